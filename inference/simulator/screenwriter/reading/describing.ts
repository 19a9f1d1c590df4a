import type { Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Company } from '../beings/company.ts';
import { isNationality, lookOfPerson } from '../beings/looks-of-people.ts';
import { alight } from '../matter/alight.ts';
import type { Found } from '../plan/found.ts';
import { lemma } from '../words/inflections.ts';
import { numbers, shades } from '../words/lexicon.ts';
import { refuse, tell } from '../words/noting.ts';
import { ALL, type NounPhrase, PART } from '../words/noun-phrase.ts';
import { hasQuality } from '../words/qualities.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';
import { hasCoat, LOOKS, looksSo, madeOf, painted, twoToned } from './seen-as.ts';

const nameOf = (c: Company, found: Found) => c.actor(found.id)?.name ?? found.id;

/** Notes how each word that describes somebody or something was taken, and changes what it describes. */
export function describe(
  c: Company,
  notes: Understanding,
  phrase: NounPhrase,
  found: readonly Found[],
): void {
  const onActor = found[0]?.is === 'actor';
  const onProp = found[0]?.is === 'prop';
  for (const { token, as } of phrase.told) {
    if (as === PART || as === ALL) {
      tell(notes, [token], nameOf(c, found[0]!), onActor ? 'cast' : onProp ? 'prop' : 'place');
      continue;
    }
    const colour = as.startsWith('#');
    const wooden = as === 'wood' && c.place === 'tabletop';
    if (found[0]?.is === 'landmark' && wooden) tell(notes, [token], 'table', 'place');
    else if (found[0]?.is === 'landmark' && !Object.hasOwn(numbers, token.word))
      refuse(notes, [token], unread('set-as-built'));
    else if (colour && phrase.tints.length > 1 && twoToned(c, phrase, found))
      tell(notes, [token], as, onActor ? 'cast' : 'prop');
    else if (onActor && colour && (coated(c, found, as) || painted(c, found, as)))
      tell(notes, [token], as, 'cast');
    else if (onActor && colour) refuse(notes, [token], unread('puppet-colour'));
    else if (onProp && isMood(phrase, as)) refuse(notes, [token], unread('no-face'));
    else if (onActor && phrase.material !== null && as === phrase.material) {
      if (madeOf(c, token.word, found)) looked(c, notes, token, found, onActor);
      else refuse(notes, [token], unread('puppet-paper'));
    } else if (onActor && looksSo(c, phrase, token.word, found)) looked(c, notes, token, found, onActor);
    else {
      if (onProp && (as === phrase.material || colour)) madeOf(c, token.word, found);
      tell(notes, [token], as, onActor ? 'cast' : 'prop');
    }
  }
  if (onActor && phrase.mood !== null)
    for (const { id } of found) c.change(id, (a) => ({ ...a, expression: phrase.mood ?? a.expression }));
  for (const t of phrase.strange)
    if (onProp && roughened(c, t, found)) tell(notes, [t], nameOf(c, found[0]!), 'prop');
    else if (onProp && crumpledUp(c, t, found)) tell(notes, [t], nameOf(c, found[0]!), 'prop');
    else if (onActor && hasCoat(c, t.word, found)) tell(notes, [t], nameOf(c, found[0]!), 'cast');
    else if (looksSo(c, phrase, t.word, found)) looked(c, notes, t, found, onActor);
    // Of those that take turns in their colours.
    else if (onProp && t.word === 'alternating' && phrase.tints.length > 1)
      tell(notes, [t], nameOf(c, found[0]!), 'prop');
    // As everything does that nobody moves.
    else if (onProp && /^(?:stationary|motionless|unmoving)$/u.test(t.word))
      tell(notes, [t], nameOf(c, found[0]!), 'prop');
    else if (onProp && found.every(({ id }) => hasQuality(c.prop(id), t.word)))
      tell(notes, [t], nameOf(c, found[0]!), 'prop');
    else if (onProp && hangsThere(c, t, found)) tell(notes, [t], nameOf(c, found[0]!), 'prop');
    else if (onProp && alight(c, t, found)) tell(notes, [t], nameOf(c, found[0]!), 'prop');
    else if (pictured(c, t, found)) tell(notes, [t], nameOf(c, found[0]!), onActor ? 'cast' : 'prop');
    else strange(c, notes, t, found, onActor);
}

/** Notes that a word is drawn on whoever or whatever it describes. */
const looked = (
  c: Company,
  notes: Understanding,
  t: Token,
  found: readonly Found[],
  onActor: boolean,
): void =>
  tell(notes, [t], `${LOOKS} ${c.prop(found[0]!.id)?.id ?? found[0]!.id}`, onActor ? 'cast' : 'prop');

/** Animals with a puppet of their own have a coat of any colour, vehicles their paint; people and living things stay as they are. */
function coated(c: Company, found: readonly Found[], colour: string): boolean {
  let all = true;
  for (const { id } of found) {
    const rig = c.actor(id)?.rig ?? 'person';
    if (rig === 'person' || rig === 'thing') all = false;
    else c.change(id, (a) => ({ ...a, look: { ...a.look, coat: colour } }));
  }
  return all;
}

/** "Rough", "textured": it is drawn with a grain, and lines on it break. */
function roughened(c: Company, t: Token, found: readonly Found[]): boolean {
  if (!/^(?:rough|textured|grainy|bumpy|coarse)$/u.test(t.word)) return false;
  for (const { id } of found) {
    const at = c.props.findIndex((p) => p.id === id);
    const prop = c.props[at];
    if (prop !== undefined) c.props[at] = { ...prop, rough: true };
  }
  return true;
}

/** "A hanging lantern": on a cord, from the start. */
function hangsThere(c: Company, t: Token, found: readonly Found[]): boolean {
  if (!/^(?:hanging|suspended|dangling)$/u.test(t.word)) return false;
  for (const { id } of found) c.hanging.add(id);
  return true;
}

/** Crumpled paper is a ball of it, as large as a fist. */
function crumpledUp(c: Company, t: Token, found: readonly Found[]): boolean {
  const props = found.map(({ id }) => c.prop(id));
  if (!/^(?:crumpled|scrunched|balled)$/u.test(t.word)) return false;
  if (!props.every((p) => p?.material === 'paper' && p.mechanism == null)) return false;
  for (const [at, prop] of c.props.entries())
    if (props.includes(prop))
      c.props[at] = { ...prop, thing: 'paper-ball', shape: 'ball', width: CRUMPLED, height: CRUMPLED };
  return true;
}
/** Metres. */
const CRUMPLED = 0.15;

/** "Birthday" of a birthday cake: the picture itself is of one. */
function pictured(c: Company, t: Token, found: readonly Found[]): boolean {
  const prop = c.prop(found[0]?.id ?? '');
  return (prop?.thing ?? '').replace(/^.*\./u, '').split('-').includes(t.word);
}

const called = /^(?:lady|teacher|coach|instructor|trainer|champion|partner|star)$/u;

/** "A sleeping dog" sleeps from the start. */
export function doesMeanwhile(c: Company, notes: Understanding, t: Token, found: readonly Found[]): boolean {
  // "A cleaning lady", "a swimming teacher": what they are called by.
  if (/ing$/u.test(t.word) && found.some((f) => called.test(c.actor(f.id)?.name ?? ''))) {
    tell(notes, [t], nameOf(c, found[0]!), 'cast');
    return true;
  }
  // "A passing horse" goes by, and throws nothing.
  const action =
    t.word === 'passing'
      ? 'walk'
      : t.word === 'runaway'
        ? c.actor(found[0]?.id ?? '')?.rig === 'wheeled'
          ? 'drive'
          : 'run'
        : /.ing$/u.test(t.word)
          ? verbs.get(lemma(t.word))
          : undefined;
  // A thing turns by itself; all else is done by the living.
  const by = action === 'spin' ? /^(?:actor|prop)$/u : /^actor$/u;
  if (action === undefined || found.length === 0 || found.some((f) => !by.test(f.is))) return false;
  for (const { id } of found) c.meanwhile.push({ actor: id, action, token: t });
  tell(notes, [t], action, 'action');
  return true;
}

/** How a person looks ("blonde"), or where they are from. */
export function describesPerson(
  c: Company,
  notes: Understanding,
  t: Token,
  found: readonly Found[],
): boolean {
  const [one] = found;
  if (one === undefined || !found.every(({ id }) => c.actor(id)?.rig === 'person')) return false;
  const look = lookOfPerson(t.word);
  if (look === null && !isNationality(t.word)) return false;
  if (look !== null) for (const { id } of found) c.change(id, (a) => ({ ...a, look: look(a.look) }));
  tell(notes, [t], look === null ? nameOf(c, one) : 'look', 'cast');
  return true;
}

function strange(
  c: Company,
  notes: Understanding,
  t: Token,
  found: readonly Found[],
  onActor: boolean,
): void {
  if ((onActor && describesPerson(c, notes, t, found)) || doesMeanwhile(c, notes, t, found)) return;
  // "A blue handled grabber": it has one.
  if (t.word === 'handled' && c.prop(found[0]?.id ?? '')?.thing === 'grabber')
    tell(notes, [t], 'grabber', 'prop');
  else if (t.tags.has('Verb') && verbs.has(lemma(t.word))) refuse(notes, [t], unread('own-sentence'));
  else refuse(notes, [t], unread('no-way-to-show'));
}

const isMood = (phrase: NounPhrase, as: string): boolean => phrase.mood !== null && as === phrase.mood;

/** What describes nothing that is here is said to. */
export function tellOfNothing(
  notes: Understanding,
  phrase: NounPhrase,
  part: boolean,
  onATable: boolean,
): void {
  for (const { token } of phrase.told) if (!part) refuse(notes, [token], unread('nothing-described'));
  for (const t of phrase.strange) refuse(notes, [t], unread('no-way-to-show'));
  // A wooden surface is what everything stands on there.
  for (const t of phrase.modifiers)
    if (part && onATable && t.word === 'wood') tell(notes, [t], 'table', 'place');
    else if (!shades.has(t.word)) refuse(notes, [t], unread('nothing-near'));
}
