import { costumes } from '#art/wardrobe/costumes.ts';
import { dress } from '#art/wardrobe/dress.ts';
import type { Garment } from '#contracts/garment.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { addActor, byKind, byName, called, severalOf } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { isKnownNoun } from '../beings/known-nouns.ts';
import { isCalling } from '../beings/people.ts';
import { bringsWares } from '../beings/wares.ts';
import type { Found } from '../plan/found.ts';
import { singular } from '../words/inflections.ts';
import { tell } from '../words/noting.ts';
import { headSpan, type NounPhrase } from '../words/noun-phrase.ts';
import type { Token } from '../words/tokens.ts';
import { full, isFresh, MOST, type Referring, room, take, YOUNG } from './taking.ts';

/** How many come of a word for many people. */
export const masses: Readonly<Record<string, number>> = {
  crowd: 5,
  audience: 4,
  class: 4,
  fans: 4,
  family: 4,
  team: 4,
  couple: 2,
  duo: 2,
  trio: 3,
  quartet: 4,
  quintet: 5,
  police: 2,
  band: 3,
  choir: 5,
  chorus: 5,
  orchestra: 5,
  crew: 4,
  squad: 4,
  gang: 4,
  mob: 5,
  staff: 4,
  jury: 5,
  troop: 4,
  troupe: 4,
  congregation: 5,
  army: 5,
  twins: 2,
  triplets: 3,
  quadruplets: 4,
  quintuplets: 5,
  sextuplets: 6,
  newlyweds: 2,
  parents: 2,
  grandparents: 2,
  crowds: 6,
};

/** What grows on men's faces. */
const grows: ReadonlySet<Garment> = new Set<Garment>(['beard', 'moustache', 'goatee']);

/** A name, perhaps with a title before it ("Uncle Bob"). */
export function personNamed(to: Referring, phrase: NounPhrase, title: Token | undefined): Found[] {
  const c = to.company;
  const name = phrase.head.map((t) => t.text).join(' ');
  const found = byName(c, name);
  if (found === null) return full(to, phrase);
  hearName(to, phrase.head.at(-1)!, found.id);
  if (title !== undefined) {
    // "Grandad Joe" is grey, whoever is called Joe besides.
    const called = title.word === 'dr' ? 'doctor' : title.word;
    // "Captain Ana" has a captain's cap.
    const { wears, ...colours } = costumes[called] ?? { wears: [] };
    c.change(found.id, (a) => {
      const { hair, hairStyle } = dress(`${title.word} ${name}`, a.rig, []).look;
      const look = { ...a.look, hair, hairStyle, ...colours };
      const worn = wears.filter(
        ({ what }) => !(phrase.head.at(-1)!.tags.has('FemaleName') && grows.has(what)),
      );
      return { ...a, look: worn.length === 0 ? look : { ...look, wears: worn } };
    });
    c.titled.set(called, [...(c.titled.get(called) ?? []), found.id]);
    tell(to.notes, [title], c.actor(found.id)?.name ?? name, 'cast');
  }
  return take(to, phrase, [found], c.actor(found.id)?.name ?? found.id, 'cast');
}

/** What a name tells of the pronoun that goes with it. */
export function hearName(to: Referring, name: Token, id: string): void {
  if (name.tags.has('MaleName')) to.company.gender.set(id, 'he');
  if (name.tags.has('FemaleName')) to.company.gender.set(id, 'she');
}

/** "A mummy" is one of those in bandages; "Mummy" and "my mummy" are somebody's mother. */
const wrapped = (phrase: NounPhrase, word: string): string =>
  /^mumm(?:y|ies)$/u.test(word) && phrase.determiner !== null && phrase.owner === null
    ? 'egyptian mummy'
    : word;

/** Somebody, or several, of a kind that a word names ("the dog", "two girls"). */
export function ofKind(to: Referring, phrase: NounPhrase, said: string, owner: string | null): Found[] {
  const c = to.company;
  const word = wrapped(phrase, said);
  const some = masses[word] ?? (phrase.arrangement === null ? 2 : 4);
  const many = phrase.count ?? (phrase.plural && singular(word) !== word ? some : 1);
  const plural =
    /^(?:men|women|people|children)$/u.test(word) || masses[word] !== undefined
      ? (phrase.count ?? some)
      : many;
  const known = c.words.kindOf(word)!;
  // "Bus" of a bus driver may pass for an adjective.
  if (isCalling(word)) {
    phrase.modifiers.push(...phrase.strange.filter((t) => isKnownNoun(t.word)));
    phrase.strange = phrase.strange.filter((t) => !isKnownNoun(t.word));
  }
  room(to, phrase, MOST.actors);
  const count = Math.min(MOST.actors, plural);
  const kin = ofItsOwnKind(to, phrase, word, count, owner);
  if (kin !== null) return kin;
  if (phrase.among) {
    // "One of the twins": the first of them all.
    c.lastGroup = severalOf(c, word, masses[word] ?? 2, owner, false);
    const [one] = c.lastGroup;
    return one === undefined
      ? full(to, phrase)
      : take(to, phrase, [one], c.actor(one.id)?.name ?? word, 'cast');
  }
  const found =
    count > 1
      ? severalOf(c, word, count, owner, phrase.determiner === null || isFresh(phrase))
      : [byKind(c, word, owner, isFresh(phrase))].filter((f) => f !== null);
  if (found.length === 0) return full(to, phrase);
  for (const { id } of found) {
    const one = c.actor(id);
    if (one !== undefined && !c.placed.has(id)) c.change(id, (a) => ({ ...a, height: grown(a, phrase) }));
  }
  // "A line of people".
  if (phrase.arrangement === 'row' && found.length > 1) c.inLine = found.map(({ id }) => id);
  bringsWares(c, phrase, word, found, to.notes);
  return take(to, phrase, found, c.actor(found[0]!.id)?.name ?? known.word, 'cast');
}

const young =
  /^(?:bab(?:y|ies)|cubs?|child|children|kids?|sons?|daughters?|little ones?|toddlers?|newborns?|infants?)$/u;
const kindred =
  /^(?:mother|mum|mom|mommy|mummy|father|dad|daddy|brothers?|sisters?|parents?|wife|husband|grandma|grandpa|grandmother|grandfather)$/u;

/** Of how many of a kind somebody's young are those of the herd. */
const HERD = 3;

/** One of those of whom there are several, where nobody else is there whose young it might be: "a herd of elephants …, the baby". */
function ofAHerd({ actors }: Company): PlanActor | undefined {
  const [first] = actors;
  const alike = actors.filter((a) => a.thing === first?.thing).length;
  return alike >= HERD && alike === actors.length ? first : undefined;
}

/** "A panda … and her baby": of an animal these are animals of its kind. Null of anybody else. */
function ofItsOwnKind(
  to: Referring,
  phrase: NounPhrase,
  word: string,
  count: number,
  owner: string | null,
): Found[] | null {
  const c = to.company;
  const whose =
    c.actor(owner ?? '') ?? (young.test(word) && phrase.determiner === 'the' ? ofAHerd(c) : undefined);
  const kind = whose === undefined || whose.rig === 'person' || whose.rig === 'wheeled' ? null : whose;
  // A calf that is only called a baby is of the kind that it is drawn as.
  const named = kind === null ? null : c.words.kindOf(kind.name.toLowerCase());
  const own = named?.rig === 'person' ? c.words.kindOf(kind?.thing ?? '') : named;
  if (kind === null || own === null || own.rig === 'person' || !(young.test(word) || kindred.test(word)))
    return null;
  const said = singular(word);
  const there = c.actors.filter((a) => a.ownedBy === owner && a.name === said && a.thing === kind.thing);
  const found: Found[] = there.slice(0, count).map((a) => ({ is: 'actor', id: a.id }));
  while (found.length < count) {
    const one = addActor(c, said, own, owner);
    if (one === null) break;
    if (young.test(word))
      c.change(one.id, (a) => ({ ...a, height: Number((kind.height * YOUNG).toFixed(3)) }));
    found.push(one);
  }
  const [first] = found;
  return first === undefined ? full(to, phrase) : take(to, phrase, found, said, 'cast');
}

/** A calling that the tagger knows ("policeman", "astronaut"): some person, called so, drawn as anybody. */
export function somebodyCalled(to: Referring, phrase: NounPhrase, word: string): Found[] | null {
  const last = phrase.head.at(-1)!;
  if (!last.tags.has('Actor') || /body$|one$/u.test(word)) return null;
  const c = to.company;
  const like = c.words.likePerson(singular(word));
  if (like === null) return null;
  to.notes.approximated.push({
    span: headSpan(phrase),
    word: last.text,
    as: like.as,
    score: like.score,
  });
  const count = Math.min(MOST.actors, phrase.count ?? (phrase.plural ? 2 : 1));
  const found = Array.from({ length: count }, () => called(c, singular(word), like.as)).filter(
    (f) => f !== null,
  );
  return found.length === 0 ? full(to, phrase) : take(to, phrase, found, singular(word), 'cast');
}

/** People and animals grow less than things do. */
function grown(actor: PlanActor, phrase: NounPhrase): number {
  const by = phrase.height ** 0.6;
  return Number(Math.min(4, Math.max(0.2, actor.height * by)).toFixed(3));
}
