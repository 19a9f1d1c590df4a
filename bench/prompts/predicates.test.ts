import { beforeAll, describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import { play } from '#inference/simulator/testing/stage.ts';
import { written } from '#inference/simulator/testing/written.ts';
import { borneOut } from './predicates.ts';
import { cameBack } from './rebounds.ts';
import { pressesHarder } from './squeezing.ts';

beforeAll(loadScreenwriter);

/** The trace as if nothing of the sort had been: its owner's bodies stay where they were. */
const frozen = (trace: WorldTrace, owner: string): WorldTrace => ({
  ...trace,
  bodies: trace.bodies.map((b) => {
    const first = b.poses.slice(0, 3);
    return b.owner === owner ? { ...b, poses: b.poses.map((_, i) => first[i % 3]!) } : b;
  }),
});
/** As if it had lain on the ground. */
const grounded = (trace: WorldTrace, what: string): WorldTrace => ({
  ...trace,
  bodies: trace.bodies.map((b) =>
    b.owner === what ? { ...b, poses: b.poses.map((v, i) => (i % 3 === 1 ? 0.2 : v)) } : b,
  ),
});
/** As if all of it were solid still, and as if what left it were nowhere. */
const solid = (trace: WorldTrace): WorldTrace => ({
  ...trace,
  melts: trace.melts?.map((m) => ({ ...m, solid: m.solid + m.pool, pool: 0 })),
});
const lost = (trace: WorldTrace): WorldTrace => ({
  ...trace,
  melts: trace.melts?.map((m) => ({ ...m, pool: 0 })),
});
/** As if no rust had come, and as if thin walls had stood the air around them. */
const bare = (trace: WorldTrace): WorldTrace => ({
  ...trace,
  rusting: trace.rusting?.map((r) => ({ ...r, covered: 0 })),
});
const uncrushed = (trace: WorldTrace): WorldTrace => ({
  ...trace,
  emptying: trace.emptying?.map((e) => ({ ...e, room: 1 })),
});
/** As if every flame had burned on to the end. */
const alight = (trace: WorldTrace): WorldTrace => ({
  ...trace,
  progress: trace.progress?.map((p) => (p.what === 'burnt' ? { ...p, share: p.frame * 1e-3 } : p)),
});
/** As if nothing had run from vessel to vessel, and nothing had been mixed. */
const unpoured = (trace: WorldTrace): WorldTrace => ({
  ...trace,
  mixing: trace.mixing?.map((m) => ({
    ...(trace.mixing?.find((n) => n.id === m.id) ?? m),
    frame: m.frame,
    even: 0.2,
  })),
});
const comesBack = (script: string, change: (trace: WorldTrace) => WorldTrace = (t) => t): boolean => {
  const plan = written(script, 'gym', 3);
  const [beat] = plan.beats;
  return beat !== undefined && cameBack(change(play(plan)), beat);
};
/** As if every bubble had hung where it came to be, and as if nothing had touched one. */
const hung = (trace: WorldTrace): WorldTrace => ({
  ...trace,
  bodies: trace.bodies.map((b) =>
    b.material === 'soap-film' ? { ...b, poses: b.poses.map((_, i) => b.poses[i % 3]!) } : b,
  ),
});
/** As if what came out of it had come down two metres farther. */
const beside = (trace: WorldTrace, what: string): WorldTrace => ({
  ...trace,
  bodies: trace.bodies.map((b) =>
    b.id.startsWith(`${what}/drop-`) ? { ...b, poses: b.poses.map((v, i) => (i % 3 === 0 ? v + 2 : v)) } : b,
  ),
});
/** As if what came out of it had stayed up where it was. */
const kept = (trace: WorldTrace, what: string): WorldTrace => ({
  ...trace,
  bodies: trace.bodies.map((b) =>
    b.id.startsWith(`${what}/drop-`) ? { ...b, poses: b.poses.map((_, i) => b.poses[i % 3]!) } : b,
  ),
});
/** As if no foot had ever stood still. */
const sliding = (trace: WorldTrace): WorldTrace => ({
  ...trace,
  bodies: trace.bodies.map((b) =>
    b.part?.startsWith('foot') === true ? { ...b, poses: b.poses.map((v, i) => v + 4e-3 * i) } : b,
  ),
});
/** As if the head had lain as flat as all the rest. */
const supine = (trace: WorldTrace): WorldTrace => ({
  ...trace,
  bodies: trace.bodies.map((b) =>
    b.part === 'head' ? { ...b, poses: b.poses.map((v, i) => (i % 3 === 2 ? 1.4 : v)) } : b,
  ),
});
const untouched = (trace: WorldTrace): WorldTrace => ({ ...trace, contacts: [] });
const silent = (trace: WorldTrace): WorldTrace => ({ ...trace, sounds: [] });

describe('what is said to bounce must be seen to come back', () => {
  it('is true of rubber, and of nothing that stays where it fell', () => {
    const script = 'A rubber ball is dropped from a height, showing its bounce.';
    expect(comesBack(script)).toBe(true);
    expect(comesBack(script, (t) => frozen(t, 'rubber-ball'))).toBe(false);
    expect(comesBack('A teddy bear is dropped from a height, showing its bounce.')).toBe(false);
  });
});

describe('what is said to be pressed harder and harder', () => {
  it('is true while the force grows, and of nothing that is pressed evenly', () => {
    const script = 'A time lapse of a sponge being squeezed by hand, with the pressure rising.';
    const plan = written(script, 'kitchen', 3);
    const trace = play(plan);
    const [beat] = plan.beats;
    expect(pressesHarder(trace, beat!)).toBe(true);
    const even = trace.pressing!.map((p) => ({ ...p, force: 20, share: 0.2 }));
    expect(pressesHarder({ ...trace, pressing: even }, beat!)).toBe(false);
  });
});

describe('what is said to have happened counts only when the trace shows it', () => {
  it.each<
    [script: string, action: string, place: Place, without: (t: WorldTrace, owner: string) => WorldTrace]
  >([
    ['A car stops for Mia.', 'brake', 'street', frozen],
    ['A glass of oil is poured into a glass of milk.', 'pour', 'tabletop', unpoured],
    ['Red and blue paint are combined and stirred.', 'stir', 'tabletop', unpoured],
    ['A car brakes hard.', 'brake', 'street', silent],
    ['The snowman melts in the sun.', 'melt', 'park', solid],
    ['The ice melts.', 'melt', 'kitchen', lost],
    ['A time lapse shows the rusting of a metal fence over several years.', 'rust', 'farm', bare],
    ['The air is sucked out of a soda can.', 'evacuate', 'kitchen', uncrushed],
    ['A piece of barium is ignited.', 'kindle', 'gym', (t) => ({ ...t, flaming: [] })],
    ['A dog grows.', 'grow', 'gym', frozen],
    ['A dog shrinks.', 'shrink', 'gym', (t) => ({ ...t, growing: [] })],
    [
      'A glass of water is tilted.',
      'pour',
      'space',
      (t) => ({ ...t, afloat: t.afloat?.map((a) => ({ ...a, blobs: [] })) }),
    ],
    [
      'A raindrop runs down the window.',
      'roll',
      'gym',
      (t) => ({ ...t, beads: t.beads?.map((b) => ({ ...b, along: 0, falls: 0 })) }),
    ],
    [
      'A pin pricks a balloon.',
      'pierce',
      'gym',
      (t) => ({ ...t, piercing: t.piercing?.map((p) => ({ ...p, force: 0 })) }),
    ],
    ['A top is spinning.', 'spin', 'gym', (t) => ({ ...t, spinning: [] })],
    ['Mia flies a kite.', 'fly', 'park', (t) => grounded(t, 'kite')],
    ['Mia lets go of a balloon.', 'drop', 'park', (t) => frozen(t, 'balloon')],
    ['Mia blows bubbles.', 'blow', 'park', hung],
    ['A cat pops the bubbles.', 'break', 'park', untouched],
    ['Mia waters the flower.', 'water', 'park', (t) => beside(t, 'watering-can')],
    ['Tom slips on a banana peel.', 'slip', 'park', frozen],
    ['Mia almost slips on the ice.', 'slip', 'snowfield', frozen],
    ['Mia squeezes a wet sponge.', 'squeeze', 'kitchen', (t) => kept(t, 'sponge')],
    ['A droplet of water is falling.', 'fall', 'park', frozen],
    ['Mia squeezes a plastic bottle.', 'squeeze', 'kitchen', (t) => ({ ...t, pressing: [] })],
    ['Mia pulls the sled.', 'pull', 'snowfield', (t) => frozen(t, 'sled')],
    ['A girl skips rope.', 'skip', 'playground', (t) => frozen(t, 'skipping-rope')],
    ['Tom plants a flag.', 'plant', 'snowfield', (t) => grounded(t, 'flag')],
    ['The drummer plays.', 'knock', 'theatre', silent],
    ['Ella slides down the slide.', 'slide', 'playground', frozen],
    ['Tom rides his bike down a hill.', 'ride', 'park', frozen],
    ['Leo blows out the candles.', 'blow', 'kitchen', alight],
    ['Nina lights a candle.', 'kindle', 'kitchen', (t) => ({ ...t, progress: [] })],
    ['Mia wakes Tom.', 'wake', 'park', (t) => frozen(t, 'tom')],
    // Without a neck, a body that tilts brings its hands to the ground and to somebody.
    ['A squirrel hides a nut inside a tree.', 'put', 'forest', (t) => frozen(t, 'nut')],
    ['A crab pinches Olga.', 'hit', 'beach', frozen],
    ['Theo slides across the grass on his knees.', 'slide', 'park', frozen],
    ['Ella skates on the ice rink.', 'slide', 'rink', frozen],
    ['A penguin slips and falls.', 'fall', 'snowfield', frozen],
    ['A dog jumps over the fence.', 'jump', 'park', frozen],
    ['A boy jumps onto the sofa.', 'jump', 'living-room', frozen],
    ['A kid jumps into a pile of leaves.', 'jump', 'forest', untouched],
    ['A boy does a backflip.', 'flip', 'park', frozen],
    ['Grandpa falls off his chair.', 'fall', 'living-room', frozen],
    ['A boy climbs over the wall.', 'climb', 'park', frozen],
    ['The lamp tips over.', 'topple', 'living-room', frozen],
    // What is dropped in a fall leaves the hand with it.
    ['The waiter slips on a banana peel and drops the tray.', 'drop', 'kitchen', (t) => frozen(t, 'tray')],
    ['Mia runs up the stairs.', 'run', 'gym', frozen],
    // Through the air, or down a ramp, is not from step to step.
    ['Theo walks down the stairs.', 'walk', 'gym', sliding],
    ['A boy tumbles down the stairs.', 'fall', 'gym', untouched],
    ['A ball bounces down the stairs.', 'bounce', 'gym', untouched],
    ['A child lies on its belly.', 'lie', 'park', supine],
  ])('%s (%s)', (script, action, place, without) => {
    const plan = written(script, place);
    const trace = play(plan);
    const beat = plan.beats.find((b) => b.action === action)!;
    const report = trace.beats.find((b) => b.id === beat.id)!;
    expect(report).toMatchObject({ verdict: 'happened' });
    expect(borneOut(plan, trace, beat, report)).toBe(true);
    expect(borneOut(plan, without(trace, beat.actor), beat, report)).toBe(false);
  });
});

describe('what hands do to things comes about or not by physics, and the predicate tells which', () => {
  it.each<[script: string, place: Place, seen: boolean]>([
    ['Theo opens the door.', 'bedroom', true],
    ['Theo opens the door, but it is locked.', 'bedroom', true],
    ['The door opens.', 'bedroom', true],
    ['Theo closes the door.', 'bedroom', true],
    ['Theo opens the brick.', 'bedroom', false],
    ['A boy tears a paper.', 'park', true],
    // Steel is neither torn nor cut, nor stone.
    ['A boy tears a spoon.', 'park', false],
    ['Mia cuts the bread.', 'kitchen', true],
    ['Mia cuts the brick.', 'kitchen', false],
    ['Kim paints the fence.', 'farm', true],
    ['A boy stacks three boxes.', 'park', true],
    ['A man stacks three small boxes.', 'park', true],
    ['Ella builds a tower.', 'living-room', true],
    ['Ella builds a snowman.', 'snowfield', true],
    // What is round does not stay up there.
    ['A boy stacks three footballs.', 'park', false],
    ['Mia juggles three oranges.', 'theatre', true],
    // Nothing comes down again there.
    ['Mia juggles three oranges.', 'space', false],
  ])('%s (%s): %s', (script, place, seen) => {
    const plan = written(script, place);
    const trace = play(plan);
    const [beat] = plan.beats;
    const [report] = trace.beats;
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(borneOut(plan, trace, beat!, report!)).toBe(seen);
    if (!seen || beat!.outcome === 'fail') return;
    // The same film without what was done to the thing.
    const undone = { ...trace, progress: [], bodies: trace.bodies.filter((b) => b.origin === undefined) };
    const owner = beat!.with ?? beat!.target ?? beat!.actor;
    const still = {
      ...undone,
      bodies: undone.bodies.map((b) =>
        b.owner.replace(/-\d+$/u, '') === owner.replace(/-\d+$/u, '')
          ? { ...b, poses: b.poses.map((_, i) => b.poses[i % 3]!) }
          : b,
      ),
    };
    expect(borneOut(plan, still, beat!, report!)).toBe(false);
  });
});
