import { language } from './texts.ts';

/** Made when it is first needed. */
let lists: Intl.ListFormat | undefined;

/**
 * “Ada, Theo and Mia”. English is written by hand, as the source is, with no comma before the last “and”: reading a
 * language's rules takes a phone a twentieth of a second, and the feed's first film has a list.
 */
export const listed = (names: readonly string[]): string => {
  const [only = ''] = names;
  if (names.length < 2) return only;
  if (language === 'en') return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  lists ??= new Intl.ListFormat(language);
  return lists.format(names);
};

/** A number with so many digits behind the point. */
export const decimals = (value: number, digits: number): string =>
  new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(value);
