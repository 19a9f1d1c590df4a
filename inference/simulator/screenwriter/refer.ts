import { costumes } from '#art/wardrobe/costumes.ts';
import { dress } from '#art/wardrobe/dress.ts';
import type { PlanActor, Understanding } from '#contracts/scene-plan.ts';
import { type Unread, unread } from '#contracts/unread.ts';
import { mixableNamed } from '../mixables.ts';
import { alight } from './alight.ts';
import { animalWithCalling, callBy } from './animal-callings.ts';
import { byKind, byName, called, severalOf } from './casting.ts';
import type { Company } from './company.ts';
import { describe, doesMeanwhile, tellOfNothing } from './describing.ts';
import type { Described, Found } from './found.ts';
import { byThing, several } from './furnishing.ts';
import { garments } from './garments.ts';
import { isName } from './is-name.ts';
import { impossible, parts, shades, titles } from './lexicon.ts';
import { liquidColour } from './liquids.ts';
import { mixableIn, vesselsOf, vesselWords } from './mixtures.ts';
import { refuse, tell } from './noting.ts';
import { headSpan, headWord, type Known, type NounPhrase, PART } from './noun-phrase.ts';
import { costumed, isCalling } from './people.ts';
import { ownerMeant } from './pronouns.ts';
import { settingWord, weatherWord } from './scenery.ts';
import { isKnownNoun } from './things.ts';
import type { Token } from './tokens.ts';
import { singular } from './verbs.ts';
import { canHold } from './ways.ts';

/** Pieces of a group of which nobody said how many there are. */
const SOME = 3;
const ROW = 8;
/** Most that come of one phrase: the stage is small. */
const MOST = { actors: 6, props: 12 };
/** How many come of a word for many people. */
const masses: Readonly<Record<string, number>> = {
  crowd: 5,
  audience: 4,
  class: 4,
  fans: 4,
  family: 4,
  team: 4,
  couple: 2,
  duo: 2,
  trio: 3,
  band: 3,
};
/** Says what somebody thinks of a thing, or when it came, and nothing of how it looks. */
const saysNoLook = /^(?:winning|final|favou?rite|usual|lucky|entire|whole|famous|latest|very)$/u;
/** A young animal's height, as a share of a grown one's (judged). */
const YOUNG = 0.55;
/** Several of these are a heap. */
const heaped = /^cups$/u;

/** Finds, or makes, what noun phrases mean, and notes how each of their words was taken. */
export class Referrer implements Known {
  private readonly company: Company;
  private readonly notes: Understanding;

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
      (c.mixes && mixableNamed(words) !== null) ||
      c.words.thingOf(words) !== null ||
      c.words.kindOf(words) !== null ||
      c.landmark(words) !== null ||
      c.named(words) !== undefined ||
      Object.hasOwn(garments, words)
    );
  }

  /** Whom or what a phrase means; an empty list where it means nothing that can stand here (and that is noted). */
  find(phrase: NounPhrase, ridden = false): Found[] {
    const owner = this.ownerOf(phrase);
    const mixed = this.company.mixes ? this.poured(phrase) : null;
    if (mixed !== null) return mixed;
    const word = headWord(phrase);
    if (phrase.part !== null) this.tell([phrase.part], word, 'place');
    const part = parts.has(word) && !isKnownNoun(word) && this.company.landmark(word) === null;
    const found = part ? this.partOf(phrase, owner) : this.named(phrase, owner, ridden);
    if (!part && found.length > 0) describe(this.company, this.notes, phrase, found);
    else tellOfNothing(this.notes, phrase, part, this.company.place === 'tabletop');
    if (phrase.content !== null) this.fill(phrase.content, found);
    for (const one of found) this.company.mention(one);
    if (found.length > 1) this.company.lastGroup = found;
    return found;
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
  ownerOf({ owner }: NounPhrase): string | null {
    if (owner === null) return null;
    if ('head' in owner && headWord(owner) === 'newton') {
      this.tell(owner.head, 'cradle', 'prop');
      return null;
    }
    if ('head' in owner) return this.find(owner)[0]?.id ?? null;
    return ownerMeant(owner.word, this.company);
  }

  /** "Her head": the whole that has it. */
  private partOf(phrase: NounPhrase, owner: string | null): Found[] {
    const c = this.company;
    if (/^(?:surface|top|bottom|end|side|edge|middle|center|centre)s?$/u.test(headWord(phrase))) {
      this.tell(phrase.head, 'floor', 'place');
      return [];
    }
    if (owner !== null) {
      this.tell(phrase.head, owner, c.actor(owner) === undefined ? 'prop' : 'cast');
      return c.actor(owner) === undefined
        ? [{ is: 'prop', id: owner, many: false }]
        : [{ is: 'actor', id: owner }];
    }
    this.refuse(phrase.head, unread('part-of-what'));
    return [];
  }

  private named(phrase: NounPhrase, owner: string | null, ridden: boolean): Found[] {
    const c = this.company;
    const word = headWord(phrase);
    const last = phrase.head.at(-1)!;
    const said = phrase.head.map((t) => t.text).join(' ');
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
        const kin = isFresh(phrase) && c.words.kindOf(word) !== null && !c.placed.has(known.id);
        this.hear(last, known.id);
        if (!kin) return this.take(phrase, [{ is: 'actor', id: known.id }], known.name, 'cast');
      }
    }
    const title = phrase.modifiers.at(-1);
    if (
      isName(last, phrase) &&
      (title === undefined || titles.has(title.word) || c.words.kindOf(title.word) !== null)
    )
      return this.person(phrase, title);
    if (c.held.has(word)) return this.thing(phrase, word);
    if (/^(?:nobody|nothing|no-one)$/u.test(word)) {
      this.tell(phrase.head, 'nobody', 'place');
      return [];
    }
    const landmark = phrase.determiner === 'another' || phrase.tint !== null ? null : c.landmark(word);
    if (landmark !== null) return this.take(phrase, [landmark], landmark.id, 'place');
    // "Hits the ball with a bat": no animal.
    if (/^bats?$/u.test(word) && (c.strikesNow || phrase.modifiers.at(-1)?.word === 'baseball'))
      return this.thing({ ...phrase, modifiers: [] }, 'baseball bat');
    const animal = animalWithCalling(c, phrase);
    if (animal !== null) return this.animal(animal, phrase, owner, ridden);
    if (c.words.kindOf(word) !== null) return this.kind(phrase, word, owner);
    if (/^(rebound|shot|throw|pass|kick)$/u.test(word)) {
      const ball = c.props.find((p) => p.id === c.lastProp) ?? c.props.find((p) => p.shape === 'ball');
      return ball === undefined
        ? []
        : this.take(phrase, [{ is: 'prop', id: ball.id, many: false }], ball.id, 'prop');
    }
    const compound = [...phrase.modifiers, ...phrase.head].map((t) => t.word).join('-');
    // "A burning candle" is a candle that burns.
    if (phrase.modifiers.length > 0 && !saysBurning(phrase) && c.words.draws(compound))
      return this.thing(
        { ...phrase, head: [...phrase.modifiers, ...phrase.head], modifiers: [] },
        singular(compound),
      );
    // What is somebody's is no pair of wine glasses.
    if (word === 'glasses' && phrase.owner !== null)
      return this.thing({ ...phrase, plural: false }, 'spectacles');
    if (c.words.thingOf(word) !== null) return this.thing(phrase, word);
    return this.stranger(phrase, owner, ridden);
  }

  /** A name, perhaps with a title before it ("Uncle Bob"). */
  private person(phrase: NounPhrase, title: Token | undefined): Found[] {
    const c = this.company;
    const name = phrase.head.map((t) => t.text).join(' ');
    const found = byName(c, name);
    if (found === null) return this.full(phrase);
    this.hear(phrase.head.at(-1)!, found.id);
    if (title !== undefined) {
      // "Grandad Joe" is grey, whoever is called Joe besides.
      c.change(found.id, (a) => {
        const { hair, hairStyle } = dress(`${title.word} ${name}`, a.rig, []).look;
        return { ...a, look: { ...a.look, hair, hairStyle } };
      });
      this.tell([title], c.actor(found.id)?.name ?? name, 'cast');
    }
    return this.take(phrase, [found], c.actor(found.id)?.name ?? found.id, 'cast');
  }

  /** An animal that is something by calling, or is dressed up as it. */
  private animal(animal: NounPhrase, phrase: NounPhrase, owner: string | null, ridden: boolean): Found[] {
    const found = this.named(animal, owner, ridden);
    phrase.strange = animal.strange;
    for (const one of found) callBy(this.company, one.id, singular(headWord(phrase)));
    if (found.length > 0) this.tell(phrase.head, animal.head[0]?.word ?? '', 'cast');
    return found;
  }

  /** What a name tells of the pronoun that goes with it. */
  private hear(name: Token, id: string): void {
    if (name.tags.has('MaleName')) this.company.gender.set(id, 'he');
    if (name.tags.has('FemaleName')) this.company.gender.set(id, 'she');
  }

  private kind(phrase: NounPhrase, word: string, owner: string | null): Found[] {
    const c = this.company;
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
    this.room(phrase, MOST.actors);
    const count = Math.min(MOST.actors, plural);
    if (phrase.among) {
      // "One of the twins": the first of them all.
      c.lastGroup = severalOf(c, word, masses[word] ?? 2, owner, false);
      const [one] = c.lastGroup;
      return one === undefined
        ? this.full(phrase)
        : this.take(phrase, [one], c.actor(one.id)?.name ?? word, 'cast');
    }
    const found =
      count > 1
        ? severalOf(c, word, count, owner, phrase.determiner === null || isFresh(phrase))
        : [byKind(c, word, owner, isFresh(phrase))].filter((f) => f !== null);
    if (found.length === 0) return this.full(phrase);
    for (const { id } of found) {
      const one = c.actor(id);
      if (one !== undefined && !c.placed.has(id)) c.change(id, (a) => ({ ...a, height: grown(a, phrase) }));
    }
    return this.take(phrase, found, c.actor(found[0]!.id)?.name ?? known.word, 'cast');
  }

  private thing(said: NounPhrase, word: string): Found[] {
    const c = this.company;
    // "One of the oranges" is one that is there.
    const phrase = said.among ? { ...said, count: null, plural: false, determiner: 'the' } : said;
    const vessel = c.held.has(word) ? byThing(c, word, { tint: null, many: false, fresh: false }) : null;
    if (vessel !== null) {
      // Vessels are drawn as plain glass.
      for (const t of phrase.strange.splice(0, phrase.strange.length))
        if (/^(?:untextured|plain|clear|transparent|unlabell?ed|open)$/u.test(t.word))
          this.tell([t], vessel.id, 'prop');
        else phrase.strange.push(t);
      return this.take(phrase, [vessel], vessel.id, 'prop');
    }
    const cradle = singular(word) === 'ball' ? c.props.find((p) => p.thing === 'cradle') : undefined;
    if (cradle !== undefined && !isFresh(phrase)) {
      // Its own balls: so many are held up.
      c.raisedBalls = Math.max(c.raisedBalls, phrase.count ?? 1);
      return this.take(phrase, [{ is: 'prop', id: cradle.id, many: false }], cradle.id, 'prop');
    }
    // Stones in a row are a thing of their own.
    const dominoes =
      c.words.thingOf(word)?.word === 'domino' &&
      (phrase.plural || phrase.arrangement === 'row') &&
      phrase.count === null;
    const described: Described = {
      tint: phrase.tint,
      many:
        dominoes ||
        phrase.arrangement === 'stack' ||
        (heaped.test(word) && phrase.count === null && phrase.arrangement === null),
      fresh: isFresh(phrase) || phrase.determiner === null,
      width: phrase.width,
      height: phrase.height,
      sized: phrase.sized,
      material: phrase.material,
    };
    const again = phrase.determiner !== null && !isFresh(phrase) && phrase.count === null;
    described.fresh = !again && (isFresh(phrase) || phrase.count !== null || phrase.determiner === null);
    if (phrase.determiner === null && phrase.owner === null && phrase.count === null) described.fresh = false;
    if (phrase.owner !== null) described.fresh = false;
    const row = phrase.arrangement === 'row';
    this.room(phrase, MOST.props);
    const count = Math.min(MOST.props, phrase.count ?? (row ? ROW : phrase.plural ? SOME : 1));
    const rows = c.props.filter(
      (p) => c.words.thingOf(word)?.thing.thing === p.thing && c.stacks.has(p.id.replace(/-\d+$/u, '')),
    );
    if (described.many || (rows.length > 0 && phrase.count === null && !described.fresh)) {
      const one = byThing(c, word, { ...described, many: true });
      return one === null ? this.full(phrase) : this.take(phrase, [one], one.id, 'prop');
    }
    if (count > 1) {
      const found = several(c, word, count, row ? 'row' : 'group', {
        ...described,
        fresh: described.fresh || phrase.count !== null,
      });
      return found.length === 0 ? this.full(phrase) : this.take(phrase, found, found[0]!.id, 'prop');
    }
    const one = byThing(c, word, described);
    return one === null ? this.full(phrase) : this.take(phrase, [one], one.id, 'prop');
  }

  /** More than there is room for is said to be so. */
  private room(phrase: NounPhrase, most: number): void {
    if (phrase.count === null || phrase.count <= most) return;
    const said = phrase.told.find(({ as }) => as === `× ${phrase.count}`)?.token;
    this.refuse(said === undefined ? phrase.head : [said], unread('room-for', { most }));
  }

  /** A noun that no list has: the library's own picture of it, or what it is nearest to by meaning, with the score. */
  private stranger(phrase: NounPhrase, owner: string | null, ridden: boolean): Found[] {
    const c = this.company;
    const word = headWord(phrase);
    const lone = phrase.head.at(-1)!;
    if (settingWord.test(word)) {
      this.tell(phrase.head, word, 'place');
      return [];
    }
    // What it hangs on.
    if (c.hanging.size > 0 && /^(?:cord|rope|string|hook|thread)$/u.test(word)) {
      this.tell(phrase.head, 'cord', 'place');
      return [];
    }
    if (weatherWord.test(word)) {
      this.tell(phrase.head, word, 'weather');
      return [];
    }
    if (phrase.tokens.length === 1 && (lone.tags.has('Adjective') || lone.tags.has('Adverb'))) {
      this.refuse(phrase.head, unread('no-way-to-show'));
      return [];
    }
    const never = impossible.find(([p]) => p.test(word));
    if (never !== undefined) {
      this.refuse(phrase.head, never[1]);
      return [];
    }
    if (!/^[a-z -]+$/u.test(word) || word.length < 3) {
      this.refuse(phrase.head, unread('nothing-near'));
      return [];
    }
    const compound = [...phrase.modifiers, ...phrase.head].map((t) => t.word).join('-');
    if (phrase.modifiers.length > 0 && !ridden && !saysBurning(phrase) && c.words.draws(compound)) {
      const whole = { ...phrase, head: [...phrase.modifiers, ...phrase.head], modifiers: [] };
      return this.thing(whole, singular(compound));
    }
    const somebody = this.somebody(phrase, word);
    if (somebody !== null) return somebody;
    const near = c.words.approximate(singular(word));
    // What is ridden must carry: rather something near it than a still picture. All else is drawn as itself, and comes
    // alive when it acts.
    if (!ridden && c.words.draws(word)) return this.thing(phrase, word);
    if (near === null) {
      this.refuse(phrase.head, unread('nothing-near'));
      return [];
    }
    this.notes.approximated.push({
      span: headSpan(phrase),
      word: phrase.head.map((t) => t.text).join(' '),
      as: near.as,
      score: Number(near.score.toFixed(2)),
    });
    return near.list === 'kinds'
      ? this.kind({ ...phrase, plural: phrase.plural }, phrase.plural ? `${near.as}s` : near.as, owner)
      : this.thing(phrase, near.as);
  }

  /** A calling that the tagger knows ("policeman", "astronaut"): some person, called so, drawn as anybody. */
  private somebody(phrase: NounPhrase, word: string): Found[] | null {
    const last = phrase.head.at(-1)!;
    if (!(last.tags.has('Actor') || costumed.has(singular(word))) || /body$|one$/u.test(word)) return null;
    const c = this.company;
    const costume = costumes[singular(word)];
    const like = costume === undefined ? c.words.likePerson(singular(word)) : { as: 'person', score: 1 };
    if (like === null) return null;
    if (costume === undefined)
      this.notes.approximated.push({
        span: headSpan(phrase),
        word: last.text,
        as: like.as,
        score: like.score,
      });
    const count = Math.min(MOST.actors, phrase.count ?? (phrase.plural ? 2 : 1));
    const found = Array.from({ length: count }, () => called(c, singular(word), like.as)).filter(
      (f) => f !== null,
    );
    return found.length === 0 ? this.full(phrase) : this.take(phrase, found, singular(word), 'cast');
  }

  /** Notes the head, and what stands before it as part of the name. */
  private take(phrase: NounPhrase, found: Found[], as: string, kind: 'cast' | 'prop' | 'place'): Found[] {
    const near = this.notes.approximated.some((n) => n.span.start === headSpan(phrase).start);
    if (!near) this.tell(phrase.head, as, kind);
    for (const t of phrase.modifiers)
      if (/^(?:baby|newborn)$/u.test(t.word) && this.young(t, found)) continue;
      else if (!doesMeanwhile(this.company, this.notes, t, found)) this.modifier(t, phrase, as);
    return found;
  }

  /** "A baby elephant": half as tall as its parents. */
  private young(t: Token, found: readonly Found[]): boolean {
    const beasts = found.filter((f) => f.is === 'actor' && this.company.actor(f.id)?.rig !== 'person');
    for (const { id } of beasts)
      if (!this.company.placed.has(id))
        this.company.change(id, (a) => ({ ...a, height: Number((a.height * YOUNG).toFixed(3)) }));
    const [one] = beasts;
    if (one !== undefined) this.tell([t], this.company.actor(one.id)?.name ?? one.id, 'cast');
    return one !== undefined;
  }

  /** "Coffee" of a coffee table: said to be left out, unless it was taken in already. */
  private modifier(t: Token, phrase: NounPhrase, as: string): void {
    if (shades.has(t.word)) return;
    if (saysNoLook.test(t.word)) {
      this.tell([t], as, this.company.actor(as) === undefined ? 'prop' : 'cast');
      return;
    }
    if (this.notes.understood.some(({ span }) => span.start === t.start && span.end > t.start)) return;
    // "Dog" of a dog walker, "bus" of a bus driver: what the calling has to do with, and nothing that stands here.
    if (isCalling(headWord(phrase)) && (t.tags.has('Noun') || isKnownNoun(t.word))) {
      this.tell([t], as, 'cast');
      return;
    }
    const prop = this.company.prop(as);
    // What kind of table it is does not change what it is here: a table.
    const table = as === 'table' && /^(?:coffee|dining|side|work|kitchen|wood)$/u.test(t.word);
    if (alight(this.company, t, prop === undefined ? [] : [{ is: 'prop', id: prop.id, many: false }]))
      this.tell([t], as, 'prop');
    else if (settingWord.test(t.word) || table) this.tell([t], t.word, 'place');
    else if (prop?.thing.split('-').includes(t.word)) this.tell([t], as, 'prop');
    else this.refuse([t], unread('only-plain', { thing: phrase.head.at(-1)!.word, taken: as }));
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

  private full(phrase: NounPhrase): Found[] {
    this.refuse(phrase.head, unread('stage-full'));
    return [];
  }

  tell(tokens: readonly Token[], as: string, kind: Understanding['understood'][number]['kind']): void {
    tell(this.notes, tokens, as, kind);
  }

  refuse(tokens: readonly Token[], reason: Unread): void {
    refuse(this.notes, tokens, reason);
  }
}

const isPlain =
  /^(?:untextured|plain|clear|transparent|open|empty|beverage|drink|concentrated|thick|baking|half)$/u;

const saysBurning = ({ modifiers }: NounPhrase): boolean =>
  /^(?:burning|lit|flaming|blazing)$/u.test(modifiers[0]?.word ?? '');

/** Does a phrase bring somebody or something new? */
export const isFresh = (p: NounPhrase): boolean =>
  p.determiner === 'a' ||
  p.determiner === 'an' ||
  p.determiner === 'another' ||
  (p.count !== null && p.determiner === null && p.owner === null);

/** People and animals grow less than things do. */
function grown(actor: PlanActor, phrase: NounPhrase): number {
  const by = phrase.height ** 0.6;
  return Number(Math.min(4, Math.max(0.2, actor.height * by)).toFixed(3));
}
