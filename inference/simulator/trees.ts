/** Is it a tree, standing as a thing or as a part of the set: what one sits in, climbs and falls out of? */
export const isTree = (thing: string): boolean => /(?:^|-)tree$|^palm/u.test(thing);

/** How high up its boughs bear somebody, as a share of a tree's height; of one on the set, of its trunk (judged). */
export const boughs = { crown: 0.58, trunk: 0.8 } as const;
