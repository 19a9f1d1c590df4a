import { differences } from '#contracts/consent-difference.ts';
import { decisionSentences } from '#contracts/decision-words.ts';
import { DEMO_WORDS } from '#contracts/demo.ts';
import { details } from '#contracts/details.ts';
import { errors } from '#contracts/errors.ts';
import { formats } from '#contracts/format.ts';
import { placeFacts, placeGroups } from '#contracts/places.ts';
import { trailSentences } from '#contracts/trail-words.ts';
import { settingWords, unreadSentences } from '#contracts/unread.ts';

/** Texts that stand in the contracts' tables, where the page looks them up by a code. */
export const tables = (): string[] => [
  ...Object.values(errors).map(({ sentence }) => sentence),
  ...Object.values(decisionSentences),
  ...Object.values(details),
  ...Object.values(differences),
  ...Object.values(trailSentences),
  ...Object.values(unreadSentences),
  ...Object.values(settingWords),
  ...Object.values(formats).map(({ title }) => title),
  ...Object.values(placeFacts).map(({ title }) => title),
  ...placeGroups,
  DEMO_WORDS,
];
