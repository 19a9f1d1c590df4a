import { unreadWords } from '#contracts/unread.ts';
import { language, t } from '../texts/texts.ts';

/** Why the simulator did not take some words, in the language of the page. */
export const whyUnread = (reason: string): string => unreadWords(reason, language, t);
