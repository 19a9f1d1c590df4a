import { landmarks } from '#contracts/rig.ts';
import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { round } from '../plan/to-millimetres.ts';
import { headedStart } from '../scene/heading-places.ts';
import { spansStage } from '../things/mechanisms.ts';
import { brakes, COMES_FROM, STANDS_BY } from './braking.ts';
import { IN_LINE, talkApart } from './conversing.ts';

/** Where everybody stands at the start whom the stage has not put somewhere: where their first act can begin. */
export function placeActors(company: Company, beats: readonly Beat[], place: Place): PlanActor[] {
  const loose = company.actors.filter((a) => !company.placed.has(a.id));
  const shooter = place === 'gym' ? beats.find((b) => b.action === 'shoot')?.actor : undefined;
  const catcher = beats.find((b) => b.action === 'catch' && b.actor !== shooter)?.actor;
  const taken = company.actors
    .filter((a) => company.placed.has(a.id))
    .map((a) => ({ x: a.x, room: roomOf(a) }));
  const free = (x: number, room: number): number => {
    let at = x;
    const step = Math.max(2 * room, ...taken.map((t) => t.room + room));
    for (let i = 0; taken.some((t) => Math.abs(t.x - at) < t.room + room - 1e-6) && i < 12; i++)
      at = x + (i % 2 === 0 ? -1 : 1) * step * Math.ceil((i + 1) / 2);
    taken.push({ x: at, room });
    return at;
  };
  const placed = new Map<string, number>();
  let queued = 0;
  for (const [i, actor] of loose.entries()) {
    const first = beats.find((b) => b.actor === actor.id);
    let x: number;
    const headed = headedStart(first, beats, { thing: false, wheels: actor.rig === 'wheeled' }, place);
    const inLine = company.inLine.indexOf(actor.id);
    if (inLine >= 0) x = FRONT - IN_LINE * inLine;
    else if (headed !== null && shooter === undefined) x = headed;
    else if (actor.id === shooter)
      x = beats.find((b) => b.action === 'shoot')?.spot ?? landmarks.gym.freeThrowX;
    else if (shooter !== undefined && actor.id === catcher) x = actor.rig === 'quadruped' ? 0.7 : 1.1;
    else if (shooter !== undefined)
      x = landmarks.gym.freeThrowX - 1.3 * (i + (shooter === loose[0]?.id ? 0 : 1)) - 0.2;
    else if (brakes(actor, beats))
      x = ((first?.spot ?? 1) < 0 ? -1 : 1) * (COMES_FROM - QUEUE * actor.height * queued++);
    else if (first?.action === 'ride' && company.actors.some((a) => a.id === first.with && brakes(a, beats)))
      x = COMES_FROM + 1;
    else if (beats.some((b) => b.action === 'brake' && b.target === actor.id))
      x = first?.action === 'walk' || first?.action === 'run' ? STANDS_BY.coming : STANDS_BY.standing;
    else if (first?.action === 'ride') x = -3.4;
    else if (first !== undefined && (first.action === 'walk' || first.action === 'run'))
      // The hearth is where others begin.
      x = first.target === 'hearth' ? 1.6 : (first.spot ?? 1) < 0 ? 2.6 : -2.8;
    else if (
      first !== undefined &&
      (first.action === 'topple' || first.action === 'push') &&
      place === 'kitchen'
    )
      x = first.target?.startsWith('domino') === true ? -2.2 : -0.9;
    else {
      // In the kitchen the right half is the table's.
      const built = company.props.find((p) => p.mechanism != null && !spansStage(p));
      // Clear of the first mechanism (see `placeMechanisms`).
      const clear = Math.min(-2.5, (place === 'kitchen' ? -1.9 : -1) - (built?.width ?? 0) / 2);
      const [left, right] =
        built !== undefined ? [clear, 2.1] : place === 'kitchen' ? [-2.3, 0.1] : [-1.7, 1.7];
      const near = built === undefined ? talkApart(loose, beats) : null;
      const room = (right - left) * (built === undefined ? nearness(company.actors) : 1);
      const span = near === null ? room : Math.min(room, near * (loose.length - 1));
      const from = (left + right - span) / 2;
      x = loose.length === 1 ? (built !== undefined ? left : -0.8) : from + (span * i) / (loose.length - 1);
    }
    const picture = inThePicture(actor, beats, company, placed);
    placed.set(actor.id, picture ?? free(x, roomOf(actor)));
  }
  // Who hunts another on wheels is behind them on the way that they go.
  for (const { action, actor, target } of beats) {
    const [by, of] = [company.actor(actor), company.actor(target ?? '')];
    const ahead = placed.get(target ?? '');
    if (action !== 'chase' || by?.rig !== 'wheeled' || of?.rig !== 'wheeled' || ahead === undefined) continue;
    const lead = Math.max(AHEAD, ahead);
    placed.set(of.id, lead);
    placed.set(by.id, lead - HUNTS * (by.height + of.height));
  }
  for (const beat of beats) stepAside(company, beats, beat, placed);
  return company.actors.map((a) => ({ ...a, x: round(placed.get(a.id) ?? a.x) }));
}

/** Metres from whoever holds the phone at arm's length to who is in the picture with them. */
const CHEEK_TO_CHEEK = 0.5;

/** Behind the shoulder of whoever takes it, who looks the same way, people first; null for who is in no picture. */
function inThePicture(
  { id }: PlanActor,
  beats: readonly Beat[],
  { actors }: Company,
  placed: ReadonlyMap<string, number>,
): number | null {
  const first = beats.find((b) => b.actor === id);
  const taken = beats.find(
    (b) =>
      b.action === 'photograph' && b.part === 'face' && first?.action === 'look' && b.actor === first.target,
  );
  let x = placed.get(taken?.actor ?? '');
  if (x === undefined) return null;
  const inIt = actors.filter((a) =>
    beats.some((b) => b.actor === a.id && b.action === 'look' && b.target === taken?.actor),
  );
  for (const one of inIt.toSorted((a, b) => Number(a.rig !== 'person') - Number(b.rig !== 'person'))) {
    x -= CHEEK_TO_CHEEK + (one.rig === 'person' ? 0 : roomOf(one) / 2);
    if (one.id === id) break;
  }
  return x;
}

/** Those who are all smaller than this stand nearer to each other, so that they are seen from near; and how much nearer at most. */
const [SMALL, NEAREST] = [0.9, 0.5] as const;
/** A share of the usual distance between those on the stage. */
const nearness = (actors: readonly PlanActor[]): number =>
  Math.max(NEAREST, Math.min(1, Math.max(...actors.map(({ height }) => height)) / SMALL));

/** Half of the stage that somebody stands on at the start, metres: who is long needs all of their length. */
const roomOf = ({ rig, height }: PlanActor): number =>
  rig === 'person' ? 0.45 : Math.max(0.4, LENGTHS[rig] * height);
/** Half a length, in heights. */
const LENGTHS = { thing: 0.4, winged: 0.45, quadruped: 0.6, swimming: 0.4, wheeled: 0.4 } as const;

/** Where the first of those who wait in line stands, metres. */
const FRONT = 1.6;

/** From one vehicle to the next that comes along behind it, in its heights. */
const QUEUE = 2.7;

/** Metres that whoever goes to somebody begins away from them, at least. */
const A_WAY = 2.6;

/** "Sneaks up behind the knight": who is gone to as the first thing, and has not gone anywhere, stands where that is a way. */
function stepAside(company: Company, beats: readonly Beat[], beat: Beat, placed: Map<string, number>): void {
  const goes = beat.action === 'walk' || beat.action === 'run' || beat.action === 'crawl';
  const first = beats.find((b) => b.actor === beat.actor) === beat;
  const [from, to] = [placed.get(beat.actor), placed.get(beat.target ?? '')];
  if (!goes || !first || from === undefined || to === undefined || beat.target === beat.actor) return;
  const moves = beats.some((b) => b.actor === beat.target && goesOff.has(b.action));
  if (moves || Math.abs(to - from) >= A_WAY) return;
  // Before several, or who stand for a picture, it is whoever goes that begins farther off.
  const pose = beats.some((b) => b.action === 'photograph' && b.part === 'face');
  if (company.actors.length > 3 || pose)
    return void placed.set(
      beat.actor,
      Math.max(-5.6, Math.min(5.6, to + (from < to ? -1 : 1) * (A_WAY + 1))),
    );
  placed.set(beat.target ?? '', from + (from < 0 ? 1 : -1) * (A_WAY + 1));
}

/** Where the one in front begins, metres, and how far behind the other one is, in both their heights. */
const [AHEAD, HUNTS] = [-1.8, 1.6];

const goesOff: ReadonlySet<Action> = new Set(['walk', 'run', 'crawl', 'drive', 'ride', 'swim', 'fly']);

/** Turned to what they act on first, or to whoever acts first. */
export function faced(
  actor: PlanActor,
  company: Company,
  beats: readonly Beat[],
  actors: readonly PlanActor[],
  props: readonly PlanProp[],
): PlanActor {
  if (company.placed.has(actor.id)) return actor;
  // Who waits in line looks to its front.
  if (company.inLine.includes(actor.id)) return { ...actor, facing: 1 };
  const first = beats.find((b) => b.actor === actor.id);
  const name = first?.target ?? null;
  // Who goes off with others goes the same way.
  const others = beats.filter(
    (b) => b.action === first?.action && b.source.start === first.source.start && b.actor !== actor.id,
  );
  if (first !== undefined && goesOff.has(first.action) && name === null && first.spot == null)
    if (others.length > 0) return { ...actor, facing: 1 };
  const at =
    name === 'hoop'
      ? landmarks.gym.hoopX
      : (first?.spot ??
        actors.find((a) => a.id === name)?.x ??
        props.find(
          (p) => p.id === (name ?? (first?.action === 'catch' ? null : first?.with)) && p.heldBy !== actor.id,
        )?.x ??
        beats
          .map((b) => actors.find((a) => a.id === b.actor && a.id !== actor.id)?.x)
          .find((x) => x !== undefined) ??
        actor.x + 1);
  return { ...actor, facing: at < actor.x ? -1 : 1 };
}
