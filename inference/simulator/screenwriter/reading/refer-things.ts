import { dishColour } from '../../foods.ts';
import { PINS } from '../acts/bowling.ts';
import type { Company } from '../beings/company.ts';
import { byThing, several } from '../placing/furnishing.ts';
import type { Described, Found } from '../plan/found.ts';
import { isOpenWater } from '../things/mechanisms.ts';
import { singular } from '../words/inflections.ts';
import { tell } from '../words/noting.ts';
import type { NounPhrase } from '../words/noun-phrase.ts';
import { full, isFresh, MOST, type Referring, room, take } from './taking.ts';

/** Pieces of a group of which nobody said how many there are. */
const SOME = 3;
const ROW = 8;
/** One thing that has a plural name. */
const onlyPlural =
  /^(?:curtains|blinds|tracks|rails|drapes|scissors|trousers|jeans|shorts|pants|pliers|tongs|headphones|binoculars|sunglasses|glasses|goggles|spectacles|handcuffs|tights|leggings|pyjamas|pajamas|briefs|underpants|maracas|earphones|tweezers|skates|stairs|groceries|clothes|bagpipes|panpipes|bongos|castanets|stilts|flippers|earmuffs|overalls|dungarees|suspenders|braces|armbands|boxing gloves|pearls|beads|nachos|ribs|spare ribs|leftovers|checkers|draughts|watercolou?rs|nail clippers)$/u;
/** Worn in pairs: two of them, where nobody counts. */
const paired =
  /^(?:shoe|boot|sock|glove|mitten|slipper|sandal|sneaker|skate|roller ?skate|rollerblade|ski|earring|crutch|high heel|flip.?flop|drumstick|chopstick|shoelace)s?$/u;
/** Is it one of a bowling alley's pins? */
const isPin = (c: Company, word: string): boolean => c.words.thingOf(word)?.thing.thing === 'own.bowling-pin';
/** What water is called that reaches from side to side. */
const openWaters = /^(?:waters|streams?|rivers?|creeks?|brooks?|canals?|seas?|oceans?)$/u;
/** Several of these are a heap. */
const heaped = /^cups$/u;

/** The thing, or the things, that a phrase means by a word. */
export function thingCalled(to: Referring, said: NounPhrase, word: string): Found[] {
  const c = to.company;
  // "One of the oranges" is one that is there.
  const oneOf = dishColour(word) !== null || (said.count === null && onlyPlural.test(word));
  // However many waves: it is one sea.
  const sea = c.words.thingOf(word)?.thing.thing === 'surf';
  const whole = sea ? { ...said, plural: false, count: null } : oneOf ? { ...said, plural: false } : said;
  const phrase = whole.among ? { ...whole, count: null, plural: false, determiner: 'the' } : whole;
  // "Across the blue waters", "by the flowing stream": the water that is there from side to side.
  const open = openWaters.test(word) ? c.props.find(isOpenWater) : undefined;
  if (open !== undefined && said.determiner !== 'another')
    return take(
      to,
      { ...said, plural: false, count: null },
      [{ is: 'prop', id: open.id, many: false }],
      open.id,
      'prop',
    );
  const vessel = c.held.has(word) ? byThing(c, word, { tint: null, many: false, fresh: false }) : null;
  if (vessel !== null) {
    // Vessels are drawn as plain glass.
    for (const t of phrase.strange.splice(0, phrase.strange.length))
      if (/^(?:untextured|plain|clear|transparent|unlabell?ed|open)$/u.test(t.word))
        tell(to.notes, [t], vessel.id, 'prop');
      else phrase.strange.push(t);
    return take(to, phrase, [vessel], vessel.id, 'prop');
  }
  const cradle = singular(word) === 'ball' ? c.props.find((p) => p.thing === 'cradle') : undefined;
  if (cradle !== undefined && !isFresh(phrase)) {
    // Its own balls: so many are held up.
    c.raisedBalls = Math.max(c.raisedBalls, phrase.count ?? 1);
    return take(to, phrase, [{ is: 'prop', id: cradle.id, many: false }], cradle.id, 'prop');
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
  room(to, phrase, MOST.props);
  const count = Math.min(
    MOST.props,
    phrase.count ?? (row ? ROW : phrase.plural ? (paired.test(word) ? 2 : isPin(c, word) ? PINS : SOME) : 1),
  );
  const rows = c.props.filter(
    (p) => c.words.thingOf(word)?.thing.thing === p.thing && c.stacks.has(p.id.replace(/-\d+$/u, '')),
  );
  if (described.many || (rows.length > 0 && phrase.count === null && !described.fresh)) {
    const one = byThing(c, word, { ...described, many: true });
    return one === null ? full(to, phrase) : take(to, phrase, [one], one.id, 'prop');
  }
  // "Breaks three of the plates": of those that are there.
  const there =
    phrase.determiner === 'the' && phrase.count !== null
      ? c.props.filter((p) => c.words.thingOf(word)?.thing.thing === p.thing)
      : [];
  if (count > 1 && there.length > count) {
    const some = there.slice(0, count).map(({ id }): Found => ({ is: 'prop', id, many: false }));
    return take(to, phrase, some, some[0]!.id, 'prop');
  }
  if (count > 1) {
    const found = several(c, word, count, row ? 'row' : 'group', {
      ...described,
      fresh: described.fresh || phrase.count !== null,
    });
    return found.length === 0 ? full(to, phrase) : take(to, phrase, found, found[0]!.id, 'prop');
  }
  const one = byThing(c, word, described);
  return one === null ? full(to, phrase) : take(to, phrase, [one], one.id, 'prop');
}
