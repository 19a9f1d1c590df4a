import type { BodyPart } from '#contracts/scene-plan.ts';

/** What bodies are cared for with: the verb, the words of the place, what is in hand for it, and what it is done to where nothing is said. */
const rows: readonly (readonly [verbs: string, places: RegExp, tool: string | null, usual?: BodyPart])[] = [
  ['comb', /^(?:hair|beard|head|moustache|mustache)$/u, 'comb'],
  ['brush', /^(?:teeth|tooth)$/u, 'toothbrush'],
  ['brush', /^(?:hair|head|beard|tail|back)$/u, 'hairbrush'],
  ['braid plait', /^hair$/u, null],
  ['tie', /^hair$/u, null],
  ['fix adjust', /^hair$/u, 'comb'],
  ['suck', /^(?:thumb|finger|fingers|paw)$/u, null, 'mouth'],
  ['shave', /^(?:face|beard|head|legs?|chin|moustache|mustache)$/u, 'razor', 'face'],
  ['trim cut snip', /^(?:hair|beard|moustache|mustache)$/u, 'scissors'],
  ['dry blow-dry', /^hair$/u, 'hairdryer'],
  ['dry', /^(?:face|hands?|feet|back)$/u, 'towel'],
  ['wash rinse', /^(?:face|hands?|hair|feet|back|head|ears?)$/u, null],
  ['clean', /^(?:face|hands?|teeth|ears?|nose)$/u, null],
];

/** What is put on a face, where to, and with what. */
const makeup: Readonly<Record<string, readonly [BodyPart, string]>> = {
  lipstick: ['mouth', 'lipstick'],
  makeup: ['face', 'lipstick'],
  sunscreen: ['face', 'sunscreen'],
};

export type Groom = { tool: string | null; part: BodyPart | null };

/** How a place of a body is cared for by a verb; null where the verb does something else to it. */
export function groomingOf(verb: string, place: string | null): Groom | null {
  for (const [verbs, places, tool, usual] of rows)
    if (verbs.split(' ').includes(verb) && (place === null ? usual !== undefined : places.test(place)))
      return { tool, part: usual ?? null };
  return null;
}

/** "Puts on lipstick", "ties his shoes": the place, the tool, and how many words say it. */
export function dressingOf(verb: string, after: readonly string[]): { groom: Groom; words: number } | null {
  const said = after.join(' ');
  const paint = /^(?:on )?(?:some |her |his )?(lipstick|makeup|sunscreen)\b/u.exec(said);
  const on = makeup[paint?.[1] ?? ''];
  if (paint !== null && on !== undefined && /^(?:put|apply|fix|refresh|retouch|powder|check)$/u.test(verb))
    return { groom: { part: on[0], tool: on[1] }, words: paint[0].split(' ').length };
  const laces = /^(?:up )?(?:his|her|their|its) (?:shoes?|shoe ?laces?|laces|boots?|sneakers)\b/u.exec(said);
  if (laces !== null && /^(?:tie|lace|untie)$/u.test(verb))
    return { groom: { part: 'foot', tool: null }, words: laces[0].split(' ').length };
  return null;
}

/** "Ties his father's shoelaces together": how many words name whose they are, and how many say it all. */
export function otherLaces(verb: string, after: readonly string[]): { whose: number; words: number } | null {
  const said =
    /^(?<whose>(?:(?:his|her|the|an?|their) )?\p{L}+) ?'s (?:shoe ?laces?|laces|shoes)(?: together)?(?= |$)/u.exec(
      after.join(' '),
    );
  const whose = said?.groups?.['whose'];
  if (said === null || whose === undefined || !/^(?:tie|untie|lace|knot)$/u.test(verb)) return null;
  return { whose: whose.split(' ').length, words: said[0].split(' ').length };
}
