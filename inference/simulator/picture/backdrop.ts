import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { fade } from '#art/colour.ts';
import { type Orbit, orbitOf, stretches } from '#art/orbit.ts';
import { type Air, type SceneryLayer, seenOf } from '#art/scenery/layer.ts';
import { fillView, pool } from '#art/scenery/light.ts';
import { fogBefore, fogTone, layerView, placeArt, travelledBy } from '#art/scenery/scenery.ts';
import { type CameraFrame, lookAt, type View, viewOf } from '#art/surface.ts';
import { formats, type PictureSize } from '#contracts/format.ts';
import type { Place } from '#contracts/world.ts';
import { nearlyThere } from './gone-around.ts';
import { piecesOf, type StandingPiece } from './standing-pieces.ts';
import { trim } from './trim.ts';
import { type FloorSheet, floorSheet, turnedFloor } from './turned-floor.ts';

type Side = 'behind' | 'front' | 'shade' | 'glow';
type Content = { canvas: Canvas; x: number; y: number } | null;

/** A layer painted once over more than the camera sees; `content` is what is on it, in the sheet's pixels. */
type Sheet = { key: string; view: View; density: number; content: Content };

/** One weather of a place with all that is kept of it. */
type Weathered = {
  /** The last two sheets of each layer. */
  sheets: Map<string, Sheet[]>;
  /** The floor for a camera that goes around. */
  floor: { key: string; sheet: FloorSheet | null } | null;
  /** What stands on the stage, for the same. */
  pieces: { key: string; of: StandingPiece[] } | null;
  /** The whole frame for a camera that stands still. */
  still: { camera: string; pictures: Map<Side, Content> } | null;
};

/** Light is soft: darkness is painted half as fine and copied, halos a quarter as fine and stretched. */
const lightScale = { shade: 2, glow: 4 } as const;

/** So many sheets of what goes past are kept: all of a period, which comes again. */
const PASSING = 12;

/** While the camera zooms, sheets are painted in steps of this ratio and scaled to the nearest one in between. */
const zoomStep = 1.5;

/**
 * Scenery and light of a place, painted by `art/` and kept as pixels. A camera that stands still costs a copy of
 * the frame, one that travels a copy of each layer, one that zooms a scaling of each layer.
 *
 * Which sheet is used follows from this frame's camera and the one before it alone, so a renderer that goes on in
 * the middle of a film (after `pass`) paints the same pixels as one that began at its start.
 */
export class Backdrop {
  private readonly place: Place;
  private readonly kept = new Map<string, Weathered>();
  private readonly size: PictureSize;
  private readonly spare: Canvas;
  private readonly small: Readonly<Record<keyof typeof lightScale, Canvas>>;
  private last: { camera: CameraFrame; shot: number } | null = null;
  private zooming = false;
  private standing = false;
  /** How far the place has come, metres: what lies outside of a train goes past. */
  private travelled = 0;

  constructor(place: Place, size: PictureSize = formats.wide) {
    this.place = place;
    this.size = size;
    const finer = (by: number) => createCanvas(size.width / by, size.height / by);
    this.spare = finer(1);
    this.small = { shade: finer(lightScale.shade), glow: finer(lightScale.glow) };
  }

  private get aspect(): number {
    return this.size.width / this.size.height;
  }

  get outdoors(): boolean {
    return placeArt(this.place).outdoors;
  }

  /** To be called once for each frame, before it is painted or instead of painting it; `seconds` of the world's time. */
  aim(camera: CameraFrame, shot: number, seconds = 0): void {
    this.travelled = travelledBy(this.place, seconds);
    const last = this.last?.shot === shot ? this.last.camera : null;
    this.zooming = last !== null && Math.abs(last.width / camera.width - 1) > 1e-9;
    this.standing = last !== null && !this.zooming && keyOf(last) === keyOf(camera);
    this.last = { camera: { ...camera }, shot };
  }

  /** Whatever is aimed at next follows nothing. */
  cut(): void {
    this.last = null;
  }

  behind(g: SKRSContext2D, camera: CameraFrame, air: Air): void {
    this.mixed(g, camera, air, 'behind');
  }

  front(g: SKRSContext2D, camera: CameraFrame, air: Air): void {
    this.mixed(g, camera, air, 'front');
  }

  /** Lays darkness and light over all that was drawn. */
  light(g: SKRSContext2D, camera: CameraFrame, air: Air): void {
    g.globalCompositeOperation = 'multiply';
    this.mixed(g, camera, air, 'shade');
    const orbit = orbitOf(camera);
    // Lamps go past with what they hang on; their halos stay behind.
    const halos = orbit === null ? 1 : nearlyThere(orbit);
    if (halos > 0) {
      g.globalCompositeOperation = 'screen';
      g.globalAlpha = halos;
      this.mixed(g, camera, air, 'glow');
      g.globalAlpha = 1;
    }
    g.globalCompositeOperation = 'source-over';
  }

  /** Weather that changes is a dissolve between two painted states. */
  private mixed(g: SKRSContext2D, camera: CameraFrame, air: Air, side: Side): void {
    const parts = [air.night, air.rain, air.snow, air.dusk ?? 0, air.dawn ?? 0].filter((v) => v > 0 && v < 1);
    const from = rounded(air, Math.floor);
    if (parts.length === 0) return this.side(g, camera, from, side);
    const share = Math.max(...parts);
    const to = rounded(air, Math.ceil);
    if (side === 'behind' || side === 'front') {
      this.side(g, camera, from, side);
      g.globalAlpha = share;
      this.side(g, camera, to, side);
      g.globalAlpha = 1;
      return;
    }
    // Light is blended first and laid over the picture once.
    const s = this.spare.getContext('2d');
    s.globalAlpha = 1;
    this.side(s, camera, from, side);
    s.globalAlpha = share;
    this.side(s, camera, to, side);
    g.drawImage(this.spare, 0, 0);
  }

  private weathered(air: Air): Weathered {
    const key = `${air.night}${air.rain}${air.snow}${air.dusk}${air.dawn}`;
    let w = this.kept.get(key);
    if (!w) {
      w = { sheets: new Map(), floor: null, pieces: null, still: null };
      this.kept.set(key, w);
    }
    return w;
  }

  private side(g: SKRSContext2D, camera: CameraFrame, air: Air, side: Side): void {
    const w = this.weathered(air);
    const paint = (c: SKRSContext2D) =>
      side === 'behind' || side === 'front'
        ? this.layers(c, camera, air, side, w)
        : this.soft(c, camera, air, side);
    const passes = side === 'behind' && placeArt(this.place).layers.some((l) => l.passes !== undefined);
    if (!this.standing || passes) return paint(g);
    // Fog lies between the sheets, as thick as it is in this frame.
    const key = `${keyOf(camera)} ${air.fog}`;
    if (w.still?.camera !== key) w.still = { camera: key, pictures: new Map() };
    let picture = w.still.pictures.get(side);
    if (picture === undefined) {
      const canvas = createCanvas(this.size.width, this.size.height);
      paint(canvas.getContext('2d'));
      picture = side === 'front' ? trim(canvas) : { canvas, x: 0, y: 0 };
      w.still.pictures.set(side, picture);
    }
    if (picture) g.drawImage(picture.canvas, picture.x, picture.y);
  }

  private soft(g: SKRSContext2D, camera: CameraFrame, air: Air, side: 'shade' | 'glow'): void {
    const canvas = this.small[side];
    const s = canvas.getContext('2d');
    const view = viewOf(camera, this.aspect);
    lookAt(s, view, canvas.width, canvas.height);
    placeArt(this.place)[side](s, view, air);
    if (side === 'shade' && air.night > 0) nightLight(s, view, air.night);
    g.imageSmoothingEnabled = side === 'glow';
    g.drawImage(canvas, 0, 0, this.size.width, this.size.height);
    g.imageSmoothingEnabled = true;
  }

  private layers(
    g: SKRSContext2D,
    camera: CameraFrame,
    air: Air,
    side: 'behind' | 'front',
    w: Weathered,
  ): void {
    const orbit = orbitOf(camera);
    const { layers } = placeArt(this.place);
    const floor = layers.find((l) => standsOnStage(l) && l.side === 'behind');
    for (const layer of layers)
      if (layer.side === side) {
        if (orbit === null)
          this.layer(g, layer, layerView(layer, camera, this.aspect, this.travelled), camera, air, w);
        else if (layer === floor) this.floor(g, layer, orbit, camera, air, w);
        else if (standsOnStage(layer)) this.cleared(g, layer, orbit, camera, air, w);
        else this.wound(g, layer, orbit, camera, air, w);
        if (side === 'behind') this.fog(g, layer, air);
      }
  }

  /** A sheet that is wound around the stage, for a camera that goes around. */
  private wound(
    g: SKRSContext2D,
    layer: SceneryLayer,
    orbit: Orbit,
    camera: CameraFrame,
    air: Air,
    w: Weathered,
  ): void {
    const view = layerView(layer, camera, this.aspect, this.travelled);
    const all = viewOf(camera, this.aspect);
    const k = this.size.width / camera.width;
    for (const { left, right, zero, mirrored } of stretches(
      orbit,
      roundOf(layer, orbit),
      orbit.axis,
      all.left,
      all.right,
    )) {
      const moved = mirrored ? zero - camera.x : camera.x - zero;
      g.save();
      g.beginPath();
      g.rect((left - all.left) * k, 0, (right - left) * k + 1, this.size.height);
      g.clip();
      if (mirrored) g.setTransform(-1, 0, 0, 1, this.size.width, 0);
      this.layer(g, layer, { ...view, left: view.left + moved, right: view.right + moved }, camera, air, w);
      g.restore();
    }
  }

  /** What of the set stands on the stage, piece by piece, for a camera that goes around it. */
  pieces(camera: CameraFrame, air: Air): StandingPiece[] {
    const { layers } = placeArt(this.place);
    const floor = layers.find((l) => standsOnStage(l) && l.side === 'behind');
    const state = rounded(air, Math.floor);
    const w = this.weathered(state);
    const key = keyOf({ ...camera, orbit: undefined });
    if (w.pieces?.key !== key) {
      const standing = layers.filter((l) => standsOnStage(l) && l.side === 'behind' && l !== floor);
      const view = viewOf(camera, this.aspect);
      const { width } = this.size;
      const k = width / camera.width;
      const of = standing.flatMap((layer) => {
        const content = painted(layer, view, k, width, state);
        return content === null ? [] : piecesOf(layer.name, content, view, k);
      });
      w.pieces = { key, of };
    }
    return w.pieces.of;
  }

  /** What stands on the stage is drawn with those who do (`pieces`), or is out of the camera's way. */
  private cleared(
    g: SKRSContext2D,
    layer: SceneryLayer,
    orbit: Orbit,
    camera: CameraFrame,
    air: Air,
    w: Weathered,
  ): void {
    const left = nearlyThere(orbit);
    if (left === 0) return;
    // Between two weathers it is laid over another state already.
    const whole = g.globalAlpha;
    g.globalAlpha = whole * left;
    this.layer(g, layer, layerView(layer, camera, this.aspect, this.travelled), camera, air, w);
    g.globalAlpha = whole;
  }

  /** The ground turns under a camera that goes around; what sticks out of its far edge goes past like all that is behind it. */
  private floor(
    g: SKRSContext2D,
    layer: SceneryLayer,
    orbit: Orbit,
    camera: CameraFrame,
    air: Air,
    w: Weathered,
  ): void {
    const view = viewOf(camera, this.aspect);
    const k = this.size.width / camera.width;
    const key = keyOf({ ...camera, orbit: undefined });
    if (w.floor?.key !== key) {
      const half = (FLOOR * camera.width) / 2;
      const wide: View = { ...view, left: camera.x - half, right: camera.x + half };
      const content = painted(layer, wide, k, Math.ceil(2 * half * k), air);
      const at = content && { left: wide.left + content.x / k, top: wide.top - content.y / k };
      w.floor = { key, sheet: content && at && floorSheet(content.canvas, at.left, at.top, k) };
    }
    const { sheet } = w.floor;
    if (sheet === null) return;
    g.save();
    g.beginPath();
    g.rect(0, 0, this.size.width, (view.top - sheet.edge) * k);
    g.clip();
    this.wound(g, layer, orbit, camera, air, w);
    g.restore();
    const turned = turnedFloor(sheet, orbit, view, this.size);
    if (turned !== null) g.drawImage(turned.canvas, 0, turned.y);
  }

  private fog(g: SKRSContext2D, layer: SceneryLayer, air: Air): void {
    const thick = this.outdoors ? fogBefore(layer, air) : 0;
    if (thick <= 0) return;
    g.fillStyle = fade(fogTone(air), thick);
    g.fillRect(0, 0, this.size.width, this.size.height);
  }

  private layer(
    g: SKRSContext2D,
    layer: SceneryLayer,
    view: View,
    camera: CameraFrame,
    air: Air,
    w: Weathered,
  ): void {
    const density = this.size.width / camera.width;
    const sheet = this.sheet(layer, view, density, air, w);
    if (!sheet.content) return;
    const { canvas, x: dx, y: dy } = sheet.content;
    const k = density / sheet.density;
    const x = (sheet.view.left - view.left) * density + dx * k;
    const y = (view.top - sheet.view.top) * density + dy * k;
    // At its own scale a sheet is laid on whole pixels: a copy instead of a resampling.
    if (k === 1) g.drawImage(canvas, Math.round(x), Math.round(y));
    else g.drawImage(canvas, x, y, canvas.width * k, canvas.height * k);
  }

  private sheet(layer: SceneryLayer, view: View, density: number, air: Air, w: Weathered): Sheet {
    const fine = this.zooming ? zoomStep ** Math.round(Math.log(density) / Math.log(zoomStep)) : density;
    // Sheets lie about the points of a grid in the layer: the nearest one holds the view, so that small travels stay on
    // one of them, and a zoom, which keeps its middle, on one of each density.
    const { width: W, height: H } = this.size;
    const gx = Math.round(W * 0.3) / fine;
    const gy = Math.round(H * 0.2) / fine;
    const i = Math.round((view.left + view.right) / 2 / gx);
    const j = Math.round((view.top + view.bottom) / 2 / gy);
    const key = `${fine} ${i} ${j}`;
    const kept = w.sheets.get(layer.name) ?? [];
    const known = kept.find((s) => s.key === key);
    if (known) return known;
    const slack = this.zooming ? Math.sqrt(zoomStep) : 1;
    const width = Math.ceil(W * slack + gx * fine) + 1;
    const height = Math.ceil(H * slack + gy * fine) + 1;
    // Whole pixels from the layer's own zero: a sheet is painted alike wherever it begins.
    const left = Math.round(i * gx * fine - width / 2) / fine;
    const top = Math.round(j * gy * fine + height / 2) / fine;
    const all: View = { left, top, right: left + width / fine, bottom: top - height / fine };
    const sheet = {
      key,
      view: all,
      density: fine,
      content: painted(layer, all, fine, width, air),
    };
    w.sheets.set(layer.name, [sheet, ...kept].slice(0, layer.passes === undefined ? 2 : PASSING));
    return sheet;
  }
}

/** Night on a stage is dark blue and never black: some light is everywhere, and most of it where the camera looks. */
function nightLight(s: SKRSContext2D, view: View, night: number): void {
  const [w, h] = [view.right - view.left, view.top - view.bottom];
  s.globalCompositeOperation = 'screen';
  fillView(s, view, fade('#5a5c86', 0.5 * night));
  pool(s, view.left + w / 2, view.bottom + 0.42 * h, 0.62 * w, 0.5 * h, '#ffe9cf', 0.42 * night);
  s.globalCompositeOperation = 'source-over';
}

/** What of a layer can be seen on a sheet, in the sheet's pixels */
function painted(layer: SceneryLayer, view: View, density: number, width: number, air: Air): Content {
  const seen = seenOf(layer, view);
  const above = Math.max(0, Math.floor((view.top - seen.top) * density));
  const height = Math.ceil((view.top - seen.bottom) * density) - above;
  if (height <= 0) return null;
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  g.setTransform(density, 0, 0, -density, -view.left * density, view.top * density - above);
  layer.paint(g, view, air);
  const content = trim(canvas);
  return content && { ...content, y: content.y + above };
}

/** The painted state that an air lies above or below; fog is no paint but lies between the sheets. */
function rounded(air: Air, to: (value: number) => number): Air {
  const { night, rain, snow, dusk = 0, dawn = 0, fog = 0 } = air;
  return { night: to(night), rain: to(rain), snow: to(snow), dusk: to(dusk), dawn: to(dawn), fog };
}

const keyOf = (c: CameraFrame) => `${c.x} ${c.y} ${c.width} ${c.orbit ?? ''}`;

/** What lies on the stage, where actors are, or stands there. */
const standsOnStage = ({ parallax }: SceneryLayer): boolean => parallax === 1;

/** So many times as wide as the picture is a floor painted that is turned. */
const FLOOR = 3.4;

/**
 * By how many metres of the picture a sheet goes past in a whole way around. Behind the stage all of them stand beyond the
 * camera's circle, in their order: half as far in as they are for a camera that travels along the stage.
 */
const roundOf = ({ side, parallax }: SceneryLayer, { distance }: Orbit): number =>
  2 * Math.PI * distance * (1 - (side === 'behind' ? parallax / 2 : parallax));
