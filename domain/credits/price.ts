import { AppError } from '#contracts/errors.ts';
import { film } from '#contracts/world.ts';

/** Credits for each begun second of film. The simulator costs a processor's time, an outside server its bill. */
const perSecond: Record<string, number> = { simulator: 1, 'openai-videos': 4 };

/** What `seconds` of film cost; null is a take that keeps rolling, priced at its longest. */
export function costOf({ generator, seconds }: { generator: string; seconds: number | null }): number {
  const price = perSecond[generator];
  if (price === undefined) throw new AppError('generator-unavailable', generator);
  return Math.ceil((seconds ?? film.maxKeepRollingSeconds) - 1e-6) * price;
}

/** What a new member begins with, and what each day fills the purse up to. */
export const allowance = { welcome: 240, daily: 120 } as const;
