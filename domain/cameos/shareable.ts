import type { Cameo, CameoLevel } from '#contracts/cameo.ts';
import { AppError } from '#contracts/errors.ts';

/**
 * A person's cameo is for others only when the person was checked: a photograph proves nothing about who put it here.
 * @throws AppError `enrolment-needed`.
 */
export function requireShareable(cameo: Pick<Cameo, 'kind' | 'verified'>, level: CameoLevel): void {
  if (cameo.kind === 'person' && !cameo.verified && level !== 'only-me')
    throw new AppError('enrolment-needed');
}
