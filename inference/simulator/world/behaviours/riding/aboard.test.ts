import { beforeAll, describe, expect, it } from 'vitest';
import { cabinOf } from '../../../crafts.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const crafts = ['hot air balloon', 'plane', 'helicopter', 'rocket', 'flying saucer'];
const crews = ['A pilot', 'Two friends', 'A dog', 'A monkey'];

describe('a craft that flies', () => {
  it.each(crafts.flatMap((craft) => crews.map((crew) => `${crew} flew in a ${craft}.`)))(
    'takes its crew along in its cabin: %s',
    (script) => {
      const plan = written(script, 'park');
      const craft = plan.props.find((p) => cabinOf(p.thing) !== null);
      expect(plan.beats.map((b) => [b.actor, b.action])).toEqual([[craft?.id, 'fly']]);
      const trace = play(plan);
      const body = trace.bodies.find((b) => b.owner === craft?.id);
      const last = trace.frames - 1;
      expect(body?.poses[3 * last + 1] ?? 0).toBeGreaterThan((craft?.height ?? 9) / 2 + 0.5);
      for (const { id } of plan.actors) {
        const root = trace.bodies.find((b) => b.owner === id && /torso$|body$/u.test(b.id));
        for (let f = 0; f <= last; f += 10) {
          expect(Math.abs((root?.poses[3 * f] ?? 9) - (body?.poses[3 * f] ?? 0))).toBeLessThan(
            (craft?.width ?? 0) / 2,
          );
          expect(Math.abs((root?.poses[3 * f + 1] ?? 9) - (body?.poses[3 * f + 1] ?? 0))).toBeLessThan(
            (craft?.height ?? 0) / 2,
          );
        }
      }
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    },
  );

  it.each(['plane', 'helicopter', 'rocket'])('is climbed into before it flies: a %s', (craft) => {
    const plan = written(`A girl climbs into a ${craft} and flies away.`, 'park');
    expect(plan.beats.map((b) => [b.action, b.way])).toEqual([
      ['walk', 'into'],
      ['fly', undefined],
    ]);
    expect(play(plan).beats.every((b) => b.verdict === 'happened')).toBe(true);
  });

  it('lets out who comes out of it', () => {
    const plan = written('A spaceship lands and an alien comes out.', 'park');
    const [alien] = plan.actors;
    expect(alien?.inside).toBe(plan.props[0]?.id);
    const trace = play(plan);
    const feet = trace.bodies.filter((b) => b.owner === alien?.id && /foot/u.test(b.id));
    const last = trace.frames - 1;
    expect(Math.min(...feet.map((b) => b.poses[3 * last + 1] ?? 9))).toBeLessThan(0.1);
  });
});
