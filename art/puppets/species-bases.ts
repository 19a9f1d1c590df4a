import type { Species } from './species-type.ts';

/** What cats, all that are not kept as pets, grazers and lizards have in common. */
export const cat: Partial<Species> = {
  coat: '#e58f4e',
  pale: '#ffe6c8',
  ears: 'pointed',
  earColor: '#c96f38',
  muzzle: 0.45,
  nose: '#c2606a',
  tail: 'thin',
  marks: 'stripes',
  markColor: '#b9602f',
  whiskers: true,
};

export const beast: Partial<Species> = { collar: false };
export const lizard: Partial<Species> = {
  ...beast,
  low: true,
  ears: 'bumps',
  tail: 'taper',
  muzzle: 0.8,
  nose: '#4a5a3a',
};
export const grazer: Partial<Species> = { ...beast, hooves: true, tail: 'tuft', ears: 'round', muzzle: 1.15 };
