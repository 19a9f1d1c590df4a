import { coded, type Given, readCoded } from './coded-words.ts';
import type { ReportSubject } from './safety.ts';

/** What the operators decided, as it is told to whom it concerns, each a sentence in ICU MessageFormat. */
export const decisionSentences = {
  'removed-post': 'A post of yours was taken down: {why}',
  'removed-comment': 'A comment of yours was taken down: {why}',
  'removed-message': 'A message of yours was taken down: {why}',
  'removed-member': 'Your account was taken down: {why}',
  'restored-post': 'A post of yours was put back: {why}',
  'restored-comment': 'A comment of yours was put back: {why}',
  'restored-message': 'A message of yours was put back: {why}',
  'restored-member': 'Your account was put back: {why}',
  warned: 'A warning from the operators: {why}',
  suspended: 'Your account was suspended until {until}: {why}',
  closed: 'Your account was closed: {why}',
  'open-again': 'Your account is open again: {why}',
  'looked-at': 'The operators looked at it: {why}',
  'was-right': 'Your appeal was right: {why}',
  stays: 'It stays as it was decided: {why}',
} as const satisfies Record<string, string> & Record<`${'removed' | 'restored'}-${ReportSubject}`, string>;
type DecisionName = keyof typeof decisionSentences;

/** A decision as it is kept with its notice. */
export const decided = <Name extends DecisionName>(
  name: Name,
  ...[values]: Given<(typeof decisionSentences)[Name]>
): string => coded(name, values);

/** Null for words from before, which were kept as they were told. */
export const readDecision = (detail: string) => readCoded(decisionSentences, detail);
