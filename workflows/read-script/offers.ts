import type { Offer } from '#contracts/workflows.ts';
import { costOf } from '#domain/credits/price.ts';
import { generatorsOf, type WorkerConfig } from '../config.ts';

/** What a film of so many seconds may be made with here, and what each asks for it. Nothing that is not set up. */
export const offersOf = (config: WorkerConfig, seconds: number): Offer[] =>
  generatorsOf(config).map((generator) => ({
    generator,
    cost: costOf({ generator, seconds }),
    keepRollingCost: costOf({ generator, seconds: null }),
  }));
