import type { Dew } from './dew.ts';
import type { IceCover } from './ice-cover.ts';
import type { Matter, Surroundings } from './matter.ts';

/** Something that heat or cold is at work on, in time lapse: a vessel's content, or a lake under the open sky. */
export type Heated = {
  readonly id: string;
  readonly lapse: number;
  readonly x: number;
  elapsed: number;
  /** Its time runs as all other again. */
  over: boolean;
} & (
  | { readonly matter: Matter; readonly around: Surroundings }
  | { readonly cover: IceCover; readonly celsius: number }
  /** `rate`: kg/m² a second out of the `by` that the air brings along; `point`: its dew point, °C. */
  | {
      readonly dew: Dew;
      readonly rate: number;
      readonly by: number;
      readonly celsius: number;
      readonly point: number;
    }
);
