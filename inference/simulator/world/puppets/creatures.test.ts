import { beforeAll, describe, expect, it } from 'vitest';
import { formats } from '#contracts/format.ts';
import { livingThing } from '#contracts/rig-thing.ts';
import { wheeled } from '#contracts/rig-wheeled.ts';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { goesOn, play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { advance } from '../advance.ts';
import { Auditor } from '../audit.ts';
import { giveOf } from '../bodies/thing-body.ts';
import { Runner } from '../runner.ts';
import { setStage } from '../set-stage.ts';
import type { Stage } from '../stage.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, place: Place, seed = 7) => written(script, place, seed);
const verdicts = (script: string, place: Place, seed?: number) => {
  const trace = play(planOf(script, place, seed));
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return trace.beats.map(({ action, verdict }) => `${action} ${verdict}`);
};

/** Steps a plan to its end with `each` looking at the stage after every step. */
function stepped(script: string, place: Place, each: (stage: Stage) => void) {
  const plan = planOf(script, place);
  const stage = setStage(plan);
  const runner = new Runner(stage, plan.beats);
  const auditor = new Auditor();
  while (!runner.idle && goesOn(stage.step)) {
    runner.advance();
    advance(stage);
    auditor.observe(stage);
    each(stage);
  }
  const { checks } = auditor.checks(runner);
  stage.dispose();
  return checks.filter((c) => !c.passed).map((c) => c.name);
}

describe('a thing that comes alive', () => {
  it('walks, waves, talks and dances', () => {
    expect(
      verdicts('A mug walks to Mia and waves. The mug says: I can dance! The mug dances.', 'kitchen'),
    ).toEqual(['walk happened', 'wave happened', 'talk happened', 'dance happened']);
  });

  it('stays a thing where it is only handled', () => {
    const plan = planOf('Mia drops a mug. The ball rolls to Mia.', 'kitchen');
    expect(plan.actors.map(({ rig }) => rig)).toEqual(['person']);
  });

  it.each([
    ['mug', 'ceramic'],
    ['teddy', 'cloth'],
  ])('is squashed no more than a %s of %s allows', (name, material) => {
    const stretches: number[] = [];
    stepped(`A ${name} dances. The ${name} jumps.`, 'kitchen', (stage) => {
      const thing = [...stage.puppets.values()][0]!;
      expect(thing.actor).toMatchObject({ rig: 'thing', material });
      const { x, y } = thing.pose('body');
      const crown = thing.pose('crown');
      const half = (livingThing.bodyHeight / 2) * thing.height;
      const change = Math.abs(Math.hypot(crown.x - x, crown.y - y) / half - 1);
      expect(change).toBeLessThanOrEqual(giveOf(thing.actor) + 1e-6);
      stretches.push(change);
    });
    expect(Math.max(...stretches)).toBeGreaterThan(material === 'cloth' ? 0.08 : 0.005);
  });
});

describe.each([
  ['a mug', 'A mug walks to the left.', 'kitchen'],
  ['a duck', 'A duck walks to the left.', 'park'],
] as const)('%s that walks', (_, script, place) => {
  it('keeps each standing foot within two pixels', () => {
    const pixel = 7.4 / formats.wide.width;
    const stood = new Map<string, { x: number; y: number }>();
    let worst = 0;
    let steps = 0;
    stepped(script, place, (stage) => {
      const puppet = [...stage.puppets.values()][0]!;
      for (const foot of puppet.gait.feet) {
        const { x, y } = puppet.pose(`foot-${foot.name}`);
        const before = stood.get(foot.name);
        if (!foot.planted) stood.delete(foot.name);
        else if (before === undefined) {
          stood.set(foot.name, { x, y });
          steps += 1;
        } else worst = Math.max(worst, Math.hypot(x - before.x, y - before.y) / pixel);
      }
    });
    expect(steps).toBeGreaterThan(6);
    expect(worst).toBeLessThan(2);
  });
});

describe('a flyer', () => {
  it.each(['bird', 'parrot', 'owl', 'duck', 'bee', 'butterfly', 'bat', 'dragon'])(
    '%s springs off, flies to somebody on wing beats, and lands on its feet',
    (name) => {
      const heights: number[] = [];
      const broken = stepped(`A ${name} flies to Mia. Mia waves.`, 'park', (stage) => {
        heights.push(stage.puppets.get(name)!.air.y);
      });
      expect(broken).toEqual([]);
      expect(Math.max(...heights)).toBeGreaterThan(1);
      expect(heights.at(-1)).toBe(0);
      expect(verdicts(`A ${name} flies to Mia. Mia waves.`, 'park')).toEqual([
        'fly happened',
        'wave happened',
      ]);
    },
  );

  it('falls where its wings give nothing', () => {
    const tops: number[] = [];
    stepped('A bird flies to Mia.', 'park', (stage) => {
      const { wings, air } = stage.puppets.get('bird')!;
      if (wings !== null) wings.spread = 0;
      tops.push(air.y);
    });
    // No higher than its legs can jump.
    expect(Math.max(...tops)).toBeLessThan(0.2);
  });

  it('that is lifted by hand is found out', () => {
    const broken = stepped('A bird flies to Mia.', 'park', (stage) => {
      const { wings, air } = stage.puppets.get('bird')!;
      if (wings?.aloft === true && stage.step % 40 === 0) air.vy += 3;
    });
    expect(broken).toContain('wings push no harder than flyers can');
    expect(broken).toContain('flyers gain no energy that their wings did not give');
  });

  it('is heard: its wings, and its call', () => {
    const { sounds, beats } = play(planOf('An owl flies to Mia. The owl hoots.', 'park'));
    expect(beats.map(({ verdict }) => verdict)).toEqual(['happened', 'happened']);
    expect(sounds.filter(({ kind }) => kind === 'flap').length).toBeGreaterThan(5);
    expect(sounds.filter(({ kind }) => kind === 'call')).toHaveLength(2);
  });
});

describe('a car', () => {
  it('drives on wheels that roll without slipping, within what tyres hold', () => {
    let worst = 0;
    let hardest = 0;
    let last: { x: number; turn: number; speed: number } | null = null;
    const broken = stepped('A car drives to the left.', 'street', (stage) => {
      const car = stage.puppets.get('car')!;
      const now = { x: car.x, turn: car.pose('wheel-back').angle, speed: car.velocity };
      if (last !== null) {
        const rolled = -(now.turn - last.turn) * wheeled.wheelRadius * car.height;
        worst = Math.max(worst, Math.abs(rolled - (now.x - last.x)));
        hardest = Math.max(hardest, Math.abs(now.speed - last.speed) * 120);
      }
      last = now;
    });
    expect(broken).toEqual([]);
    expect(worst).toBeLessThan(1e-9);
    expect(hardest).toBeGreaterThan(1);
    expect(hardest).toBeLessThan(0.7 * 9.81);
  });

  it('is heard driving and honking', () => {
    const { sounds, beats } = play(planOf('A car drives to the left. The car honks.', 'street'));
    expect(beats.map(({ verdict }) => verdict)).toEqual(['happened', 'happened']);
    expect(sounds.filter(({ kind }) => kind === 'engine').length).toBeGreaterThan(4);
    expect(sounds.filter(({ kind }) => kind === 'horn')).toHaveLength(1);
  });
});

describe('people', () => {
  it('clap with hands that meet, and bow', () => {
    const trace = play(planOf('Mia claps. Theo bows.', 'park'));
    expect(trace.beats.map(({ verdict }) => verdict)).toEqual(['happened', 'happened']);
    expect(trace.sounds.filter(({ kind }) => kind === 'clap').length).toBeGreaterThanOrEqual(4);
  });

  it('do not clap with their hands full', () => {
    const plan = planOf('Mia claps. Mia throws a ball to Theo.', 'park');
    const held = { ...plan, props: plan.props.map((p) => ({ ...p, heldBy: 'mia' })) };
    expect(play(held).beats[0]).toMatchObject({ action: 'clap', verdict: 'failed honestly' });
  });
});
