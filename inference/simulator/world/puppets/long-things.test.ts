import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { things } from '../../screenwriter/things/things.ts';
import { planIn } from '../../sound/test-support.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { advance } from '../advance.ts';
import { Auditor } from '../audit.ts';
import { Runner } from '../runner.ts';
import { setStage } from '../set-stage.ts';
import { pointOn } from './limb.ts';
import { longThing } from './long-things.ts';

const named = [
  'broom',
  'rake',
  'umbrella',
  'sword',
  'fishing rod',
  'guitar',
  'baseball bat',
  'racket',
  'hammer',
  'shovel',
  'axe',
] as const;

/** Somebody who has it in hand from the start, two seconds later. */
function held(name: string, facing: 1 | -1) {
  const thing = things[name];
  const plan = planIn('road');
  const [mia] = plan.actors;
  const [ball] = plan.props;
  if (thing === undefined || mia === undefined || ball === undefined) throw new RangeError(name);
  const stage = setStage({
    ...plan,
    actors: [{ ...mia, facing }],
    props: [{ ...ball, ...thing, id: 'thing', name, heldBy: 'mia' }],
  });
  const auditor = new Auditor();
  for (let i = 0; i < 240; i++) {
    advance(stage);
    auditor.observe(stage);
  }
  const loose = stage.loose.get('thing');
  const puppet = stage.puppets.get('mia');
  const long = loose === undefined ? null : longThing(loose.prop);
  if (loose === undefined || puppet === undefined || long === null)
    throw new RangeError(`${name} is not long`);
  const pose = { ...loose.body.translation(), angle: loose.body.rotation() };
  const seen = {
    hand: puppet.hand('near'),
    grip: pointOn(pose, long.grip.x, long.grip.y),
    end: pointOn(pose, long.end.x, long.end.y),
    head: puppet.pose('head'),
    audit: auditor.checks(new Runner(stage, [])).checks.filter((c) => !c.passed),
  };
  stage.dispose();
  return seen;
}

describe('what has a handle', () => {
  it.each(named.flatMap((name) => [[name, 1] as const, [name, -1] as const]))(
    'is held by it: %s, facing %d',
    (name, facing) => {
      const { hand, grip, end, audit } = held(name, facing);
      expect(Math.hypot(hand.x - grip.x, hand.y - grip.y)).toBeLessThan(0.06);
      expect(end.y).toBeGreaterThan(-0.02);
      // The far end is out in front; a guitar's is at the belly, an umbrella's overhead.
      if (name !== 'guitar' && name !== 'umbrella') expect((end.x - hand.x) * facing).toBeGreaterThan(0.1);
      expect(audit).toEqual([]);
    },
  );

  it('reaches the floor where it works on the floor', () => {
    for (const name of ['broom', 'shovel']) expect(held(name, 1).end.y).toBeLessThan(0.12);
  });

  it('is over the head where it keeps off the rain, and before the belly where it is played', () => {
    const umbrella = held('umbrella', 1);
    expect(umbrella.end.y).toBeGreaterThan(umbrella.head.y + 0.3);
    const guitar = held('guitar', 1);
    expect(guitar.end.x).toBeLessThan(guitar.grip.x);
    expect(guitar.end.y).toBeLessThan(guitar.grip.y);
  });
});

describe('what has a handle, in a mouth or in the hand of what came alive', () => {
  beforeAll(loadScreenwriter);

  it.each(['The crocodile holds a broom.', 'The mug holds a rake.', 'A dog holds a broom.'])(
    'hangs there by its middle: %s',
    (script) => {
      const trace = play(written(script, 'park'));
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
      expect(trace.beats.map(({ verdict }) => verdict)).toEqual(['happened']);
      const at = (owner: RegExp, part: RegExp) =>
        trace.bodies.find((b) => owner.test(b.owner) && part.test(b.part ?? ''))!.poses.slice(-3);
      const [x, y] = at(/broom|rake/u, /^$/u);
      const [x1, y1] = at(/crocodile|mug|dog/u, /^(?:body|head)$/u);
      expect(Math.hypot(x! - x1!, y! - y1!)).toBeLessThan(1.2);
    },
  );
});
