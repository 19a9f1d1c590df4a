import type { PlanActor } from '#contracts/scene-plan.ts';
import { comesAlive } from '../acts/enliven.ts';
import { lemma } from '../words/inflections.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import type { Reading, State } from './reading.ts';

type RigName = PlanActor['rig'];

/** Which bodies are drawn with a part: people and things that have come alive alike have limbs and a face. */
const bodies: readonly (readonly [RegExp, readonly RigName[]])[] = [
  [
    /^(?:face|head|eye|mouth|back|neck|belly|stomach|tummy|throat|chest|lap|bottom)s?$/u,
    ['person', 'thing', 'quadruped', 'winged', 'swimming'],
  ],
  [/^(?:nose|ear|knee|lip|tongue|tooth|teeth|chin|toe)s?$/u, ['person', 'thing', 'quadruped']],
  [/^(?:leg|foot|feet)s?$/u, ['person', 'thing', 'quadruped', 'winged']],
  [
    /^(?:arm|hand|finger|thumb|fist|palm|elbow|wrist|shoulder|cheek|forehead|brow|hip|bum|sleeve|pocket|waist|ankle|heel|jaw)s?$/u,
    ['person', 'thing'],
  ],
  [/^hair$/u, ['person']],
  [/^(?:paw|hoof|hooves|claw|fur|mane|whisker|snout)s?$/u, ['quadruped']],
  [/^(?:wing|beak|feather|claw)s?$/u, ['winged']],
  [/^fins?$/u, ['swimming']],
  [/^tails?$/u, ['quadruped', 'winged', 'swimming']],
];

const limbs = /^(?:leg|foot|feet|arm|hand)s?$/u;

const hasPart = (word: string, actor: PlanActor | undefined): boolean =>
  actor !== undefined && bodies.some(([part, rigs]) => part.test(word) && rigs.includes(actor.rig));

/** What is done with a part of one's own that is named without an owner: "raises one paw", "opens an eye". */
const withOwn =
  /^(?:raise|lift|bare|close|shut|open|lose|break|shake|wave|stretch|flap|spread|wash|dry|lick|hold|wiggle|flex|clench|scratch|twitch|stick|poke|dip|cross|fold|lower|rub|wet|tuck|drag|bend|show|hurt|twist|have|get)$/u;
/** Where somebody's part is to whoever comes at it. */
const atOthers = /^(?:on|onto|over|at|against|to|into|from|off|around|behind|under|across|down|up|by|in)$/u;

/**
 * Whose a part of a body is that is named without its owner: "whistles with two fingers", "a fan in each hand", "lands on the
 * shoulder", "opens one eye", "…, white beard, red nose". Null where nobody who is there has one.
 */
export function wholeMeant(r: Reading, phrase: NounPhrase, s: State): string | null {
  const word = headWord(phrase);
  if (phrase.owner !== null) return null;
  const [act] = s.acts;
  // "The treehouse walks away on long legs": what comes alive for what it does has limbs.
  const alive = act !== undefined && limbs.test(word) && comesAlive(act, [], r.company) ? act.actor : null;
  const has = (id: string | undefined): id is string =>
    id !== undefined && (id === alive || hasPart(word, r.company.actor(id)));
  const doer = act?.actor;
  const named = [...s.last, ...s.pending].map((f) => f.id).find(has);
  const last = r.company.recent.findLast(has) ?? null;
  if (s.preposition === 'with' || s.preposition === 'without')
    return has(doer) ? doer : (named ?? (act === undefined ? last : null));
  if (s.preposition !== '' && atOthers.test(s.preposition)) {
    const to = act?.objects.findLast((o) => has(o.found.id))?.found.id;
    return to ?? named ?? (has(doer) ? doer : last);
  }
  if (act !== undefined)
    return s.preposition === '' && withOwn.test(lemma(act.tokens[0]?.word ?? '')) && has(doer) ? doer : null;
  // "The miner comes up, black face": what stands alone is told of whoever was there before it.
  return s.preposition === '' && s.pending.length === 0 ? last : null;
}
