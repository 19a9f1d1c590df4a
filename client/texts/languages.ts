import type { Messages } from '@lingui/core';

type Language = { code: string; name: string; load: () => Promise<Messages> };

/**
 * Every language the page speaks, by its own name. English stands in the source and needs nothing loaded; another one is
 * a file beside `contracts/texts/en.json` and one line here:
 * `{ code: 'de', name: 'Deutsch', load: async () => (await import('#contracts/texts/de.json')).default }`.
 */
export const languages: readonly Language[] = [{ code: 'en', name: 'English', load: async () => ({}) }];

/** No language at all: English with accents, a third longer. What is read in it without accents was forgotten. */
export const PSEUDO = 'en-XA';

const key = 'dailies.language';
/** What somebody chose on this device; null where they left it to their browser. */
export const keptLanguage = (): string | null =>
  typeof localStorage === 'undefined' ? null : localStorage.getItem(key);

/** The first of these tags that there is, else English. */
export const languageOf = (wanted: readonly string[]): string => {
  const found = wanted
    .map((tag) => languages.find(({ code }) => code === tag || code === tag.split('-')[0]))
    .find((language) => language !== undefined);
  return found?.code ?? 'en';
};

/** The language for this page: the one chosen here, else the first of the browser's that there is, else English. */
export const chosenLanguage = (): string => {
  const chosen = keptLanguage();
  if (chosen === PSEUDO) return PSEUDO;
  return languageOf(chosen === null ? (globalThis.navigator?.languages ?? []) : [chosen]);
};

/** Texts are put in words once, when a page's code runs: another language is another start of the page. */
export const chooseLanguage = (code: string): void => {
  localStorage.setItem(key, code);
  location.reload();
};
