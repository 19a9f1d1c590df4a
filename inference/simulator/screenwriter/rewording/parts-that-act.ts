import type { Token } from '../words/token.ts';

/** What a part of somebody does by itself, and what that somebody is seen to do then; words with an article are one act. */
const rows: readonly (readonly [part: RegExp, does: RegExp, plainly: string])[] = [
  [
    /^(?:hand|arm|paw)s?$/u,
    /^(?:goes|go|went|shoots?|shot|flies|fly|rises?|rose) up(?= |$)/u,
    'raises a hand',
  ],
  [/^(?:jaw|mouth)s?$/u, /^(?:drops?|dropped|(?:falls?|fell|hangs?|hung) open|opens? wide)(?= |$)/u, 'gasps'],
  [
    /^eyes?$/u,
    /^(?:widens?|pops?(?: out)?|bulges?|(?:goes|go|grows?|gets?) (?:wide|big|huge|round))(?= |$)/u,
    'gasps',
  ],
  [/^(?:eye|face)s?$/u, /^(?:lights? up|lit up|sparkles?|shines?|brightens?)(?= |$)/u, 'smiles'],
  [/^faces?$/u, /^(?:falls?|fell|drops?|darkens?)(?= |$)/u, 'frowns'],
  [
    /^(?:face|cheek|ear)s?$/u,
    /^(?:turns?|goes|go|went|gets?) (?:\p{L}+ )?(?:red|pink|crimson)(?= |$)/u,
    'blushes',
  ],
  [/^heads?$/u, /^(?:turns?|turned|swivels?|whips? (?:a)?round)(?: around)?(?= |$)/u, 'looks around'],
  [/^(?:teeth|tooth|lip|knee)s?$/u, /^(?:chatters?|knocks?|quivers?)(?= |$)/u, 'shivers'],
  [/^shoulders?$/u, /^(?:slumps?|sags?|droops?)(?= |$)/u, 'sulks'],
  [/^(?:knee|leg)s?$/u, /^(?:buckles?|(?:gives?|gave) (?:way|out))(?= |$)/u, 'falls over'],
  [/^(?:foot|feet)$/u, /^slips?(?= |$)/u, 'slips'],
  [/^ears?$/u, /^(?:perks?|pricks?|pricked|perked) up(?= |$)/u, 'listens'],
];

const they: Readonly<Record<string, string>> = {
  his: 'he',
  her: 'she',
  its: 'it',
  their: 'they',
  my: 'i',
  our: 'we',
  every: 'everybody',
  all: 'everybody',
  both: 'they',
  the: 'everybody',
};
const PRONOUN: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);
const tagsOf: Readonly<Record<string, readonly string[]>> = {
  a: ['Determiner'],
  hand: ['Noun', 'Singular'],
  around: ['Adverb'],
  over: ['Adverb', 'Particle'],
};
const VERB: readonly string[] = ['Verb', 'PresentTense'];
const MOST_BETWEEN = 4;

/**
 * "Her jaw drops", "every hand in the room goes up", "Tom's knees buckle": told of the part, and done by whoever has it. Null
 * where no part does anything at `i`.
 */
export function partActs(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const lead = tokens[i];
  if (lead === undefined) return null;
  const named = lead.word === "'s";
  const who = they[lead.word];
  if (!named && who === undefined) return null;
  const at = /^(?:single|of|the|his|her|their)$/u.test(tokens[i + 1]?.word ?? '') ? i + 2 : i + 1;
  const part = tokens[at];
  if (part?.kind !== 'word') return null;
  // "The hands go up" are everybody's; one arm or foot may be a machine's or a table's.
  if (lead.word === 'the' && !part.tags.has('Plural')) return null;
  // "In the room": of those who are there.
  const inside = /^(?:in|of|around)$/u.test(tokens[at + 1]?.word ?? '');
  for (let k = at + 1; k <= at + (inside ? MOST_BETWEEN : 1); k++) {
    const rest = tokens
      .slice(k, k + 4)
      .map((t) => (t.kind === 'word' ? t.word : '|'))
      .join(' ');
    for (const [of, does, plainly] of rows) {
      const match = of.test(part.word) ? does.exec(rest) : null;
      const last = match === null ? undefined : tokens[k + match[0].split(' ').length - 1];
      if (match === null || last === undefined) continue;
      const [verb = '', ...more] = plainly.split(' ');
      const said: Token[] = [
        { ...part, text: verb, word: verb, end: last.end, tags: new Set(VERB) },
        ...more.map((word) => ({
          ...last,
          text: word,
          word,
          start: last.end - 1,
          tags: new Set(tagsOf[word] ?? VERB),
        })),
      ];
      if (!named && who !== undefined) said.unshift({ ...lead, text: who, word: who, tags: PRONOUN });
      return { n: k + match[0].split(' ').length - i, said };
    }
  }
  return null;
}
