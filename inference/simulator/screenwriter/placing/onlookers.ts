import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';

/** What is done on the spot, by who has no part in what others work at. */
const onTheSpot: ReadonlySet<Action> = new Set([
  'laugh',
  'look',
  'clap',
  'cry',
  'wave',
  'point',
  'nod',
  'shakehead',
  'think',
  'gape',
  'talk',
  'stand',
]);
/** What somebody goes along the whole of, or around. */
const worked: ReadonlySet<Action> = new Set(['paint', 'work', 'treat', 'open', 'close', 'music']);
/** Wider than that one does not see past who stands before it; room that an onlooker keeps, and between two of them, metres. */
const [WIDE, ROOM, ELBOWS] = [0.6, 0.55, 0.8] as const;

/** "The teacher writes on the blackboard while the pupils laugh": who only looks on stands clear of what somebody else works at. */
export function onlookers(company: Company, beats: readonly Beat[], parts: StageParts): StageParts {
  const actors = [...parts.actors];
  for (const beat of beats) {
    const prop = parts.props.find((p) => p.id === beat.target);
    const worker = actors.find((a) => a.id === beat.actor);
    if (prop === undefined || worker === undefined || !isWorkedAt(beat, prop)) continue;
    const way = prop.x < worker.x ? -1 : 1;
    let next = prop.x + way * (prop.width / 2 + ROOM);
    for (const [k, actor] of [...actors.entries()].sort(([, a], [, b]) => way * (a.x - b.x))) {
      if (actor.id === worker.id || company.placed.has(actor.id) || !looksOn(actor, beats)) continue;
      if (way * (actor.x - next) >= 0) continue;
      actors[k] = { ...actor, x: round(next) };
      next += way * ELBOWS;
    }
  }
  return { actors, props: parts.props };
}

const isWorkedAt = ({ action }: Beat, prop: PlanProp): boolean =>
  worked.has(action) && prop.y === 0 && prop.heldBy === null && prop.mechanism == null && prop.width >= WIDE;

function looksOn({ id, rig, on }: PlanActor, beats: readonly Beat[]): boolean {
  const own = beats.filter((b) => b.actor === id);
  return (
    rig !== 'wheeled' &&
    on == null &&
    own.length > 0 &&
    own.every((b) => onTheSpot.has(b.action) && b.with === null)
  );
}
