import { describe, expect, it } from 'vitest';
import type { PuppetCommand, PuppetObservation } from '#contracts/puppet-door.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { createDribbler } from '../../policies/dribble.ts';
import { outsidePolicy } from '../../policies/outside-policy.ts';
import { planIn } from '../../sound/test-support.ts';
import { type Act, type ActLater, createWorld } from '../world.ts';

const marks = [4, -3] as const;
const frames = 324;

function pitch(): ScenePlan {
  const plan = planIn('park');
  const [mia] = plan.actors;
  const [ball] = plan.props;
  return {
    ...plan,
    seconds: 14,
    actors: [mia!],
    props: [{ ...ball!, id: 'football', thing: 'soccer-ball', heldBy: null, x: 0.6, y: 0.12 }],
  };
}

function play(act: Act): WorldTrace {
  const world = createWorld(pitch(), [], ['mia']);
  while (world.ended === null && world.frame < frames) world.advanceCue([], act);
  const trace = world.trace();
  world.dispose();
  return trace;
}

const xs = (trace: WorldTrace, id: string) =>
  trace.bodies.find((body) => body.id === id)!.poses.filter((_, i) => i % 3 === 0);

/** How often the ball was brought from one mark to the other, and how far it got from who dribbles, in metres. */
function dribbled(trace: WorldTrace): { crossings: number; apart: number } {
  const ball = xs(trace, 'football');
  const mia = xs(trace, 'mia/torso');
  let last = 0;
  let crossings = 0;
  for (const x of ball) {
    const side = x > 2.5 ? 1 : x < -1.5 ? -1 : 0;
    if (side !== 0 && side !== last) crossings++;
    if (side !== 0) last = side;
  }
  return { crossings, apart: Math.max(...ball.map((x, i) => Math.abs(x - mia[i]!))) };
}

describe('the door to outside policies', () => {
  it('lets a policy dribble a ball to and fro, close to its feet, within the physics', () => {
    const trace = play(createDribbler(marks));
    const { crossings, apart } = dribbled(trace);
    expect(crossings).toBeGreaterThanOrEqual(3);
    expect(apart).toBeLessThan(1.3);
    expect(trace.audit.checks.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('does nothing by itself: zeroed commands leave the ball where it lay, blind ones lose it', () => {
    const still = dribbled(play(() => ({ walk: 0, touch: ['foot-near', 'foot-far'] })));
    expect(still.crossings).toBe(0);
    const dribbler = createDribbler(marks);
    const frozen: { seen: PuppetObservation | null } = { seen: null };
    const blind = dribbled(
      play((seen) => {
        frozen.seen ??= seen;
        return dribbler(frozen.seen);
      }),
    );
    expect(blind.crossings < 3 || blind.apart > 1.3).toBe(true);
  });

  it('asks twenty times a second with poses and contacts', () => {
    const seen: PuppetObservation[] = [];
    play((observation) => {
      seen.push(observation);
      return { walk: 1.5, touch: ['foot-near', 'foot-far', 'lower-leg-near', 'lower-leg-far'] };
    });
    expect(seen.slice(0, 3).map(({ step }) => step)).toEqual([0, 6, 12]);
    expect(seen[0]!.self.parts['head']!.y).toBeGreaterThan(1.3);
    expect(seen.some(({ contacts }) => contacts.some(({ a, b }) => `${a} ${b}`.includes('mia/')))).toBe(true);
  });

  it('bounds what motors are told, and takes nonsense as no command', () => {
    const wild = { walk: 6 } satisfies PuppetCommand;
    const fast = xs(
      play(() => wild),
      'mia/torso',
    );
    const step = Math.max(...fast.slice(1).map((x, i) => Math.abs(x - fast[i]!)));
    // A person runs 3.6 m/s at most, whatever is asked: 0.15 m a frame.
    expect(step).toBeLessThan(0.16);
    const nonsense = play(() => JSON.parse('{"walk":1e9,"fly":true}'));
    expect(nonsense.commands).toEqual([]);
  });

  it('keeps the commands with the take: played again without the policy they give the same trace', () => {
    const first = play(createDribbler(marks));
    const left = new Map(first.commands!.map(({ step, command }) => [step, command]));
    expect(play(({ step }) => left.get(step) ?? null).hash).toBe(first.hash);
  });

  it('plays a policy that is another program, and stands still when it ends', async () => {
    const through = async (act: ActLater) => {
      const world = createWorld(pitch(), [], ['mia']);
      while (world.ended === null && world.frame < 96) await world.advanceCueWith([], act);
      const trace = world.trace();
      world.dispose();
      return trace;
    };
    const program = new URL('../../policies/dribble-outside.ts', import.meta.url).pathname;
    const policy = outsidePolicy(`"${process.execPath}" "${program}"`);
    const outside = await through((seen) => policy.act(seen)).finally(policy.close);
    const dribbler = createDribbler(marks);
    expect(outside.hash).toBe((await through(async (seen) => dribbler(seen))).hash);
    const gone = outsidePolicy('exit 3');
    const alone = await through((seen) => gone.act(seen)).finally(gone.close);
    expect(alone.commands).toEqual([]);
  }, 60_000);
});
