import { mix } from '../../colour.ts';
import { blob, fillWith, grain, lifted } from '../../paint.ts';
import type { Surface2D, View } from '../../surface.ts';
import { openLight } from '../elements/lighting.ts';
import { airTint, type Tint } from '../elements/tint.ts';
import { glitter, water, wave } from '../elements/water.ts';
import { type Air, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const horizon = 1.7;
const sunX = 2.4;
const tint = (air: Air): Tint => airTint(air, { haze: '#e4eef2', snow: 0.18, night: '#101b44' });
const foam = (air: Air) => mix('#fdfffb', '#a9b8e0', air.night * 0.7);

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, horizon, sunX, 3.5, {
    day: ['#3f8fd0', '#86c3e4', '#e6f1e6'],
    night: ['#0a1434', '#182656', '#40508a'],
    sun: '#fff3c4',
    size: 0.42,
    clouds: 1.1,
    above: 0.7,
  });
}

/** Water to the horizon, and one island on it. */
function far(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  lifted(g, { blur: 0.05, alpha: 0.2 }, () => {
    blob(g, [
      [-4.4, horizon - 0.1],
      [-3.6, horizon + 0.34],
      [-2.9, horizon + 0.22],
      [-2.3, horizon + 0.56],
      [-1.3, horizon - 0.1],
    ]);
    fillWith(g, t('#8fb0ae', 0.5));
  });
  water(g, view, horizon, 0.3, [t('#7fc0d6', 0.45), t('#3f93bd'), t('#23709f'), t('#195a86')], 511);
  glitter(g, sunX, horizon, 0.6, air, '#fff6d8', 1.2);
  grain(g, view, 513, 0.6);
}

function swell(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  wave(g, view, 1.12, 0.09, 1.5, t('#2f84ae', 0.1), foam(air), 515);
  wave(g, view, 0.82, 0.11, 1.9, t('#236f9c'), foam(air), 517);
  grain(g, view, 519, 0.6);
}

/** A wave close to the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  wave(g, view, -0.86, 0.08, 1.7, mix(tint(air)('#195a86'), '#0b2440', 0.3), foam(air), 521);
}

/** The open sea: what is on the stage is in the water. */
export const ocean: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1.5, 99]),
    behind('far', 0.3, far),
    behind('swell', 0.65, swell),
    before('near', 1.25, near),
  ],
  ...openLight({
    day: ['#fbfeff', '#6f86a0'],
    night: ['#93a2da', '#141d48'],
    at: 0.7,
    sun: '#fff0c4',
    strength: 0.36,
    beams: 0.1,
  }),
};
