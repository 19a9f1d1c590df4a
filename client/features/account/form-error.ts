import { AppError } from '#contracts/errors.ts';
import { t } from '../../texts/texts.ts';

/** The code and detail of a refused form, for the field it concerns. */
export const errorFor = (error: unknown, ...codes: string[]): string | null =>
  error instanceof AppError &&
  (codes.includes(error.code) || (error.code === 'bad-input' && codes.includes(error.detail ?? '')))
    ? t(error.message)
    : null;
