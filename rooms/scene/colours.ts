/**
 * Members' colours: each has a contrast of at least 3:1 against both the dark screening room (#141210)
 * and light paper (#faf7f2), and neighbours in the list differ in lightness as well as hue, so that they
 * can be told apart without colour vision.
 */
export const memberColours = [
  '#e0662f',
  '#2f7fb8',
  '#8a9a1f',
  '#9c55c9',
  '#1d9a83',
  '#c4456b',
  '#b8860b',
  '#5b6fe0',
  '#4f8f3a',
  '#b35a9e',
  '#7f7f86',
  '#a0643c',
] as const;

/** The preferred colour, unless somebody present has it: then the first that nobody has. */
export function pickColour(preferred: string, taken: ReadonlySet<string>): string {
  if (!taken.has(preferred)) return preferred;
  return memberColours.find((colour) => !taken.has(colour)) ?? preferred;
}
