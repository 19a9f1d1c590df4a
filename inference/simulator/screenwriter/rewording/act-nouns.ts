import nlp from 'compromise';
import { lemma } from '../words/inflections.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { toldBy } from './said-instead.ts';

/**
 * Verbs that say little, the noun behind them that is an act, and the plain words for what is seen of it. `{…}` is whoever it is done
 * for or to, who may stand between ("gives the kids a tour") or behind a preposition ("reads it to them"), and who it is where nobody
 * is named. What is named behind the noun ("of the castle") follows.
 */
const rows: readonly (readonly [verbs: string, noun: RegExp, plainly: string])[] = [
  [
    'give lead do',
    /^(?:(?:guided|little|short|grand|private|full|house|city|museum|quick) )*tours?/u,
    'lead {a tourist}',
  ],
  ['give pay make', /^(?:(?:nice|big|little|sincere|lovely|huge) )*compliments?/u, 'praise {somebody}'],
  ['give', /^(?:\p{L}+ )??(?:lessons?|lecture|tutorial|demonstration|masterclass)/u, 'teach {somebody}'],
  ['give', /^(?:(?:long|warm|hot|bubble|nice) )*(?:bath|wash|shower|scrub)/u, 'wash {}'],
  ['give', /^(?:(?:free|quick) )*(?:ride|lift|piggyback(?: ride)?|piggy-back)/u, 'carry {}'],
  ['give lend', /^(?:helping )?hand(?= )|^(?:helping )?hand$/u, 'help {}'],
  ['give', /^(?:good |bad |free |some )?advice/u, 'advise {somebody}'],
  ['give', /^(?:clear |direct )?(?:orders?|commands?|instructions)/u, 'command {somebody}'],
  ['give', /^(?:an? )?(?:manicure|pedicure)/u, 'paint the nails'],
  ['give', /^(?:standing )?ovation|^applause|^(?:big )?round of applause/u, 'clap'],
  [
    'do fill_in file',
    /^(?:annual )?(?:tax returns?|taxes|accounts|paperwork|bookkeeping|sums)/u,
    'write on a sheet of paper',
  ],
  ['do solve', /^(?:crosswords?(?: puzzle)?|sudokus?|puzzle book)/u, 'write in a book'],
  ['do', /^(?:(?:math|maths|french|school|english|history) )?homework/u, 'write in a notebook'],
  ['take', /^(?:notes?|(?:final |math |maths |hard |big )?(?:exams?|tests?))/u, 'write in a notebook'],
  ['do', /^ironing/u, 'iron a shirt'],
  ['do', /^(?:vacuuming|hoovering)/u, 'vacuum the floor'],
  ['do', /^(?:cleaning|housework|chores|sweeping)/u, 'sweep the floor'],
  ['do', /^(?:cooking)/u, 'cook a soup'],
  ['do', /^(?:(?:weekly |grocery )?shopping)/u, 'push a shopping cart'],
  ['do', /^(?:gardening|weeding)/u, 'water the flowers'],
  ['do', /^(?:mopping)/u, 'mop the floor'],
  ['do', /^(?:windows)/u, 'wash the window'],
  ['do', /^make-?up/u, 'put on lipstick'],
  ['do', /^hair/u, 'brush their hair'],
  [
    'do commit pull_off plan',
    /^(?:(?:big|bank|casino|jewel|museum|diamond|train|great|perfect) )*(?:heists?|robbery|robberies|burglary)/u,
    'steal a money bag',
  ],
  [
    'do perform',
    /^(?:(?:great|little|funny|amazing) )*(?:magic|conjuring) (?:tricks?|show)/u,
    'pull a rabbit out of a hat',
  ],
  ['cast put', /^(?:(?:magic|evil|powerful|love|wrong|little) )*(?:spells?|curse)/u, 'shake a magic wand'],
  ['make', /^(?:(?:daring|narrow|quick|lucky|great) )*(?:escape|getaway)/u, 'run away'],
  [
    'have suffer',
    /^(?:(?:little|small|huge|mild) )*(?:panic attack|heart attack|anxiety attack|nervous breakdown)/u,
    'tremble',
  ],
  [
    'have get',
    /^(?:(?:terrible|bad|nasty|splitting|bit of a) )*(?:headache|migraine|hangover)/u,
    'rub their head',
  ],
  [
    'have get',
    /^(?:(?:terrible|bad|nasty) )*(?:stomach ?aches?|belly ?aches?|tummy ?ache|stomach pains?|cramps?)/u,
    'rub their belly',
  ],
  ['have get', /^(?:(?:terrible|bad|nasty) )*tooth ?ache/u, 'rub their cheek'],
  [
    'have catch get',
    /^(?:(?:terrible|bad|nasty|little) )*(?:cold|flu|hay fever|hayfever|the flu|sniffles)/u,
    'sneeze',
  ],
  ['have', /^(?:little )?tea party|^afternoon tea|^cream tea/u, 'drink tea'],
  ['have', /^(?:big )?(?:barbecue|bbq|cookout)/u, 'grill sausages'],
  ['pay', /^(?:close )?attention/u, 'listen'],
  ['pay', /^(?:last )?respects/u, 'bow'],
  ['say', /^(?:little |short )?prayers?|^grace/u, 'pray'],
  ['take', /^(?:big |small |careful |quick |little )*steps? (?:back|backwards?)/u, 'step back'],
  ['put_up', /^(?:good |brave |great )?fight/u, 'fight'],
  ['put_on', /^(?:(?:big|great|little|good) )*(?:show|performance)/u, 'dance'],
  ['give', /^(?:(?:big|great|little|free|private) )*(?:concert|recital)/u, 'sing'],
];

const LEAD =
  '(?:(?:an?|the|his|her|its|their|our|my|some|another|two|three|all|one|a few|a lot of|a quick|a little|a bit of) )?';
const table = rows.map(([verbs, noun, plainly]) => ({
  verbs: verbs.split(' ').map((v) => v.split('_')),
  noun: new RegExp(`^${LEAD}(?:${noun.source.replaceAll('^', '')})(?=$| )`, 'u'),
  plainly,
}));

/** What makes a name of it with the noun before: "does a tour bus" is none. */
const goesOn = (t: Token | undefined): boolean =>
  t !== undefined &&
  t.kind === 'word' &&
  t.tags.has('Noun') &&
  !t.tags.has('Pronoun') &&
  !determiners.has(t.word) &&
  !owners.has(t.word) &&
  !prepositions.has(t.word) &&
  !joiners.has(t.word);

const gerund = (base: string): string =>
  /^(?:run|put|step)$/u.test(base) ? `${base}${base.at(-1)}ing` : `${base.replace(/([^e])e$/u, '$1')}ing`;
const third = (base: string): string =>
  /[^aeiou]y$/u.test(base)
    ? `${base.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/u.test(base)
      ? `${base}es`
      : `${base}s`;

/** Somebody between the verb and the noun: how many words they are; 0 where nobody is named there. */
function recipientAt(tokens: readonly Token[], i: number): number {
  const [t] = tokens.slice(i, i + 1);
  if (t === undefined || t.kind !== 'word') return 0;
  const next = tokens[i + 1];
  const itself = t.word !== 'her' || next === undefined || determiners.has(next.word) || next.kind !== 'word';
  if (itself && /^(?:him|her|them|me|us|it|everyone|everybody|each|you)$/u.test(t.word) && !goesOn(next))
    return 1;
  let k = i;
  while (
    k < i + 4 &&
    tokens[k]?.kind === 'word' &&
    !prepositions.has(tokens[k]!.word) &&
    !joiners.has(tokens[k]!.word)
  ) {
    // A name ends before the next article.
    if (k > i && /^(?:an?|some|the|another)$/u.test(tokens[k]!.word)) return k - i;
    k++;
  }
  return 0;
}

const tagged = (words: string): ReadonlySet<string>[] =>
  nlp(`She ${words}`)
    .json()
    .flatMap((s: { terms: { tags: string[] }[] }) => s.terms)
    .slice(1)
    .map((t: { tags: string[] }) => new Set<string>(t.tags));

type Told = { n: number; said: Token[] } | null;

function toldAt(tokens: readonly Token[], i: number): Told {
  const t = tokens[i]!;
  const before = tokens[i - 1];
  if (before !== undefined && (determiners.has(before.word) || owners.has(before.word))) return null;
  const base = lemma(t.word);
  for (const { verbs, noun, plainly } of table) {
    const verb = verbs.find(
      ([first, ...more]) => first === base && more.every((w, k) => tokens[i + 1 + k]?.word === w),
    );
    if (verb === undefined) continue;
    const from = i + verb.length;
    const recipient = plainly.includes('{') ? recipientAt(tokens, from) : 0;
    for (const skipped of recipient > 0 ? [recipient, 0] : [0]) {
      const words = tokens.slice(from + skipped, from + skipped + 7);
      const ends = words.findIndex((x) => x.kind !== 'word');
      const match = noun.exec((ends < 0 ? words : words.slice(0, ends)).map((x) => x.word).join(' '));
      if (match === null) continue;
      const n = verb.length + skipped + match[0].split(' ').length;
      if (goesOn(tokens[i + n])) continue;
      return {
        n,
        said: saidSo(tokens.slice(i, i + n), plainly, tokens.slice(from, from + skipped), tokens[i + n]),
      };
    }
  }
  return null;
}

/** The plain words, the verb in the form of the one that was said, each beginning at a place of its own. */
export function saidSo(
  said: readonly Token[],
  plainly: string,
  whom: readonly Token[],
  next: Token | undefined,
): Token[] {
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [verb = '', ...rest] = plainly.replace(/ \{[^}]*\}/u, ' {}').split(' ');
  const form = /ing$/u.test(first.word)
    ? gerund(verb)
    : lemma(first.word) === first.word
      ? verb
      : third(verb);
  const named = /\{([^}]+)\}/u.exec(plainly)?.[1];
  // "Gives a lesson to the hens": they stand behind it.
  const behind = next?.word === 'to' || next?.word === 'for';
  const fallback = whom.length > 0 || behind || named === undefined ? [] : named.split(' ');
  const plain = rest.flatMap((w) => (w === '{}' ? fallback : [w]));
  const tags = tagged([form, ...plain].join(' '));
  const told = [form, ...plain].map(
    (word, k): Token => ({
      ...first,
      text: word,
      word,
      tags: tags[k] ?? new Set(),
      start: Math.min(first.start + k, last.end - 1),
      end: last.end,
    }),
  );
  const [does, ...more] = told;
  return does === undefined ? [] : rest.includes('{}') && whom.length > 0 ? [does, ...whom, ...more] : told;
}

/** Acts that are named by a noun, in the verb for what is seen of them. */
export const actNouns = toldBy([toldAt]);
