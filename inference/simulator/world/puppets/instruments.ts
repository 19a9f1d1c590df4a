import type { Sounding } from '#contracts/instrument.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';

/** How it is played: at the mouth, on the arm or the lap, between both hands, or where it stands. */
type Playing = 'mouth' | 'arms' | 'between' | 'stands';
/** An instrument: how it is played and sounds, how heavy it is (kg), and the hertz of the middle of what is played on it. */
export type Instrument = { how: Playing; sounding: Sounding; mass: number; hertz: number };

/** Usual weights, from makers' data rounded; pitches well inside each one's compass. */
const rows: readonly (readonly [RegExp, Playing, Sounding, number, number])[] = [
  [/^(?:flute|own\.(?:recorder|panpipes|ocarina|whistle))$/u, 'mouth', 'flute', 0.4, 587],
  [/^trumpet$/u, 'mouth', 'brass', 1.1, 392],
  [/^own\.(?:trombone|french-horn)$/u, 'mouth', 'brass', 2, 220],
  [/^own\.(?:tuba|didgeridoo|alphorn|vuvuzela)$/u, 'mouth', 'brass', 6, 98],
  [/^(?:saxophone|own\.(?:clarinet|oboe|bassoon|bagpipes|kazoo|harmonica))$/u, 'mouth', 'reed', 1.4, 294],
  [/^(?:violin|own\.violin)$/u, 'arms', 'bowed', 0.6, 440],
  [/^own\.(?:cello|double-bass)$/u, 'stands', 'bowed', 3.5, 147],
  [/^(?:guitar|banjo|own\.(?:banjo|ukulele|mandolin|lute|sitar|kalimba))$/u, 'arms', 'plucked', 2, 262],
  [/^own\.harp$/u, 'stands', 'plucked', 30, 294],
  [/^(?:accordion|own\.accordion)$/u, 'between', 'reed', 6, 330],
  [/^(?:musical-keyboard|piano|own\.(?:upright-piano|organ|harpsichord))$/u, 'stands', 'keyed', 60, 330],
  [/^own\.xylophone$/u, 'stands', 'bars', 6, 523],
];

/** What is known of an instrument, by what it is drawn as; null of what is none, or is only struck. */
export function instrumentOf(prop: PlanProp): Instrument | null {
  const row = rows.find(([thing]) => thing.test(prop.thing));
  if (row === undefined) return null;
  const [, how, sounding, mass, hertz] = row;
  return { how, sounding, mass, hertz };
}

/** What is taken into the hands weighs what such an instrument does; all else is weighed by its size. */
export const weightOfInstrument = (prop: PlanProp): number | null => {
  const known = instrumentOf(prop);
  return known === null || known.how === 'stands' ? null : known.mass;
};
