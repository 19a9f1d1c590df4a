import type { Place } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Referrer } from '../reading/refer.ts';
import { lemma } from '../words/inflections.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

/** What "everything" is where nothing was spoken of: things that are at home there, three of them. */
const athome: Readonly<Partial<Record<Place, string>>> = {
  kitchen: 'kettle pan toaster',
  bakery: 'croissant bread cake',
  bathroom: 'toothbrush soap towel',
  bedroom: 'lamp clock pillow',
  'living-room': 'lamp vase armchair',
  office: 'stapler lamp laptop',
  classroom: 'globe book ruler',
  workshop: 'hammer saw drill',
  garden: 'bucket flowerpot rake',
  attic: 'suitcase chair lamp',
  cellar: 'barrel broom bucket',
  museum: 'vase statue painting',
  library: 'book lamp ladder',
  lab: 'beaker lamp globe',
  shop: 'teddy doll drum',
  cafe: 'teapot cup cake',
  bar: 'bottle glass stool',
  market: 'melon pumpkin pineapple',
  farm: 'bucket rake pumpkin',
  gym: 'dumbbell ball hoop',
  castle: 'throne shield chest',
};
/** The same where the words name no such place, and what there is to eat. */
const ANYWHERE = 'chair lamp bucket';
const EDIBLE = 'cake apple sandwich';

const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const HELPS: ReadonlySet<string> = new Set(['Verb', 'PresentTense', 'Auxiliary']);
const NEGATES: ReadonlySet<string> = new Set(['Negative']);
const NAMES: ReadonlySet<string> = new Set(['Noun', 'Pronoun', 'Plural']);
const eats = /^(?:eat|devour|gobble|swallow|taste|munch|nibble|finish)$/u;
/** What is done to one thing after the other. */
const handles =
  /^(?:eat|devour|gobble|swallow|taste|munch|nibble|throw|toss|hurl|drop|steal|grab|take|knock|push|break|smash|carry|pack|kick|lift|touch|sniff|lick|clean|wash|hit|catch|juggle|stack)$/u;

const isVerb = (t: Token | undefined): boolean => t?.kind === 'word' && verbs.has(lemma(t.word));
/** "Starts singing". */
const begins = (t: Token | undefined, next: Token | undefined): boolean =>
  /^(?:start|begin|keep)s?$/u.test(t?.word ?? '') && /.ing$/u.test(next?.word ?? '');
const said = (tokens: readonly Token[], k: number, pattern: RegExp): boolean =>
  pattern.test(tokens[k]?.word ?? '');

/** A word as several, each with a place of its own in it. */
const spread = (at: Token, words: readonly (readonly [string, ReadonlySet<string>])[]): Token[] =>
  words.map(([word, tags], k) => ({ ...at, text: word, word, start: at.start + k, tags }));

const list = (at: Token, nouns: readonly string[]): Token[] =>
  spread(
    at,
    nouns.flatMap((noun, k): [string, ReadonlySet<string>][] => [
      ...(k === 0 ? [] : [['and', new Set(['Conjunction'])] as [string, ReadonlySet<string>]]),
      [/^[aeiou]/u.test(noun) ? 'an' : 'a', new Set(['Determiner'])],
      [noun, NOUN],
    ]),
  );

/** Which things "everything" is: the loose ones that were spoken of, else three that are at home there. */
function thingsMeant(company: Company, verb: string): readonly string[] {
  const spoken = company.props.filter(
    (p) => company.spoken.has(p.id) && p.mechanism == null && / /u.test(p.name) === false && p.width < 1.2,
  );
  const names = [...new Set(spoken.map((p) => p.name))].slice(0, 3);
  if (names.length > 1) return names;
  return (eats.test(verb) ? EDIBLE : (athome[company.place] ?? ANYWHERE)).split(' ');
}

/**
 * "Everything in the bakery sings", "the dog eats everything": one after the other, those that were spoken of or that are at home
 * there. "Says nothing", "nobody says anything": it does not happen. "Both fall over", "they all laugh": all of those meant. "Waits
 * there": where it plays.
 */
export function quantified(tokens: readonly Token[], company: Company, refer: Referrer): readonly Token[] {
  const told: Token[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const t = tokens[k]!;
    const before = tokens[k - 1];
    const base = lemma(before?.word ?? '');
    if (t.word === 'everything' && t.end - t.start >= 9) {
      const inThe = said(tokens, k + 1, /^(?:in|inside|on|at)$/u)
        ? tokens.findIndex((x, n) => n > k + 1 && (isVerb(x) || begins(x, tokens[n + 1])))
        : k + 1;
      const does =
        inThe > 0 &&
        inThe - k < 6 &&
        !isVerb(before) &&
        (isVerb(tokens[inThe]) || begins(tokens[inThe], tokens[inThe + 1]));
      if (
        does ||
        (handles.test(base) &&
          (!said(tokens, k + 1, /^(?:at|from|to|that|he|she|we|they|you|i)$/u) ||
            (said(tokens, k + 1, /^at$/u) && /^(?:throw|toss|hurl|fling)$/u.test(base))))
      ) {
        told.push(...list(t, thingsMeant(company, does ? '' : base)));
        const starts = tokens[inThe];
        if (does && starts !== undefined && !isVerb(starts)) {
          refer.tell([starts], 'time', 'time');
          told.push(...tokens.slice(k + 1, inThe));
          k = inThe;
        }
        continue;
      }
    }
    const acts =
      isVerb(before) ||
      before?.tags.has('Verb') === true ||
      (/[^s]s$/u.test(before?.word ?? '') && tokens[k - 2]?.tags.has('Noun') === true);
    if (
      t.word === 'nothing' &&
      acts &&
      before !== undefined &&
      told.at(-1) === before &&
      t.tags.has('Noun')
    ) {
      const verb = told.pop();
      if (verb !== undefined)
        told.push(
          ...spread(verb, [
            ['does', HELPS],
            ['not', NEGATES],
            [base, new Set(['Verb', 'Infinitive'])],
          ]),
        );
      refer.tell([t], 'does not happen', 'outcome');
      continue;
    }
    if (
      t.word === 'anything' &&
      isVerb(before) &&
      tokens.slice(0, k).some((x) => /^(?:nobody|no-one|not|never)$|n't$/u.test(x.word))
    ) {
      refer.tell([t], 'does not happen', 'outcome');
      continue;
    }
    if (/^(?:all|both)$/u.test(t.word)) {
      const next = tokens[k + 1];
      // "They both fall", "scratches them all".
      if (/^(?:they|we|you|them|us)$/u.test(before?.word ?? '') && next?.word !== 'of') {
        refer.tell([t], t.word, 'time');
        continue;
      }
      // "Two foxes dance, both fall": they do.
      const opens = before === undefined || /^[,;.–—]$/u.test(before.text) || before.word === 'and';
      if (t.word === 'both' && opens && k > 0 && (isVerb(next) || next?.tags.has('Adjective'))) {
        refer.tell([t], t.word, 'time');
        told.push({ ...t, text: 'they', word: 'they', tags: NAMES });
        if (!isVerb(next))
          told.push({
            ...t,
            text: 'are',
            word: 'are',
            start: t.start + 1,
            tags: new Set(['Verb', 'Copula']),
          });
        continue;
      }
    }
    // "Both sides fall": all of them.
    if (
      t.word === 'both' &&
      /^(?:sides|teams|groups|families|couples)$/u.test(tokens[k + 1]?.word ?? '') &&
      (isVerb(tokens[k + 2]) || tokens[k + 2]?.tags.has('Verb') === true)
    ) {
      told.push({ ...t, text: 'they', word: 'they', tags: NAMES, end: tokens[k + 1]?.end ?? t.end });
      refer.tell(tokens.slice(k, k + 2), 'both', 'time');
      k++;
      continue;
    }
    // "A giant sits there": not "there is a giant".
    const last =
      tokens[k + 1] === undefined ||
      /^(?:[,;.]|and|but|then|while|when|until)$/u.test(tokens[k + 1]!.word || tokens[k + 1]!.text);
    if (
      t.word === 'there' &&
      (isVerb(before) || /^(?:down|up|over|back|in|out)$/u.test(before?.word ?? '')) &&
      last &&
      k > 0
    ) {
      refer.tell([t], company.place, 'place');
      continue;
    }
    told.push(t);
  }
  return told;
}
