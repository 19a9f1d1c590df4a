import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { isBackdrop } from '../../backdrops.ts';
import type { Company } from '../beings/company.ts';
import { baseOf } from '../plan/part-ids.ts';
import { round } from '../plan/to-millimetres.ts';

/** How high over what is under it a load hangs at the start, and how much of it the jaws overlap, metres. */
const [ABOVE, OVERLAP] = [0.55, 0.06];
/** The least of a cord, metres. */
const CORD = 0.5;

/** What a grabber does with something in its jaws. */
const byJaws: ReadonlySet<Action> = new Set(['hold', 'drop', 'lower', 'raise', 'put', 'throw']);
/** What is done with something on a cord, though nobody says that it hangs. */
const onACord: ReadonlySet<Action> = new Set(['lower', 'raise']);

const isGrabber = (prop: PlanProp | undefined): boolean => prop?.thing === 'grabber';
/** Can it hang? One body, which nobody has in hand. */
const canHang = (prop: PlanProp | undefined): boolean =>
  prop !== undefined && !isGrabber(prop) && prop.mechanism == null && prop.heldBy === null;

/** What hangs from above at the start, and in whose jaws; null: on a cord. */
export type Hanging = ReadonlyMap<string, string | null>;

/** Reads from words and acts what is held from above at the start. */
export function hangingIn(company: Company, beats: readonly Beat[]): Hanging {
  const grabbers = company.props.filter(isGrabber).map((p) => p.id);
  const hangs = new Map<string, string | null>();
  const hang = (load: string | null, by: string | null) => {
    if (load === null || !canHang(company.prop(load))) return;
    hangs.set(load, hangs.get(load) ?? by);
  };
  const free = () => grabbers.find((id) => ![...hangs.values()].includes(id)) ?? null;
  // "Held by a grabber", "in the grabber".
  for (const { what, of } of company.relations)
    if (grabbers.includes(of.id) && what.is === 'prop' && !grabbers.includes(what.id)) hang(what.id, of.id);
  for (const id of company.hanging) hang(id, hangs.has(id) ? null : free());
  for (const { actor, action, with: prop, target } of beats) {
    if (grabbers.includes(actor) && byJaws.has(action)) {
      const full = [...hangs.values()].includes(actor);
      if (!full) hang(prop ?? target, actor);
    } else if (onACord.has(action) && company.actor(actor) === undefined) hang(actor, null);
  }
  return hangs;
}

/** What a grabber does, it does with what is in its jaws. */
export function byItsJaws(beats: readonly Beat[], hangs: Hanging): Beat[] {
  return beats.map((beat) => {
    const load = [...hangs].find(([, by]) => by === beat.actor)?.[0];
    if (load === undefined || !byJaws.has(beat.action)) return beat;
    const target = beat.target === load ? null : beat.target;
    const sibling = target !== null && hangs.has(target);
    return {
      ...beat,
      action: beat.action === 'throw' ? 'drop' : beat.action,
      with: load,
      target: sibling ? null : target,
    };
  });
}

/** Hangs everything up over what it is to come down on. */
export function hungUp(
  company: Company,
  beats: readonly Beat[],
  hangs: Hanging,
  props: readonly PlanProp[],
): PlanProp[] {
  const out = [...props];
  const taken: { x: number; width: number }[] = [];
  for (const [nth, [id, by]] of [...hangs].entries()) {
    const at = out.findIndex((p) => p.id === id);
    const load = out[at];
    if (load === undefined || load.heldBy !== null || load.mechanism != null) continue;
    const under = underneath(company, beats, { id, by, nth }, out, hangs);
    const raised = firstRaised(beats, id);
    const width = Math.max(load.width, 0.24);
    const said = company.relations.some((r) => r.what.id === id && /^(?:left|right)$/u.test(r.how));
    let x = company.placed.has(id) || said ? load.x : (under?.x ?? 0);
    while (
      !company.placed.has(id) &&
      !said &&
      taken.some((t) => Math.abs(t.x - x) < (t.width + width) / 2 + 0.1)
    )
      x += 0.1;
    taken.push({ x, width });
    const top = under === null ? 0 : under.y + under.height;
    const reached = reachOf(company, beats, id);
    const y = raised
      ? top
      : reached !== null
        ? Math.max(LEAST, reached - load.height / 2)
        : Math.max(load.y, top + ABOVE);
    const over = company.covers.has(id) && under !== null ? asCover(load, under) : load;
    out[at] = {
      ...over,
      x: round(x),
      y: round(y),
      hung: { by, cord: by === null ? CORD : 0 },
    };
    const jaws = out.findIndex((p) => p.id === by);
    const grabber = out[jaws];
    for (const [i, p] of out.entries())
      if (i !== at && p.id !== under?.id && baseOf(p.id) !== baseOf(id) && standsFree(p, hangs))
        out[i] = { ...p, x: clearOf(p, out[at] ?? load, under) };
    if (grabber !== undefined) out[jaws] = { ...grabber, x: round(x), y: round(y + load.height - OVERLAP) };
  }
  // Jaws that hold nothing wait over the stage, or hold up the end of what is to swing.
  return out.map((p) => {
    if (!isGrabber(p) || [...hangs.values()].includes(p.id)) return p;
    const swings = beats.find((b) => b.actor === p.id && b.with !== null)?.with;
    const row = out.find((o) => o.id === swings);
    const end = row?.mechanism?.parts.find((part) => part.name === row.mechanism?.main);
    return end === undefined || row === undefined
      ? { ...p, y: 1.2, fixed: true }
      : { ...p, x: round(row.x + end.x), y: round(row.y + end.y + OVERLAP), fixed: true };
  });
}

/** Metres over the ground, at least. */
const LEAST = 0.12;
const byBody: ReadonlySet<Action> = new Set([
  'push',
  'hit',
  'knock',
  'touch',
  'topple',
  'kick',
  'work',
  'pull',
]);

/** How high it is where somebody's hands or head come to it: of somebody who is to push it, or strike it. */
function reachOf(company: Company, beats: readonly Beat[], id: string): number | null {
  const by = beats.find((b) => byBody.has(b.action) && (b.target === id || b.with === id))?.actor ?? '';
  const actor = company.actor(by);
  return actor === undefined ? null : (actor.rig === 'person' ? 0.75 : 0.6) * actor.height;
}

/** Does it stand on the floor by itself? */
const standsFree = (p: PlanProp, hangs: Hanging): boolean =>
  p.y === 0 && !p.fixed && p.heldBy === null && p.mechanism == null && !hangs.has(p.id);

/** Beside the way of what comes down: it is to meet what is under it, and nothing else. */
function clearOf(p: PlanProp, load: PlanProp, under: PlanProp | null): number {
  const away = p.x - load.x;
  const least = (p.width + load.width) / 2 + 0.12;
  if (under === null || baseOf(p.id) === baseOf(under.id) || Math.abs(away) >= least) return p.x;
  return round(load.x + (away < 0 ? -least : least));
}

/** Walls of what comes down over something, and the air about what is under it, metres. */
const [WALL, ROOM] = [0.018, 0.08];

/** Open at the bottom, and wide and high enough for what it is to stand over. */
const asCover = (load: PlanProp, under: PlanProp): PlanProp => ({
  ...load,
  shape: 'box',
  width: round(Math.max(load.width, under.width + ROOM + 2 * WALL)),
  height: round(Math.max(load.height, under.height + ROOM + WALL)),
  hollow: { wall: WALL, floor: WALL, down: true },
});

/** Is it taken up before anything else is done with it? Then it stands below at the start. */
const firstRaised = (beats: readonly Beat[], id: string): boolean =>
  beats.find((b) => b.actor === id || b.with === id)?.action === 'raise';

function underneath(
  company: Company,
  beats: readonly Beat[],
  load: { id: string; by: string | null; nth: number },
  props: readonly PlanProp[],
  hangs: Hanging,
): PlanProp | null {
  const find = (id: string | null | undefined): PlanProp | undefined => {
    const prop = props.find((p) => p.id === id);
    return prop === undefined || isGrabber(prop) || isBackdrop(prop) || hangs.has(prop.id) ? undefined : prop;
  };
  const aimed = beats
    .filter((b) => b.actor === load.id || b.with === load.id)
    .map((b) => find(b.target))
    .find((p) => p !== undefined);
  const over = company.relations
    .filter(
      ({ what, how }) =>
        (how === 'above' || how === 'on' || how === 'inside') && (what.id === load.id || what.id === load.by),
    )
    .map(({ of }) => find(of.id))
    .find((p) => p !== undefined);
  const beneath = company.relations
    .filter(({ how, of }) => how === 'under' && (of.id === load.id || of.id === load.by))
    .map(({ what }) => find(what.id))
    .find((p) => p !== undefined);
  // Where nobody says over what: over what else there is.
  const there = props.find((p) => p.heldBy === null && p.width < 1 && find(p.id) !== undefined && p.y === 0);
  const under = aimed ?? over ?? beneath ?? there;
  if (under === undefined) return null;
  // Two over two: each over its own.
  const group = props.filter((p) => p.id !== load.id && baseOf(p.id) === baseOf(under.id) && p.y === under.y);
  return group[Math.min(load.nth, group.length - 1)] ?? under;
}
