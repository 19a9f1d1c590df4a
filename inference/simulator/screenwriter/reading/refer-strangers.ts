import { unread } from '#contracts/unread.ts';
import type { Found } from '../plan/found.ts';
import { dressedAs } from '../scene/dressed-sets.ts';
import { paintedThere } from '../scene/in-the-set.ts';
import { nearPlace } from '../scene/near-places.ts';
import { areNear } from '../scene/neighbouring-places.ts';
import { placeCalled } from '../scene/place-words.ts';
import { settingWord } from '../scene/scenery.ts';
import { weatherWord } from '../scene/sky-words.ts';
import { singular } from '../words/inflections.ts';
import { impossible } from '../words/lexicon.ts';
import { refuse, tell } from '../words/noting.ts';
import { headSpan, headWord, type NounPhrase } from '../words/noun-phrase.ts';
import { ofKind, somebodyCalled } from './refer-people.ts';
import { thingCalled } from './refer-things.ts';
import type { Referring } from './taking.ts';

export const saysBurning = ({ modifiers }: NounPhrase): boolean =>
  /^(?:burning|lit|flaming|blazing)$/u.test(modifiers[0]?.word ?? '');

/** Nothing that stands on a stage is near these: stairs are no ceiling, a wheel is not stuck. */
const nothingLike = /^(?:ceiling|stuck|slot|mid-?air)$/u;
/** "A stationary duck": no thing, though it looks like a station misspelt. */
const standsStill = /^(?:stationary|motionless|immobile)$/u;

/** A noun that no list has: the library's own picture of it, or what it is nearest to by meaning, with the score. */
export function stranger(to: Referring, phrase: NounPhrase, owner: string | null, ridden: boolean): Found[] {
  const c = to.company;
  const word = headWord(phrase);
  const lone = phrase.head.at(-1)!;
  if (paintedThere(singular(word), c.place)) {
    tell(to.notes, phrase.head, c.place, 'place');
    return [];
  }
  if (settingWord.test(word)) {
    const other = placeCalled(word);
    const isElsewhere = other !== null && other !== c.place && !areNear(other, c.place);
    // Seen from afar.
    if (isElsewhere && /^mountains?$/u.test(word))
      return thingCalled(to, { ...phrase, plural: false }, 'lone mountain');
    if (isElsewhere) refuse(to.notes, phrase.head, unread('elsewhere', { taken: c.place }));
    else tell(to.notes, phrase.head, word, 'place');
    return [];
  }
  const near = nearPlace(word) ?? nearPlace(singular(word));
  const dressed = dressedAs(c, word);
  if (dressed !== null) {
    tell(to.notes, phrase.head, c.place, 'place');
    return dressed;
  }
  if (near !== null && near === c.place) {
    const score = Math.max(0.01, c.words.likeness(singular(word), near));
    to.notes.approximated.push({ span: headSpan(phrase), word: lone.text, as: near, score });
    return [];
  }
  // What it hangs on.
  if (c.hanging.size > 0 && /^(?:cord|rope|string|hook|thread)$/u.test(word)) {
    tell(to.notes, phrase.head, 'cord', 'place');
    return [];
  }
  if (weatherWord.test(word)) {
    tell(to.notes, phrase.head, word, 'weather');
    return [];
  }
  const alone = phrase.tokens.length === 1 && (lone.tags.has('Adjective') || lone.tags.has('Adverb'));
  // "The rough, …" before a mark: no thing, however near one its meaning is.
  const describes = phrase.modifiers.length === 0 && lone.tags.has('Adjective') && !c.words.draws(word);
  if (alone || describes || standsStill.test(word) || nothingLike.test(word)) {
    refuse(to.notes, phrase.head, unread('no-way-to-show'));
    return [];
  }
  const never = impossible.find(([p]) => p.test(word));
  if (never !== undefined) {
    refuse(to.notes, phrase.head, never[1]);
    return [];
  }
  if (!/^[a-z -]+$/u.test(word) || word.length < 3) {
    refuse(to.notes, phrase.head, unread('nothing-near'));
    return [];
  }
  const whole = { ...phrase, head: [...phrase.modifiers, ...phrase.head], modifiers: [] };
  const compound = whole.head.map((t) => t.word).join('-');
  if (phrase.modifiers.length > 0 && !ridden && !saysBurning(phrase) && c.words.draws(compound)) {
    return thingCalled(to, whole, singular(compound));
  }
  const somebody = somebodyCalled(to, phrase, word);
  if (somebody !== null) return somebody;
  const judged = phrase.modifiers.length > 0 ? c.words.judgedNear(singular(compound)) : null;
  if (judged !== null) return nearby(to, whole, judged, owner);
  const like = c.words.approximate(singular(word));
  // What is ridden must carry: rather something near it than a still picture. All else is drawn as itself, and comes
  // alive when it acts.
  if (!ridden && c.words.draws(word)) return thingCalled(to, phrase, word);
  if (like === null) {
    refuse(to.notes, phrase.head, unread('nothing-near'));
    return [];
  }
  return nearby(to, phrase, like, owner);
}

/** What is near to a noun stands there for it, and is told as near. */
function nearby(
  to: Referring,
  phrase: NounPhrase,
  near: { list: 'things' | 'kinds'; as: string; score: number },
  owner: string | null,
): Found[] {
  to.notes.approximated.push({
    span: headSpan(phrase),
    word: phrase.head.map((t) => t.text).join(' '),
    as: near.as,
    score: Number(near.score.toFixed(2)),
  });
  return near.list === 'kinds'
    ? ofKind(to, { ...phrase, plural: phrase.plural }, phrase.plural ? `${near.as}s` : near.as, owner)
    : thingCalled(to, phrase, near.as);
}

/** What many are called by their names, each of its own looks. */
const named =
  /^(?:castle|bridge|tower|monument|gate|arch|palace|statue|pyramid|obelisk|lighthouse|cathedral|church|abbey|mountain|volcano|fortress|dam|pagoda)s?$/u;

/** "Edinburgh Castle", of which there is no picture: a castle, told as near. Null of anything else. */
export function oneOfAName(to: Referring, phrase: NounPhrase, owner: string | null): Found[] | null {
  const { words } = to.company;
  const whole = [...phrase.modifiers, ...phrase.head];
  const word = singular(headWord(phrase));
  if (!named.test(word) || phrase.modifiers.length === 0 || !whole.every((t) => /^\p{Lu}/u.test(t.text)))
    return null;
  const as =
    word === 'mountain' ? 'lone mountain' : (words.judgedNear(word)?.as ?? words.thingOf(word)?.word);
  const compound = whole.map((t) => t.word).join('-');
  if (as === undefined) return null;
  const own = words.draws(compound) ? words.thingOf(singular(compound))?.thing.thing : undefined;
  if (own !== undefined && own !== words.thingOf(as)?.thing.thing) return null;
  const score = Math.max(0.01, words.likeness(compound.replaceAll('-', ' '), as));
  return nearby(to, { ...phrase, head: whole, modifiers: [] }, { list: 'things', as, score }, owner);
}
