import { openLight } from '../elements/lighting.ts';
import { before, behind, type PlaceArt } from '../layer.ts';
import { far, near, sky, swell } from './sea.ts';

/** The sea without the pier: what is on the stage is in the water. */
export const ocean: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1.8, 99]),
    behind('far', 0.3, far, [0.3, 99]),
    behind('swell', 0.65, swell),
    before('near', 1.25, near),
  ],
  ...openLight({
    day: ['#fffaf0', '#7a8088'],
    night: ['#93a2da', '#161f4a'],
    at: 0.26,
    sun: '#ffe2a4',
    strength: 0.4,
    beams: 0.1,
  }),
};
