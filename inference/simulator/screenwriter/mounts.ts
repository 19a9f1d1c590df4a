import type { Company } from './company.ts';
import type { Draft } from './drafts.ts';

/** What somebody rides where the words name nothing, by the verb or by the rider's calling. */
const mounts: readonly (readonly [RegExp, string])[] = [
  [/^surf/u, 'surfboard'],
  [/^skate/u, 'skateboard'],
  [/^(?:sled|ski)/u, 'sled'],
];

/** Who rides a horse where the words name nothing. */
const horsemen = /^(?:knight|cowboy|cowgirl|jockey|prince|king|queen|princess|shepherd)$/u;
export const ridesAHorse = (draft: Draft, company: Company): boolean =>
  /^(?:ride|rode|ridd|riding|gallop)/u.test(draft.tokens[0]?.word ?? '') &&
  horsemen.test(company.actor(draft.actor)?.name.toLowerCase() ?? '');

export function mountFor(draft: Draft, company: Company): string {
  const said = [draft.tokens[0]?.word ?? '', company.actor(draft.actor)?.name.toLowerCase() ?? ''];
  return mounts.find(([pattern]) => said.some((word) => pattern.test(word)))?.[1] ?? 'bicycle';
}
