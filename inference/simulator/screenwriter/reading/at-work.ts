import type { Routine } from '#contracts/routine.ts';
import type { Action, Place } from '#contracts/world.ts';
import { musicOf } from '../beings/music.ts';
import { byThing } from '../placing/furnishing.ts';
import { joiners, prepositions } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { beginAct } from './doing.ts';
import { isSuffered, type Reading, type ReadVerb, type State } from './reading.ts';

/** What somebody does who works or performs, with what, and how it goes. */
type Work = { action: Action; brings?: string; routine?: Routine; line?: string };

/** On a stage, by calling. */
const shows: readonly (readonly [RegExp, Work])[] = [
  [
    /singer|choir|soprano|tenor|pop ?star|rock ?star|soloist|rapper/u,
    { action: 'talk', line: 'La, la, la, la, la.' },
  ],
  [/ballerina|ballet/u, { action: 'perform', routine: 'ballet' }],
  [/tap dancer/u, { action: 'perform', routine: 'tap-dance' }],
  [/dancer/u, { action: 'dance' }],
  [/conductor/u, { action: 'perform', routine: 'conducting' }],
  [/cheerleader/u, { action: 'perform', routine: 'cheerleading' }],
  [/beatboxer/u, { action: 'perform', routine: 'beatbox' }],
  [/acrobat|gymnast|tumbler|stuntman|breakdancer/u, { action: 'flip' }],
  [/juggler|jester|clown/u, { action: 'juggle' }],
  [/comedian|comic|poet|actor|actress|storyteller|speaker|presenter|host/u, { action: 'talk' }],
];

/** At their work, by calling. */
const works: readonly (readonly [RegExp, Work])[] = [
  [/farmer|gardener|peasant|miner|archaeologist|gravedigger/u, { action: 'dig' }],
  [/cook|chef|baker|confectioner/u, { action: 'work', brings: 'mixing bowl' }],
  [
    /builder|carpenter|blacksmith|construction worker|roofer|handyman|shoemaker|sculptor/u,
    { action: 'knock', brings: 'hammer' },
  ],
  [/painter|artist/u, { action: 'paint', brings: 'canvas' }],
  [
    /clerk|secretary|programmer|coder|developer|office worker|writer|author|journalist|accountant|businessman|businesswoman|manager|receptionist|engineer/u,
    { action: 'work', brings: 'laptop' },
  ],
  [/cleaner|maid|janitor|housekeeper|street sweeper/u, { action: 'work', brings: 'broom' }],
  [/tailor|seamstress|dressmaker/u, { action: 'work', brings: 'sewing machine' }],
  [/teacher|professor|lecturer|guide|reporter|newsreader|preacher|auctioneer|lawyer/u, { action: 'talk' }],
  [/hairdresser|barber/u, { action: 'work', brings: 'comb' }],
];

/** At work, by place. */
const worksAt: Partial<Record<Place, Work>> = {
  office: { action: 'work', brings: 'laptop' },
  'conference-room': { action: 'work', brings: 'laptop' },
  farm: { action: 'dig' },
  garden: { action: 'dig' },
  workshop: { action: 'knock', brings: 'hammer' },
  'construction-site': { action: 'knock', brings: 'hammer' },
  kitchen: { action: 'work', brings: 'mixing bowl' },
  bakery: { action: 'work', brings: 'mixing bowl' },
};
/** At work, by what they work at. */
const worksOn = /^(?:desks?|computers?|laptops?|keyboards?|typewriter)$/u;

const showing: ReadonlySet<string> = new Set(['perform', 'rehearse', 'audition', 'practise', 'practice']);

/**
 * "A comedian is performing", "the baker works in his bakery", "works at her desk", "practises the piano": what those do who do
 * that for a living, or where they are. Null where neither calling nor place says what, and where it is said by itself.
 */
export const readAtWork: ReadVerb = (r, t, base, tokens, s) => {
  const doer = r.company.actor((s.pending[0] ?? r.subjects[0])?.id ?? '');
  if (doer === undefined || isSuffered(t, s) || !(showing.has(base) || base === 'work')) return null;
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 5);
  const next = after[0];
  const name = doer.name.toLowerCase();
  if (showing.has(base)) {
    const music = musicOf(
      after.map((x) => x.word),
      name,
    );
    if (music !== null)
      return begin(r, t, base, { action: music.action, ...ofIt(music.instrument) }, tokens, s);
  }
  const alone =
    next === undefined ||
    next.kind === 'mark' ||
    joiners.has(next.word) ||
    next.tags.has('Adverb') ||
    (prepositions.has(next.word) &&
      !/^(?:off|up|down|over)$/u.test(next.word) &&
      !(base === 'work' && /^(?:out|on|with)$/u.test(next.word)));
  if (!alone) return null;
  const own = (showing.has(base) ? shows : works).find(([calling]) => calling.test(name))?.[1];
  if (own !== undefined) return begin(r, t, base, own, tokens, s);
  if (base !== 'work') return null;
  if (after.some((x) => worksOn.test(x.word))) return begin(r, t, base, { action: 'work' }, tokens, s);
  const here = r.company.place === null ? undefined : worksAt[r.company.place];
  return here === undefined ? null : begin(r, t, base, here, tokens, s);
};

const ofIt = (brings: string | null): Pick<Work, 'brings'> => (brings === null ? {} : { brings });

function begin(r: Reading, t: Token, base: string, work: Work, tokens: readonly Token[], s: State): number {
  const read = beginAct(r, t, base, work.action, null, tokens, s);
  for (const [k, draft] of s.acts.entries()) {
    if (work.routine !== undefined) draft.routine = work.routine;
    if (work.line !== undefined) draft.line = work.line;
    const thing =
      work.brings === undefined
        ? null
        : byThing(r.company, work.brings, { tint: null, many: false, fresh: k > 0 });
    if (thing !== null) draft.objects.push({ found: thing, by: '' });
  }
  return read;
}
