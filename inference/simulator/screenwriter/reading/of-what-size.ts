import type { Company } from '../beings/company.ts';
import type { Found } from '../plan/found.ts';
import { numbers } from '../words/lexicon.ts';
import { spanOf, type Token } from '../words/tokens.ts';
import { grow } from './comparing.ts';
import { foundBy, type Reading, type State } from './reading.ts';

const TIMES = '(?:twice|half|(?:[\\p{L}-]+|\\d{1,4}) times)';
const patterns = [
  // "The size of a house", "twice the size of his dog".
  new RegExp(
    `^(?:to )?(?:(?:about|almost|nearly|roughly) )?(?:${TIMES} )?the size of (?:a|an|the|his|her|its|their) (?:(?:small|big|large|whole) )?[\\p{L}-]+(?= |$)`,
    'u',
  ),
  // "Twenty times its own size".
  new RegExp(`^(?:to )?${TIMES} (?:his|her|its|their) (?:own )?(?:size|height|weight)(?= |$)`, 'u'),
  // "Shrinks until he is smaller than a mouse".
  /^(?:until|till|so that|and) (?:he|she|it|they) (?:is|are|was|were) (?:(?:even|much) )?(?:smaller|taller|bigger|larger|tinier|shorter) than (?:a|an|the|his|her|its|their) [\p{L}-]+(?= |$)/u,
  /^as (?:big|large|tall|high|small|tiny|huge|long) as (?:a|an|the|his|her|its) [\p{L}-]+(?= |$)/u,
];
/** Metres: nothing larger finds room on the stage, nothing smaller is seen. */
const [MOST, LEAST] = [3, 0.12];
/** Words for which there is no drawing, and how large what they mean is, metres (judged). */
const tall: Readonly<Record<string, number>> = {
  thumb: 0.15,
  hand: 0.15,
  head: 0.24,
  pea: 0.12,
  grain: 0.12,
  mountain: 3,
  moon: 3,
  planet: 3,
};
/** With how much of a start somebody becomes another size who is told how far that goes. */
const FAR = 2.5;
/** How far from what was said a size may be, and still be seen as that. */
const NEAR = 1.4;

/** How many tokens at `i` say how large something is, by something else; 0 where none do. */
export function sizedAt(tokens: readonly Token[], i: number): number {
  const ahead = tokens
    .slice(i, i + 10)
    .map((t) => t.word)
    .join(' ');
  return (
    patterns
      .map((p) => p.exec(ahead)?.[0])
      .find((m) => m !== undefined)
      ?.split(' ').length ?? 0
  );
}

/** Makes what was named last as large as is said; told as near where the stage has no room for that. */
export function readSized(r: Reading, tokens: readonly Token[], s: State): void {
  const [act] = s.acts;
  const told = tokens.filter(
    (t) =>
      (t.tags.has('Noun') && !t.tags.has('Pronoun')) ||
      /^(?:size|height|weight|big|tall|large)$/u.test(t.word),
  );
  const grows = act !== undefined && /^(?:grow|shrink)$/u.test(act.action);
  if (grows) {
    for (const draft of s.acts) {
      draft.tokens.push(...tokens);
      draft.vigour = FAR;
    }
    nearly(r, told, act.action);
    return;
  }
  const what = (s.last.length > 0 ? s.last : s.pending).at(-1);
  const own = what === undefined ? 0 : heightOf(r.company, what.id);
  const metres = metresSaid(r, tokens, act?.actor ?? what?.id ?? '');
  if (what === undefined || own === 0 || metres === null) {
    nearly(r, told, 'size');
    return;
  }
  const meant = Math.min(MOST, Math.max(LEAST, metres));
  const grew = grow(r.company, what.id, meant / own);
  const right = grew && Math.max(meant / metres, metres / meant) < NEAR;
  if (right) r.refer.tell(told, what.id, foundBy(r, what.id).is === 'actor' ? 'cast' : 'prop');
  else nearly(r, told, what.id);
}

function nearly(r: Reading, told: readonly Token[], as: string): void {
  for (const t of told)
    r.notes.approximated.push({
      span: spanOf([t]),
      word: t.text,
      as,
      score: Math.max(0.01, Number(r.nearest.between(t.word, as).toFixed(2))),
    });
}

/** How tall it is said to be, metres; null where what it is compared with is of no known size. */
function metresSaid(r: Reading, tokens: readonly Token[], owner: string): number | null {
  const words = tokens.map((t) => t.word);
  const times = words.includes('twice') ? 2 : words.includes('half') ? 0.5 : timesIn(words);
  if (/^(?:size|height|weight)$/u.test(words.at(-1) ?? '')) {
    const own = heightOf(r.company, owner);
    return own === 0 ? null : times * own;
  }
  const noun = words.at(-1) ?? '';
  const { company } = r;
  const there: Found | undefined = [...company.actors, ...company.props]
    .filter((one) => one.name.toLowerCase() === noun)
    .map(({ id }) => foundBy(r, id))[0];
  const known =
    (there === undefined ? 0 : heightOf(company, there.id)) ||
    (tall[noun] ?? company.words.thingOf(noun)?.thing.height ?? company.words.kindOf(noun)?.height ?? 0);
  return known === 0 ? null : times * known;
}

function timesIn(words: readonly string[]): number {
  const said = words[words.indexOf('times') - 1] ?? '';
  return Object.hasOwn(numbers, said) ? (numbers[said] ?? 1) : Number(said) || 1;
}

const heightOf = (c: Company, id: string): number => c.actor(id)?.height ?? c.prop(id)?.height ?? 0;
