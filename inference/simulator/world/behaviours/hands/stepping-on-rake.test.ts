import { expect, test } from 'vitest';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { play } from '#inference/simulator/testing/stage.ts';

await loadScreenwriter();

test.each(['A man', 'A girl', 'Grandma', 'A tall man'])(
  '%s who steps on a rake has its handle in the face',
  (who) => {
    const trace = play(
      writePlan({
        document: {
          script: `${who} steps on a rake.`,
          cast: [],
          props: [],
          stage: { place: null, time: 'day', weather: 'clear', camera: null },
        },
        seed: 7,
      }),
      [],
    );
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
    const blows = trace.contacts.filter(
      (c) => [c.a, c.b].includes('rake') && /\/(?:head|torso)$/u.test(`${c.a}${c.b}`.replace('rake', '')),
    );
    expect(blows.length).toBeGreaterThan(0);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  },
);
