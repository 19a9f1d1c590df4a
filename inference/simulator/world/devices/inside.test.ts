import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

type Take = { plan: ScenePlan; trace: WorldTrace };

function take(script: string, place: Place = 'park', seed = 7): Take {
  const plan = written(script, place, seed);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return { plan, trace };
}

/** Where a body is in a frame; the last one where none is given. */
function at({ trace }: Take, id: string, frame = trace.frames - 1): { x: number; y: number } {
  const body = trace.bodies.find((b) => b.id === id);
  if (body === undefined) throw new TypeError(`no ${id} among ${trace.bodies.map((b) => b.id)}`);
  const i = body.fixed ? 0 : Math.min(frame, body.poses.length / 3 - 1) * 3;
  return { x: body.poses[i] ?? Number.NaN, y: body.poses[i + 1] ?? Number.NaN };
}

/** Between the walls of it and under its rim? */
function isIn(one: Take, what: string, vessel: string, frame?: number): boolean {
  const prop = one.plan.props.find((p) => p.id === vessel);
  if (prop?.hollow === undefined) throw new TypeError(`${vessel} is not hollow`);
  const [a, b] = [at(one, what, frame), at(one, vessel, frame)];
  return Math.abs(a.x - b.x) < prop.width / 2 && Math.abs(a.y - b.y) < prop.height / 2;
}

const verdicts = ({ trace }: Take) => trace.beats.map((b) => `${b.action}: ${b.verdict}`);

describe('what comes into something is in it at the end, by its own fall', () => {
  it.each<[script: string, what: string, vessel: string, place: Place]>([
    ['Mia throws a ball into a box.', 'ball', 'box', 'park'],
    ['Theo puts an apple into the basket.', 'apple', 'basket', 'park'],
    ['Mia drops an egg into the bucket.', 'egg', 'bucket', 'park'],
    ['A ball falls into the box.', 'ball', 'box', 'park'],
    ['Mom puts the cup into the fridge.', 'cup', 'fridge', 'kitchen'],
  ])('%s', (script, what, vessel, place) => {
    const one = take(script, place);
    expect(verdicts(one)).toEqual([expect.stringMatching(/happened$/u)]);
    expect(isIn(one, what, vessel, 0)).toBe(false);
    expect(isIn(one, what, vessel)).toBe(true);
  });

  it('stays in it while it is carried', () => {
    const one = take('There is a ball in the basket. Mia lifts the basket and walks to the tree.');
    expect(isIn(one, 'ball', 'basket', 0)).toBe(true);
    expect(at(one, 'basket').y).toBeGreaterThan(at(one, 'basket', 0).y + 0.2);
    expect(isIn(one, 'ball', 'basket')).toBe(true);
  });

  it('comes out of it in the hand that takes it', () => {
    const one = take('Mia takes a ball out of the bag.');
    expect(isIn(one, 'ball', 'bag', 0)).toBe(true);
    expect(isIn(one, 'ball', 'bag')).toBe(false);
    expect(one.trace.contacts.some((c) => [c.a, c.b].includes('ball') && /mia/u.test(c.a + c.b))).toBe(true);
  });

  it('misses it where it is to miss', () => {
    const one = take('Mia throws a ball into a box and misses.');
    expect(isIn(one, 'ball', 'box')).toBe(false);
  });
});

describe('who gets into something is in it, off the ground, until they get out', () => {
  it.each<[script: string, who: string, vessel: string]>([
    ['A cat jumps into a box.', 'cat', 'box'],
    ['The boy climbs into the barrel.', 'boy', 'barrel'],
    ['The girl hides inside the box.', 'girl', 'box'],
    ['The boy walks into the tent.', 'boy', 'tent'],
  ])('%s', (script, who, vessel) => {
    const one = take(script);
    expect(verdicts(one)).toEqual([expect.stringMatching(/happened$/u)]);
    const feet = one.trace.bodies.filter((b) => b.owner === who && /foot|lower-leg/u.test(b.id));
    expect(feet.length).toBeGreaterThan(0);
    for (const foot of feet) expect(isIn(one, foot.id, vessel)).toBe(true);
    // The middle of a foot of height 1 stands at 0.0225 on the ground, that of a paw's limb at 0.1415.
    const actor = one.plan.actors[0];
    const rest = (actor?.rig === 'person' ? 0.0225 : 0.1415) * (actor?.height ?? 0);
    expect(Math.min(...feet.map((f) => at(one, f.id).y)) - rest).toBeGreaterThan(0.03);
  });

  it('starts in it where the words say it is there', () => {
    const one = take('A dog sleeps in a basket.');
    expect(isIn(one, 'dog/body', 'basket', 0) || at(one, 'dog/body', 0).y > 0.3).toBe(true);
    expect(one.plan.actors[0]?.inside).toBe('basket');
  });

  it('climbs out again, and stands beside it', () => {
    const one = take('The boy climbs into the barrel and climbs out of it.');
    expect(verdicts(one)).toEqual(['climb: happened', 'climb: happened']);
    expect(isIn(one, 'boy/foot-near', 'barrel')).toBe(false);
  });

  it('sits in the car that it gets into', () => {
    const one = take('Dad gets into the car.', 'street');
    expect(verdicts(one)).toEqual(['walk: happened']);
    expect(Math.abs(at(one, 'dad/torso').x - at(one, 'car/body').x)).toBeLessThan(0.6);
    expect(at(one, 'dad/foot-near').y).toBeGreaterThan(at(one, 'dad/foot-near', 0).y + 0.05);
  });

  it('sits behind the windows of a car, each at one, under its roof', () => {
    const one = take('Leo sits in the car. Mia gets into the car. The car drives to the right.', 'street');
    const car = at(one, 'car/body');
    const size = one.plan.actors.find((a) => a.id === 'car')?.height ?? 0;
    const heads = ['leo/head', 'mia/head'].map((id) => at(one, id));
    for (const head of heads) {
      expect(Math.abs(head.x - car.x)).toBeLessThan(0.6 * size);
      // The middle of a head lies in the window, between a tenth and a third of the car above its middle.
      expect(head.y - car.y).toBeGreaterThan(0.05 * size);
      expect(head.y - car.y).toBeLessThan(0.34 * size);
    }
    expect(Math.abs(heads[0]!.x - heads[1]!.x)).toBeGreaterThan(0.5);
    expect(verdicts(one)).toEqual(['sit: happened', 'walk: happened', 'drive: happened']);
  });

  it.each(['a broom', 'an umbrella', 'a guitar'])('goes along with who walks with %s', (thing) => {
    const { plan } = take(`Mia walks to the right with ${thing}.`);
    expect(plan.props[0]?.heldBy).toBe('mia');
  });

  it('goes along with a car that it lies in', () => {
    const one = take('A suitcase lies in the car. The car drives to the right.', 'street');
    expect(one.plan.props.find((p) => p.id === 'suitcase')?.heldBy).toBe('car');
    const far = at(one, 'car/body').x - at(one, 'car/body', 0).x;
    expect(far).toBeGreaterThan(1);
    expect(at(one, 'suitcase').x - at(one, 'suitcase', 0).x).toBeCloseTo(far, 1);
    expect(Math.abs(at(one, 'suitcase').x - at(one, 'car/body').x)).toBeLessThan(1);
  });

  it('is lifted out of it by hand', () => {
    const one = take('A magician pulls a rabbit out of a hat.', 'theatre');
    expect(one.plan.actors.find((a) => a.id === 'rabbit')?.inside).toBe('hat');
    expect(at(one, 'rabbit/body').y).toBeGreaterThan(at(one, 'rabbit/body', 0).y + 0.2);
  });

  it('does not get into what is much too small, and that is said', () => {
    const { plan } = take('A horse sleeps in a cup.');
    expect(plan.actors[0]?.inside).toBeUndefined();
  });
});
