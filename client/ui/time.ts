import { language, t } from '../texts/texts.ts';

/** Made when it is first needed: reading a language's rules takes a phone a tenth of a second. */
let relative: Intl.RelativeTimeFormat | undefined;
const inWords = (count: number, unit: 'day' | 'hour' | 'minute'): string => {
  // By hand in English, as the source is: the feed's first film says how old it is.
  if (language === 'en' && count < 0) {
    if (unit === 'day' && count === -1) return 'yesterday';
    return `${-count} ${unit}${count === -1 ? '' : 's'} ago`;
  }
  relative ??= new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return relative.format(count, unit);
};
const steps: readonly ['day' | 'hour' | 'minute', number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "3 hours ago", "yesterday", "just now". */
export const ago = (iso: string, now: number = Date.now()): string => {
  const seconds = (Date.parse(iso) - now) / 1000;
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return inWords(Math.round(seconds / size), unit);
  return t('just now');
};

/** Film time: `00:04.2`. */
export const timecode = (seconds: number): string => {
  const tenths = Math.floor(Math.max(0, seconds) * 10 + 1e-6);
  const minutes = Math.floor(tenths / 600);
  const rest = (tenths % 600) / 10;
  return `${String(minutes).padStart(2, '0')}:${rest.toFixed(1).padStart(4, '0')}`;
};
