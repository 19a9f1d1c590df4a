import type { Mechanism } from '#contracts/mechanism.ts';
import { landmarks } from '#contracts/rig.ts';
import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { round } from '../plan/to-millimetres.ts';
import { firstEdge } from '../scene/furniture.ts';
import { asRidden, goesDown, standsAt, topOf } from '../scene/slopes.ts';
import { raised, receiver, spansStage, UNDER_THE_LIP } from '../things/mechanisms.ts';

/** How far to the right a place's floor is free of its own furniture, in metres. */
export function freeTo(place: Place): number {
  if (place === 'gym') return landmarks.gym.poleX - 0.3;
  return Math.min(6, firstEdge(place) - 0.1);
}

/** What is swung at things. */
const strikes: ReadonlySet<string> = new Set(['wrecking-ball', 'pendulum']);
const letsGo: ReadonlySet<Action> = new Set(['swing', 'drop', 'fall', 'roll', 'topple']);

/** Things of several bodies stand first: others are placed by them. What is to swing starts raised, and held. */
export function placeMechanisms(
  company: Company,
  beats: readonly Beat[],
  place: Place,
): Map<string, PlanProp> {
  const built = new Map<string, PlanProp>();
  // The first stands in the middle, others beside it: to the right as far as the place is free, then to the left.
  let right: number | null = null;
  let left = 0;
  for (const known of company.props) {
    const prop = asRidden(known, beats, place);
    if (prop.mechanism == null || spansStage(prop)) continue;
    let { x } = prop;
    if (!company.placed.has(prop.id)) {
      // A bowl stands to the right of a jug.
      const half = prop.width / 2;
      const target = strikes.has(prop.thing) && company.stacks.size > 0;
      const extra = prop.thing === 'jug' ? 0.4 : target ? 2.6 : 0;
      const fits = right !== null && right + 0.5 + prop.width + extra < freeTo(place);
      if (right === null) x = place === 'kitchen' ? -1.2 : standsAt(prop);
      else x = fits ? right + 0.5 + half : left - 0.5 - half - extra;
      if (right === null) [left, right] = [x - half, x + half + extra];
      else if (fits) right = x + half + extra;
      else left = x - half;
      x = round(x);
    }
    const swings = beats.find(
      (b) => letsGo.has(b.action) && (b.actor === prop.id || b.target === prop.id || b.with === prop.id),
    );
    const angle = -Math.min(1.25, 0.95 * (swings?.vigour ?? 1));
    const mechanism =
      swings !== undefined && prop.mechanism.seats.length === 0
        ? raised(prop.mechanism, swungOf(prop.mechanism, company.raisedBalls), angle)
        : prop.mechanism;
    built.set(prop.id, { ...prop, x, y: 0, mechanism });
  }
  // What is poured into stands open under the lip.
  const pour = beats.find((b) => b.action === 'pour');
  const jug = built.get(pour?.with ?? '');
  const into = company.props.find((p) => p.id === pour?.target);
  if (jug !== undefined && into !== undefined)
    built.set(into.id, {
      ...into,
      width: 0.56,
      height: 0.6,
      x: round(jug.x + UNDER_THE_LIP),
      y: 0,
      mechanism: receiver(),
    });
  return built;
}

/** What is held up at the start: the main part, or the first balls of a row. */
const swungOf = ({ main, strikes }: Mechanism, count: number): string[] =>
  [main, ...strikes.map(([, next]) => next)].slice(0, Math.max(1, count));

/** Where the mechanism that a thing acts on, or that acts on it, wants it: on top of a ramp, above a spring, in the way of a pendulum. */
export function startBy(
  prop: PlanProp,
  beats: readonly Beat[],
  built: ReadonlyMap<string, PlanProp>,
): { x: number; y: number } | null {
  for (const beat of beats) {
    const [self, other] = [beat.actor, beat.target ?? beat.with ?? ''];
    const hill = beat.with === prop.id ? built.get(other) : undefined;
    if (hill !== undefined && goesDown(beat, hill)) return { x: round(topOf(hill)), y: hill.height };
    const onto = self === prop.id ? built.get(other) : undefined;
    if (onto?.thing === 'ramp' || onto?.thing === 'hill' || onto?.thing === 'stairs')
      return { x: round(onto.x - onto.width / 2 + 0.26), y: onto.height };
    if (
      onto?.mechanism != null &&
      onto.opening === undefined &&
      onto.thing !== 'wrecking-ball' &&
      onto.thing !== 'pendulum'
    ) {
      const main = onto.mechanism.parts.find((p) => p.name === onto.mechanism?.main);
      const off = onto.thing === 'seesaw' ? onto.width * 0.4 : 0;
      // Several come down side by side.
      const sharers = beats.filter((b) => (b.target ?? b.with) === onto.id).map((b) => b.actor);
      const place = [...new Set(sharers)].indexOf(prop.id) - (new Set(sharers).size - 1) / 2;
      const surface = onto.mechanism.water?.surface;
      // On a belt things begin at its upstream end.
      if (onto.mechanism.belt !== undefined && main !== undefined)
        return { x: round(onto.x - onto.width / 2 + 0.4 + 0.4 * place), y: round(main.y + 0.08) };
      return {
        x: round(onto.x + off + place * Math.min(0.6, onto.width * 0.28)),
        y: round(surface === undefined ? (main?.y ?? 0) + 1.6 : surface + 0.55),
      };
    }
    if (beat.action === 'attract' && (self === prop.id || other === prop.id)) {
      // Beside all else, the iron half a metre from the magnet.
      const edge = Math.max(-0.4, ...[...built.values()].map((m) => m.x + m.width / 2));
      return { x: round(edge + (self === prop.id ? 0.4 : 0.9)), y: 0 };
    }
    const by = other === prop.id ? built.get(self) : undefined;
    if (by?.thing === 'wrecking-ball' || by?.thing === 'pendulum')
      return { x: round(by.x + 0.35 + prop.width / 2), y: 0 };
  }
  return null;
}
