import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Say } from '#contracts/texts/say.ts';

/**
 * What is written to people while no page is open. English so far, out of the same catalogue as the page: with a second
 * language, whoever is written to has one, and this is handed its catalogue.
 */
const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
i18n.setMessagesCompiler(compileMessage);

export const language = 'en';
export const t: Say = (english, values) => i18n._(english, values);
