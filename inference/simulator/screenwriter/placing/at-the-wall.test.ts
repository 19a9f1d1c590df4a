import { beforeAll, describe, expect, it } from 'vitest';
import { isOpenAir } from '#contracts/places.ts';
import { landmarksOf } from '#contracts/rig.ts';
import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

type Wall = PlanProp & { sidewall: NonNullable<PlanProp['sidewall']> };

function wallOf({ props }: ScenePlan): Wall {
  const wall = props.find((p): p is Wall => p.sidewall !== undefined);
  if (wall === undefined) throw new RangeError('The set ends at no wall.');
  return wall;
}

/** Metres beyond the wall (less than nothing: before it) and height of the middle of somebody or something, frame by frame. */
function beyond(trace: WorldTrace, wall: Wall, id: string): { x: number; y: number; at: number }[] {
  const body = trace.bodies.find((b) => b.id === `${id}/torso` || b.id === `${id}/body` || b.id === id);
  if (body === undefined) throw new RangeError(`There is no ${id}.`);
  return Array.from({ length: Math.floor(body.poses.length / 3) }, (_, k) => {
    const [x, y] = [body.poses[3 * k] ?? 0, body.poses[3 * k + 1] ?? 0];
    return { x: (x - wall.x) * wall.sidewall.outward, y, at: x };
  });
}

const whos = ['Tom', 'Grandma', 'The dog', 'A penguin'];

describe('who leaves', () => {
  const exits = [
    'runs out of the door',
    'leaves the room',
    'walks out of the kitchen',
    'storms out of the bedroom',
  ];
  it.each(whos.flatMap((who, k) => [exits[k % 4], exits[(k + 1) % 4]].map((how) => `${who} ${how}.`)))(
    '%s: goes through a doorway and is out of the picture',
    (script) => {
      const plan = written(script);
      const wall = wallOf(plan);
      const trace = play(plan);
      const path = beyond(trace, wall, plan.actors[0]?.id ?? '');
      const last = path.at(-1);
      expect(path[0]?.x).toBeLessThan(-0.5);
      expect(last?.x).toBeGreaterThan(0.5);
      const [middle = 0, , width = 0] = trace.camera.at(-1) ?? [];
      expect(Math.abs((last?.at ?? 0) - middle)).toBeGreaterThan(width / 2);
      expect(Math.abs(wall.x - middle)).toBeLessThan(width / 2);
      expect(trace.audit.passed).toBe(true);
    },
  );

  it('is still seen who does something out there', () => {
    const plan = written('She leaves the room and slams the door.');
    const trace = play(plan);
    const close = trace.beats.find((b) => plan.beats.find((p) => p.id === b.id)?.action === 'close');
    expect(close?.verdict).toBe('happened');
    const share = trace.progress?.findLast((p) => p.id === wallOf(plan).id)?.share;
    expect(share).toBe(0);
  });
});

describe('who comes in', () => {
  it.each(whos.map((who) => `${who} comes in through the door.`))('%s: was outside before', (script) => {
    const plan = written(script);
    const path = beyond(play(plan), wallOf(plan), plan.actors[0]?.id ?? '');
    expect(path[0]?.x).toBeGreaterThan(0.5);
    expect(path.at(-1)?.x).toBeLessThan(-0.8);
  });

  it('knocks on the other side of a door from who opens it', () => {
    for (const script of [
      'A bear knocks on the door and Anna opens it.',
      'A knight knocks on the castle door and a dragon opens it.',
    ]) {
      const plan = written(script);
      const wall = wallOf(plan);
      const [a, b] = plan.actors.map(({ x }) => Math.sign(x - wall.x));
      expect(a).toBe(-(b ?? 0));
      expect(isOpenAir(plan.place)).toBe(!isOpenAir(wall.sidewall.beyond));
    }
  });
});

describe('what goes out of a window', () => {
  it.each([
    ['Mia throws a paper plane out of the window.', 'paper-plane'],
    ['I throw my homework out of the window.', 'paper'],
    ['The dog jumps out of the window.', 'dog'],
    ['The boy climbs out of the window.', 'boy'],
    ['The bird flies out of the window.', 'bird'],
  ])('%s: passes between its sill and its lintel', (script, id) => {
    const plan = written(script);
    const wall = wallOf(plan);
    const path = beyond(play(plan), wall, id);
    const at = path.findIndex(({ x }, k) => x > 0 && (path[k - 1]?.x ?? 1) <= 0);
    const { bottom = 0, top = 0 } = wall.opening ?? {};
    expect(bottom).toBeGreaterThan(0.2);
    expect(path[at]?.y).toBeGreaterThan(bottom);
    expect(path[at]?.y).toBeLessThan(top);
    expect(path.at(-1)?.x).toBeGreaterThan(0.3);
  });
});

describe('the wall that a set ends at', () => {
  it('stands through no piece of furniture, and beyond it there is none of the set', () => {
    for (const place of [
      'living-room',
      'kitchen',
      'bedroom',
      'classroom',
      'office',
      'cafe',
      'library',
    ] as const) {
      const plan = written('Tom runs out of the door.', place);
      const wall = wallOf(plan);
      for (const [, l] of landmarksOf(place))
        expect(Math.abs(l.x - wall.x)).toBeGreaterThan(l.width / 2 + 0.4);
      const solid = play(plan).bodies.filter((b) => b.owner === 'set' && b.part !== 'floor');
      for (const { poses } of solid)
        expect(((poses[0] ?? 0) - wall.x) * wall.sidewall.outward).toBeLessThan(0);
    }
  });

  it('is none where somebody only looks out', () => {
    for (const script of ['A woman looks out of the window.', 'Tom carries a door.'])
      expect(written(script).props.every((p) => p.sidewall === undefined)).toBe(true);
  });
});

describe('on the wall of a room', () => {
  it('what is drawn comes to be there, and what is painted is a piece of it', () => {
    const heart = written('A kid draws a heart on the wall.', 'living-room');
    expect(heart.props.find((p) => p.name === 'heart')).toMatchObject({ fixed: true });
    expect(heart.props.find((p) => p.name === 'heart')?.y).toBeGreaterThan(0.2);
    expect(heart.beats[0]?.action).toBe('make');
    expect(written('Grandma paints the wall blue.', 'living-room').props[0]).toMatchObject({
      thing: 'bare-wall',
    });
  });

  it('a curtain that somebody hides behind is drawn, and higher than they are', () => {
    for (const who of whos) {
      const plan = written(`${who} hides behind the curtain.`);
      const curtain = plan.props.find((p) => p.name === 'curtain');
      expect(curtain?.thing).toBe('drawn-curtain');
      expect(curtain?.height).toBeGreaterThan(plan.actors[0]?.height ?? 9);
    }
  });
});
