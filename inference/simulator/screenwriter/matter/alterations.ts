import type { Guise, OtherThing } from '#contracts/alteration.ts';
import type { Span } from '#contracts/span.ts';
import { otherThing } from '../things/becomings.ts';
import { isColourWord, lookOf, together, type Word } from '../things/looks.ts';
import type { AlterVerb } from '../words/alter-verb.ts';
import { alterVerb } from './alter-verbs.ts';

/** Something that comes to look otherwise, as a script says it. */
export type Altered = {
  /** What it is said of, before the verb. */
  subject: Span;
  /** The verb and all that says from what to what, and how long and why: read here and nowhere else. */
  said: Span[];
  /** Words before it that only join it to what goes on besides. */
  joins: Span[];
  from: Guise;
  to: Guise;
  /** The thing that it is at first, where that is said apart from it, and the thing that it becomes. */
  first: OtherThing | null;
  into: OtherThing | null;
  part: 'eyes' | null;
  /** What is played for it, where the world has a cause. */
  act: 'rust' | null;
  pulses: number | null;
  /** At the same time as the one before. */
  together: boolean;
};

const auxiliary = /^(?:is|are|was|were|be|been|being|gets?|got|getting|has|have|starts?|begins?|to)$/u;
const manner =
  /^(?:gradually|slowly|quickly|suddenly|steadily|eventually|then|now|completely|fully|finally|over|time|rapidly|initially|at|first|once|progressively|gently|freshly)$/u;
const joining = /^(?:as|while|whereas|meanwhile|when)$/u;
const determiner = /^(?:an?|the|its|their|his|her|this|that|some)$/u;
const ofItsOwn = /^(?:its|their|the|with|and)$/u;
const coats = /^(?:skin|fur|feathers?|coat|scales|body|outer|old|overall)$/u;
/** "Changes its colour", "loses its vibrant colour". */
const hueWord = /^(?:colou?rs?|shade|hue|appearance|colou?ration)$/u;

const spells =
  '(?:time|years?|months|weeks|days|decades|centuries|seasons|hours|minutes|summer|autumn|winter|the years|the seasons)';
const causes =
  '(?:sun(?:light)?|sun exposure|exposure|rain|weather|wind|moisture|humidity|heat|water|use|wear|age|air|sunshine|the elements|handling|neglect)';
/** How long it takes and why: seen in it, and in nothing besides. */
const tails = [
  `(?:over|through|after|during|across|for) (?:the )?(?:course of )?(?:the )?(?:(?:many|several|a few|\\d+|long) )?${spells}(?: of (?:\\p{L}+ )?${causes}(?:,? and (?:\\p{L}+ )?${causes})?)?`,
  `with (?:each|every|repeated|constant|regular|daily)? ?(?:use|wear|age|wash|passing \\p{L}+)`,
  `(?:due to|because of|from|under|in|by|through) (?:the )?(?:prolonged |constant |long |direct |harsh |strong |intense )?${causes}(?: exposure)?`,
  `when (?:it is )?(?:exposed to|left in|kept in) (?:the )?${causes}`,
  'as (?:air|the air) (?:is released|escapes|leaks out|goes out)',
  `as (?:the )?(?:autumn|fall|summer|winter|spring|time|season|seasons|day|days|years?) (?:progress(?:es)?|passes|pass|goes? by|advances?|comes?|changes?|arrives?)`,
  'until (?:it|they) (?:is|are|was|were) (?:completely |fully |very |all )?\\p{L}+(?= *(?:[.,;]|$))',
  'as it (?:dries|ages|ripens|grows|matures|cools|warms|rots|decays)(?: (?:out|up|down))?',
  'in (?:the )?(?:early |soft )?(?:morning|afternoon|evening) (?:light|sun|sunlight)',
  '(?:around|at|along) (?:the|its) edges',
  '(?:layer by layer|bit by bit|little by little|inch by inch|step by step|day by day)',
  '(?:completely|entirely|fully|in place|before our eyes|out)',
].map((tail) => new RegExp(`^,? ?(?:${tail})(?![\\p{L}\\p{N}])`, 'iu'));

const wordsOf = (text: string, at: number): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[,;.!?]/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: at + index,
    end: at + index + word.length,
  }));

/** All that a script says of how things come to look. `draws`: the thing that a noun is drawn as, if there is one. */
export function alterationsIn(script: string, draws: (noun: string) => OtherThing | null): Altered[] {
  return [...script.matchAll(/[^.!?\n]+/gu)].flatMap(({ 0: sentence, index }) => {
    const process = processIn(script, sentence, index);
    return process === null ? inSentence(script, wordsOf(sentence, index), draws) : [process];
  });
}

/** "The healing process of a scar", "the fading of the paint": what is named after it does that. */
function processIn(script: string, sentence: string, at: number): Altered | null {
  const said =
    /\b(?:the )?(?:(?:slow|gradual|natural) )?(?<verb>\p{L}+ing)(?: process)? of (?=(?:an?|the|some) )/iu.exec(
      sentence,
    );
  if (said === null) return null;
  const start = at + said.index + said[0].length;
  const words = sentence.slice(said.index + said[0].length).trimEnd();
  const row = alterVerb(said.groups?.['verb']?.toLowerCase() ?? '', words);
  if (row === null || row.carries === true || row.act !== undefined) return null;
  const tail = tailStart(words);
  const subject = { start, end: start + tail };
  return {
    subject,
    said: [
      { start: at + said.index, end: start },
      ...(tail < words.length
        ? [{ start: start + tail, end: Math.max(start + tail, ...tailsAfter(script, start + tail)) }]
        : []),
    ],
    joins: [],
    from: row.from ?? {},
    to: row.to ?? {},
    first: null,
    into: row.into ?? null,
    part: null,
    act: null,
    pulses: row.pulses ?? null,
    together: false,
  };
}

/** Where in some words begins what says how long or why; their length where nothing does. */
function tailStart(words: string): number {
  for (const { index } of words.matchAll(/[ ,]/gu))
    if (tails.some((tail) => tail.test(words.slice(index).replace(/^ /u, '')))) return index;
  return words.length;
}

function inSentence(
  script: string,
  words: readonly Word[],
  draws: (noun: string) => OtherThing | null,
): Altered[] {
  const found: Altered[] = [];
  let from = 0;
  for (let i = 0; i < words.length; ) {
    const before = found.at(-1);
    const spoken = before === undefined ? '' : script.slice(before.subject.start, before.subject.end);
    const group = verbAt(words, i, from, spoken);
    const own = group === null ? '' : textOf(words.slice(from, group.at));
    const read = group === null ? null : complement(words, group, draws, `${spoken.toLowerCase()} ${own}`);
    if (group === null || read === null) {
      i += 1;
      continue;
    }
    const [first, last] = [words[group.at]!, words[read.to - 1]!];
    const end = Math.max(last.end, ...tailsAfter(script, last.end));
    const said: Span = { start: first.start, end };
    const { subject, joins, state, others } = subjectOf(words.slice(from, group.at));
    if (before !== undefined && continues.test(textOf(words.slice(from, group.at)))) {
      before.from = together(read.from, before.from);
      before.to = together(before.to, read.to_);
      before.first ??= read.first;
      before.into ??= read.into;
      before.said.push(said, ...(subject === null ? [] : [subject]), ...joins);
    } else if (subject !== null)
      found.push({
        subject,
        said: [said, ...others],
        joins,
        from: together(state, read.from),
        to: read.to_,
        first: read.first,
        into: read.into,
        part: read.part,
        act: group.row.act ?? null,
        pulses: group.row.pulses ?? null,
        together: before !== undefined,
      });
    while (i < words.length && (words[i]?.start ?? 0) < end) i += 1;
    from = i;
  }
  return found;
}

const textOf = (words: readonly Word[]): string => words.map((w) => w.word).join(' ');
/** What is spoken of is what was spoken of before. */
const continues =
  /^(?:(?:it|they|and|then|also|until|till|,)(?: |$))*(?:with (?:the|its) (?:fabric|surface|texture|colou?rs?|leaves|petals|skin|edges|paint)(?: |$))?$/u;

/** Said without an ending, it says how something is. */
const adjectives =
  /^(?:yellow|brown|pale|dry|clean|smooth|open|close|light|mold|weather|age|cover|chip|wear|cool|spoil|rot|pop|polish|bloom|blossom|return|switch|take|lose|progress)$/u;

type Group = { at: number; verb: number; row: AlterVerb; passive: boolean };

/** The verb that begins at a word, with what helps it. */
function verbAt(words: readonly Word[], at: number, from: number, spoken: string): Group | null {
  let k = at;
  let passive = false;
  while (k < words.length && (auxiliary.test(words[k]!.word) || manner.test(words[k]!.word))) {
    passive ||= /^(?:is|are|was|were|being|been|gets?|got|getting|becomes?|becoming|became)$/u.test(
      words[k]!.word,
    );
    k += 1;
  }
  const verb = words[k];
  if (verb === undefined) return null;
  const own = textOf(words.slice(from, at));
  const row = alterVerb(verb.word, continues.test(own) ? spoken : own, words[k + 1]?.word);
  if (row === null) return null;
  // "A clean window", "the change": no verb.
  const before = words[k - 1]?.word ?? '';
  const bare = !/(?:s|ing|ed)$/u.test(verb.word);
  if (
    determiner.test(before) ||
    // "For ages" is how long.
    (verb.word === 'ages' && before === 'for') ||
    // "Swipes Omar's chips".
    (/['’]s$/u.test(before) && !/ing$/u.test(verb.word)) ||
    (bare && (before === '' || adjectives.test(verb.word))) ||
    (/ed$/u.test(verb.word) && !passive && !inThePast(words, k, from))
  )
    return null;
  if (row.passive === true && !passive) return null;
  if (
    row.behindBecome === true &&
    !/^(?:gets?|getting|got|becom\p{L}+|became|grow\p{L}*|grew)$/u.test(before)
  )
    return null;
  return { at, verb: k, row, passive };
}

/** "The leaf turned red": behind a noun and no word that describes, what ends in -ed is what it did. */
function inThePast(words: readonly Word[], k: number, from: number): boolean {
  const before = words[k - 1]?.word ?? '';
  return (
    k > from + 1 &&
    !/^(?:,|and|or|of|with|in|on|by|from|to|at|for|once|newly|\p{L}+ly|all|so|very|as)$/u.test(before) &&
    lookOf(words, k - 1) === null &&
    !/^(?:by|with)$/u.test(words[k + 1]?.word ?? '')
  );
}

type Read = {
  from: Guise;
  to_: Guise;
  first: OtherThing | null;
  into: OtherThing | null;
  part: 'eyes' | null;
  /** The word after the last that was read. */
  to: number;
};

const become = /^(?:becom|becam)/u;
/** "Lights up with", "is covered in". */
const covers = /^(?:lights?|lighting|cover(?:s|ed|ing)?|fill(?:s|ed|ing)?)$/u;

/** From what and to what, after the verb; null where that is not said and the verb does not say it either. */
function complement(
  words: readonly Word[],
  { verb, row }: Group,
  draws: (noun: string) => OtherThing | null,
  spoken: string,
): Read | null {
  const read: Read = {
    from: row.from ?? {},
    to_: row.to ?? {},
    first: row.first ?? null,
    into: row.into ?? null,
    part: null,
    to: verb + 1,
  };
  let says = row.carries !== true;
  let i = verb + 1;
  const next = () => words[i]?.word ?? '';
  while (row.particle?.test(next()) === true) read.to = ++i;
  const water = row.watery === true ? waterAt(words, i) : i;
  if (water > i) read.to = i = water;
  if (row.takes !== undefined) {
    if (!row.takes.test(next())) return null;
    while (row.takes.test(next())) read.to = ++i;
  }
  // "Changes its skin color", "losing its vibrant color".
  const hue = hueAt(words, i);
  // "The leaves change color": another one than theirs.
  if (
    hue > i &&
    /^chang/u.test(words[verb]?.word ?? '') &&
    !/^(?:to|from|into)$/u.test(words[hue]?.word ?? '')
  ) {
    read.to_ = together(read.to_, {
      tint: /\b(?:leaf|leaves|trees?)\b/u.test(spoken) ? '#d8722e' : '#8a5fb5',
    });
    says = true;
  }
  if (hue > i) {
    read.to = i = hue;
    if (/^los/u.test(words[verb]?.word ?? '')) {
      read.to_ = together(read.to_, { tint: '#ece2d0', cover: 0.55 });
      says = true;
    }
  }
  for (;;) {
    const w = next();
    const brings =
      /^(?:to|into)$/u.test(w) || (/^(?:in|with)$/u.test(w) && covers.test(words[verb]?.word ?? ''));
    const leads = w === 'from' ? 'from' : brings ? 'to' : null;
    const start = leads === null ? i : i + 1;
    const look = leads === null && i > read.to ? null : lookOf(words, start, spoken);
    const becomes =
      row.becomes === true &&
      (w === 'into' || w === 'from' || (leads === null && become.test(words[verb]?.word ?? '')));
    const other = becomes ? otherThing(words, start, draws) : null;
    // "Into a bright red liquid" is a look; "into a butterfly" is something else.
    if (look === null && other === null) break;
    if (leads === null && look !== null && !look.colour && row.carries !== true) break;
    says = true;
    if (other !== null && (look === null || other.words > look.words)) {
      if (leads === 'from') read.first ??= other.thing;
      else read.into = other.thing;
      read.to = i = start + other.words;
    } else if (look !== null) {
      if (leads === 'from') read.from = together(read.from, look.guise);
      else
        read.to_ = together(row.carries === true ? read.to_ : colourOver(read.to_, look.guise), look.guise);
      read.to = i = start + look.words;
    }
    if (leads === null) break;
  }
  // The same look twice is none that changes.
  const same = JSON.stringify(read.from) === JSON.stringify(read.to_) && read.into === null;
  return says && !(same && row.carries === true) ? read : null;
}

/** "With cold water", "with rain": where that ends; where it begins if it is none. */
function waterAt(words: readonly Word[], from: number): number {
  if (!/^(?:with|of)$/u.test(words[from]?.word ?? '')) return from;
  let i = from + 1;
  while (/^(?:the|hot|cold|warm|clear|fresh|clean|blue|soapy|icy)$/u.test(words[i]?.word ?? '')) i += 1;
  return /^(?:water|rain|rainwater)$/u.test(words[i]?.word ?? '') ? i + 1 : from;
}

/** "Wilts to brown": the colour is the one that is said, all else is as the verb has it. */
const colourOver = (own: Guise, said: Guise): Guise =>
  said.tint === undefined ? own : { ...own, cover: said.cover ?? 1 };

function hueAt(words: readonly Word[], from: number): number {
  let i = from;
  if (ofItsOwn.test(words[i]?.word ?? '')) i += 1;
  while (
    coats.test(words[i]?.word ?? '') ||
    /^(?:vibrant|bright|original|green|natural|vivid)$/u.test(words[i]?.word ?? '')
  )
    i += 1;
  return hueWord.test(words[i]?.word ?? '') ? i + 1 : from;
}

/** Where each of the words for how long and why ends that follow a place in the script. */
function tailsAfter(script: string, from: number): number[] {
  const ends: number[] = [];
  let at = from;
  for (let more = true; more; ) {
    more = false;
    for (const tail of tails) {
      const said = tail.exec(script.slice(at).replace(/^ +/u, (s) => s));
      const spaces = /^ */u.exec(script.slice(at))?.[0].length ?? 0;
      const match = said ?? tail.exec(script.slice(at + spaces));
      if (match === null) continue;
      at += (said === null ? spaces : 0) + match[0].length;
      ends.push(at);
      more = true;
      break;
    }
  }
  return ends;
}

type Subject = {
  subject: Span | null;
  joins: Span[];
  /** How it looks at first, by words that stand after it: ", once dusty and spotted with grime,". */
  state: Guise;
  others: Span[];
};

const opens = /^(?:a|an|the)$/u;
const begins = /^(?:that|because|until|till|while|when|so|but)$/u;
/** "Parallel to a wooden door" is beside it. */
const besideIt = /^parallel to$/u;

/** What is spoken of, by the words before the verb. */
function subjectOf(all: readonly Word[]): Subject {
  const joins: Span[] = [];
  // "Runs so fast that the house …", "waits until the lamp …": what is said before is of somebody else.
  const own = all.findLastIndex(
    ({ word }, k) => begins.test(word) && determiner.test(all[k + 1]?.word ?? ''),
  );
  const words = all.slice(own + 1);
  let i = 0;
  while (i < words.length && (joining.test(words[i]!.word) || /^(?:,|and|then|;)$/u.test(words[i]!.word))) {
    const { start, end, word } = words[i]!;
    if (/\p{L}/u.test(word)) joins.push({ start, end });
    i += 1;
  }
  const beside = words.slice(i, i + 2);
  if (besideIt.test(textOf(beside))) {
    joins.push(...beside.map(({ start, end }) => ({ start, end })));
    i += 2;
  }
  const rest = words.slice(i);
  const others: Span[] = [];
  let state: Guise = {};
  // Looks before the noun: "rough sandstone", "a bright blue leaf".
  const ahead = rest.findIndex(
    ({ word }) => !opens.test(word) && lookOf([{ word, start: 0, end: 0 }], 0) === null,
  );
  const leading = lookOf(rest.slice(0, Math.max(0, ahead)), 0);
  if (leading !== null) state = together(state, leading.guise);
  for (const { word, start, end } of rest.slice(0, Math.max(0, ahead)))
    if (!opens.test(word) && isColourWord(word) === null) others.push({ start, end });
  // Looks after it.
  let to = rest.length;
  for (let k = 1; k < rest.length; k++) {
    const word = rest[k]!.word;
    if (!/^(?:,|once|initially|with)$/u.test(word)) continue;
    const from = k + (/^,$/u.test(word) && /^(?:once|initially|at)$/u.test(rest[k + 1]?.word ?? '') ? 2 : 1);
    const said = lookOf(rest, from);
    if (said === null) continue;
    state = together(state, said.guise);
    to = Math.min(to, k);
    others.push({ start: rest[k]!.start, end: rest.at(-1)!.end });
    break;
  }
  const named = rest.slice(0, to);
  const [first, last] = [named[0], named.at(-1)];
  return {
    subject: first === undefined || last === undefined ? null : { start: first.start, end: last.end },
    joins,
    state,
    others,
  };
}
