/** What a stage needs to show the film's own art before the film is made. Runs in browsers and in Node. */

export { blankLook, blankSpecies } from './puppets/blank.ts';
export { type CutOutShape, drawCutOut, isBust, placeCutOut } from './puppets/cut-out.ts';
export { drawDog } from './puppets/dog.ts';
export { drawPerson, personOrder } from './puppets/person.ts';
export { calmFace, type Facing, type PartPose, standingPose } from './puppets/pose.ts';
export { speciesOf } from './puppets/species.ts';
export { drawScenery, layerView, placeArt } from './scenery/scenery.ts';
export { drawMotes, drawWeather } from './scenery/weather.ts';
export { type CameraFrame, lookAt, type PictureSurface, type Surface2D, viewOf } from './surface.ts';
export { drawnByCode, drawThing } from './things/thing.ts';
