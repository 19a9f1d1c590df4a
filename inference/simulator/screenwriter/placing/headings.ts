import type { Heading } from '#contracts/scene-plan.ts';
import { lemma } from '../words/inflections.ts';
import { joiners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

/** Which way something goes, in how many words, and whether it begins at the other side of the stage. */
export type HeadingWords = { way: Heading; n: number; across: boolean };

const side = '(left|right|top|bottom)';
const part = '(?:(?:[- ]?hand)? ?(?:sides?|edges?|ends?|corners?|parts?|half))?';
const picture =
  '(?:of (?:the|our|your) (?:screen|frame|picture|image|stage|shot|view|scene|video|page|window))?';
const end = `(?:the |its |stage |screen )?${side}${part}(?: ${picture})?`;
/** "Of the living room": what the side is one of, where it plays. */
const whole = '(?: of(?: (?:the|an?))?(?= |$))?';

const acrossForm = new RegExp(
  `^(?:from ${end}(?: over)? (?:to|towards?|into) |${side} to )${end}(?= |$)`,
  'u',
);
const toForm = new RegExp(`^(?:to|towards?|at) ${end}(?= |$)`, 'u');
const fromForm = new RegExp(`^from ${end}(?= |$)`, 'u');
const toSideForm = new RegExp(
  `^(?:to|towards?) (?:the |its )?${side}(?:-hand)? (?:side|edge|end|corner|half)${whole}`,
  'u',
);
const hyphened: Readonly<Record<string, Heading>> = {
  'left-to-right': 'right',
  'right-to-left': 'left',
  'top-to-bottom': 'down',
  'bottom-to-top': 'up',
};
const adverbs: Readonly<Record<string, Heading>> = {
  leftward: 'left',
  leftwards: 'left',
  rightward: 'right',
  rightwards: 'right',
  upward: 'up',
  upwards: 'up',
  skyward: 'up',
  skywards: 'up',
  heavenward: 'up',
  heavenwards: 'up',
  downward: 'down',
  downwards: 'down',
  earthward: 'down',
  earthwards: 'down',
  groundward: 'down',
};
const ends: Readonly<Record<string, Heading>> = { left: 'left', right: 'right', top: 'up', bottom: 'down' };
const opposite: Readonly<Record<Heading, Heading>> = {
  left: 'right',
  right: 'left',
  up: 'down',
  down: 'up',
  near: 'far',
  far: 'near',
};

/** Whoever looks at the picture, and how far in it something goes. */
const eye = '(?:the |this |our )?(?:camera|viewers?|audience|screen|lens|foreground|us)';
const nearForm = new RegExp(
  `^(?:(?:straight|directly|right|closer|nearer) )?(?:towards?|at|into|up to|closer to|nearer to) ${eye}(?= |$)`,
  'u',
);
const farForm = new RegExp(
  `^(?:(?:straight|directly|right|off|away|out) )*(?:(?:away |far )?from ${eye}|(?:into|in|towards?|to) (?:the )?(?:far )?(?:distance|background|horizon))(?= |$)`,
  'u',
);

/** What is done with eyes, face or a hand at whoever watches. */
const atTheEye =
  /^(?:look|stare|gaze|glance|smile|grin|wink|wave|laugh|nod|shrug|bow|point|blink|frown|sigh|smirk|peer|turn|giggle|pout|pose)$/u;
const atForm =
  /^(?:(?:straight|directly|right) )?(?:at|into|to|towards?) (?:the |this |our )?(?:camera|viewers?|lens)(?= |$)/u;

/** "Looks straight into the camera", "shrugs at the camera": out of the picture, unless somebody has one in hand. */
function outOfThePicture(tokens: readonly Token[], i: number): HeadingWords | null {
  const words = atForm.exec(plainWords(tokens, i))?.[0];
  const verb = tokens
    .slice(Math.max(0, i - 2), i)
    .findLast((t) => t.tags.has('Verb') || atTheEye.test(lemma(t.word)));
  if (words === undefined || verb === undefined || !atTheEye.test(lemma(verb.word))) return null;
  return tokens.slice(0, i).some((t) => t.word === 'camera') ? null : taken(words, 'near', false);
}

/** "Right behind it", "right now", "right at the door": near, and no side. */
const near =
  /^(?:in|behind|beside|next|before|after|away|now|here|there|at|back|by|near|then|on|above|below)$/u;

/**
 * The words at `i` that say which way something goes ("from left to right", "leftwards", "to the right side of the screen",
 * "rolls left off the table"); null where there are none. `acting`: something is done already in this clause.
 */
export function headingAt(tokens: readonly Token[], i: number, acting: boolean): HeadingWords | null {
  const t = tokens[i];
  if (t === undefined || t.kind !== 'word') return null;
  const adverb = Object.hasOwn(adverbs, t.word) ? adverbs[t.word] : undefined;
  // "An upward glance" is none of its own.
  if (adverb !== undefined && tokens[i + 1]?.tags.has('Noun') !== true)
    return { way: adverb, n: 1, across: false };
  const hyphen = Object.hasOwn(hyphened, t.word) ? hyphened[t.word] : undefined;
  if (hyphen !== undefined && acting) return { way: hyphen, n: 1, across: true };
  const ahead = plainWords(tokens, i);
  const across = acrossForm.exec(ahead);
  const goal = across?.[3];
  if (across !== null && goal !== undefined && (acting || across[1] !== undefined))
    return taken(across[0], ends[goal], true);
  if (!acting) return null;
  const out = outOfThePicture(tokens, i);
  if (out !== null) return out;
  const nearer = nearForm.exec(ahead)?.[0];
  // "Looks at the camera" is a look.
  if (nearer !== undefined && !/^(?:(?:straight|directly|right) )?at /u.test(nearer))
    return taken(nearer, 'near', false);
  const farther = farForm.exec(ahead)?.[0];
  if (farther !== undefined && !/^in /u.test(farther)) return taken(farther, 'far', false);
  const from = fromForm.exec(ahead);
  // "Comes in from the left": it goes to the other side.
  if (from?.[1] !== undefined && closes(tokens, i + count(from[0]))) {
    const way = ends[from[1]];
    return way === undefined ? null : taken(from[0], opposite[way], true);
  }
  const to = toForm.exec(ahead) ?? toSideForm.exec(ahead);
  const longer = toSideForm.exec(ahead);
  const best = longer !== null && (to === null || longer[0].length > to[0].length) ? longer : to;
  if (best?.[1] !== undefined) {
    const n = count(best[0]);
    // "To the left of the dog" is beside it, and "to the top of the tree" up there.
    const vertical =
      /^(?:top|bottom)$/u.test(best[1]) && !/(?:screen|frame|picture|image|stage|view)/u.test(best[0]);
    const beside = tokens[i + n]?.word === 'of';
    if (!vertical && !beside && !/^at /u.test(best[0])) return taken(best[0], ends[best[1]], false);
  }
  const way = t.word === 'left' || t.word === 'right' ? t.word : null;
  return way !== null && isWay(tokens, i) ? { way, n: 1, across: false } : null;
}

const count = (words: string): number => words.trim().split(' ').length;
const taken = (words: string, way: Heading | undefined, across: boolean): HeadingWords | null =>
  way === undefined ? null : { way, n: count(words), across };

/** The words from here to the next mark. */
function plainWords(tokens: readonly Token[], i: number): string {
  const words: string[] = [];
  for (const t of tokens.slice(i, i + 18)) {
    if (t.kind !== 'word') break;
    words.push(t.word);
  }
  return words.join(' ');
}

const closes = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i];
  return t === undefined || t.kind === 'mark' || joiners.has(t.word) || prepositions.has(t.word);
};

/** "Rolls left", "pushes the box right across the table": behind what is done or done to, before the rest of it. */
function isWay(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (before === undefined || before.kind !== 'word') return false;
  if (near.test(next?.word ?? '') && !(next?.word === 'on' || next?.word === 'in')) return false;
  // "Right on the table", "right in the face".
  if (tokens[i]?.word === 'right' && near.test(next?.word ?? '')) return false;
  if (
    /^(?:the|to|on|his|her|its|my|your|their|a|an|all|turn|turns|look|looks|is|was|are|been)$/u.test(
      before.word,
    )
  )
    return false;
  const follows = before.tags.has('Verb') || before.tags.has('Noun') || before.tags.has('Adverb');
  return (follows || /(?:s|ed|ing|ly)$/u.test(before.word)) && closes(tokens, i + 1);
}
