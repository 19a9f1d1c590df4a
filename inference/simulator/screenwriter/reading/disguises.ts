import { costumes } from '#art/wardrobe/costumes.ts';
import { guises } from '#art/wardrobe/guises.ts';
import { unread } from '#contracts/unread.ts';
import { goesBy } from '../acts/animal-callings.ts';
import type { Company } from '../beings/company.ts';
import type { Found } from '../plan/found.ts';
import { singular } from '../words/inflections.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { closeActs } from './clause-ends.ts';
import type { ReadVerb } from './reading.ts';
import { comesAs, comesInGuise } from './role-in-front.ts';

/** Dresses somebody as those of a calling come, to their hair; an animal in what of it fits. False where there is no such dress. */
export function disguise(company: Company, id: string, calling: string): boolean {
  if (comesInGuise(company, calling, [{ is: 'actor', id }])) return true;
  if (!comesAs(company, calling, [{ is: 'actor', id }], true)) return false;
  if (company.actor(id)?.rig !== 'person') goesBy(company, id, calling);
  return true;
}

/** The calling among the words that begin there, the longer one first. */
function callingAt(words: readonly Token[]): { calling: string; n: number } | null {
  for (const n of [2, 1]) {
    const calling = singular(
      words
        .slice(0, n)
        .map((x) => x.word)
        .join(' '),
    );
    if (words.length >= n && (Object.hasOwn(costumes, calling) || Object.hasOwn(guises, calling)))
      return { calling, n };
  }
  return null;
}

/** The callings that are named there one after the other ("a shark and a bee"), each with where it ends. */
function rolesAt(tokens: readonly Token[], from: number): { calling: string; end: number }[] {
  const roles: { calling: string; end: number }[] = [];
  for (let k = from; ; ) {
    const role = callingAt(tokens.slice(k, k + 2));
    if (role === null) return roles;
    const end = k + role.n;
    roles.push({ calling: role.calling, end });
    if (
      !/^(?:and|,)$/u.test(tokens[end]?.word || tokens[end]?.text || '') ||
      !/^an?$/u.test(tokens[end + 1]?.word ?? '')
    )
      return roles;
    k = end + 2;
  }
}

/**
 * "A rabbit dressed as a chef cooks", "dresses up as a pirate", "disguised as a nun": they come so. Returns as `readVerb` does, null
 * where nobody is dressed up.
 */
export const readDisguise: ReadVerb = (r, t, base, tokens, s) => {
  if (base !== 'dress' && base !== 'disguise') return null;
  const at = placeIn(tokens, t);
  let k = at + 1;
  while (/^(?:himself|herself|itself|themselves|up)$/u.test(tokens[k]?.word ?? '')) k++;
  if (!/^(?:as|like)$/u.test(tokens[k]?.word ?? '')) return null;
  k++;
  if (/^(?:an?|the|real|two|three)$/u.test(tokens[k]?.word ?? '')) k++;
  const roles = rolesAt(tokens, k);
  const end = roles.at(-1)?.end ?? k + 1;
  const said = tokens.slice(k, end);
  // "Chases a man dressed as a clown": whoever was named last.
  const who: Found[] = s.pending.length > 0 ? s.pending : s.last.length > 0 ? s.last : r.subjects;
  // "As a shark and a bee": one each, in their order.
  const dressed =
    who.filter(({ id }, n) => {
      const role = roles[n % Math.max(1, roles.length)];
      return role !== undefined && disguise(r.company, id, role.calling);
    }).length > 0;
  const name = r.company.actor(who[0]?.id ?? '')?.name;
  if (dressed && name !== undefined) r.refer.tell([t, ...said], name, 'cast');
  else r.refer.refuse([t, ...said], unread('not-worn'));
  if (s.pending.length === 0 && s.acts.length === 0) {
    closeActs(s);
    s.pending = [...who];
  }
  s.passive = false;
  return end;
};
