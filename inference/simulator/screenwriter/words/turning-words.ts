const spun = '(?:spins?|spinning|spun|whirls?|whirling|twirls?|twirling|rotates?|rotating)';
const toy = new RegExp(
  `\\bspinning[- ]tops?\\b|\\btops? (?:(?:is|are|that|keeps?|starts?|still|to) )*${spun}\\b|\\b${spun} (?:\\p{L}+ ){1,3}tops?\\b`,
  'iu',
);

/** Is "a top" a toy in this script, which somebody or something spins, and no upper end? */
export const spinsTops = (script: string): boolean => toy.test(script);
