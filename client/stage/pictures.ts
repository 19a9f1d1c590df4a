import { drawBird } from '#art/puppets/bird.ts';
import { drawCar } from '#art/puppets/car.ts';
import { drawClothesUpright } from '#art/puppets/clothes-upright.ts';
import { drawDog } from '#art/puppets/dog.ts';
import { finsOf } from '#art/puppets/fins.ts';
import { drawFish } from '#art/puppets/fish.ts';
import { drawThingFace } from '#art/puppets/living-thing.ts';
import { drawPerson } from '#art/puppets/person.ts';
import { plumageOf } from '#art/puppets/plumage.ts';
import { calmFace, standingPose } from '#art/puppets/pose.ts';
import { speciesOf } from '#art/puppets/species.ts';
import { drawWornByThing } from '#art/puppets/worn-by-animals.ts';
import { drawScenery } from '#art/scenery/scenery.ts';
import { ballKind, drawBall } from '#art/things/balls.ts';
import { drawShape, shapeKind } from '#art/things/shapes.ts';
import { drawStoodUp, standingAnimal, whoStands } from '#art/things/stood-up.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import { buildOf } from '#contracts/rig-neck.ts';
import { livingThing } from '#contracts/rig-thing.ts';
import type { Figure } from './figures.ts';
import { stageCamera } from './frame.ts';
import { isOwnCameo } from './own-cameos.ts';
import type { ShownStage } from './shown-stage.ts';

/** A drawn thing with its place: `anchor` is where the lowest middle point lies in the canvas, in shares. */
export type Picture = {
  canvas: HTMLCanvasElement;
  width: number;
  height: number;
  anchor: { x: number; y: number };
};

const canvasOf = (width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width));
  canvas.height = Math.max(1, Math.ceil(height));
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('This browser gives no 2D canvas.');
  return [canvas, context];
};

/** A canvas in metres, y up, with room at the edges for shadows and arms. */
const inMetres = (
  size: { width: number; height: number; below: number },
  pixels: number,
  draw: (context: CanvasRenderingContext2D) => void,
): Picture => {
  const [canvas, context] = canvasOf(size.width * pixels, (size.height + size.below) * pixels);
  context.setTransform(pixels, 0, 0, -pixels, (size.width / 2) * pixels, size.height * pixels);
  draw(context);
  return {
    canvas,
    width: size.width,
    height: size.height + size.below,
    anchor: { x: 0.5, y: size.height / (size.height + size.below) },
  };
};

/** A picture file fitted into the figure's own box. */
const fitted = (image: HTMLImageElement, figure: Figure, pixels: number): Picture => {
  const ratio = (image.naturalWidth || 1) / (image.naturalHeight || 1);
  const height = figure.height;
  const width = height * ratio;
  const [canvas, context] = canvasOf(width * pixels, height * pixels);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, width, height, anchor: { x: 0.5, y: 1 } };
};

/** Drawn by the house's own art, facing right; null when it is a picture file instead. */
const drawn = (figure: Figure, pixels: number): Picture | null => {
  const { rig, height: h } = figure;
  if (rig === 'person')
    return inMetres({ width: h * 1.1, height: h * 1.12, below: h * 0.06 }, pixels, (g) =>
      drawPerson(
        g,
        figure.look,
        standingPose(rig, { x: 0, facing: 1, height: h }),
        { ...calmFace, expression: 'happy' },
        h,
      ),
    );
  if (rig === 'quadruped')
    return inMetres(
      { width: h * 2.2, height: h * (1.25 + buildOf(figure.thing).neck[1]), below: h * 0.08 },
      pixels,
      (g) =>
        drawDog(
          g,
          speciesOf(figure.thing, figure.look),
          standingPose(rig, { x: 0, facing: 1, height: h, thing: figure.thing }),
          { ...calmFace, expression: 'happy' },
          h,
        ),
    );
  if (rig === 'winged')
    return inMetres({ width: h * 1.6, height: h * 1.3, below: h * 0.1 }, pixels, (g) =>
      drawBird(
        g,
        plumageOf(figure.thing, figure.look.coat),
        standingPose(rig, { x: 0, facing: 1, height: h }),
        { ...calmFace, expression: 'happy' },
        h,
      ),
    );
  if (rig === 'swimming')
    return inMetres({ width: h * 2.6, height: h * 1.1, below: h * 0.1 }, pixels, (g) =>
      drawFish(
        g,
        finsOf(figure.thing, figure.look.coat),
        standingPose(rig, { x: 0, facing: 1, height: h }),
        { ...calmFace, expression: 'happy' },
        h,
      ),
    );
  if (rig === 'wheeled')
    return inMetres({ width: h * 2.5, height: h * 1.15, below: h * 0.1 }, pixels, (g) =>
      drawCar(
        g,
        figure.thing,
        figure.look,
        standingPose(rig, { x: 0, facing: 1, height: h }),
        { ...calmFace, expression: 'happy' },
        h,
      ),
    );
  const ball = ballKind(figure.thing);
  if (ball)
    return inMetres({ width: h * 1.5, height: h * 1.25, below: h * 0.25 }, pixels, (g) =>
      drawBall(g, ball, { x: 0, y: h / 2, angle: 0, radius: h / 2 }, figure.tint),
    );
  const shape = shapeKind(figure.thing);
  if (shape)
    return inMetres({ width: figure.width * 1.2, height: h * 1.1, below: h * 0.1 }, pixels, (g) => {
      g.translate(0, h / 2);
      drawShape(g, shape, { width: figure.width, height: h }, { tint: figure.tint, seed: figure.id });
      if (figure.kind === 'cast') drawAlive(g, figure);
    });
  const animal = whoStands(figure.thing);
  if (animal !== null)
    return inMetres({ width: h * 1.7, height: h * 1.25, below: h * 0.1 }, pixels, (g) => {
      g.translate(0, h / 2);
      const size = { width: (h * livingThing.bodyWidth) / livingThing.bodyHeight, height: h };
      drawStoodUp(g, animal, size, figure.look);
      drawAlive(g, figure);
    });
  return null;
};

/** The face of what came alive or stands on two legs, and what it has on; its body stands here without legs, as high as the whole of it. */
function drawAlive(g: CanvasRenderingContext2D, { thing, look, height }: Figure): void {
  g.scale(height / livingThing.bodyHeight, height / livingThing.bodyHeight);
  drawThingFace(g, { ...calmFace, expression: 'happy' }, thing, look);
  const animal = standingAnimal(thing, look);
  if (animal !== null) drawClothesUpright(g, look, animal);
  drawWornByThing(g, look, thing);
}

const load = (source: string): Promise<HTMLImageElement | null> =>
  new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => resolve(null);
    image.src = source;
  });

/** Nothing is known of it: a piece of card with its first letter. */
const cardboard = (figure: Figure, pixels: number): Picture =>
  inMetres(
    { width: figure.width * 1.1, height: figure.height * 1.05, below: figure.height * 0.05 },
    pixels,
    (g) => {
      g.fillStyle = '#c9a873';
      g.beginPath();
      g.roundRect(-figure.width / 2, 0, figure.width, figure.height, figure.width * 0.12);
      g.fill();
      g.scale(1, -1);
      g.fillStyle = '#5a4526';
      g.font = `700 ${figure.height * 0.5}px "Bricolage Grotesque Variable"`;
      g.textAlign = 'center';
      g.fillText([...figure.name][0]?.toUpperCase() ?? '', 0, -figure.height * 0.32);
    },
  );

/**
 * The picture of a figure at `pixels` a metre: the cameo's cut-out where this visitor may see it, else the
 * house's own drawing, else the thing's picture file, else a piece of card.
 */
export const pictureOf = async (figure: Figure, pixels: number): Promise<Picture> => {
  if (figure.cameoId && (await isOwnCameo(figure.cameoId))) {
    const likeness = await load(mediaPaths.cameoPicture(figure.cameoId));
    if (likeness) return fitted(likeness, figure, pixels);
  }
  const own = drawn(figure, pixels);
  if (own) return own;
  const thing = await load(mediaPaths.thing(figure.thing));
  return thing ? fitted(thing, figure, pixels) : cardboard(figure, pixels);
};

export type SceneryLayer = 'behind' | 'front' | 'shade' | 'glow';

/** One layer of the place over the whole frame. */
export const sceneryOf = (
  stage: ShownStage,
  layer: SceneryLayer,
  size: { width: number; height: number },
): HTMLCanvasElement => {
  const [canvas, context] = canvasOf(size.width, size.height);
  drawScenery(context, {
    place: stage.place,
    ambience: {
      night: stage.time === 'night' ? 1 : 0,
      dusk: stage.time === 'dusk' ? 1 : 0,
      dawn: stage.time === 'dawn' ? 1 : 0,
      fog: stage.weather === 'fog' ? 1 : 0,
      rain: stage.weather === 'rain' ? 1 : 0,
      snow: stage.weather === 'snow' ? 1 : 0,
    },
    camera: stageCamera,
    size: { width: canvas.width, height: canvas.height },
    layer,
  });
  return canvas;
};
