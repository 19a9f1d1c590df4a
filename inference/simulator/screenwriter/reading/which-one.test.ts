import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const plan = (script: string) => written(script, 'park');
const acts = (script: string) => plan(script).beats.map((b) => `${b.actor} ${b.action}`);

describe('which of several', () => {
  it.each([
    ['Three penguins wave. The last one jumps.', 'penguin-3 jump'],
    ['Three penguins wave. The second penguin jumps.', 'penguin-2 jump'],
    ['Three penguins wave. The first one jumps.', 'penguin jump'],
    ['The first boy waves, the second one jumps.', 'boy-2 jump'],
  ])('%s', (script, last) => {
    expect(acts(script).at(-1)).toBe(last);
  });

  it('the others are there, or come', () => {
    expect(acts('A sheep refuses to jump. The others laugh.')).toEqual([
      'sheep shakehead',
      'sheep-2 laugh',
      'sheep-3 laugh',
    ]);
  });
});

describe('who does what comes after how somebody is', () => {
  const moods = ['tired', 'happy', 'angry', 'scared', 'bored'];
  const joins = [' and', ', so', ', but', ' because', ' while', ','];
  it.each(moods.flatMap((mood) => joins.map((join) => [`Mia is ${mood}${join} Theo dances.`])))(
    '%s',
    (script) => {
      expect(acts(script)).toEqual(['theo dance']);
    },
  );

  it('is whoever is like that, where nobody else is named', () => {
    for (const mood of moods) expect(acts(`Mia is ${mood} and dances.`)).toEqual(['mia dance']);
  });

  it('nobody does what nobody is doing', () => {
    for (const said of ['Nobody laughs.', 'Nobody is laughing.', 'Nobody was dancing.'])
      expect(acts(said)).toEqual([]);
  });
});

describe('dialogue as it is typed', () => {
  const lines = (script: string) =>
    plan(script).beats.flatMap((b) => (b.line === null ? [] : [`${b.actor}: ${b.line.text}`]));
  it.each([
    ['ana: hey! ben: what? ana laughs', ['ana: hey!', 'ben: what?']],
    ['tom: who ate my cake? jerry hides.', ['tom: who ate my cake?']],
    ['sophie: do you love me? dog: woof. sophie hugs the dog', ['sophie: do you love me?', 'dog: woof.']],
    ['ana: hi ben. how are you\nben: fine', ['ana: hi ben. how are you', 'ben: fine']],
  ])('%s', (script, said) => {
    expect(lines(script)).toEqual(said);
  });

  it.each(['scene: a dog runs.', 'style: watercolor. A dog runs.', 'camera: zoom. A dog runs.'])(
    'nobody speaks in %s',
    (script) => {
      expect(lines(script)).toEqual([]);
    },
  );
});

it('what flies away from a hand is held no more, and hers is another one', () => {
  const made = plan("Ben's balloon flies away, so Kira gives him hers.");
  const trace = play(made);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(trace.beats.map((b) => `${b.actor} ${b.action} ${b.verdict}`)).toEqual([
    'balloon float happened',
    'kira give happened',
  ]);
  expect(made.beats[1]?.with).toBe('balloon-2');
});
