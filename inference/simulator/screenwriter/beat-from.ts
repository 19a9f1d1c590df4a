import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { sha256 } from '../canonical.ts';
import { acts } from './acts/acts.ts';
import { isAlready } from './acts/already.ts';
import { swimsToo } from './acts/enliven.ts';
import { landsFromAbove } from './acts/lands-from-above.ts';
import { recast } from './acts/recast.ts';
import { offTheStairs } from './acts/stairs.ts';
import { struckWith } from './acts/striking.ts';
import { takenFirst } from './acts/taken-first.ts';
import { wayOf } from './acts/ways.ts';
import type { Company } from './beings/company.ts';
import { poursFrom } from './matter/mixtures.ts';
import type { Draft } from './plan/drafts.ts';
import { baseOf } from './plan/part-ids.ts';
import { mannerOf } from './reading/manners.ts';
import { rolesOf } from './reading/roles.ts';

/** An act of the script as a beat of the plan: on what, with what, which way, and after which others. */
export function beatFrom(
  draft: Draft,
  shot: number,
  before: readonly Beat[],
  drafts: readonly Draft[],
  company: Company,
  seed: number,
): Beat {
  const id = `b${before.length + 1}`;
  if (draft.caused !== undefined) return followsFrom(draft, draft.caused, shot, before, drafts);
  poursFrom(draft, company);
  offTheStairs(draft, before, company);
  const tool = draft.rod ?? struckWith(draft, before, company);
  const known = company.relations.length;
  if (tool === null) recast(draft, company);
  takenFirst(draft.actor, before, company, known);
  const roles = rolesOf(draft, before, company);
  const { prop } = roles;
  swimsToo(draft, roles.target, company);
  const way = wayOf(draft, roles, before, company);
  const target = way === null ? roles.target : way.target;
  landsFromAbove(draft, way?.way ?? null, before, company);
  const along = carriedAlong(draft, company);
  const previous = before.at(-1);
  // "… to Mia, but she drops it": she never had it, so it is a catch that fails.
  const sent = before.findLast((b) => b.with !== null && b.with === prop);
  if (draft.action === 'drop' && sent?.action === 'throw' && sent.target === draft.actor) {
    draft.action = 'catch';
    draft.outcome = 'fail';
  }
  // Leaves, apples and stones that fall by one verb fall at once.
  const falls =
    draft.action === 'fall' &&
    previous?.action === 'fall' &&
    company.prop(draft.actor) !== undefined &&
    baseOf(previous.actor) === baseOf(draft.actor);
  // "A boy runs and a bear follows him": while he does.
  const isAfterWhoGoes =
    (draft.action === 'chase' || draft.action === 'follow') &&
    previous?.actor === target &&
    goesOff.has(previous.action);
  const together =
    (draft.together || falls || isAfterWhoGoes) && previous !== undefined && previous.actor !== draft.actor
      ? previous
      : null;
  const start = Math.min(...draft.tokens.map((t) => t.start));
  const end = Math.max(...draft.tokens.map((t) => t.end));
  return {
    id,
    shot,
    actor: draft.actor,
    action: draft.action,
    target,
    // What is gone around is in nobody's hand.
    with: way?.way === 'around' && way.target === prop ? null : (prop ?? along),
    ...(tool === null ? {} : { tool }),
    spot: draft.spot,
    outcome: draft.outcome,
    vigour: draft.vigour,
    expression: draft.expression,
    line:
      draft.line === null
        ? null
        : {
            id: lineId(seed, drafts.length, draft),
            speaker: draft.actor,
            text: draft.line.slice(0, 600),
            recordingId: null,
          },
    ...(draft.alters === undefined ? {} : { alters: draft.alters }),
    ...(draft.sky === undefined ? {} : { sky: draft.sky }),
    ...(draft.within === undefined ? {} : { within: true as const }),
    ...(draft.spent === undefined ? {} : { spent: true as const }),
    ...(draft.tilts ? { tilts: true as const } : {}),
    ...(draft.adorned === undefined ? {} : { adorned: draft.adorned.slice(0, 6) }),
    ...(draft.heading === undefined ? {} : { heading: draft.heading.way }),
    ...(way === null || /^(?:past|around|through)$/u.test(way.way) ? mannerOf(draft, company) : {}),
    ...(draft.liquid === undefined ? {} : { liquid: draft.liquid }),
    ...(draft.backwards ? { backwards: true as const } : {}),
    ...(draft.part === undefined ? {} : { part: draft.part }),
    ...(draft.noise === undefined ? {} : { noise: draft.noise }),
    ...(draft.routine === undefined ? {} : { routine: draft.routine }),
    ...(draft.garment === undefined ? {} : { garment: draft.garment }),
    ...(draft.there === undefined ? {} : { there: draft.there }),
    ...(draft.prone ? { prone: true as const } : {}),
    ...(isAlready(draft, before, company) && (way === null || draft.action !== 'sit')
      ? { already: true as const }
      : {}),
    ...(way === null ? (draft.away ? { way: 'out of' as const } : {}) : { way: way.way }),
    after: together !== null ? together.after : previous === undefined ? [] : [previous.id],
    together: together?.id ?? null,
    source: { start, end },
  };
}

/** What follows from another act: it is watched from when that begins. */
function followsFrom(
  draft: Draft,
  cause: Draft,
  shot: number,
  before: readonly Beat[],
  drafts: readonly Draft[],
): Beat {
  const from = before[drafts.indexOf(cause)] ?? before.findLast((b) => b.actor === cause.actor);
  return {
    id: `b${before.length + 1}`,
    shot,
    actor: draft.actor,
    action: draft.action,
    target: null,
    with: null,
    outcome: draft.outcome,
    vigour: draft.vigour,
    expression: null,
    line: null,
    after: from?.after ?? [],
    together: from?.id ?? null,
    ...(from === undefined ? {} : { follows: from.id }),
    source: {
      start: Math.min(...draft.tokens.map((t) => t.start)),
      end: Math.max(...draft.tokens.map((t) => t.end)),
    },
  };
}

/** What takes somebody somewhere. */
const goesOff: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'ride',
  'drive',
  'crawl',
  'fly',
  'swim',
  'slide',
]);

const goesAlong: ReadonlySet<Action> = new Set(['walk', 'run', 'dance', 'stand', 'jump']);

/** "Walks with a balloon": it is in the hand of who walks. */
function carriedAlong({ action, actor, objects }: Draft, company: Company): string | null {
  if (!goesAlong.has(action)) return null;
  const carried = objects.find(
    ({ found, by }) => by === 'with' && found.is === 'prop' && company.prop(found.id)?.mechanism == null,
  )?.found;
  if (carried === undefined) return null;
  const has = company.relations.some((r) => r.of.id === carried.id && r.how === 'with');
  if (company.actor(actor)?.rig === 'person' && !has)
    company.relations.push({ what: { is: 'actor', id: actor }, how: 'with', of: carried });
  return carried.id;
}

/** A line keeps its id as long as its speaker, words and place among the acts stay: recordings hang on it. */
function lineId(seed: number, place: number, draft: Draft): string {
  const h = sha256(`${seed}|${place}|${draft.actor}|${draft.line}`);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-5${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

export function secondsOf(beat: Beat): number {
  if (beat.line !== null) return 0.9 + beat.line.text.split(/\s+/u).length * 0.36;
  return acts[beat.action].seconds;
}
