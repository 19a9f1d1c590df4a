import type { Db } from '../../db/schema/index.ts';
import type { Model, Take } from './model.ts';
import type { Real } from './real.ts';

/** One thing that somebody does: what it comes to in PostgreSQL, and what it must have come to. */
export type Step = {
  label: string;
  /** Whether there is anything to do it to. */
  possible(model: Model): boolean;
  /** On any connection; one transaction. Null, or the code it is refused with. */
  act(db: Db, real: Real, model: Model): Promise<string | null>;
  /** What the rules say it comes to, told to the model. */
  learn(model: Model, said: string | null, real: Real): void;
  /** The take that a generator then reads. */
  touched(model: Model): Take | undefined;
};

const start = Date.now();
export const dayOf = (day: number): Date => new Date(start + day * 86_400_000);

export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
/** Which of the takes: one by its number, or the one that was rolled last. */
export type Which = number | 'newest';
export const takeAt = (model: Model, which: Which): Take => {
  const take = which === 'newest' ? model.takes.at(-1) : pick(model.takes, which);
  if (take === undefined) throw new TypeError('possible() said otherwise');
  return take;
};
export const some = (model: Model): boolean => model.takes.length > 0;
