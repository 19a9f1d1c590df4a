import type { Understanding } from '#contracts/scene-plan.ts';
import { type Unread, unread } from '#contracts/unread.ts';
import { mixableNamed } from '../../mixables.ts';
import { bottled, jarred } from '../../spreadables.ts';
import { animalWithCalling, callBy } from '../acts/animal-callings.ts';
import { couldWear, enliven } from '../acts/enliven.ts';
import { unnamedHands } from '../acts/unnamed-doer.ts';
import { canHold } from '../acts/ways.ts';
import { byKind, byName } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { garments } from '../beings/garments.ts';
import { isName } from '../beings/is-name.ts';
import { alreadyThere, isWide } from '../beings/kin.ts';
import { isKnownNoun } from '../beings/known-nouns.ts';
import { ME, ownerMeant } from '../beings/pronouns.ts';
import { remember, toldApart } from '../beings/traits.ts';
import { mixableIn, vesselsOf, vesselWords } from '../matter/mixtures.ts';
import { inTurn, othersAgain, rowAgain } from '../placing/rows.ts';
import type { Found } from '../plan/found.ts';
import { dressedAs } from '../scene/dressed-sets.ts';
import { nearPlace } from '../scene/near-places.ts';
import { turningWord, turntableIn } from '../scene/turntables.ts';
import { liquidColour } from '../things/liquids.ts';
import { bodyParts } from '../words/body-parts.ts';
import { singular } from '../words/inflections.ts';
import { materialWords, parts, titles } from '../words/lexicon.ts';
import { nearNoun } from '../words/near-nouns.ts';
import { refuse, tell } from '../words/noting.ts';
import { headWord, type NounPhrase, PART } from '../words/noun-phrase.ts';
import type { Known } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';
import { describe, doesMeanwhile, tellOfNothing } from './describing.ts';
import { wholeOf } from './parts-of-things.ts';
import { hearName, ofKind, personNamed } from './refer-people.ts';
import { oneOfAName, saysBurning, stranger } from './refer-strangers.ts';
import { thingCalled } from './refer-things.ts';
import { hasOwnLook } from './seen-as.ts';
import { amongTableware } from './tableware.ts';
import { isFresh, take } from './taking.ts';

/** Finds, or makes, what noun phrases mean, and notes how each of their words was taken. */
export class Referrer implements Known {
  readonly company: Company;
  readonly notes: Understanding;
  /** Owners that came with their thing ("a boy's hat"), by where their word begins. */
  private readonly owners = new Map<number, string>();

  constructor(company: Company, notes: Understanding) {
    this.company = company;
    this.notes = notes;
  }

  get mixes(): boolean {
    return this.company.mixes;
  }

  knows(words: string): boolean {
    const c = this.company;
    return (
      c.held.has(words) ||
      c.samples.has(words) ||
      (c.mixes && mixableNamed(words) !== null) ||
      (/ /u.test(words) && liquidColour(words) !== null) ||
      c.words.thingOf(words) !== null ||
      c.words.kindOf(words) !== null ||
      c.landmark(words) !== null ||
      c.named(words) !== undefined ||
      Object.hasOwn(garments, words) ||
      isWide(words) ||
      c.dressed.has(words) ||
      (/ /u.test(words) && (nearNoun(singular(words)) ?? nearPlace(singular(words))) !== null)
    );
  }

  /** Whom or what a phrase means; an empty list where it means nothing that can stand here (and that is noted). */
  find(said: NounPhrase, ridden = false): Found[] {
    const heard = turntableIn(
      lidded(this.surfaced(this.bottled(piledUp(paned(said, this.company)))), this.company),
      this.company,
    );
    const owner = this.ownerOf(heard);
    const { called } = heard.head.at(-1)!;
    const apart = toldApart(this.company, heard);
    const known =
      apart !== 'new' && apart !== null
        ? apart
        : called === undefined
          ? undefined
          : this.company.named(called);
    // "Rex the dog chases Max the dog": another one.
    const others = called === undefined || known !== undefined ? [] : this.company.othersOf(headWord(heard));
    for (const { id } of others) this.company.spoken.add(id);
    const phrase = others.length > 0 || apart === 'new' ? { ...heard, determiner: 'another' } : heard;
    const mixed = this.company.mixes ? this.poured(phrase) : null;
    if (mixed !== null) return mixed;
    const word = headWord(phrase);
    if (phrase.part !== null) this.tell([phrase.part], word, 'place');
    // "In the boxing ring", where the film plays in one: it is no other that stands there.
    const set = phrase.modifiers.length === 0 ? dressedAs(this.company, word) : null;
    if (set !== null) {
      this.tell(phrase.head, this.company.place, 'place');
      return set;
    }
    const thing = isKnownNoun(word) || this.company.words.thingOf(word) !== null;
    // "Grins with white teeth": none that lie about.
    const ownBite = this.company.bodyNow !== null && /^(?:teeth|claws)$/u.test(word);
    const part = parts.has(word) && this.company.landmark(word) === null && (!thing || ownBite);
    const found =
      known !== undefined
        ? take(this, phrase, [{ is: 'actor', id: known.id }], known.name, 'cast')
        : part
          ? this.partOf(phrase, owner)
          : this.named(phrase, others.length > 0 ? null : owner, ridden);
    const [first] = found;
    if (first?.is === 'prop' && owner !== null) this.company.ownersOf.set(first.id, owner);
    if (first?.is === 'actor' && found.length === 1) remember(this.company, first.id, phrase);
    if (called !== undefined && first !== undefined) this.company.christen(first.id, called, word, owner);
    if (phrase.tints.length > 1 && found[0]?.is === 'prop') inTurn(this.company, found, phrase.tints);
    if (!part && found.length > 0) describe(this.company, this.notes, phrase, found);
    else tellOfNothing(this.notes, phrase, part, this.company.place === 'tabletop');
    // "A rotating platform" turns, whatever else is said of it.
    const how = turningWord(phrase);
    if (how !== null && this.company.prop(found[0]?.id ?? '')?.thing === 'turntable')
      doesMeanwhile(this.company, this.notes, how, found);
    if (phrase.content !== null) this.fill(phrase.content, found);
    for (const one of found) this.company.mention(one);
    if (found.length > 1) this.company.lastGroup = found;
    return found;
  }

  /** "A bottle of ketchup", "a jar of jam": what is called so comes in it. */
  private bottled(said: NounPhrase): NounPhrase {
    const { content } = said;
    const list = /^(?:bottle|tube)s?$/u.test(headWord(said))
      ? bottled
      : /^jars?$/u.test(headWord(said))
        ? jarred
        : [];
    if (content === null || !list.includes(headWord(content))) return said;
    return {
      ...said,
      head: content.head,
      modifiers: content.modifiers,
      content: null,
      told: [...said.told, ...said.head.map((token) => ({ token, as: PART }))],
    };
  }

  /** "A sandpaper surface" is sandpaper. */
  private surfaced(said: NounPhrase): NounPhrase {
    const of = said.modifiers.at(-1);
    // "The paper surface" is that of the paper that lies there.
    const there = [...said.modifiers, ...said.told.map(({ token }) => token)].find(({ word }) =>
      this.company.props.some(({ name }) => name === word),
    );
    if (headWord(said) === 'surface' && there !== undefined && said.determiner !== 'a')
      return {
        ...said,
        head: [there],
        material: null,
        modifiers: said.modifiers.filter((t) => t !== there),
        told: [
          ...said.told.filter(({ token }) => token !== there),
          ...said.head.map((token) => ({ token, as: PART })),
        ],
      };
    if (headWord(said) !== 'surface' || of === undefined || Object.hasOwn(materialWords, of.word))
      return said;
    if (this.company.words.thingOf(of.word) === null) return said;
    return {
      ...said,
      head: [of],
      modifiers: said.modifiers.slice(0, -1),
      told: [...said.told, ...said.head.map((token) => ({ token, as: PART }))],
    };
  }

  /** Vessels of what is poured and stirred. */
  private poured(phrase: NounPhrase): Found[] | null {
    const c = this.company;
    const found = vesselsOf(c, phrase);
    const [first] = found ?? [];
    if (found === null || first === undefined) return null;
    const of = phrase.content ?? phrase;
    for (const one of [phrase, of]) {
      this.tell(one.head, first.id, 'prop');
      for (const { token, as } of one.told) this.tell([token], as === PART ? first.id : as, 'prop');
      // Vessels are plain glass, and what is in them has the one colour of its name.
      for (const t of [...one.modifiers, ...one.strange])
        if (vesselWords.test(t.word) || mixableIn(one) !== null || isPlain.test(t.word))
          this.tell([t], first.id, 'prop');
        else this.refuse([t], unread('no-way-to-show'));
    }
    for (const one of found) c.mention(one);
    return found;
  }

  /** Whose it is: the id of somebody or something that is there. */
  ownerOf(phrase: NounPhrase): string | null {
    const { owner } = phrase;
    if (owner === null) return null;
    if ('head' in owner && headWord(owner) === 'newton' && !bodyParts.has(headWord(phrase))) {
      this.tell(owner.head, 'cradle', 'prop');
      return null;
    }
    if ('head' in owner) return this.ownerNamed(owner);
    const meant = ownerMeant(owner.word, this.company);
    const nobody = meant === null && this.company.actors.length === 0;
    // "Falls asleep on my shoulder": whoever tells it is there for that.
    if (meant === null && parts.has(headWord(phrase)) && /^(?:my|our)$/u.test(owner.word))
      return (owner.word === 'our' ? this.company.lastPerson : null) ?? byName(this.company, ME)?.id ?? null;
    // "A brick falls on his foot": where nobody is there, it is some man's.
    if (nobody && bodyParts.has(headWord(phrase)) && /^(?:his|her)$/u.test(owner.word))
      return byKind(this.company, owner.word === 'his' ? 'man' : 'woman', null, false)?.id ?? null;
    return meant;
  }

  /** "Her head": the whole that has it. */
  /** "A boy's hat" is that of one boy, however often it is asked whose it is. */
  private ownerNamed(owner: NounPhrase): string | null {
    const at = isFresh(owner) ? (owner.head[0]?.start ?? -1) : -1;
    const known = this.owners.get(at);
    if (known !== undefined) return known;
    const id = this.find(owner)[0]?.id ?? null;
    if (at >= 0 && id !== null) this.owners.set(at, id);
    return id;
  }

  private partOf(phrase: NounPhrase, owner: string | null): Found[] {
    const c = this.company;
    // "A pie in the face", "with two fingers": of whom it is done to, or who does it.
    if (owner === null && c.bodyNow !== null && !/^(?:top|side|end|edge)s?$/u.test(headWord(phrase))) {
      this.tell(phrase.head, c.bodyNow, 'cast');
      return [];
    }
    if (/^(?:surface|top|bottom|end|side|edge|corner|middle|center|centre)s?$/u.test(headWord(phrase))) {
      this.tell(phrase.head, 'floor', 'place');
      return [];
    }
    if (owner !== null) {
      this.tell(phrase.head, owner, c.actor(owner) === undefined ? 'prop' : 'cast');
      return c.actor(owner) === undefined
        ? [{ is: 'prop', id: owner, many: false }]
        : [{ is: 'actor', id: owner }];
    }
    // "The lid comes off": of what was handled or named last.
    const whole = ofAThing.test(headWord(phrase)) ? c.prop(c.lastProp ?? '') : undefined;
    if (whole !== undefined) {
      this.tell(phrase.head, whole.id, 'prop');
      return [{ is: 'prop', id: whole.id, many: false }];
    }
    const somebody = /^(?:hand|finger)s?$/u.test(headWord(phrase)) ? unnamedHands(c) : null;
    if (somebody !== null) {
      this.tell(phrase.head, somebody.id, 'cast');
      return [somebody];
    }
    this.refuse(phrase.head, unread('part-of-what'));
    return [];
  }

  private named(phrase: NounPhrase, owner: string | null, ridden: boolean): Found[] {
    const c = this.company;
    const word = headWord(phrase);
    const row = rowAgain(c, phrase) ?? othersAgain(c, phrase);
    if (row !== null) return take(this, phrase, row, row[0]?.id ?? word, 'prop');
    const last = phrase.head.at(-1)!;
    const whole = wholeOf(c, phrase);
    if (whole !== null)
      return take(
        this,
        phrase,
        [whole],
        c.actor(whole.id)?.name ?? whole.id,
        whole.is === 'actor' ? 'cast' : 'prop',
      );
    const there = alreadyThere(c, phrase);
    if (there !== null) return take(this, phrase, there, c.actor(there[0]?.id ?? '')?.name ?? word, 'cast');
    const said = phrase.head.map((t) => t.text).join(' ');
    // "Uncle Bob" again: the title says nothing new of him.
    const again = phrase.modifiers.at(-1);
    const named = c.named(said)?.id;
    if (again !== undefined && named !== undefined && c.titled.get(again.word)?.includes(named)) {
      this.tell([again], said, 'cast');
      phrase.modifiers.pop();
    }
    const known =
      c.named(said) ??
      (phrase.modifiers.length === 0 ? undefined : c.named(`${phrase.modifiers.at(-1)!.text} ${said}`));
    if (
      known !== undefined &&
      !(
        owner !== null &&
        known.ownedBy !== owner &&
        c.words.kindOf(word) !== null &&
        known.ownedBy !== null
      ) &&
      phrase.count === null
    ) {
      if (c.words.kindOf(word) === null || known.name.toLowerCase() === word || !isFresh(phrase)) {
        const kin =
          isFresh(phrase) && c.words.kindOf(word) !== null && (!c.placed.has(known.id) || c.underWay);
        hearName(this, last, known.id);
        if (!kin) return take(this, phrase, [{ is: 'actor', id: known.id }], known.name, 'cast');
      }
    }
    const title = phrase.modifiers.at(-1);
    if (
      isName(last, phrase) &&
      (title === undefined || titles.has(title.word) || c.words.kindOf(title.word) !== null)
    )
      return personNamed(this, phrase, title);
    if (c.held.has(word) || c.samples.has(word)) return thingCalled(this, phrase, word);
    // "Walks in the fog": it hangs everywhere, and is no thing.
    const isWeather = ({ kind, span }: { kind: string; span: { start: number } }) =>
      kind === 'weather' && span.start === last.start;
    if (this.notes.understood.some(isWeather)) return [];
    if (/^(?:nobody|nothing|no-one)$/u.test(word)) {
      this.tell(phrase.head, 'nobody', 'place');
      return [];
    }
    // "Drops a basket": the one of the gym is "the basket".
    const ownBasket = phrase.determiner === 'a' && word === 'basket';
    const landmark =
      phrase.determiner === 'another' ||
      (phrase.tint !== null && word !== 'wall') ||
      ownBasket ||
      hasOwnLook(c, phrase)
        ? null
        : c.landmark(word);
    if (landmark !== null) return take(this, phrase, [landmark], landmark.id, 'place');
    // "Hits the ball with a bat": no animal.
    if (/^bats?$/u.test(word) && (c.strikesNow || phrase.modifiers.at(-1)?.word === 'baseball'))
      return thingCalled(this, { ...phrase, modifiers: [] }, 'baseball bat');
    const animal = animalWithCalling(c, phrase);
    if (animal !== null) return this.animal(animal, phrase, owner, ridden);
    // "A rubber duck …, the duck": the toy that was spoken of, where nobody alive is called so.
    const kind = c.words.kindOf(word);
    const toy = phrase.determiner === 'the' && phrase.count === null && kind?.rig !== 'person';
    if (
      toy &&
      !c.actors.some((a) => a.thing === kind?.thing) &&
      c.props.some((p) => p.name === singular(word))
    )
      return thingCalled(this, phrase, word);
    // "A folded paper …, the paper": the one that was named with another word before.
    const same = c.props.some((p) => p.name === singular(word));
    const full = c.props.findLast(
      (p) => p.name.endsWith(` ${singular(word)}`) || p.name.endsWith(`-${singular(word)}`),
    )?.name;
    if (toy && !same && full !== undefined && !c.actors.some((a) => a.thing === kind?.thing))
      return thingCalled(this, phrase, full);
    if (kind !== null) return ofKind(this, phrase, word, owner);
    if (/^(rebound|shot|throw|pass|kick)$/u.test(word)) {
      const ball = c.props.find((p) => p.id === c.lastProp) ?? c.props.find((p) => p.shape === 'ball');
      return ball === undefined
        ? []
        : take(this, phrase, [{ is: 'prop', id: ball.id, many: false }], ball.id, 'prop');
    }
    const compound = [...phrase.modifiers, ...phrase.head].map((t) => t.word).join('-');
    const famous = oneOfAName(this, phrase, owner);
    if (famous !== null) return famous;
    // "A burning candle" is a candle that burns.
    if (phrase.modifiers.length > 0 && !saysBurning(phrase) && c.words.draws(compound))
      return thingCalled(
        this,
        { ...phrase, head: [...phrase.modifiers, ...phrase.head], modifiers: [] },
        singular(compound),
      );
    // What is somebody's is no pair of wine glasses.
    if (
      word === 'glasses' &&
      (phrase.owner !== null || (phrase.determiner === null && phrase.count === null && !amongTableware(c)))
    )
      return thingCalled(this, { ...phrase, plural: false }, 'spectacles');
    if (word === 'glasses') return thingCalled(this, { ...phrase, plural: true }, 'glass');
    if (c.words.thingOf(word) !== null) return thingCalled(this, phrase, word);
    return stranger(this, phrase, owner, ridden);
  }

  /** An animal that is something by calling, or is dressed up as it. */
  private animal(animal: NounPhrase, phrase: NounPhrase, owner: string | null, ridden: boolean): Found[] {
    const found = this.named(animal, owner, ridden);
    phrase.strange = animal.strange;
    for (const [k, one] of found.entries()) {
      if (one.is === 'prop' && couldWear(this.company.prop(one.id))) {
        enliven(this.company, one.id);
        if (this.company.actor(one.id) !== undefined) found[k] = { is: 'actor', id: one.id };
      }
      callBy(this.company, one.id, singular(headWord(phrase)));
    }
    if (found.length > 0) this.tell(phrase.head, animal.head.map((t) => t.word).join(' '), 'cast');
    return found;
  }

  /** "Filled with water": what a vessel is said to hold after it was named; false where it can hold nothing of that. */
  pourInto(id: string, content: NounPhrase): boolean {
    const liquid = liquidColour(headWord(content)) !== null;
    const basin = this.company.prop(id)?.mechanism?.water != null;
    if (!liquid) return false;
    if (basin) this.tell(content.head, id, 'prop');
    else this.fill(content, [{ is: 'prop', id, many: false }]);
    return true;
  }

  /** What is in a cup gives it its colour; what is on a plate or in a basket stands on it. */
  private fill(content: NounPhrase, found: readonly Found[]): void {
    const word = headWord(content);
    const [vessel] = found;
    if (vessel?.is === 'prop' && this.company.held.has(word)) {
      this.tell(content.head, vessel.id, 'prop');
      return;
    }
    const plain = liquidColour(word);
    const colour = plain === null ? null : (content.tint ?? plain);
    if (colour !== null && vessel?.is === 'prop') {
      this.company.colour(vessel.id, colour);
      this.company.wet.add(vessel.id);
      if (/^(?:salt|sea)/u.test(word)) this.company.salty.add(vessel.id);
      this.tell(content.head, vessel.id, 'prop');
      for (const { token } of content.told) this.tell([token], vessel.id, 'prop');
      for (const t of [...content.modifiers, ...content.strange]) this.refuse([t], unread('inside-colour'));
      return;
    }
    const near = this.notes.approximated.length;
    const inside =
      vessel?.is === 'prop'
        ? this.find({ ...content, count: content.count === null ? null : Math.min(3, content.count) })
        : [];
    if (inside.length > 0 && vessel !== undefined) {
      for (const what of inside.slice(0, 3))
        this.company.relations.push({
          what,
          how: canHold(vessel, what, this.company) ? 'inside' : 'on',
          of: vessel,
        });
      return;
    }
    if (near < this.notes.approximated.length) return;
    for (const t of [...content.modifiers, ...content.head]) this.refuse([t], unread('inside-unseen'));
    for (const { token } of content.told) this.refuse([token], unread('inside-unseen'));
  }

  tell(tokens: readonly Token[], as: string, kind: Understanding['understood'][number]['kind']): void {
    tell(this.notes, tokens, as, kind);
  }

  refuse(tokens: readonly Token[], reason: Unread): void {
    refuse(this.notes, tokens, reason);
  }
}

/** "A pile of sand": no jugs of it. */
function piledUp(said: NounPhrase): NounPhrase {
  const [head] = said.head;
  const pile = said.told.some(({ token, as }) => as === PART && /^(?:pile|heap|mound)$/u.test(token.word));
  if (!pile || head === undefined || !/^(?:sand|dirt|soil|gravel)$/u.test(headWord(said))) return said;
  return { ...said, head: [{ ...head, word: 'sand pile' }], arrangement: null, plural: false };
}

/** "A piece of clear glass": no tumbler. */
function paned(said: NounPhrase, { props }: Company): NounPhrase {
  const cut = said.told.some(
    ({ token, as }) => as === PART && /^(?:piece|sheet|pane|panel|slab)$/u.test(token.word),
  );
  const again = said.determiner === 'the' && props.findLast((p) => /^glass/u.test(p.name))?.name === PANE;
  const [head] = said.head;
  if (headWord(said) !== 'glass' || !(cut || again) || head === undefined) return said;
  return { ...said, head: [{ ...head, word: PANE }] };
}
const PANE = 'glass pane';

/** "The jar lid", "a coffin handle": a part of what is named before it, where both are no thing by themselves. */
function lidded(said: NounPhrase, { words }: Company): NounPhrase {
  const of = said.modifiers.at(-1);
  if (of === undefined || !ofAThing.test(headWord(said)) || words.thingOf(of.word) === null) return said;
  const both = `${of.word} ${headWord(said)}`;
  if (words.thingOf(both) !== null || words.draws(both.replaceAll(' ', '-'))) return said;
  return {
    ...said,
    head: [of],
    modifiers: said.modifiers.slice(0, -1),
    told: [...said.told, ...said.head.map((token) => ({ token, as: PART }))],
  };
}

const ofAThing = /^(?:lid|handle|base|rim|tip|seat)s?$/u;

const isPlain =
  /^(?:untextured|plain|clear|transparent|open|empty|beverage|drink|concentrated|thick|baking|half)$/u;
