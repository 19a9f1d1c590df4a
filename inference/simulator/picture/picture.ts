import { type Canvas, createCanvas, ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import { type Orbit, orbitOf } from '#art/orbit.ts';
import { polygon } from '#art/paint.ts';
import { drawLightning } from '#art/scenery/lightning.ts';
import { type Cast, castOf } from '#art/scenery/low-sun.ts';
import { drawMotes, drawWeather } from '#art/scenery/weather.ts';
import { type CameraFrame, lookAt, type View, viewOf } from '#art/surface.ts';
import { shapeKind } from '#art/things/shapes.ts';
import { type PictureSize, sizeOf } from '#contracts/format.ts';
import { atEachLocation, locationOf } from '#contracts/locations.ts';
import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue, FrameState } from '#contracts/trace.ts';
import { film, type Place } from '#contracts/world.ts';
import type { LikenessView } from '../../generator.ts';
import { isSight } from '../sights.ts';
import type { Appearance } from './actors.ts';
import { Backdrop } from './backdrop.ts';
import { type BodiesSeen, Owners } from './bodies-seen.ts';
import { drawCalendar } from './calendar.ts';
import { paperFigure } from './cut-outs.ts';
import { drawGauge } from './gauge.ts';
import { GoneAround, type Standing } from './gone-around.ts';
import type { Item } from './item.ts';
import { drawLapseClock } from './lapse-clock.ts';
import { drawBeams } from './light-beams.ts';
import { drawDreamThings } from './looks/dream-things.ts';
import { FilmLooks } from './looks/film-looks.ts';
import { OnTwos } from './looks/on-twos.ts';
import { inLanes, nearerOrFarther } from './nearer.ts';
import { OutOfFocus } from './out-of-focus.ts';
import { PaperCard } from './paper-card.ts';
import { giveBack } from './pixels.ts';
import { Shadows } from './shadows.ts';
import { endLine } from './side-walls.ts';
import { drawSpotlight, spotCast, thrownFrom } from './spotlight.ts';
import { Sprites } from './sprites.ts';
import { type Kit, stageItems } from './stage-items.ts';
import { standsAtTheBack } from './standing.ts';
import type { StandingPiece } from './standing-pieces.ts';
import { drawThermometer } from './thermometer.ts';
import { ThingImages } from './thing-images.ts';
import { drawUnlit } from './unlit.ts';
import { Watermark } from './watermark.ts';

export type Picture = {
  /** Whose film it is: the watermark from now on. */
  sign(watermark: string): void;
  /** Learns of actors and props that a direction brought in; to be awaited before they are drawn. */
  follow(plan: ScenePlan): Promise<void>;
  /** What may be seen from now on. What is not in the view any more is forgotten at once. */
  setLikeness(view: LikenessView): Promise<void>;
  /** Goes past a frame that is not drawn (a renderer that goes on in the middle of a film calls it for what was). */
  pass(frame: FrameState): void;
  /** Paints a frame before it is known whose film it is. `draw` of this very frame then only signs it. */
  drawAhead(frame: FrameState, bodies: Cue['bodies']): void;
  /** One frame of the plan's format: RGBA, row by row from the top, in a buffer of its own. */
  draw(frame: FrameState, bodies: Cue['bodies']): Uint8Array;
};

/**
 * Paints the frames of one take. Deterministic: the same frame and likenesses give the same bytes.
 * `backdrop`: of the plan's (first) place and format, with what was painted of it before; one picture at a time may draw with it.
 */
export function createPicture(options: { plan: ScenePlan; watermark: string; backdrop?: Backdrop }): Picture {
  const { plan, watermark, backdrop = new Backdrop(plan.place, sizeOf(plan)) } = options;
  return new ScenePicture(plan, watermark, backdrop);
}

class ScenePicture implements Picture {
  private plan: ScenePlan;
  /** The plan of each of its places. */
  private there: readonly ScenePlan[];
  private readonly size: PictureSize;
  private readonly canvas: Canvas;
  private readonly g: SKRSContext2D;
  private readonly shadows: Shadows;
  private readonly gone: GoneAround;
  private readonly looks: FilmLooks;
  private readonly twos: OnTwos;
  private readonly unfocused: OutOfFocus;
  private readonly sprites = new Sprites();
  private readonly images = new ThingImages();
  private readonly owners = new Owners();
  private readonly backdrops: Map<Place, Backdrop>;
  private watermark: Watermark;
  private readonly card: PaperCard;
  private readonly seen = new Map<string, { png: Uint8Array; look: Appearance }>();
  /** Pixels of frames that were drawn ahead, not yet signed. */
  private readonly ahead = new Map<FrameState, Uint8ClampedArray<ArrayBuffer>>();

  constructor(plan: ScenePlan, watermark: string, backdrop: Backdrop) {
    this.plan = plan;
    this.there = atEachLocation(plan);
    this.backdrops = new Map([[plan.place, backdrop]]);
    this.size = sizeOf(plan);
    this.canvas = createCanvas(this.size.width, this.size.height);
    this.g = this.canvas.getContext('2d');
    this.shadows = new Shadows(this.size);
    this.gone = new GoneAround(this.size);
    this.looks = new FilmLooks(this.size);
    this.twos = new OnTwos(this.size);
    this.unfocused = new OutOfFocus(this.size);
    this.watermark = new Watermark(watermark, this.size);
    this.card = new PaperCard(this.size);
  }

  sign(watermark: string): void {
    this.watermark = new Watermark(watermark, this.size);
  }

  async follow(plan: ScenePlan): Promise<void> {
    this.plan = plan;
    this.there = atEachLocation(plan);
    await this.images.load(
      [
        ...plan.props,
        ...plan.actors.filter((a) => a.rig === 'thing'),
        ...plan.beats.flatMap(({ alters }) => (alters?.into === undefined ? [] : [alters.into])),
      ]
        .map((p) => p.thing)
        .filter((key) => shapeKind(key) === null),
    );
  }

  async setLikeness(view: LikenessView): Promise<void> {
    await this.follow(this.plan);
    this.twos.forget();
    if (view.parts.size > 0) this.forgetAhead();
    for (const [actor, kept] of [...this.seen]) {
      const now = view.parts.get(actor);
      if (now !== undefined && now !== 'revoked' && now.png === kept.png) continue;
      this.seen.delete(actor);
      this.sprites.forget(`likeness/${actor}`);
      this.gone.forget(actor);
    }
    for (const [actor, part] of view.parts) {
      if (part === 'revoked') this.seen.set(actor, { png: new Uint8Array(), look: 'revoked' });
      else if (!this.seen.has(actor))
        this.seen.set(actor, { png: part.png, look: (await paperFigure(part)) ?? 'stock' });
    }
  }

  pass(frame: FrameState): void {
    this.forgetAhead();
    const { backdrop } = this.at(frame);
    backdrop.aim(onPixels(frame.camera, this.size.width), frame.shot, secondsOf(frame));
  }

  drawAhead(frame: FrameState, bodies: Cue['bodies']): void {
    this.paint(frame, bodies);
    const pixels = this.canvas.data();
    this.ahead.set(frame, new Uint8ClampedArray(pixels));
    giveBack(pixels);
  }

  draw(frame: FrameState, bodies: Cue['bodies']): Uint8Array {
    const painted = this.ahead.get(frame);
    if (painted === undefined) this.forgetAhead();
    this.ahead.delete(frame);
    if (painted === undefined) this.paint(frame, bodies);
    else this.g.putImageData(new ImageData(painted, this.size.width, this.size.height), 0, 0);
    this.watermark.draw(this.g, frame.frame);
    // Opaque everywhere, so premultiplied pixels are plain ones.
    return this.canvas.data();
  }

  /** The film begins otherwise than it was drawn ahead: nothing of that is in it, and its camera has no past. */
  private forgetAhead(): void {
    if (this.ahead.size === 0) return;
    this.ahead.clear();
    for (const backdrop of this.backdrops.values()) backdrop.cut();
  }

  /** Where a frame plays. What was painted of a place is kept for when the film comes back to it. */
  private at({ shot }: FrameState): { plan: ScenePlan; backdrop: Backdrop } {
    const plan = this.there[locationOf(this.plan, shot)] ?? this.plan;
    return { plan, backdrop: this.backdropOf(plan.place) };
  }

  private backdropOf(place: Place): Backdrop {
    const backdrop = this.backdrops.get(place) ?? new Backdrop(place, this.size);
    this.backdrops.set(place, backdrop);
    return backdrop;
  }

  /** What lies beyond the wall that a set ends at, aimed as the set itself is. */
  private placed(place: Place, frame: FrameState): Backdrop {
    const backdrop = this.backdropOf(place);
    backdrop.aim(onPixels(frame.camera, this.size.width), frame.shot, secondsOf(frame));
    return backdrop;
  }

  /** Paints on that side of a wall alone that the set does not reach. */
  private pastTheEnd(wall: PlanProp | undefined, view: View, paint: () => void): void {
    if (wall?.sidewall === undefined) return;
    const { g } = this;
    const { width: W, height: H } = this.size;
    const far = wall.x + wall.sidewall.outward * 1000;
    const [first, ...rest] = endLine(wall);
    if (first === undefined) return;
    g.save();
    lookAt(g, view, W, H);
    polygon(g, [[far, first[1]], first, ...rest, [far, rest.at(-1)?.[1] ?? first[1]]]);
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.clip();
    paint();
    g.restore();
  }

  private paint(frame: FrameState, bodies: Cue['bodies']): void {
    const { g } = this;
    const { backdrop } = this.at(frame);
    g.setTransform(1, 0, 0, 1, 0, 0);
    backdrop.aim(onPixels(frame.camera, this.size.width), frame.shot, secondsOf(frame));
    if (!this.twos.lay(g, frame)) {
      this.stage(frame, bodies);
      if (frame.look !== undefined) this.looks.paint(this.canvas, g, frame.look, frame.step);
      this.twos.keep(this.canvas, frame);
    }
    this.instruments(frame);
    if (frame.card !== undefined) this.card.draw(g, frame.card);
  }

  /** What the camera sees, on paper. */
  private stage(frame: FrameState, bodies: Cue['bodies']): void {
    const { g } = this;
    const { width: W, height: H } = this.size;
    const { ambience } = frame;
    const { plan, backdrop } = this.at(frame);
    const camera = onPixels(frame.camera, W);
    const { night, rain, snow, dusk, dawn, fog } = ambience;
    const air = { night, rain, snow, dusk, dawn, fog };
    const view = viewOf(camera, W / H);
    const seconds = secondsOf(frame);
    const end = plan.props.find((p) => p.sidewall !== undefined);
    const beyond = end?.sidewall === undefined ? null : this.placed(end.sidewall.beyond, frame);
    backdrop.behind(g, camera, air);
    if (beyond !== null) this.pastTheEnd(end, view, () => beyond.behind(g, camera, air));
    const { outdoors } = backdrop;
    if (outdoors && ambience.lightning !== undefined) {
      lookAt(g, view, W, H);
      drawLightning(g, view, ambience.lightning, plan.seed + Math.floor(seconds / 1.9));
      g.setTransform(1, 0, 0, 1, 0, 0);
    }
    const seen = this.owners.at(frame, bodies);
    const kit = this.kit(W / frame.camera.width);
    const lanes = inLanes(plan, seen);
    const depths = lanes.length === 0 ? frame.depths : [...(frame.depths ?? []), ...lanes];
    const items = nearerOrFarther(stageItems(kit, plan, frame, seen), depths);
    const orbit = orbitOf(camera);
    const sun = castOf(outdoors ? air : { night, rain, snow });
    const lamp = plan.spotlit === true;
    const cast = lamp ? spotCast(sun) : sun;
    const thrown = lamp ? thrownFrom(view) : null;
    if (frame.look === 'surreal') {
      lookAt(g, view, W, H);
      drawDreamThings(g, view, seconds);
      g.setTransform(1, 0, 0, 1, 0, 0);
    }
    if (orbit === null) {
      const { focus } = frame.camera;
      const far = focus === undefined ? [] : items.filter((one) => isFar(plan, one));
      const near = focus === undefined ? items : items.filter((one) => !far.includes(one));
      if (focus !== undefined) {
        lookAt(g, view, W, H);
        for (const item of far) item.draw(g);
        g.setTransform(1, 0, 0, 1, 0, 0);
        this.unfocused.soften(this.canvas, g, 1 - focus);
      }
      this.shadows.lay(g, plan, seen, near, view, cast, outdoors ? 0.7 : 1, thrown, depths);
      this.unfocused.laid(g, focus ?? 0, (on) => {
        lookAt(on, view, W, H);
        for (const item of near) item.draw(on);
        on.setTransform(1, 0, 0, 1, 0, 0);
      });
    } else {
      const pieces = backdrop.pieces(camera, air);
      this.around(orbit, view, cast, plan, { frame, kit, seen, items, pieces });
    }
    backdrop.front(g, camera, air);
    if (beyond !== null) this.pastTheEnd(end, view, () => beyond.front(g, camera, air));
    lookAt(g, view, W, H);
    if (outdoors) drawWeather(g, view, air, seconds, plan.seed & 0xffff);
    g.setTransform(1, 0, 0, 1, 0, 0);
    backdrop.light(g, camera, air);
    if (!outdoors) {
      lookAt(g, view, W, H);
      drawMotes(g, view, seconds, plan.seed & 0xffff, 0.5 - 0.15 * air.night);
      g.setTransform(1, 0, 0, 1, 0, 0);
    }
    if (ambience.unlit !== undefined)
      drawUnlit(g, { width: W, height: H, view }, ambience.unlit, frame.specks ?? []);
    if (lamp) {
      lookAt(g, view, W, H);
      drawSpotlight(g, view);
      g.setTransform(1, 0, 0, 1, 0, 0);
    }
    if (frame.beams !== undefined) {
      lookAt(g, view, W, H);
      drawBeams(g, plan, view, frame.beams, seconds);
      g.setTransform(1, 0, 0, 1, 0, 0);
    }
  }

  /** Thermometers and clocks: they are read, whatever the film looks like. */
  private instruments(frame: FrameState): void {
    const { g } = this;
    const [matter] = frame.matter ?? [];
    const fast = [...(frame.melts ?? []), ...(frame.matter ?? [])].find((m) => m.lapse > 1);
    if (matter !== undefined) drawThermometer(g, this.size, matter.celsius, matter.around);
    if (fast !== undefined) drawLapseClock(g, this.size, fast.elapsed);
    const years = frame.rusting?.find((r) => r.lapse > 1);
    if (years !== undefined) drawCalendar(g, this.size, years.elapsed);
    const [emptied] = frame.emptying ?? [];
    if (emptied !== undefined) drawGauge(g, this.size, emptied.pressure);
  }

  /** Who and what is on the stage, for a camera that goes around it. */
  private around(
    orbit: Orbit,
    view: View,
    cast: Cast,
    plan: ScenePlan,
    {
      frame,
      kit,
      seen,
      items,
      pieces,
    }: {
      frame: FrameState;
      kit: Kit;
      seen: BodiesSeen;
      items: readonly Item[];
      pieces: readonly StandingPiece[];
    },
  ): void {
    const { g } = this;
    // Of their backs little is seen before the camera has come to their side.
    const behind = orbit.cos > 0.5 ? [] : stageItems({ ...kit, behind: true }, plan, frame, seen);
    const standing = [...Map.groupBy(items, ({ of }) => of ?? '')].flatMap(([of, own]): Standing[] => {
      const bodies = seen.of(of).toSorted((a, b) => Number(b.part === 'torso') - Number(a.part === 'torso'));
      const prop = plan.props.find(({ id }) => id === of);
      const [first] = bodies;
      if (first === undefined) return [];
      const faces = prop === undefined ? behind.filter((one) => one.of === of) : [];
      const isBall = prop?.shape === 'ball';
      const still = prop === undefined || changes(frame, of) ? null : JSON.stringify(bodies);
      return [{ of, x: first.x, bodies, isBall, items: own, behind: faces, still }];
    });
    this.gone.draw(g, orbit, view, cast, [...standing, ...pieces.map(asStanding)]);
    // Drops, sparks and smoke are nobody's: they stay flat, and are seen as narrow as the stage.
    lookAt(g, view, this.size.width, this.size.height);
    g.translate(orbit.axis, 0);
    g.scale(Math.sign(orbit.cos) * Math.max(0.12, Math.abs(orbit.cos)), 1);
    g.translate(-orbit.axis, 0);
    for (const item of items) if (item.of === undefined) item.draw(g);
    g.setTransform(1, 0, 0, 1, 0, 0);
  }

  private kit(ppm: number): Kit {
    const { sprites, images } = this;
    return { sprites, images, ppm, appearance: (actor) => this.seen.get(actor.id)?.look ?? 'stock' };
  }
}

/** Is it in the background, with what is painted there? */
const isFar = (plan: ScenePlan, { of }: Item): boolean =>
  plan.props.some((prop) => prop.id === of && (isSight(prop.thing) || standsAtTheBack(plan, prop)));

/** A piece of the set stands behind whoever is by it. */
const asStanding = ({ name, x, y, width, height, draw }: StandingPiece): Standing => ({
  of: `set ${name}`,
  x,
  bodies: [{ part: null, shape: { kind: 'box', width, height }, x, y, angle: 0 }],
  isBall: false,
  items: [{ z: -1, shadow: () => undefined, draw }],
  behind: [],
  still: `${x} ${y}`,
});

/** Does a frame say anything of a thing but where it is? */
const changes = (frame: FrameState, id: string): boolean =>
  Object.values(frame).some(
    (list) =>
      Array.isArray(list) && list.some((one) => typeof one === 'object' && 'id' in one && one.id === id),
  );

/** Seconds of the world's own time. */
const secondsOf = ({ step }: FrameState): number => step / (film.framesPerSecond * film.stepsPerFrame);

/** A travelling camera moves by whole pixels, so that puppets and the floor they stand on move as one. */
function onPixels(camera: CameraFrame, width: number): CameraFrame {
  const k = width / camera.width;
  return { ...camera, x: Math.round(camera.x * k) / k, y: Math.round(camera.y * k) / k };
}
