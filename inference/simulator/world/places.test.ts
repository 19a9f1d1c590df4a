import { beforeAll, describe, expect, it } from 'vitest';
import { isOpenAir, placeFacts } from '#contracts/places.ts';
import { landmarksOf } from '#contracts/rig.ts';
import { Place } from '#contracts/world.ts';
import { loadScreenwriter, writePlan } from '../screenwriter/screenwriter.ts';
import { emptyStage, play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';
import { forecast } from './air/flight.ts';
import { setPieces } from './ground/set-pieces.ts';
import { surfaces } from './materials.ts';

beforeAll(loadScreenwriter);

const planIn = (place: Place, script: string, seed = 5) => written(script, place, seed);

/** Height of the first rebound of a basketball that falls from 1.8 m on the floor of a place. */
function rebound(place: Place): number {
  const { path } = forecast(
    place,
    {
      shape: { kind: 'circle', radius: 0.12 },
      material: 'basketball',
      mass: 0.6,
      x: -4,
      y: 1.92,
      angle: 0,
      vx: 0,
      vy: 0,
      spin: 0,
    },
    2,
  );
  const bounce = path.findIndex((p, i) => i > 0 && p.vy > 0.05 && (path[i - 1]?.vy ?? 0) < 0);
  return bounce < 0 ? 0 : Math.max(...path.slice(bounce).map((p) => p.y)) - 0.12;
}

describe.each(Place.options)('in the %s', (place) => {
  it.each([
    'Mia throws a ball to Theo and Theo catches it.',
    'Theo knocks over a stack of boxes.',
    'Mia kicks the ball to the right.',
  ])('a plan plays out with clean books: %s', (script) => {
    // The gym is where a room begins: it has to be said, or a kick is played in the park.
    const plan = planIn(place, place === 'gym' ? `In the gym, ${script}` : script);
    expect(plan.place).toBe(place);
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(trace.beats.every((b) => b.note !== '')).toBe(true);
    // A stack may stand firm on ground that grips, and a ball that floats is out of a foot's reach.
    if (!script.includes('stack') && !(place === 'ocean' && script.includes('kicks')))
      expect(trace.beats.every((b) => b.verdict === 'happened')).toBe(true);
    expect(trace.sounds.some((s) => s.kind === 'wind')).toBe(isOpenAir(place));
  });

  it('what can be named can be sat on or thrown at, and holds what is put on it', () => {
    for (const [name, landmark] of landmarksOf(place)) {
      // What is the ground itself is no piece of the set.
      if (landmark.form === 'ground') continue;
      const bodies = setPieces(place).filter((p) => p.part === name);
      expect(bodies).toHaveLength(1);
      const body = bodies[0]!;
      expect(body.shape).toMatchObject({ kind: 'box', width: landmark.width });
      if (body.shape.kind === 'box') expect(body.y + body.shape.height / 2).toBeCloseTo(landmark.top, 6);
      if (landmark.seat === true) {
        const plan = planIn(place, `Mia sits down on the ${name}.`);
        expect(plan.beats[0]).toMatchObject({ action: 'sit', target: name });
        const trace = play(plan);
        expect(trace.beats[0]).toMatchObject({ verdict: 'happened', note: `Sat down on the ${name}.` });
      }
      if (landmark.form === 'post' || name === 'kerb') continue;
      // A cup that the stage has over it comes to rest on top.
      const document = {
        ...emptyStage(place),
        script: 'Mia waves.',
        props: [{ id: 'cup', name: 'cup', thing: 'cup', x: landmark.x, y: 0, tint: null }],
      };
      const plan = writePlan({ document: document as typeof document & { props: never[] }, seed: 2 });
      const cup = plan.props.find((p) => p.id === 'cup');
      if (cup !== undefined) expect(cup.y).toBeCloseTo(landmark.top, 2);
    }
  });
});

describe('floors', () => {
  it('bounce as their materials do: hard ones most, loose ones hardly', () => {
    const high = (place: Place) => rebound(place);
    // 1.035–1.085 m on the court (FIBA Equipment 2024, 12.5); the tallest anywhere.
    expect(high('gym')).toBeGreaterThan(1.0);
    for (const place of Place.options) expect(high(place)).toBeLessThan(high('gym') + 0.01);
    for (const hard of ['street', 'castle', 'lab'] as const) expect(high(hard)).toBeGreaterThan(0.9);
    expect(high('stadium')).toBeLessThan(high('street'));
    for (const loose of ['beach', 'desert', 'moon', 'snowfield'] as const)
      expect(high(loose)).toBeLessThan(0.12);
  });

  it('have friction and density within what solids have', () => {
    for (const { restitution, friction, density } of Object.values(surfaces)) {
      expect(restitution).toBeGreaterThan(0);
      expect(restitution).toBeLessThanOrEqual(1);
      // Ice has the least: 0.02 to 0.09.
      expect(friction).toBeGreaterThan(0.02);
      expect(friction).toBeLessThan(1);
      expect(density).toBeGreaterThan(100);
    }
  });
});

describe('walls', () => {
  it('stand at both ends of every room and nowhere in the open', () => {
    for (const place of Place.options) {
      const walls = setPieces(place).filter((p) => p.part.startsWith('wall-'));
      expect(walls).toHaveLength(placeFacts[place].sky === 'roofed' ? 2 : 0);
    }
  });
});
