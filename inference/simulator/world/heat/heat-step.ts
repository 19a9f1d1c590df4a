import type { MatterSeen } from '#contracts/trace.ts';
import { substanceOf } from '../../substances.ts';
import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';
import type { Heated } from './heated.ts';
import { iceOn } from './ice-cover.ts';
import { heatOn, type Matter, type Surroundings } from './matter.ts';

/** Watts a square metre into bubbles where water boils as hard as it does on a stove; judged by eye. */
const ROLLING = 60_000;
/** Kilograms of vapour a square metre and second that are seen as thick steam; judged by eye. */
const THICK = 1.2e-3;

/** One step of its own, faster time. */
export function heatStep(stage: Stage, heated: Heated): void {
  if (heated.over) return;
  const time = STEP * heated.lapse;
  heated.elapsed += time;
  if ('dew' in heated) {
    heated.dew.water = Math.min(heated.by, Math.max(0, heated.dew.water + heated.rate * time));
    return;
  }
  if ('cover' in heated) {
    iceOn(heated.cover, heated.celsius, time);
    return;
  }
  heatOn(heated.matter, heated.around, time);
  const strength = boilingOf(heated.matter, heated.around);
  // One sound after the other, each a little into the next.
  if (strength > 0.05 && stage.step % 48 === 0)
    stage.sound({
      kind: 'boil',
      x: heated.x,
      bodies: [heated.id],
      materials: [heated.matter.substance],
      strength,
      seconds: 0.5,
    });
}

const boilingOf = ({ boiling, substance }: Matter, { open }: Surroundings): number =>
  boiling === 0 ? 0 : Math.min(1, 0.3 + (boiling * (substanceOf(substance)?.vapour ?? 0)) / (open * ROLLING));

/** Everything heated or cooled, as it is seen. */
export const matterSeen = (stage: Stage): MatterSeen[] =>
  [...stage.heated.values()].map((heated) => {
    const { id, elapsed } = heated;
    const own = { id, elapsed: Math.round(elapsed), lapse: heated.over ? 1 : heated.lapse };
    if ('cover' in heated) {
      const { thick, deep, substance, freezes } = heated.cover;
      return {
        ...own,
        substance,
        solid: fine(thick * ICE),
        liquid: fine((deep - thick) * ICE),
        gas: 0,
        celsius: freezes,
        around: fine(heated.celsius),
        boiling: 0,
        fuming: 0,
      };
    }
    if ('dew' in heated) {
      const { water, frozen } = heated.dew;
      return {
        ...own,
        substance: 'water',
        solid: fine(frozen ? water : 0),
        liquid: fine(frozen ? 0 : water),
        gas: fine(heated.by - water),
        celsius: heated.celsius,
        around: heated.point,
        boiling: 0,
        fuming: heated.over ? 0 : 1,
        surface: true as const,
      };
    }
    const { matter, around } = heated;
    return {
      ...own,
      substance: matter.substance,
      solid: fine(matter.solid),
      liquid: fine(matter.liquid),
      gas: fine(matter.gas),
      celsius: fine(matter.celsius),
      around: around.celsius,
      boiling: heated.over ? 0 : fine(boilingOf(matter, around)),
      fuming: heated.over ? 0 : fine(Math.min(1, matter.fuming / (around.open * THICK))),
    };
  });

/** Density of ice, kg/m³ (CRC Handbook). */
const ICE = 916.7;
const fine = (value: number): number => Math.round(value * 1e5) / 1e5;
