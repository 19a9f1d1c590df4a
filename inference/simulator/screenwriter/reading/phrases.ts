import type { Adornment } from '#contracts/adornment.ts';
import type { Expression } from '#contracts/world.ts';
import { type HeadingWords, headingAt } from '../placing/headings.ts';
import { spots } from '../scene/spots.ts';
import { timesAt } from '../scene/times.ts';
import { lemma } from '../words/inflections.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { moodAt } from '../words/mood-phrases.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';
import { sizedAt } from './of-what-size.ts';
import { ornamentAt } from './ornaments.ts';
import { ripplesAt } from './ripples.ts';
import { feltAt } from './to-their-surprise.ts';

/** A few words that are read as one: a spot of the stage, a side of it, or how an act came out. */
export type Phrase =
  | { is: 'spot'; x: number; word: string }
  | { is: 'side'; way: 'left' | 'right' }
  /** "From left to right", "upwards": which way it goes. */
  | { is: 'heading'; heading: HeadingWords }
  /** "Tires squealing", "leaving footprints": what goes with it. */
  | { is: 'ornament'; what: Adornment }
  | { is: 'outcome'; outcome: 'succeed' | 'fail' }
  | { is: 'mood'; mood: Expression }
  /** How several stand, where everybody stands in one line anyway. */
  | { is: 'formation' }
  | { is: 'times'; times: number }
  /** "The size of a house": of what was named last. */
  | { is: 'sized' }
  /** "To their surprise". */
  | { is: 'felt' }
  /** "At the other end", "from the inside", before who does something there. */
  | { is: 'there' }
  /** "Instead of a bone", "without his hat": what is not in it. */
  | { is: 'not' }
  /** With what hands or from step to step, where nobody does it otherwise: as true as what is done. */
  | { is: 'byhand' }
  /** "Like a rocket": near to how something is done. */
  | { is: 'like' }
  /** "Into pieces", "in half": what comes of what is broken or cut. */
  | { is: 'result' }
  /** "With the pressure increasing": of what is pressed, harder and harder. */
  | { is: 'harder' }
  /** "Water comes out of it": of what was done to it before. */
  | { is: 'outflow' }
  /** "Soaked in water". */
  | { is: 'soaked' }
  /** "On his belly", "face down": how somebody lies. */
  | { is: 'prone' }
  /** "On the last step", "with a carrot nose": a part of what is drawn with it. */
  | { is: 'part'; of: 'stairs' | 'snow' }
  /** "With a smiley face drawn on it". */
  | { is: 'smile' }
  /** "Full of foam": on the water of what was named. */
  | { is: 'foam' }
  /** "Emitting a green flame as it burns": of what is held into one. */
  | { is: 'flame' }
  /** "Back and forth", "from side to side". */
  | { is: 'to and fro' }
  /** "In circles", "round and round". */
  | { is: 'circles' }
  /** "In opposite directions". */
  | { is: 'apart' }
  /** "Creating ripples", "with a splash". */
  | { is: 'ripples' }
  /** "On fire", "catches fire". */
  | { is: 'alight' };

/** Right before "up and down", where that is to one end of something and back. */
const upAndDown =
  /^(?:walk|march|pac|run|stroll|strid|wander|driv|rid|swim|sail|parad|strut|patrol|mov|bob|float|bounc|rock|swing|sway|wobbl|flap|hop)(?:s|es|ed|ing|ning|ming|ping)?$/u;

/** Right before "overhead": what is done up there. */
const flown =
  /^(?:fl(?:y|ies|ying|ew)|flutter|soar|glid|hover|swoop|circl|float|drift|pass|buzz)(?:s|es|ed|ing)?$/u;

/** Metres from the middle at which "left" and "right" are. */
const SIDE = 4.2;

/** The phrase that begins at `i`, and how many tokens it takes. `acting`: something is done already in this clause. */
export function phraseAt(
  tokens: readonly Token[],
  i: number,
  acting: boolean,
): { phrase: Phrase; n: number } | null {
  for (const n of [3, 2, 1]) {
    const words = tokens.slice(i, i + n);
    if (words.length < n) continue;
    const joined = words.map((t) => t.word).join(' ');
    if (Object.hasOwn(spots, joined)) return { phrase: { is: 'spot', x: spots[joined]!, word: joined }, n };
  }
  const ornament = ornamentAt(tokens, i, acting);
  if (ornament !== null) return { phrase: { is: 'ornament', what: ornament.what }, n: ornament.n };
  const heading = headingAt(tokens, i, acting);
  if (heading !== null) return { phrase: { is: 'heading', heading }, n: heading.n };
  const stirred = ripplesAt(tokens, i);
  if (stirred > 0) return { phrase: { is: 'ripples' }, n: stirred };
  const sized = sizedAt(tokens, i);
  if (sized > 0) return { phrase: { is: 'sized' }, n: sized };
  const felt = feltAt(tokens, i);
  if (felt > 0) return { phrase: { is: 'felt' }, n: felt };
  const there = /^(?:from|at|on) the (?:inside|outside|other (?:side|end))(?= (?!of\b))/u.exec(
    wordsFrom(tokens, i, 5),
  )?.[0];
  if (there !== undefined) return { phrase: { is: 'there' }, n: there.split(' ').length };
  const not = notAt(tokens, i);
  if (not > 0) return { phrase: { is: 'not' }, n: not };
  const often = timesAt(tokens, i);
  if (often !== null) return { phrase: { is: 'times', times: often.times }, n: often.n };
  const mood = moodAt(tokens, i, acting);
  if (mood !== null) return { phrase: { is: 'mood', mood: mood.mood }, n: mood.n };
  const [a, b, c] = [tokens[i]?.word ?? '', tokens[i + 1]?.word ?? '', tokens[i + 2]?.word ?? ''];
  const two = `${a} ${b}`;
  if (
    /^(goes|went|drops|falls|rolls|bounces) in$/u.test(two) &&
    (c === '' || /^(?:and|but|then|,|while)$/u.test(c))
  )
    return { phrase: { is: 'outcome', outcome: 'succeed' }, n: 2 };
  // "Makes it roll" is no shot that goes in.
  if (/^(makes|made|sinks|sank|nails|drains) it$/u.test(two) && !verbs.has(c))
    return { phrase: { is: 'outcome', outcome: 'succeed' }, n: 2 };
  if (/^(makes|made|sinks|sank|nails|drains) the (?:shot|basket|throw)$/u.test(`${two} ${c}`))
    return { phrase: { is: 'outcome', outcome: 'succeed' }, n: 3 };
  // "… but it is locked": what was tried does not come off.
  if (/^(?:it|which) (?:is|was) (?:locked|stuck|jammed)$/u.test(`${two} ${c}`))
    return { phrase: { is: 'outcome', outcome: 'fail' }, n: 3 };
  if (acting && two === 'too late') return { phrase: { is: 'outcome', outcome: 'fail' }, n: 2 };
  if (acting && `${two} ${c}` === 'just in time')
    return { phrase: { is: 'outcome', outcome: 'succeed' }, n: 3 };
  if (acting && two === 'in time') return { phrase: { is: 'outcome', outcome: 'succeed' }, n: 2 };
  // "Runs home": off to the side. "The home team" is another word.
  const homeward = /^(?:back )?home$/u.exec(two)?.[0] ?? (a === 'home' ? 'home' : null);
  if (acting && homeward !== null) {
    const n = homeward.split(' ').length;
    const next = tokens[i + n];
    if (next === undefined || next.kind === 'mark' || joiners.has(next.word) || prepositions.has(next.word))
      return { phrase: { is: 'side', way: 'right' }, n };
  }
  // "Around the house": wherever it goes on.
  const about = tokens
    .slice(i, i + 4)
    .map((t) => t.word)
    .join(' ');
  const around =
    /^(?:around|round|all over|all around|through|about|throughout) (?:the|his|her|their) (?:house|room|living room|garden|yard|park|school|office|town|village|place|neighbou?rhood|kitchen|apartment|flat|stage|field|world|city|streets)\b(?! of)/u.exec(
      about,
    )?.[0] ?? null;
  const circles =
    /^(?:(?:around |round )?in (?:\p{L}+ )?circles?|in a (?:\p{L}+ )?circle|round and round|around and around|in circles)(?= |$)/u.exec(
      about,
    )?.[0] ?? null;
  const toAndFro =
    /^(?:(?:(?:slowly|quickly|gently|nervously|restlessly) )?(?:back and forth|to and fro|forth and back|backwards? and forwards?|forwards? and backwards?|hither and thither|this way and that)|(?:from )?(?:side|one side|left|branch|flower|tree|place|foot) to (?:side|the other|another|right|branch|flower|tree|place|foot))(?= |$)/u.exec(
      about,
    )?.[0] ??
    (upAndDown.test(tokens[i - 1]?.word ?? '') ? /^up and down(?= |$)/u.exec(about)?.[0] : undefined) ??
    null;
  if (acting && toAndFro !== null && !/^left to right/u.test(toAndFro))
    return { phrase: { is: 'to and fro' }, n: toAndFro.split(' ').length };
  if (acting && circles !== null) return { phrase: { is: 'circles' }, n: circles.split(' ').length };
  // How it came about, or with what feeling: as true as that it is done.
  const manner =
    /^(?:by (?:mistake|accident|chance)|on purpose|in (?:a hurry|surprise|horror|fear|anger|panic|disgust|delight|pain|shock|silence|despair)|out loud|all of a sudden|for fun|forwards?|onwards?|sideways|straight (?:ahead|on)|(?:at|with) (?:full|top|high|great|breakneck|lightning|maximum|incredible|tremendous) speeds?|at full (?:tilt|throttle|gallop)|at a (?:leisurely|steady|slow|fast|brisk|gentle) (?:pace|trot|speed)|at (?:walking|a snail's) pace|with (?:(?:great|significant|considerable|tremendous|full|much|immense|enough|more|a lot of|all (?:his|her|its|their)) )?(?:force|strength|might|vigou?r|power|ease)|all (?:day|night|morning|afternoon)(?: long)?)(?= |$)/u.exec(
      about,
    )?.[0] ?? null;
  // "Flies overhead", "moves in rhythm": up there and in time, as true as what is done.
  const along =
    /^(?:overhead|(?:in|to) (?:the |a )?(?:rhythm|beat|music)|in (?:unison|sync|harmony|mid air|midair|mid-air)|to the (?:rhythm|beat|music))(?= |$)/u.exec(
      about,
    )?.[0] ?? null;
  if (acting && along !== null && (along !== 'overhead' || flown.test(tokens[i - 1]?.word ?? '')))
    return { phrase: { is: 'byhand' }, n: along.split(' ').length };
  if (acting && manner !== null) return { phrase: { is: 'byhand' }, n: manner.split(' ').length };
  if (acting && around !== null) return { phrase: { is: 'byhand' }, n: around.split(' ').length };
  const like = acting && /^(?:like|as if|as though)$/u.test(a === 'as' ? two : a) ? likeAt(tokens, i) : 0;
  if (like > 0) return { phrase: { is: 'like' }, n: like };
  // "Licks the plate clean": what comes of it is as true as the licking.
  const ended = tokens[i + 1];
  const closes = ended === undefined || ended.kind === 'mark' || joiners.has(ended.word);
  if (
    acting &&
    closes &&
    /^(?:clean|dry|flat|empty|smooth|spotless)$/u.test(a) &&
    tokens[i - 1]?.tags.has('Noun') &&
    !tokens[i - 1]?.tags.has('Pronoun')
  )
    return { phrase: { is: 'byhand' }, n: 1 };
  if (/^(?:on fire|(?:catch(?:es)?|caught) fire)$/u.test(two)) return { phrase: { is: 'alight' }, n: 2 };
  const ahead = tokens
    .slice(i, i + 9)
    .map((t) => t.word)
    .join(' ');
  const harder =
    /^(?:with (?:the |its )?pressure (?:\p{L}+ly )?(?:increasing|rising|growing|intensifying|building)(?: up)?(?: \p{L}+ly)?(?: over time)?|under (?:the |more and more )?pressure|harder and harder)(?= |$)/u.exec(
      ahead,
    )?.[0] ?? null;
  if (harder !== null) return { phrase: { is: 'harder' }, n: harder.split(' ').length };
  const outflow =
    /^(?:(?:the|some|all the|lots of) )?(?:water|juice|liquid|toothpaste|ketchup|mustard|sauce) (?:comes|pours|runs|drips|flows|squirts|spurts|gushes|leaks|spills) (?:out|down)(?: of (?:it|the \p{L}+))?(?= |$)/u.exec(
      ahead,
    )?.[0] ?? null;
  if (outflow !== null) return { phrase: { is: 'outflow' }, n: outflow.split(' ').length };
  const smile =
    /^(?:with|and|has|wearing) (?:an?|the) (?:smiley|smiling|smiley-face|happy) (?:face )?(?:(?:that is )?(?:drawn|painted|printed) (?:on|onto) (?:it|them|its \p{L}+))(?= |$)/u.exec(
      ahead,
    )?.[0] ?? null;
  const foam =
    /^(?:full of|filled with|covered (?:in|with)|with (?:lots of|a lot of|plenty of|so much)|with) (?:\p{L}+ )?(?:foam|bubbles|suds|soapsuds)(?= |$)/u.exec(
      ahead,
    )?.[0];
  if (foam !== undefined) return { phrase: { is: 'foam' }, n: foam.split(' ').length };
  if (smile !== null) return { phrase: { is: 'smile' }, n: smile.split(' ').length };
  const flame =
    /^(?:emitting|producing|showing|giving off|(?:and )?(?:emits|produces|gives off)|with|in) (?:an?|its|the) (?:(?!candle)[\p{L}-]+ ){0,5}flames?(?: (?:as|while|when) (?:it|they) burns?(?: \p{L}+ly)?)?(?= |$)/u.exec(
      tokens
        .slice(i, i + 12)
        .map((t) => t.word)
        .join(' '),
    )?.[0] ?? null;
  if (flame !== null && (acting || !/^(?:with|in) /u.test(flame)))
    return { phrase: { is: 'flame' }, n: flame.split(' ').length };
  const soaked =
    /^(?:soaked|drenched|dipped) (?:in|with) (?:cold |hot |warm )?water(?= |$)/u.exec(ahead)?.[0] ?? null;
  if (soaked !== null) return { phrase: { is: 'soaked' }, n: soaked.split(' ').length };
  const belly =
    /^(?:on (?:his|her|its|their|the) (?:belly|bellies|stomach|stomachs|tummy|tummies|front)|face ?down|prone)$/u;
  const lies = [3, 2, 1].find((n) => belly.test([a, b, c].slice(0, n).join(' ')));
  if (acting && lies !== undefined) return { phrase: { is: 'prone' }, n: lies };
  const step =
    /^(?:on|at|from|over) (?:the|a) (?:first|last|top|bottom|next|second|lowest|final) (?:step|stair)\b/u.exec(
      tokens
        .slice(i, i + 4)
        .map((t) => t.word)
        .join(' '),
    );
  if (acting && step !== null) return { phrase: { is: 'part', of: 'stairs' }, n: 4 };
  const nose =
    /^(?:with|and|has) (?:a|an|its|the) (?:(?:orange|long|big|small) )?carrot (?:nose|for a nose)\b/u.exec(
      ahead,
    )?.[0] ?? null;
  if (nose !== null) return { phrase: { is: 'part', of: 'snow' }, n: nose.split(' ').length };
  const lasts =
    /^for (?:an?|some|a few|several|two|three|ten) (?:(?:little|short|long|few) )?(?:while|moment|bit|time|seconds?|moments|minutes?|hours?)\b/u.exec(
      tokens
        .slice(i, i + 4)
        .map((t) => t.word)
        .join(' '),
    )?.[0] ?? null;
  if (lasts !== null) return { phrase: { is: 'byhand' }, n: lasts.split(' ').length };
  const hands =
    /^(?:by hand|step by step|one (?:step|stair) (?:at a time|after the other)|(?:with|in|using) (?:(?:both|two|his|her|their|bare|one) ){1,2}hands?)\b/u.exec(
      tokens
        .slice(i, i + 4)
        .map((t) => t.word)
        .join(' '),
    )?.[0] ?? null;
  const result =
    /^(?:in|into|to) (?:(?:small|tiny|little|many|two|three|four|a thousand) )?(?:pieces|halves|bits|parts|slices|strips|chunks|shreds|half|two|pulp|smithereens)(?=$| (?!of\b))/u.exec(
      tokens
        .slice(i, i + 5)
        .map((t) => t.word)
        .join(' '),
    )?.[0] ?? null;
  if (acting && result !== null) return { phrase: { is: 'result' }, n: result.split(' ').length };
  if (acting && hands !== null) return { phrase: { is: 'byhand' }, n: hands.split(' ').length };
  if (acting && /^in (?:opposite|different|all|both) directions$/u.test(`${two} ${c}`))
    return { phrase: { is: 'apart' }, n: 3 };
  const queue = /^(?:in (?:a |the )?(?:long |endless )?(?:line|queue))(?= |$)/u.exec(about)?.[0];
  if (queue !== undefined) return { phrase: { is: 'formation' }, n: queue.split(' ').length };
  if (/^(?:in a (?:row|line)|back to back|side by side|in single file|one by one)$/u.test(`${two} ${c}`))
    return { phrase: { is: 'formation' }, n: 3 };
  const file = /^(?:one (?:after|behind) (?:another|the other)|nose to tail)(?= |$)/u.exec(about)?.[0];
  if (file !== undefined) return { phrase: { is: 'formation' }, n: file.split(' ').length };
  const way =
    /^(?:stage|screen|frame) (left|right)$/u.exec(two)?.[1] ??
    (acting && !/^(?:of|side)$/u.test(c) ? /^(?:the|to) (left|right)$/u.exec(two)?.[1] : undefined);
  if (way === 'left' || way === 'right') return { phrase: { is: 'side', way }, n: 2 };
  const turned = sideTurnedTo(tokens, i);
  return turned === null ? null : { phrase: { is: 'side', way: turned }, n: 1 };
}

/** What is done to a side. */
const toASide = new Set(
  'look glance peer stare gaze turn go run walk step move slide swing drive steer lean jump hop roll swerve veer slip fly swim skate dance march sway tilt'.split(
    ' ',
  ),
);

/** "Looks left, looks right", "turns left and runs", "to the left, then right": to that side, and nobody leaves. */
function sideTurnedTo(tokens: readonly Token[], i: number): 'left' | 'right' | null {
  const [before, t, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const side = (x: Token | undefined) => x?.word === 'left' || x?.word === 'right';
  const closes =
    next === undefined || next.kind === 'mark' || joiners.has(next.word) || next.word === 'again';
  if (t === undefined || before === undefined || !side(t) || !closes) return null;
  const goesOn = /^(?:and|then|or)$/u.test(before.word) && tokens.slice(Math.max(0, i - 4), i - 1).some(side);
  if (!goesOn && !toASide.has(lemma(before.word))) return null;
  return t.word === 'left' ? 'left' : 'right';
}

const wordsFrom = (tokens: readonly Token[], i: number, n: number): string =>
  tokens
    .slice(i, i + n)
    .map((t) => t.word)
    .join(' ');

/** How many words say what there is none of: "instead of a bone", "without her glasses". */
function notAt(tokens: readonly Token[], i: number): number {
  const lead = /^(?:instead of|without)(?= (?:an?|the|his|her|its|their|any) )|^instead of(?= \p{L})/u.exec(
    wordsFrom(tokens, i, 5),
  )?.[0];
  if (lead === undefined) return 0;
  const said = lead.split(' ').length;
  // "Instead of coins".
  let n =
    said +
    (determiners.has(tokens[i + said]?.word ?? '') || owners.has(tokens[i + said]?.word ?? '') ? 1 : 0);
  while (tokens[i + n]?.tags.has('Adjective') === true && tokens[i + n]?.tags.has('Noun') !== true) n++;
  const noun = tokens[i + n];
  const next = tokens[i + n + 1];
  const ends =
    next === undefined || next.kind === 'mark' || joiners.has(next.word) || prepositions.has(next.word);
  return noun?.tags.has('Noun') === true && ends ? n + 1 : 0;
}

/** How many words say what something is done like: "like a rocket", "like crazy". */
function likeAt(tokens: readonly Token[], i: number): number {
  let n = 1;
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== 'word') return 0;
  // "Like businessmen".
  if (!determiners.has(next.word) && next.tags.has('Plural') && !next.tags.has('Pronoun')) return 2;
  if (!determiners.has(next.word))
    return /^(?:crazy|mad|wild|hell|lightning|this|that)$/u.test(next.word) ? 2 : 0;
  for (n = 2; n < 6; n++) {
    const t = tokens[i + n];
    const how = t?.tags.has('Adjective') === true || (t?.tags.has('Adverb') === true && n < 4);
    if (t === undefined || t.kind !== 'word' || !(t.tags.has('Noun') || how)) break;
  }
  return n > 2 ? n : 0;
}

export const sideX = (way: 'left' | 'right'): number => (way === 'left' ? -SIDE : SIDE);
