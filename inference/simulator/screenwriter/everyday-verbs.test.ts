import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';
import { loadScreenwriter } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const played = (script: string) => {
  const plan = written(script, 'park');
  return { plan, trace: play(plan) };
};

/** What each of them means: who does what, to what, with what. */
const means = (script: string): string[] =>
  played(script).plan.beats.map((b) =>
    [b.actor, b.action, b.target, b.with].filter((x) => x !== null).join(' '),
  );

describe('verbs that mean something else where they are said of something else', () => {
  it.each([
    ['Ben butters the bread.', ['ben spread bread knife']],
    ['Anna boxes with Ben.', ['anna fight ben']],
    ['The knight mounts his horse.', ['knight ride horse']],
    ['Mia hops on her bike.', ['mia ride bicycle']],
    ['A man sits his son on a chair.', ['son sit chair']],
    ['One dog chases another.', ['dog chase dog-2']],
    ['One kid hugs another and waves.', ['kid hug kid-2', 'kid wave']],
  ])('%s', (script, meant) => expect(means(script)).toEqual(meant));

  it.each(['Ben butters the bread.', 'One dog chases another.', 'Mia hops on her bike.'])(
    '%s: comes about',
    (script) => expect(played(script).trace.beats.map(({ verdict }) => verdict)).toEqual(['happened']),
  );
});
