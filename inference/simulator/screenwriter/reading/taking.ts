import type { Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Company } from '../beings/company.ts';
import { isKnownNoun } from '../beings/known-nouns.ts';
import { isCalling } from '../beings/people.ts';
import { alight } from '../matter/alight.ts';
import type { Found } from '../plan/found.ts';
import { settingWord } from '../scene/scenery.ts';
import { shades } from '../words/lexicon.ts';
import { refuse, tell } from '../words/noting.ts';
import { isParent } from '../words/noun-or-verb.ts';
import { headSpan, headWord, type NounPhrase } from '../words/noun-phrase.ts';
import { hasQuality } from '../words/qualities.ts';
import type { Token } from '../words/tokens.ts';
import { describesPerson, doesMeanwhile } from './describing.ts';
import { saidInFront } from './noun-in-front.ts';
import { comesAs } from './role-in-front.ts';
import { LOOKS, looksSo } from './seen-as.ts';

/** What phrases are looked up in, and where it is noted how their words were taken. */
export type Referring = { readonly company: Company; readonly notes: Understanding };

/** Most that come of one phrase: the stage is small. */
export const MOST = { actors: 6, props: 12 };
/** Says what somebody thinks of a thing, or when it came, and nothing of how it looks. */
const saysNoLook =
  /^(?:winning|final|favou?rite|usual|lucky|entire|whole|famous|latest|very|family|household|gourmet|local|nearby|parked)$/u;
/** "A milk jug", "a tea tray", "a dog bowl": what such a thing is for is not to be seen of it. */
const isFor =
  /^(?:tray|jug|pot|jar|shaker|bowl|basket|tank|blanket|hose|bag|knife|chair|bottle|cup|glass|mug|plate|dish|pan|spoon|fork|brush|towel|bucket|can|tin|stand|rack|bench|shelf|mat|gloves?|boots?|shoes?|net|cage|nest|lens|hutch|kennel|collar|lead|leash|bed|feeder|flap)$/u;
/** A young animal's height, as a share of a grown one's (judged). */
export const YOUNG = 0.55;

/** Does a phrase bring somebody or something new? */
export const isFresh = (p: NounPhrase): boolean =>
  p.determiner === 'a' ||
  p.determiner === 'an' ||
  p.determiner === 'another' ||
  (p.count !== null && p.determiner === null && p.owner === null);

/** Notes the head, and what stands before it as part of the name. */
export function take(
  to: Referring,
  phrase: NounPhrase,
  found: Found[],
  as: string,
  kind: 'cast' | 'prop' | 'place',
): Found[] {
  const near = to.notes.approximated.some((n) => n.span.start === headSpan(phrase).start);
  if (!near) tell(to.notes, phrase.head, as, kind);
  for (const t of phrase.modifiers)
    if (/^(?:baby|newborn)$/u.test(t.word) && young(to, t, found)) continue;
    else if (isParent(t.word) && grown(to, t, found)) continue;
    else if (!doesMeanwhile(to.company, to.notes, t, found)) modifier(to, t, phrase, as, found);
  return found;
}

/** "A mother hen": grown up, as it is drawn. */
function grown(to: Referring, t: Token, found: readonly Found[]): boolean {
  const beast = found.find((f) => f.is === 'actor' && to.company.actor(f.id)?.rig !== 'person');
  if (beast !== undefined) tell(to.notes, [t], to.company.actor(beast.id)?.name ?? beast.id, 'cast');
  return beast !== undefined;
}

/** "A baby elephant": half as tall as its parents. */
function young(to: Referring, t: Token, found: readonly Found[]): boolean {
  const beasts = found.filter((f) => f.is === 'actor' && to.company.actor(f.id)?.rig !== 'person');
  for (const { id } of beasts)
    if (!to.company.placed.has(id))
      to.company.change(id, (a) => ({ ...a, height: Number((a.height * YOUNG).toFixed(3)) }));
  const [one] = beasts;
  if (one !== undefined) tell(to.notes, [t], to.company.actor(one.id)?.name ?? one.id, 'cast');
  return one !== undefined;
}

/** "Coffee" of a coffee table: said to be left out, unless it was taken in already. */
function modifier(to: Referring, t: Token, phrase: NounPhrase, as: string, found: readonly Found[]): void {
  if (shades.has(t.word)) return;
  if (saysNoLook.test(t.word)) {
    tell(to.notes, [t], as, to.company.actor(as) === undefined ? 'prop' : 'cast');
    return;
  }
  if (to.notes.understood.some(({ span }) => span.start === t.start && span.end > t.start)) return;
  // "A blonde girl", "a Chinese girl": nouns as well.
  if (describesPerson(to.company, to.notes, t, found)) return;
  if (comesAs(to.company, t.word, found)) {
    tell(to.notes, [t], to.company.actor(found[0]!.id)?.name ?? as, 'cast');
    return;
  }
  // "Dog" of a dog walker, "bus" of a bus driver: what the calling has to do with, and nothing that stands here.
  if (isCalling(headWord(phrase)) && (t.tags.has('Noun') || isKnownNoun(t.word))) {
    tell(to.notes, [t], as, 'cast');
    return;
  }
  const prop = to.company.prop(as);
  // What kind of table it is does not change what it is here: a table.
  const table = as === 'table' && /^(?:coffee|dining|side|work|kitchen|wood)$/u.test(t.word);
  if (alight(to.company, t, prop === undefined ? [] : [{ is: 'prop', id: prop.id, many: false }]))
    tell(to.notes, [t], as, 'prop');
  else if (settingWord.test(t.word) || table) tell(to.notes, [t], t.word, 'place');
  else if (looksSo(to.company, phrase, t.word, found))
    tell(to.notes, [t], `${LOOKS} ${as}`, prop === undefined ? 'cast' : 'prop');
  else if (hasQuality(prop, t.word)) tell(to.notes, [t], as, 'prop');
  else if (prop?.thing.split('-').includes(t.word)) tell(to.notes, [t], as, 'prop');
  else if (prop !== undefined && isFor.test(headWord(phrase)) && isKnownNoun(t.word))
    tell(to.notes, [t], as, 'prop');
  else if (saidInFront(to.company, t.word, phrase, found))
    tell(
      to.notes,
      [t],
      prop === undefined ? (to.company.actor(found[0]!.id)?.name ?? as) : as,
      prop === undefined ? 'cast' : 'prop',
    );
  else refuse(to.notes, [t], unread('only-plain', { thing: phrase.head.at(-1)!.word, taken: as }));
}

/** More than there is room for is said to be so. */
export function room(to: Referring, phrase: NounPhrase, most: number): void {
  if (phrase.count === null || phrase.count <= most) return;
  const said = phrase.told.find(({ as }) => as === `× ${phrase.count}`)?.token;
  refuse(to.notes, said === undefined ? phrase.head : [said], unread('room-for', { most }));
}

export function full(to: Referring, phrase: NounPhrase): Found[] {
  const poured = /(?:sand|rice)$/u.test(headWord(phrase));
  refuse(to.notes, phrase.head, unread(poured ? 'not-poured' : 'stage-full'));
  return [];
}
