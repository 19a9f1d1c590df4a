import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { calmFace, type PartPose } from '#art/puppets/pose.ts';
import { type Cast, castOf } from '#art/scenery/low-sun.ts';
import { drawGroundShadow, drawMotes, drawWeather } from '#art/scenery/weather.ts';
import { type CameraFrame, lookAt, type View, viewOf } from '#art/surface.ts';
import { shapeKind } from '#art/things/shapes.ts';
import { type PictureSize, sizeOf } from '#contracts/format.ts';
import { isAirless } from '#contracts/places.ts';
import { livingThing } from '#contracts/rig-thing.ts';
import type { PlanActor, ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue, FrameState } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { LikenessView } from '../../generator.ts';
import { type Appearance, actorItems } from './actors.ts';
import { Backdrop } from './backdrop.ts';
import { lowest } from './cast.ts';
import { type PaperFigure, paperFigure } from './cut-outs.ts';
import { depthsOf } from './insides.ts';
import type { Item } from './item.ts';
import { drawLapseClock } from './lapse-clock.ts';
import { meltItems } from './melts.ts';
import { PaperCard } from './paper-card.ts';
import { edgeLeafItem, leafItem, PAINT, progressItems, standsBehind } from './progress.ts';
import {
  type BodyAt,
  coatedItem,
  cordItems,
  drawThing,
  hollowItems,
  layerOf,
  propItem,
  speckItems,
  stringItems,
  waterItems,
} from './props.ts';
import { safetyLineItem } from './safety-line.ts';
import { Sprites } from './sprites.ts';
import { ThingImages } from './thing-images.ts';
import { Watermark } from './watermark.ts';

/** What code draws that somebody stands or sits on while it goes. */
const ridden: ReadonlySet<string> = new Set(['bicycle', 'skateboard', 'surfboard']);

const shadowScale = 4;
/** Strips in which shadows are laid on the picture. */
const strips = 10;

/** How high the middle of the lowest part of a puppet of height 1 lies while it stands. */
const restingLow = { person: 0.0225, quadruped: 0.1415, thing: 0.02, winged: 0.02, wheeled: 0.1 } as const;

/** Of what stands on the ground, of height 1. */
const shadowWidths = { person: 0.52, quadruped: 1.15, thing: 0.85, winged: 0.7, wheeled: 2.3 } as const;

export type Picture = {
  /** Whose film it is: the watermark from now on. */
  sign(watermark: string): void;
  /** Learns of actors and props that a direction brought in; to be awaited before they are drawn. */
  follow(plan: ScenePlan): Promise<void>;
  /** What may be seen from now on. What is not in the view any more is forgotten at once. */
  setLikeness(view: LikenessView): Promise<void>;
  /** Goes past a frame that is not drawn (a renderer that goes on in the middle of a film calls it for what was). */
  pass(frame: FrameState): void;
  /** One frame of the plan's format: RGBA, row by row from the top, in a buffer of its own. */
  draw(frame: FrameState, bodies: Cue['bodies']): Uint8Array;
};

/**
 * Paints the frames of one take. Deterministic: the same frame and likenesses give the same bytes.
 * `backdrop`: of the plan's place and format, with what was painted of it before; one picture at a time may draw with it.
 */
export function createPicture(options: { plan: ScenePlan; watermark: string; backdrop?: Backdrop }): Picture {
  const { plan, watermark, backdrop = new Backdrop(plan.place, sizeOf(plan)) } = options;
  return new ScenePicture(plan, watermark, backdrop);
}

type Owned = { index: number; body: Cue['bodies'][number] }[];

class ScenePicture implements Picture {
  private plan: ScenePlan;
  private readonly size: PictureSize;
  private readonly canvas: Canvas;
  private readonly g: SKRSContext2D;
  private readonly shadows: Canvas;
  private readonly sprites = new Sprites();
  private readonly images = new ThingImages();
  private readonly backdrop: Backdrop;
  private watermark: Watermark;
  private readonly card: PaperCard;
  private readonly seen = new Map<string, { png: Uint8Array; look: PaperFigure | 'revoked' | 'stock' }>();
  private grouped: { of: Cue['bodies']; owners: Map<string, Owned> } | null = null;

  constructor(plan: ScenePlan, watermark: string, backdrop: Backdrop) {
    this.plan = plan;
    this.backdrop = backdrop;
    this.size = sizeOf(plan);
    const { width, height } = this.size;
    this.canvas = createCanvas(width, height);
    this.g = this.canvas.getContext('2d');
    this.shadows = createCanvas(width / shadowScale, height / shadowScale);
    this.watermark = new Watermark(watermark, this.size);
    this.card = new PaperCard(this.size);
  }

  sign(watermark: string): void {
    this.watermark = new Watermark(watermark, this.size);
  }

  async follow(plan: ScenePlan): Promise<void> {
    this.plan = plan;
    await this.images.load(
      [...plan.props, ...plan.actors.filter((a) => a.rig === 'thing')]
        .map((p) => p.thing)
        .filter((key) => shapeKind(key) === null),
    );
  }

  async setLikeness(view: LikenessView): Promise<void> {
    await this.follow(this.plan);
    for (const [actor, kept] of [...this.seen]) {
      const now = view.parts.get(actor);
      if (now !== undefined && now !== 'revoked' && now.png === kept.png) continue;
      this.seen.delete(actor);
      this.sprites.forget(`likeness/${actor}`);
    }
    for (const [actor, part] of view.parts) {
      if (part === 'revoked') this.seen.set(actor, { png: new Uint8Array(), look: 'revoked' });
      else if (!this.seen.has(actor))
        this.seen.set(actor, { png: part.png, look: (await paperFigure(part)) ?? 'stock' });
    }
  }

  pass(frame: FrameState): void {
    this.backdrop.aim(onPixels(frame.camera, this.size.width), frame.shot, secondsOf(frame));
  }

  draw(frame: FrameState, bodies: Cue['bodies']): Uint8Array {
    const { g } = this;
    const { width: W, height: H } = this.size;
    const { ambience } = frame;
    const camera = onPixels(frame.camera, W);
    const { night, rain, snow, dusk, dawn, fog } = ambience;
    const air = { night, rain, snow, dusk, dawn, fog };
    const view = viewOf(camera, W / H);
    const seconds = secondsOf(frame);
    g.setTransform(1, 0, 0, 1, 0, 0);
    this.backdrop.aim(camera, frame.shot, seconds);
    this.backdrop.behind(g, camera, air);
    const items = this.items(frame, bodies);
    this.castShadows(
      frame,
      view,
      bodies,
      items,
      castOf(this.backdrop.outdoors ? air : { night, rain, snow }),
    );
    lookAt(g, view, W, H);
    for (const item of items) item.draw(g);
    g.setTransform(1, 0, 0, 1, 0, 0);
    this.backdrop.front(g, camera, air);
    lookAt(g, view, W, H);
    if (this.backdrop.outdoors) drawWeather(g, view, air, seconds, this.plan.seed & 0xffff);
    g.setTransform(1, 0, 0, 1, 0, 0);
    this.backdrop.light(g, camera, air);
    if (!this.backdrop.outdoors) {
      lookAt(g, view, W, H);
      drawMotes(g, view, seconds, this.plan.seed & 0xffff, 0.5 - 0.15 * air.night);
      g.setTransform(1, 0, 0, 1, 0, 0);
    }
    const fast = frame.melts?.find((m) => m.lapse > 1);
    if (fast !== undefined) drawLapseClock(g, this.size, fast.elapsed);
    if (frame.card !== undefined) this.card.draw(g, frame.card);
    this.watermark.draw(g, frame.frame);
    // Opaque everywhere, so premultiplied pixels are plain ones.
    return this.canvas.data();
  }

  private owners(bodies: Cue['bodies']): Map<string, Owned> {
    if (this.grouped?.of === bodies) return this.grouped.owners;
    const owners = new Map<string, Owned>();
    bodies.forEach((body, index) => {
      const list = owners.get(body.owner);
      if (list) list.push({ index, body });
      else owners.set(body.owner, [{ index, body }]);
    });
    this.grouped = { of: bodies, owners };
    return owners;
  }

  private place(frame: FrameState, { index, body }: Owned[number]): BodyAt | null {
    const x = frame.poses[index * 3];
    const y = frame.poses[index * 3 + 1];
    const angle = frame.poses[index * 3 + 2];
    if (x === undefined || y === undefined || angle === undefined || body.from > frame.frame) return null;
    if (!Number.isFinite(x + y + angle)) return null;
    if (body.until !== undefined && frame.frame >= body.until) return null;
    return { part: body.part, shape: body.shape, x, y, angle, ...(body.origin && { origin: body.origin }) };
  }

  private partsOf(frame: FrameState, owned: Owned): PartPose[] {
    return owned
      .map((o) => this.place(frame, o))
      .filter((at) => at !== null)
      .map((at) => ({ part: at.part ?? 'body', x: at.x, y: at.y, angle: at.angle }));
  }

  private appearance(actor: PlanActor): Appearance {
    return this.seen.get(actor.id)?.look ?? 'stock';
  }

  /** Everything that stands on the stage, from the back to the front. */
  private items(frame: FrameState, bodies: Cue['bodies']): Item[] {
    const ppm = this.size.width / frame.camera.width;
    const owners = this.owners(bodies);
    const items: Item[] = [];
    const carriers = this.plan.actors.flatMap((actor, order) => {
      const [body] = actor.rig === 'wheeled' ? this.partsOf(frame, owners.get(actor.id) ?? []) : [];
      return body === undefined ? [] : [{ x: body.x, half: 1.1 * actor.height, z: (order + 1) * 10 }];
    });
    const actors = this.plan.actors.map((actor, order) => {
      const parts = this.partsOf(frame, owners.get(actor.id) ?? []);
      const face = frame.faces[actor.id] ?? { ...calmFace, facing: actor.facing };
      const root = parts.find((p) => p.part === 'torso' || p.part === 'body');
      const soles = parts.length === 0 ? 0 : lowest(parts) - restingLow[actor.rig] * actor.height;
      // Who sits in a car or a train sits behind its side.
      const carrier =
        root && soles > 0.04 && actor.rig !== 'wheeled'
          ? carriers.find((c) => Math.abs(c.x - root.x) < c.half)
          : undefined;
      const z = carrier === undefined ? (order + 1) * 10 : carrier.z - 5 + order * 0.2;
      if (root && this.plan.gravity === 0 && actor.rig === 'person')
        items.push(safetyLineItem(actor, root, face.facing, z - 0.002));
      if (root)
        items.push(
          ...actorItems(
            this.sprites,
            ppm,
            actor,
            parts,
            face,
            this.appearance(actor),
            z,
            (g) =>
              drawThing(
                g,
                this.images,
                {
                  id: actor.id,
                  thing: this.appearance(actor) === 'revoked' ? 'paper' : actor.thing,
                  tint: null,
                },
                livingSize,
              ),
            isAirless(this.plan) && !wearsGlass(actor),
          ),
        );
      return { root, z, facing: face.facing, soles };
    });
    const placeOf = (id: string): BodyAt | null => {
      const [own] = owners.get(id) ?? [];
      return own === undefined ? null : this.place(frame, own);
    };
    const depths = depthsOf(
      this.plan,
      placeOf,
      (prop, order) => (prop.fixed || prop.hollow?.door === true ? order * 0.1 : 1000 + order),
      actors.flatMap(({ root, z, soles }) => (root === undefined ? [] : [{ x: root.x, soles, z }])),
    );
    this.plan.props.forEach((prop, order) => {
      const owned = owners.get(prop.id) ?? [];
      const progress = frame.progress?.find((p) => p.id === prop.id);
      const places = owned.map((o) => this.place(frame, o)).filter((at) => at !== null);
      const middle = places.find((p) => p.part === 'frame') ?? places[0];
      const vehicle = ridden.has(shapeKind(prop.thing) ?? '');
      const rider =
        vehicle && middle ? actors.find((a) => a.root && Math.abs(a.root.x - middle.x) < 0.7) : undefined;
      const carrier = this.plan.actors.findIndex((a) => a.id === prop.heldBy && a.rig === 'wheeled');
      // A ridden thing lies between its rider's far and near legs, what is in a vehicle behind its side; loose things lie
      // on top of all.
      const base = rider
        ? rider.z + 0.045
        : carrier >= 0
          ? (carrier + 1) * 10 - 2
          : prop.fixed || standsBehind(prop, progress)
            ? order * 0.1
            : vehicle
              ? 5
              : 1000 + order;
      items.push(...cordItems(prop, places, layerOf(prop, null, order) ?? base));
      items.push(...waterItems(prop, frame, order * 0.1 + 0.05));
      if (prop.string !== undefined) items.push(...stringItems(prop, places, base));
      const hollow = depths.hollow.get(prop.id);
      const whole = places.find((p) => p.part === null);
      if (hollow !== undefined && whole !== undefined && whole.origin === undefined) {
        items.push(...hollowItems(this.sprites, this.images, ppm, prop, whole, hollow));
        const front = propItem(this.sprites, this.images, ppm, prop, whole, 1, hollow.front + 0.3);
        if (progress !== undefined && prop.hollow?.door === true)
          items.push(leafItem(prop, whole, front, progress));
        return;
      }
      for (const at of places) {
        if (at.part === 'string') continue;
        const z =
          depths.inside.get(prop.id) ??
          layerOf(prop, at.part, order) ??
          base + (at.part === 'frame' ? 0.004 : 0.001);
        const melt = frame.melts?.find((m) => m.id === prop.id);
        if (progress !== undefined && prop.opening !== undefined && at.part === 'far')
          items.push(edgeLeafItem(prop, at, z + 0.02, progress));
        if (melt === undefined) {
          const item = propItem(this.sprites, this.images, ppm, prop, at, rider?.facing ?? 1, z);
          const shown = progress !== undefined && at.part === null;
          items.push(
            ...(shown
              ? progressItems(prop, at, item, progress, () =>
                  coatedItem(this.sprites, this.images, ppm, prop, at, PAINT, z + 0.0004),
                )
              : [item]),
          );
        } else items.push(...meltItems(this.sprites, this.images, ppm, prop, at, melt, z));
      }
    });
    items.push(...speckItems(frame));
    return items.sort((a, b) => a.z - b.z);
  }

  /** Soft shadows of one light: all that stands there darkens the scenery once, however many sheets lie on each other. */
  private castShadows(
    frame: FrameState,
    view: View,
    bodies: Cue['bodies'],
    items: readonly Item[],
    cast: Cast,
  ): void {
    const { g } = this;
    const { width: W, height: H } = this.size;
    const indoors = this.backdrop.outdoors ? 0.7 : 1;
    lookAt(g, view, W, H);
    const owners = this.owners(bodies);
    for (const actor of this.plan.actors) {
      const parts = this.partsOf(frame, owners.get(actor.id) ?? []);
      const root = parts.find((p) => p.part === 'torso' || p.part === 'body');
      if (!root) continue;
      const lift = Math.max(0, lowest(parts) - 0.02 * actor.height);
      const width = actor.height * shadowWidths[actor.rig] * (1 + lift * 0.3);
      drawGroundShadow(g, root.x + lift * 0.2, -0.015, width, 0.62 / (1 + lift * 3), cast);
    }
    for (const prop of this.plan.props)
      for (const owned of owners.get(prop.id) ?? []) {
        const at = this.place(frame, owned);
        if (!at || at.part === 'frame' || (prop.mechanism != null && at.y > prop.height * 0.5)) continue;
        const w = prop.width * (at.part ? 0.35 : 1.05);
        const lift = Math.max(
          0,
          at.y - (prop.shape === 'ball' ? prop.width / 2 : at.part ? 0.31 : prop.height / 2),
        );
        if (lift < 2.2)
          drawGroundShadow(g, at.x + lift * 0.15, -0.01, w * (1 + lift * 0.5), 0.55 / (1 + lift * 3.2), cast);
      }
    if (items.length === 0) return;
    const s = this.shadows.getContext('2d');
    const { width, height } = this.shadows;
    s.setTransform(1, 0, 0, 1, 0, 0);
    s.clearRect(0, 0, width, height);
    lookAt(
      s,
      {
        left: view.left - cast.x,
        right: view.right - cast.x,
        bottom: view.bottom - cast.y,
        top: view.top - cast.y,
      },
      width,
      height,
    );
    for (const item of items) item.shadow(s);
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.globalAlpha = Math.min(1, 0.3 * indoors * cast.strength);
    // Only where shadows reach are they stretched over the picture.
    for (const box of this.reach(frame, view)) {
      g.save();
      g.beginPath();
      g.rect(box.x, box.y, box.width, box.height);
      g.clip();
      g.drawImage(this.shadows, 0, 0, W, H);
      g.restore();
    }
    g.globalAlpha = 1;
  }

  /** Upright strips of the picture that hold all bodies, with room for limbs and softness; whole pixels. */
  private reach(frame: FrameState, view: View): { x: number; y: number; width: number; height: number }[] {
    const room = 0.9;
    const { width: W, height: H } = this.size;
    const k = W / (view.right - view.left);
    const strip = W / strips;
    const tops = new Array<number>(strips).fill(H);
    const bottoms = new Array<number>(strips).fill(0);
    for (const [owner, owned] of this.owners(this.grouped?.of ?? [])) {
      if (owner === 'set') continue;
      for (const o of owned) {
        const at = this.place(frame, o);
        if (!at) continue;
        const first = Math.max(0, Math.floor(((at.x - room - view.left) * k) / strip));
        const last = Math.min(strips - 1, Math.floor(((at.x + room - view.left) * k) / strip));
        for (let i = first; i <= last; i++) {
          tops[i] = Math.min(tops[i] ?? H, Math.max(0, Math.floor((view.top - at.y - room) * k)));
          bottoms[i] = Math.max(bottoms[i] ?? 0, Math.min(H, Math.ceil((view.top - at.y + room) * k)));
        }
      }
    }
    return tops.flatMap((y, i) => {
      const height = (bottoms[i] ?? 0) - y;
      return height > 0 ? [{ x: i * strip, y, width: strip, height }] : [];
    });
  }
}

/** Seconds of the world's own time. */
const secondsOf = ({ step }: FrameState): number => step / (film.framesPerSecond * film.stepsPerFrame);

/** A travelling camera moves by whole pixels, so that puppets and the floor they stand on move as one. */
function onPixels(camera: CameraFrame, width: number): CameraFrame {
  const k = width / camera.width;
  return { x: Math.round(camera.x * k) / k, y: Math.round(camera.y * k) / k, width: camera.width };
}

/** Who came as an astronaut has a helmet on. */
const wearsGlass = (actor: PlanActor): boolean =>
  actor.look.wears?.some(({ what }) => what === 'bubble') === true;

/** Of a thing that came alive, of height 1. */
const livingSize = { width: livingThing.bodyWidth, height: livingThing.bodyHeight };
