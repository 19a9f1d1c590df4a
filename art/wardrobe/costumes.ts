import type { Garment, Look } from '#contracts/scene-plan.ts';

/** What somebody is known by: what is worn, and colours of clothes. */
export type Costume = Partial<Pick<Look, 'top' | 'bottom' | 'skin' | 'hair' | 'hairStyle'>> & {
  wears: readonly (readonly [Garment, string])[];
};

const black = '#2b2530';
const white = '#fbf6ec';
const gold = '#e8b93e';
const red = '#d8483e';

/** Callings that a puppet can be dressed for: it is drawn as one, and nothing else is claimed for it. */
export const costumes: Readonly<Record<string, Costume>> = {
  pirate: {
    wears: [
      ['tricorn', black],
      ['eyepatch', black],
    ],
    top: red,
  },
  ninja: {
    wears: [
      ['mask', black],
      ['headband', black],
    ],
    top: black,
    bottom: black,
  },
  wizard: {
    wears: [
      ['pointedhat', '#4a3f8a'],
      ['beard', '#e4e0d8'],
      ['cape', '#4a3f8a'],
    ],
    top: '#4a3f8a',
  },
  witch: {
    wears: [
      ['pointedhat', black],
      ['cape', black],
    ],
    top: '#5b3a6b',
  },
  vampire: {
    wears: [['cape', black]],
    top: '#5a1e2a',
    bottom: black,
    skin: '#e6ddd8',
    hair: black,
  },
  zombie: { wears: [], top: '#6d6f5c', bottom: '#54503f', skin: '#9db38a', hair: '#3b3a30' },
  elf: { wears: [['pointedhat', '#4f9d5d']], top: '#4f9d5d', bottom: '#7a5a3a' },
  knight: { wears: [['helmet', '#c8ccd2']], top: '#9aa2ac', bottom: '#7d858f' },
  soldier: { wears: [['helmet', '#5d6b45']], top: '#5d6b45', bottom: '#4a5638' },
  king: {
    wears: [
      ['crown', gold],
      ['cape', '#8c2f45'],
    ],
  },
  queen: {
    wears: [
      ['crown', gold],
      ['cape', '#8c2f45'],
    ],
  },
  prince: { wears: [['crown', gold]], top: '#3f7cc4' },
  princess: { wears: [['crown', gold]], top: '#e48fb0' },
  emperor: {
    wears: [
      ['crown', gold],
      ['cape', '#5b3a6b'],
    ],
  },
  clown: {
    wears: [
      ['rednose', red],
      ['pointedhat', gold],
    ],
    hair: '#e07a3a',
    hairStyle: 'curly',
  },
  astronaut: { wears: [['bubble', white]], top: '#eef0f2', bottom: '#e2e6ea' },
  cowboy: { wears: [['cowboyhat', '#8a5a34']] },
  sheriff: { wears: [['cowboyhat', black]] },
  chef: { wears: [['toque', white]], top: white },
  cook: {
    wears: [
      ['toque', white],
      ['apron', white],
    ],
  },
  baker: {
    wears: [
      ['toque', white],
      ['apron', white],
    ],
  },
  waiter: {
    wears: [
      ['tie', black],
      ['apron', white],
    ],
    top: white,
  },
  magician: {
    wears: [
      ['tophat', black],
      ['cape', black],
    ],
    top: '#3d3540',
  },
  santa: {
    wears: [
      ['cap', red],
      ['beard', white],
    ],
    top: red,
    bottom: red,
  },
  superhero: {
    wears: [
      ['mask', red],
      ['cape', red],
    ],
    top: '#3f7cc4',
    bottom: '#3f7cc4',
  },
  policeman: { wears: [['cap', '#2f3a5f']], top: '#3d5a8a', bottom: '#2f3a5f' },
  policewoman: { wears: [['cap', '#2f3a5f']], top: '#3d5a8a', bottom: '#2f3a5f' },
  fireman: { wears: [['helmet', red]], top: '#6b5a2f' },
  firefighter: { wears: [['helmet', red]], top: '#6b5a2f' },
  pilot: { wears: [['cap', black]], top: '#2f3a5f', bottom: '#2f3a5f' },
  captain: { wears: [['cap', white]], top: '#2f3a5f' },
  sailor: { wears: [['cap', white]], top: '#f0ebe0' },
  builder: { wears: [['helmet', gold]] },
  robber: { wears: [['mask', black]] },
  burglar: { wears: [['mask', black]] },
  thief: { wears: [['mask', black]] },
  doctor: { wears: [], top: white },
  surgeon: { wears: [['mask', '#9fd0d8']], top: '#9fd0d8' },
  robot: {
    wears: [['robothead', '#b9c2ca']],
    top: '#8f9aa4',
    bottom: '#77818a',
    skin: '#b9c2ca',
    hairStyle: 'bald',
  },
};
