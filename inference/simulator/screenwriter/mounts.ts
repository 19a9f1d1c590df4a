import type { Company } from './company.ts';
import type { Draft } from './drafts.ts';

/** What somebody rides where the words name nothing, by the verb or by the rider's calling. */
const mounts: readonly (readonly [RegExp, string])[] = [
  [/^surf/u, 'surfboard'],
  [/^skate/u, 'skateboard'],
  [/^(?:sled|ski)/u, 'sled'],
];

export function mountFor(draft: Draft, company: Company): string {
  const said = [draft.tokens[0]?.word ?? '', company.actor(draft.actor)?.name.toLowerCase() ?? ''];
  return mounts.find(([pattern]) => said.some((word) => pattern.test(word)))?.[1] ?? 'bicycle';
}
