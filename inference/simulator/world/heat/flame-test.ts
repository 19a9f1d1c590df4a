import type { Flaming } from '#contracts/trace.ts';
import { type FlameColour, flameColourOf } from '../../flame-colours.ts';
import { STEP } from '../physics.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';
import type { FlameTest } from './held-in-flame.ts';

/** °C of a roaring Bunsen flame (Hottel and Hawthorne measured 1,560), and of metal that burns in air (2,500; judged). */
const [FLAME, METAL] = [1560, 2500];
/** A small lump is as warm as the flame around it to 63 % after so many seconds; judged. */
const SOON = 1.6;
/** °C at which half as much of it is in the flame as there will be, and over how many more; judged by how soon colour comes. */
const [HALF, OVER] = [800, 120];

export const sampleOf = ({ prop }: Loose): FlameColour | null =>
  prop.thing === 'sample' ? flameColourOf(prop.name) : null;

/** Share of the flame that has its colour. */
export const colouredBy = ({ celsius }: FlameTest): number => 1 / (1 + Math.exp((HALF - celsius) / OVER));

/** Does it burn itself by now? */
export const burnsItself = ({ of, celsius }: FlameTest): boolean =>
  of.burns !== null && celsius > of.burns && of.burns < FLAME;

export function flameStep(stage: Stage, test: FlameTest): void {
  if (!test.lit) return;
  const around = burnsItself(test) ? METAL : FLAME;
  test.celsius += ((around - test.celsius) / SOON) * STEP;
  const { x, y } = test.loose.body.translation();
  const { width, height } = test.loose.prop;
  const share = colouredBy(test);
  stage.specks.colour(x, y + 0.2 * height, width * (0.7 + 0.5 * share), share > 0.5 ? test.of.colour : BLUE);
  if (test.of.sparks === true && share > 0.5) stage.specks.sparkle(x, y + height / 2, test.of.colour);
}

/** A clean gas flame. */
const BLUE = '#6aa8f0';

/** All that is held into a flame, as it is seen. */
export const flamingSeen = (stage: Stage): Flaming[] =>
  [...stage.flames.values()].map((test) => ({
    id: test.loose.id,
    celsius: Math.round(test.celsius),
    coloured: Math.round(1e3 * colouredBy(test)) / 1e3,
    colour: test.of.colour,
    burns: burnsItself(test),
  }));
