import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const worn = (script: string) =>
  written(script, 'park').actors.map((a) => (a.look.wears ?? []).map((w) => w.what));

describe('a role in front of whoever has it', () => {
  const roles: readonly (readonly [string, string])[] = [
    ['pirate', 'tricorn'],
    ['wizard', 'pointedhat'],
    ['ninja', 'headband'],
    ['vampire', 'fangs'],
    ['superhero', 'cape'],
    ['knight', 'armour'],
  ];
  const beings = ['cat', 'frog', 'granny', 'kid', 'penguin', 'bear'];
  it.each(roles.flatMap(([role, piece]) => beings.map((who) => [role, who, piece] as const)))(
    'is worn by it: a %s %s',
    (role, who, piece) => {
      const plan = written(`A ${role} ${who} waves.`, 'park');
      expect(plan.actors).toHaveLength(1);
      expect(worn(`A ${role} ${who} waves.`)[0]).toContain(piece);
      expect(plan.understanding.notUnderstood).toEqual([]);
    },
  );

  it.each(['ninja kids', 'vampire mums', 'pirate dogs', 'zombie cows'])(
    'is had by all of them: %s',
    (who) => {
      const plan = written(`${who[0]?.toUpperCase()}${who.slice(1)} dance.`, 'park');
      expect(plan.actors.length).toBeGreaterThan(1);
      expect(plan.actors.every((a) => (a.look.wears ?? []).length > 0 || a.guise !== undefined)).toBe(true);
    },
  );

  it('makes a monster of an animal in its colours', () => {
    for (const monster of ['robot', 'zombie', 'ghost', 'werewolf', 'alien'])
      for (const who of ['dog', 'cow', 'penguin'])
        expect(written(`A ${monster} ${who} walks.`, 'park').actors[0]?.guise?.tint).toMatch(/^#/u);
  });

  it.each(['costumes', 'carnival costumes', 'fancy dress'])(
    'is another one for each who comes in %s',
    (what) => {
      const all = worn(`Three dogs in ${what} dance.`);
      expect(all).toHaveLength(3);
      expect(new Set(all.map((w) => w.join())).size).toBe(3);
    },
  );

  it('leaves who does something to a pirate alone', () => {
    expect(worn('The cat chases a pirate.')[0]).toEqual([]);
  });
});

describe('clothes on animals', () => {
  const clothes = [
    'a raincoat',
    'a suit',
    'pyjamas',
    'a red jumper',
    'boots',
    'a dress',
    'a cape',
    'trousers',
  ];
  const animals = ['fox', 'wolf', 'penguin', 'cow', 'rabbit', 'frog'];
  it.each(clothes.flatMap((what) => animals.map((who) => [who, what] as const)))(
    'are worn by them: a %s in %s',
    (who, what) => {
      const plan = written(`A ${who} in ${what} dances.`, 'park');
      expect(plan.actors[0]?.look.wears).toHaveLength(1);
      expect(plan.understanding.notUnderstood).toEqual([]);
    },
  );

  it('are of the colour that is said', () => {
    expect(written('A dog in a red jumper barks.', 'park').actors[0]?.look.wears).toEqual([
      { what: 'jersey', tint: '#d8483e' },
    ]);
  });

  it('with legs of their own are worn on two legs, and others on four', () => {
    expect(written('A fox in a suit dances.', 'park').actors[0]?.rig).toBe('thing');
    expect(written('A fox in a jumper runs.', 'park').actors[0]?.rig).toBe('quadruped');
    expect(written('A horse in a suit trots.', 'park').actors[0]?.rig).toBe('quadruped');
  });
});

describe('who is in pyjamas', () => {
  it.each(['vampire', 'knight', 'waiter', 'girl'])(
    'has nothing over them, and is seen to be: a %s',
    (who) => {
      const { look } = written(`A ${who} in pyjamas sings.`, 'park').actors[0] ?? { look: null };
      expect(look?.prints).toBeDefined();
      expect((look?.wears ?? []).map((w) => w.what).filter((what) => /suit|armour|vest/u.test(what))).toEqual(
        [],
      );
    },
  );
});
