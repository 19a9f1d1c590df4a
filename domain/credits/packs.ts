import type { AgeBand } from '#contracts/account.ts';
import type { Pack, PackId } from '#contracts/credits.ts';
import { AppError } from '#contracts/errors.ts';

const currency = 'eur';

/** Everything that Dailies sells. */
export const packs: readonly Pack[] = [
  { id: 'small', credits: 300, price: 300, currency },
  { id: 'medium', credits: 1200, price: 1000, currency },
  { id: 'large', credits: 4000, price: 3000, currency },
];

/** Nothing is sold to teens: their day's free takes are what their day holds. */
export const packsFor = (ageBand: AgeBand): readonly Pack[] => (ageBand === 'teen' ? [] : packs);

export function packOf(id: PackId): Pack {
  const pack = packs.find((one) => one.id === id);
  if (pack === undefined) throw new AppError('bad-input', 'pack');
  return pack;
}
