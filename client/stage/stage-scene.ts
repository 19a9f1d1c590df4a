// The page allows no code made from strings: pixi has a way without.
import 'pixi.js/unsafe-eval';
import { Application, Container, Sprite, Texture, Ticker } from 'pixi.js';
import { type Figure, figureKey } from './figures.ts';
import { type Point, toShare, viewOfStage } from './frame.ts';
import { pictureOf, type SceneryLayer, sceneryOf } from './pictures.ts';
import type { ShownStage } from './shown-stage.ts';

// Pixi's own clock asks for every frame of the screen for its housekeeping, though nothing moves. It goes with ours.
Ticker.system.autoStart = false;
Ticker.system.stop();

type Actor = {
  figure: Figure;
  /** What its picture depends on. */
  drawnAs: string;
  /** Its picture is there. */
  drawn: boolean;
  sprite: Sprite;
  shadow: Sprite;
  at: Point;
  speed: number;
  metres: { width: number; height: number };
};

const layers: readonly SceneryLayer[] = ['behind', 'front', 'shade', 'glow'];
const metresAcross = viewOfStage.right - viewOfStage.left;

/** A soft dark disc, drawn once: what stands on the floor casts it. */
const shadowTexture = (): Texture => {
  const canvas = document.createElement('canvas');
  canvas.width = 128;
  canvas.height = 32;
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(1, 0.25);
    const light = context.createRadialGradient(64, 64, 4, 64, 64, 62);
    light.addColorStop(0, 'rgba(40,20,8,0.5)');
    light.addColorStop(1, 'rgba(40,20,8,0)');
    context.fillStyle = light;
    context.fillRect(0, 0, 128, 128);
  }
  return Texture.from(canvas);
};

const lookOf = ({ rig, thing, look, cameoId, width, height, name, tint }: Figure, pixels: number): string =>
  JSON.stringify([rig, thing, look, cameoId, width, height, name, tint, Math.round(pixels)]);

/** Everything that a picture of the stage depends on, but its size. */
const keyOf = ({ place, time, weather }: ShownStage, figures: readonly Figure[]): string =>
  JSON.stringify([place, time, weather, figures]);

/**
 * The stage as pixi draws it: scenery, shadows, figures, light. Draws only while something moves.
 * Figures spring after their places; what a hand holds swings a little.
 */
export class StageScene {
  readonly #app = new Application();
  readonly #scenery = new Map<SceneryLayer, Sprite>();
  readonly #shadows = new Container();
  readonly #cast = new Container();
  readonly #actors = new Map<string, Actor>();
  readonly #calm: boolean;
  #shadow: Texture = Texture.EMPTY;
  #size = { width: 0, height: 0 };
  #stage: ShownStage | null = null;
  #shown = '';
  #painted = '';
  #frame = 0;
  #last = 0;
  #ready = false;
  #ended = false;
  /** Every picture is there. */
  #whole = false;
  #resting = false;
  /** What came in while it rested. */
  #missed: { size?: { width: number; height: number }; shown?: Parameters<StageScene['show']> } = {};

  constructor(calm: boolean) {
    this.#calm = calm;
  }

  /** Rejects where the browser has no way to draw (no WebGL). */
  async begin(canvas: HTMLCanvasElement): Promise<void> {
    await this.#app.init({
      canvas,
      backgroundAlpha: 0,
      antialias: true,
      autoStart: false,
      sharedTicker: false,
      preference: 'webgl',
    });
    if (this.#ended) {
      this.#app.destroy();
      return;
    }
    this.#shadow = shadowTexture();
    for (const layer of layers) {
      const sprite = new Sprite();
      if (layer === 'shade') sprite.blendMode = 'multiply';
      if (layer === 'glow') sprite.blendMode = 'screen';
      this.#scenery.set(layer, sprite);
    }
    const [behind, front, shade, glow] = layers.map((layer) => this.#scenery.get(layer) ?? new Sprite());
    for (const child of [behind, this.#shadows, this.#cast, front, shade, glow])
      if (child) this.#app.stage.addChild(child);
    this.#ready = true;
    this.#paint();
    this.#wake();
  }

  /** Pixels of the frame, device pixels included. */
  resize(width: number, height: number): void {
    if (this.#rests) {
      this.#missed.size = { width, height };
      return;
    }
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.#paint();
    for (const actor of this.#actors.values()) void this.#draw(actor);
    this.#wake();
  }

  /**
   * While something else is on the screen it keeps its last picture: drawing is dear where there is no graphics card, and
   * what is on the screen then would wait for it. It draws once it is whole, and catches up afterwards.
   */
  rest(resting: boolean): void {
    this.#resting = resting;
    if (resting) return;
    const { size, shown } = this.#missed;
    this.#missed = {};
    if (size) this.resize(size.width, size.height);
    if (shown) this.show(...shown);
  }

  show(stage: ShownStage, figures: readonly Figure[]): void {
    if (this.#rests) {
      this.#missed.shown = [stage, figures];
      return;
    }
    // Whatever changes in the room comes by here; most of it is not in the picture.
    const shown = keyOf(stage, figures);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#stage = stage;
    this.#paint();
    const seen = new Set<string>();
    for (const figure of figures) {
      const key = figureKey(figure);
      seen.add(key);
      const actor = this.#actors.get(key) ?? this.#enter(key, figure);
      actor.figure = figure;
      if (this.#size.width > 0 && actor.drawnAs !== lookOf(figure, this.#pixels)) void this.#draw(actor);
    }
    for (const [key, actor] of this.#actors)
      if (!seen.has(key)) {
        actor.sprite.destroy();
        actor.shadow.destroy();
        this.#actors.delete(key);
      }
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    cancelAnimationFrame(this.#frame);
    if (this.#ready) this.#app.destroy({ removeView: false }, { children: true, texture: true });
    this.#ready = false;
  }

  get #rests(): boolean {
    return this.#resting && this.#whole;
  }

  get #pixels(): number {
    return this.#size.width / metresAcross;
  }

  #enter(key: string, figure: Figure): Actor {
    const actor: Actor = {
      figure,
      drawnAs: '',
      drawn: false,
      sprite: new Sprite(),
      shadow: new Sprite(this.#shadow),
      at: { x: figure.x, y: figure.y },
      speed: 0,
      metres: { width: figure.width, height: figure.height },
    };
    actor.shadow.anchor.set(0.5);
    this.#actors.set(key, actor);
    this.#cast.addChild(actor.sprite);
    this.#shadows.addChild(actor.shadow);
    return actor;
  }

  async #draw(actor: Actor): Promise<void> {
    if (this.#size.width === 0) return;
    const pixels = this.#pixels;
    actor.drawnAs = lookOf(actor.figure, pixels);
    const wanted = actor.drawnAs;
    const picture = await pictureOf(actor.figure, pixels * 1.5);
    if (this.#ended || actor.drawnAs !== wanted || actor.sprite.destroyed) return;
    actor.sprite.texture = Texture.from(picture.canvas);
    actor.sprite.anchor.set(picture.anchor.x, picture.anchor.y);
    actor.drawn = true;
    actor.metres = { width: picture.width, height: picture.height };
    this.#wake();
  }

  #paint(): void {
    if (!this.#ready || !this.#stage || this.#size.width === 0) return;
    const { place, time, weather } = this.#stage;
    const { width, height } = this.#size;
    const wanted = JSON.stringify([place, time, weather, width, height]);
    if (wanted === this.#painted) return;
    this.#painted = wanted;
    this.#app.renderer.resize(width, height);
    for (const [layer, sprite] of this.#scenery) {
      const old = sprite.texture;
      sprite.texture = Texture.from(sceneryOf(this.#stage, layer, this.#size));
      if (old !== Texture.EMPTY) old.destroy(true);
    }
  }

  #wake(): void {
    if (this.#frame !== 0 || this.#ended || this.#rests) return;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#tick);
  }

  readonly #tick = (now: number): void => {
    this.#frame = 0;
    if (!this.#ready || this.#size.width === 0 || this.#rests) return;
    const seconds = Math.min(0.05, (now - this.#last) / 1000 || 0.016);
    this.#last = now;
    let moving = false;
    for (const actor of this.#actors.values()) moving = this.#move(actor, seconds) || moving;
    Ticker.system.update(now);
    this.#app.render();
    this.#whole = [...this.#actors.values()].every(({ drawn }) => drawn);
    this.#app.canvas.dataset['drawn'] = String(this.#whole);
    if (moving && !this.#rests) this.#frame = requestAnimationFrame(this.#tick);
  };

  /** One step of a figure towards its place. True while it has some way to go. */
  #move(actor: Actor, seconds: number): boolean {
    const { figure, at, sprite, shadow } = actor;
    const share = this.#calm ? 1 : 1 - Math.exp(-seconds * 22);
    const before = at.x;
    at.x += (figure.x - at.x) * share;
    at.y += (figure.y - at.y) * share;
    const speed = (at.x - before) / Math.max(seconds, 0.001);
    actor.speed += (speed - actor.speed) * Math.min(1, seconds * 10);
    const place = toShare(at);
    const { width, height } = this.#size;
    const scale = this.#pixels;
    sprite.position.set(place.x * width, place.y * height);
    sprite.width = actor.metres.width * scale;
    sprite.height = actor.metres.height * scale;
    sprite.scale.x = Math.abs(sprite.scale.x) * figure.facing;
    sprite.rotation = this.#calm ? 0 : Math.max(-0.28, Math.min(0.28, actor.speed * 0.035));
    const ground = toShare({ x: at.x, y: 0.02 });
    shadow.position.set(ground.x * width, ground.y * height);
    shadow.width = Math.max(0.3, figure.width * 1.2) * scale;
    shadow.height = shadow.width * 0.16;
    shadow.alpha = Math.max(0.15, 1 - at.y * 0.7);
    return (
      Math.abs(figure.x - at.x) > 0.002 || Math.abs(figure.y - at.y) > 0.002 || Math.abs(actor.speed) > 0.02
    );
  }
}
