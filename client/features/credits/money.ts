import { language } from '../../texts/texts.ts';

/** A price in the currency's smallest unit, as people write it. */
export const money = (price: number, currency: string): string => {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  return format.format(price / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};
