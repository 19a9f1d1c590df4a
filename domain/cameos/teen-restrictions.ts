import type { RestrictionRule } from '#contracts/restriction.ts';

/** A rule that nobody wrote and nobody can take away, with the name that is told when it is broken. */
export type BuiltIn = { name: string; rule: RestrictionRule };

const never = (topic: Extract<RestrictionRule, { kind: 'topic' }>['topic'], name: string): BuiltIn => ({
  name,
  rule: { kind: 'topic', topic, reach: 'scene' },
});
const nowhere = (word: string, name: string): BuiltIn => ({
  name,
  rule: { kind: 'thing', word, reach: 'scene' },
});

/** Places and acts that a teen's likeness is never shown in: what a film for under-sixteens leaves out as well. */
export const teenRestrictions: readonly BuiltIn[] = [
  never('nudity', 'no nudity with a teen'),
  never('romance', 'no romance with a teen'),
  never('alcohol', 'no alcohol with a teen'),
  never('drugs', 'no drugs with a teen'),
  never('smoking', 'no smoking with a teen'),
  never('gambling', 'no gambling with a teen'),
  never('weapons', 'no weapons with a teen'),
  nowhere('nightclub', 'no nightclubs with a teen'),
  nowhere('casino', 'no casinos with a teen'),
  nowhere('brothel', 'no such places with a teen'),
];
