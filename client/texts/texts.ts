import { setupI18n } from '@lingui/core';
import type { Say } from '#contracts/texts/say.ts';
import { chosenLanguage, languages, PSEUDO } from './languages.ts';
import { readMessage } from './message.ts';

export { Trans } from '@lingui/react';

/**
 * The language of this page, a BCP 47 tag for `Intl` and for `<html lang>`. It holds for the life of the page, so texts
 * may also stand in constants: whatever imports this waits until the language is there.
 */
export const language = chosenLanguage();

/** What the library keeps and fills in: messages are ICU MessageFormat, the English one is its own name. */
export const i18n = setupI18n();

type Compiled = ReturnType<typeof readMessage>;
/** A translation that cannot be read is shown as it was written. */
const read = (message: string, change?: (text: string) => string): Compiled => {
  try {
    return readMessage(message, change);
  } catch (error) {
    console.error(error);
    return [message];
  }
};
/** Parses each message once, when it is first read. */
const once = (change?: (text: string) => string) => {
  const parsed = new Map<string, Compiled>();
  return (message: string): Compiled => {
    const known = parsed.get(message) ?? read(message, change);
    parsed.set(message, known);
    return known;
  };
};
i18n.setMessagesCompiler(once(language === PSEUDO ? (await import('./pseudo.ts')).pseudo : undefined));
i18n.loadAndActivate({
  locale: language,
  messages: (await languages.find(({ code }) => code === language)?.load()) ?? {},
});
if (typeof document !== 'undefined') document.documentElement.lang = language;

/** A text in the language of the page: `t('{count, plural, one {# take} other {# takes}}', { count })`. */
export const t: Say = (english, values) => i18n._(english, values);
