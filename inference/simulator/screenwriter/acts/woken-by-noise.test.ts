import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) => written(script, 'park').beats.map((b) => `${b.actor} ${b.action}`);

describe('who is woken', () => {
  it.each([
    ['The dog barks and wakes Tom.', 'dog talk'],
    ["The dog's bark wakes Tom.", 'dog talk'],
    ['The alarm clock wakes Tom.', 'alarm-clock ring'],
    ['A baby cries. Its crying wakes Tom.', 'baby cry'],
    ["Grandma's sneeze woke Tom.", 'grandma sneeze'],
    ['Her screams wake Tom.', 'woman talk'],
    ["The wolf's howling wakes Tom.", 'wolf talk'],
  ])('by a noise sleeps until it is heard, and gets up by themselves: %s', (script, noise) => {
    const beats = acts(script);
    expect(beats[0]).toBe('tom sleep');
    expect(beats).toContain(noise);
    expect(beats.at(-1)).toBe('tom stand');
  });

  it('by somebody is shaken by hand', () => {
    expect(acts('Mum wakes Tom.')).toEqual(['tom sleep', 'mum wake']);
  });
});

describe('a noun for what somebody does', () => {
  it.each([
    ['His yell scares the cat.', ['man talk', 'man scare']],
    ['Her laughter scares the cat.', ['woman laugh', 'woman scare']],
    ["The clown's dance surprises the king.", ['clown dance']],
  ])('is that they do it: %s', (script, said) => {
    expect(acts(script).slice(0, said.length)).toEqual(said);
  });

  it('is none where it brings nothing about', () => {
    expect(acts('Her smile is lovely.')).toEqual([]);
  });
});
