import { beforeAll, describe, expect, it } from 'vitest';
import { FilmLook } from '#contracts/film-look.ts';
import { written } from '../../testing/written.ts';
import { compileDirection } from '../direct/direct.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, null, 3);

const names: Readonly<Record<FilmLook, readonly string[]>> = {
  'black-and-white': ['black and white', 'noir', 'monochrome'],
  sepia: ['sepia', 'old silent film'],
  oil: ['oil painting', 'impressionism'],
  watercolour: ['watercolor painting', 'watercolour'],
  'van-gogh': ['Van Gogh'],
  'ukiyo-e': ['Ukiyo-e', 'Japanese woodblock print'],
  pixels: ['pixel art', '8-bit'],
  cyberpunk: ['cyberpunk'],
  comic: ['comic book', 'graphic novel'],
  pencil: ['pencil sketch', 'pencil drawing'],
  charcoal: ['charcoal drawing'],
  surreal: ['surrealism', 'Salvador Dalí'],
};
const ways = [
  (name: string) => `A dog runs in the park, ${name} style`,
  (name: string) => `A dog runs in the park in the style of ${name}.`,
  (name: string) => `In ${name} style, a dog runs in the park.`,
];
const all = FilmLook.options.flatMap((look) =>
  names[look].flatMap((name) => ways.map((way) => [look, way(name)] as const)),
);

describe('what a script says of the look of its film', () => {
  it.each(all)('is %s: %s', (look, script) => {
    const plan = planOf(script);
    expect(plan.look).toBe(look);
    expect(plan.place).toBe('park');
    expect(plan.beats.map(({ actor, action }) => `${actor} ${action}`)).toEqual(['dog run']);
    expect(plan.understanding.notUnderstood).toEqual([]);
  });

  it.each([
    'A black and white cat sleeps.',
    'Mia hangs an oil painting on the wall.',
    'Mia draws with a pencil.',
    'Theo is in black trousers.',
  ])('is nothing of what a thing is: %s', (script) => {
    expect(planOf(script).look).toBeUndefined();
  });

  it('is the first of two, and the other one is said to be refused', () => {
    const plan = planOf('A dog runs, black and white, pixel art');
    expect(plan.look).toBe('black-and-white');
    expect(plan.understanding.notUnderstood.map(({ word }) => word)).toEqual(['pixel art']);
  });

  it('is as it is anyway where it is to be animated', () => {
    const plan = planOf('A dog runs, animated style');
    expect(plan.look).toBeUndefined();
    expect(plan.understanding.understood.map(({ as }) => as)).toContain('animated');
  });
});

describe('a direction', () => {
  it.each([
    ['make it black and white', { op: 'look', look: 'black-and-white' }],
    ['make it look like a watercolour', { op: 'look', look: 'watercolour' }],
    ['watercolour', { op: 'look', look: 'watercolour' }],
    ['in the style of Van Gogh', { op: 'look', look: 'van-gogh' }],
    ['back to colour', { op: 'look', look: null }],
    ['shake the camera', { op: 'camera', move: 'shake', target: null }],
    ['pan left', { op: 'camera', move: 'pan-left', target: null }],
    ['tilt up slowly', { op: 'camera', move: 'tilt-up', target: null }],
    ['super slow motion', { op: 'speed', factor: 0.25 }],
  ])('changes that from there on: %s', (text, op) => {
    const read = compileDirection({ plan: planOf('A dog runs in the park.'), text });
    expect(read).toMatchObject({ ops: [op], scope: 'ambient', touches: [] });
  });
});
