import type { Garment } from '#contracts/garment.ts';
import type { Look, Worn } from '#contracts/scene-plan.ts';

/** What somebody is known by: what is worn, and colours of clothes. */
export type Costume = Partial<Pick<Look, 'top' | 'bottom' | 'shoes' | 'skin' | 'hair' | 'hairStyle'>> & {
  wears: readonly Worn[];
};

/** All that a row's words are dressed alike; a low line stands for a space. */
export type CostumeRow = readonly [words: string, costume: Costume];

export const on = (what: Garment, tint: string): Worn => ({ what, tint });

export const black = '#2b2530';
export const white = '#fbf6ec';
export const gold = '#e8b93e';
export const red = '#d8483e';
export const navy = '#2f3a5f';
export const blue = '#3f7cc4';
export const green = '#4f9d5d';
export const brown = '#7a5236';
export const khaki = '#a8935f';
export const steel = '#c8ccd2';
export const grey = '#8d8a92';
export const purple = '#7a4a9a';
