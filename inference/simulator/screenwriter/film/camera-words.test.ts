import { beforeAll, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

test.each(['boy', 'fox', 'robot', 'nurse'])(
  'who is shown from close by for the first time is there: a %s',
  (kind) => {
    for (const script of [`Close-up of a ${kind}.`, `Close-up of a ${kind} with a hat.`]) {
      const plan = written(script);
      expect(plan.actors).toHaveLength(1);
      expect(plan.shots[0]?.camera.move).toBe('zoom');
    }
  },
);
