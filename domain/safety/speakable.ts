import { AppError } from '#contracts/errors.ts';
import { sayRefused, screenWords } from './screen-words.ts';

/**
 * Words that others are to read, before they are kept: screened like a script. Throws `words-declined` naming the
 * phrase and why.
 */
export function requireSpeakable(...texts: readonly (string | undefined)[]): void {
  for (const text of texts) {
    const [refused] = text === undefined ? [] : screenWords(text);
    if (refused !== undefined) throw new AppError('words-declined', sayRefused(refused));
  }
}

/**
 * The same for a letter to one person, but for one thing: whoever writes to somebody that they want to hurt themselves
 * is heard.
 */
export function requireSendable(text: string): void {
  const refused = screenWords(text).find(({ reason }) => reason !== 'screened-harm');
  if (refused !== undefined) throw new AppError('words-declined', sayRefused(refused));
}
