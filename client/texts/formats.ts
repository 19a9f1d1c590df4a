import { language } from './texts.ts';

/** English without a country is written as the source is: no comma before the last “and”. */
let lists: Intl.ListFormat | undefined;

/** “Ada, Theo and Mia”. */
export const listed = (names: readonly string[]): string => {
  lists ??= new Intl.ListFormat(language === 'en' ? 'en-GB' : language);
  return lists.format(names);
};

/** A number with so many digits behind the point. */
export const decimals = (value: number, digits: number): string =>
  new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(value);
