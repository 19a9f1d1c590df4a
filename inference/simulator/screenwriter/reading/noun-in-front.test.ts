import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'park');

describe('what a noun in front of another says', () => {
  it.each(['pumpkin', 'strawberry', 'cheese', 'spinach', 'egg'])(
    'is the colour of what is made of it: %s',
    (of) => {
      const [island] = planOf(`There is a small ${of} island.`).props.filter((p) => /island/u.test(p.name));
      expect(island?.guise?.tint).toMatch(/^#/u);
    },
  );

  it.each(['chocolate', 'gingerbread', 'wooden', 'jelly', 'stone'])(
    'is what somebody is made of: %s',
    (of) => {
      expect(planOf(`A ${of} bear dances.`).actors[0]?.guise?.tint).toMatch(/^#/u);
    },
  );

  it('is what a class, a team or a crew has on', () => {
    const worn = (script: string) => planOf(script).actors.map((a) => a.look.wears?.at(-1)?.what);
    expect(new Set(worn('A judo class bows.'))).toEqual(new Set(['kimono']));
    expect(new Set(worn('The ballet class bows.'))).toEqual(new Set(['tutu']));
    const crew = planOf('An asphalt crew waves.').actors;
    expect(
      crew.every((a) => (a.look.wears ?? []).some((w) => w.what === 'helmet' || w.what === 'vest')),
    ).toBe(true);
    const team = planOf('The football team cheers.').actors;
    expect(team.length).toBeGreaterThan(2);
    expect(new Set(team.map((a) => a.look.top)).size).toBe(1);
  });

  it('makes twins look the same', () => {
    const [one, other] = planOf('My twin sisters argue.').actors.filter((a) => /sister/u.test(a.name));
    expect(one?.look).toEqual(other?.look);
  });

  it.each([
    'A poetry van stops.',
    'A quiz team waves.',
    'A sock kingdom.',
    'A man rides a quad bike.',
    'Tom holds a quantum spoon.',
  ])('stays named where it is not seen: %s', (script) => {
    expect(planOf(script).understanding.notUnderstood).not.toEqual([]);
  });
});

describe('who is named by two nouns', () => {
  it.each(['guinea pig', 'polar bear', 'duck', 'penguin'])('is each of a choir: %s', (who) => {
    const plan = planOf(`A ${who} choir sings.`);
    expect(plan.actors.length).toBeGreaterThan(2);
    expect(plan.understanding.notUnderstood).toEqual([]);
  });

  it.each(['takes ballet class', 'takes karate lessons', 'has a boxing lesson'])(
    'does what is taught: %s',
    (said) => {
      const plan = planOf(`A girl ${said}.`);
      expect(plan.actors).toHaveLength(1);
      expect(plan.beats.map((b) => b.action)).toEqual(['perform']);
    },
  );
});
