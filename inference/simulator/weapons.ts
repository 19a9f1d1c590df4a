/** What comes out of a weapon, by its key of the art library: a shot that knocks, or a beam of this colour. */
export type Fire = { readonly by: 'shot' } | { readonly by: 'beam'; readonly colour: string };

const RED = '#ff4a3a';
const weapons: ReadonlyMap<string, Fire> = new Map([
  ['own.revolver', { by: 'shot' }],
  ['own.rifle', { by: 'shot' }],
  ['own.laser-gun', { by: 'beam', colour: RED }],
  ['own.laser', { by: 'beam', colour: RED }],
]);

/** What a thing fires, by its picture; null for what is no weapon. */
export const fireOf = (thing: string): Fire | null => weapons.get(thing) ?? null;

/** Out of eyes. */
export const eyeBeam: Fire = { by: 'beam', colour: RED };
