import { landmarksOf } from '#contracts/rig.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';
import { isBasin } from '../things/containers.ts';

/** Where whoever is chased ends up, by the words. */
const endsUp = /^(?:into|in|inside|up|out of|through|over|under|onto|off|around|across|to|behind|back to)$/u;

/**
 * "Bees chase him into the pond", "chases the cat up a tree": it is he who ends up there, and those who are after him come as far as
 * they can.
 */
export function chasedInto(acts: readonly Draft[], company: Company): Draft[] {
  const fled = new Set<string>();
  return acts.flatMap((act): Draft[] => {
    const whom = act.objects.find(({ found, by }) => by === '' && found.is === 'actor')?.found;
    const where = act.objects.filter(({ found, by }) => endsUp.test(by) && found.id !== whom?.id);
    const [first] = where;
    if (act.action !== 'chase' || whom === undefined || first === undefined) return [act];
    const after: Draft = { ...act, objects: act.objects.filter((o) => !where.includes(o)), together: true };
    // Several who are after one make them flee once.
    const key = `${whom.id} ${first.found.id}`;
    if (fled.has(key)) return [after];
    fled.add(key);
    const wet = isWet(company, first.found.id) && /^in/u.test(first.by);
    const flees: Draft = {
      ...act,
      actor: whom.id,
      action: first.by === 'up' ? 'climb' : wet ? 'jump' : 'run',
      objects: where,
      expression: 'scared',
      together: false,
    };
    return [flees, after];
  });
}

const isWet = (company: Company, id: string): boolean => {
  const prop = company.prop(id);
  return prop !== undefined && (isBasin(prop) || prop.mechanism?.water != null);
};

/** Metres that the chase goes as far as where it ends, from one to the next of those who run in it, and of the stage on either side. */
const [WAY, BEHIND, EDGE] = [3, 1.3, 5];
/** Metres ahead at which something lies that they were at. */
const BESIDE = 0.6;

/** Sets those who flee ahead of those who are after them, with room to run as far as where it ends. */
export function withRoomToFlee(company: Company, beats: readonly Beat[], parts: StageParts): StageParts {
  const actors = [...parts.actors];
  const props = [...parts.props];
  for (const chase of beats) {
    if (chase.action !== 'chase' || chase.together === null) continue;
    const flight = beats.find((b) => b.actor === chase.target && sameStart(chase, b));
    if (flight === undefined || flight.target === null) continue;
    const goal = props.findIndex((p) => p.id === flight.target);
    const fled = actors.findIndex((a) => a.id === flight.actor);
    const [prop, quarry] = [props[goal], actors[fled]];
    const solid = landmarksOf(company.place).get(flight.target);
    if (quarry === undefined || (prop === undefined && solid === undefined)) continue;
    const half = (prop?.width ?? 0) / 2;
    const stays = prop === undefined || prop.mechanism != null || prop.fixed || company.placed.has(prop.id);
    if (!stays) props[goal] = { ...prop, x: round(WAY - 1 + half), y: 0 };
    const end = props[goal]?.x ?? solid?.x ?? 0;
    const way = end < 0 && stays ? -1 : 1;
    const nth = beats.filter((b) => b.action === 'chase' && b.target === chase.target).indexOf(chase);
    const from = way * Math.max(way * end - half - WAY, 1.4 - EDGE);
    const put = (at: number, x: number) => {
      const actor = actors[at];
      if (actor !== undefined && !company.placed.has(actor.id) && actor.on === undefined)
        actors[at] = { ...actor, x: round(Math.max(-EDGE, Math.min(EDGE, x))), facing: way };
    };
    put(fled, from);
    // What they were at before lies where they are.
    for (const { with: id } of beats.filter((b) => b.actor === flight.actor && b.id !== flight.id)) {
      const at = props.findIndex((p) => p.id === id);
      const thing = props[at];
      if (thing !== undefined && thing.heldBy === null && !thing.fixed && !company.placed.has(thing.id))
        props[at] = { ...thing, x: round(from + way * BESIDE), y: 0 };
    }
    put(
      actors.findIndex((a) => a.id === chase.actor),
      from - way * BEHIND * (1 + 0.5 * nth),
    );
  }
  return { actors, props };
}

const sameStart = (a: Beat, b: Beat): boolean => a.after.join() === b.after.join();
