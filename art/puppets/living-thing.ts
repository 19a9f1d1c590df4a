import { livingThing as rig } from '#contracts/rig-thing.ts';
import type { Look } from '#contracts/scene-plan.ts';
import type { FaceState } from '#contracts/trace.ts';
import { darken, fade, lighten } from '../colour.ts';
import {
  blob,
  box,
  circle,
  curve,
  down,
  fillWith,
  ink,
  lifted,
  oval,
  type Point,
  polygon,
} from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { standingAnimal } from '../things/stood-up.ts';
import type { Animal } from '../things/upright-kinds.ts';
import { coverOf } from './animal-clothes.ts';
import { drawAnimalFace } from './animal-mouths.ts';
import { drawFace } from './face.ts';
import type { PartPose } from './pose.ts';
import { sheet } from './sheet.ts';

const hose = '#4a3532';
const glove = '#fffaf0';

/** How much taller than at rest a thing is now, read from how far its upper edge is from its middle: 1 is at rest. */
export function tallness(parts: readonly PartPose[], height: number): number {
  const body = parts.find((p) => p.part === 'body');
  const crown = parts.find((p) => p.part === 'crown');
  if (!body || !crown) return 1;
  return Math.hypot(crown.x - body.x, crown.y - body.y) / ((rig.bodyHeight / 2) * height);
}

/** What a limb is made of: an animal's own, or else a dark hose with a white glove and a shoe. */
function limbOf(animal: Animal | null, leg: boolean): { color: string; width: number; shoulder: number } {
  const { shoulderX } = rig;
  if (animal === null) return { color: hose, width: 0.042, shoulder: shoulderX };
  const { arms, feet, feetColor, limbColor, coat, trunk } = animal;
  // Arms grow from its own shoulders, which are closer to each other than a thing's edges.
  const shoulder = Math.min(shoulderX, trunk[0] * 0.66);
  if (leg && (feet === 'claw' || feet === 'web') && (arms === 'wing' || arms === 'flipper'))
    return { color: feetColor ?? coat, width: arms === 'wing' ? 0.032 : 0.05, shoulder };
  const thin = arms === 'thin' || feet === 'point';
  return { color: limbColor ?? coat, width: thin ? 0.05 : leg ? 0.1 : 0.085, shoulder };
}

/** A limb of a thing, from its pin on the body to `part`; in the world's frame. */
export function drawHose(
  g: Surface2D,
  parts: readonly PartPose[],
  part: string,
  mirror: number,
  height: number,
  animal: Animal | null = null,
  look: Look | null = null,
): void {
  const body = parts.find((p) => p.part === 'body');
  const end = parts.find((p) => p.part === part);
  if (!body || !end) return;
  const leg = part.startsWith('foot');
  const side = part.endsWith('near') ? -1 : 1;
  const tall = tallness(parts, height);
  const { color: own, width, shoulder } = limbOf(animal, leg);
  // Sleeves and trousers.
  const cloth = animal === null || look === null ? null : coverOf(look, leg ? 'legs' : 'sleeves');
  const color = cloth ?? own;
  const x = side * (leg ? rig.hipX : shoulder / Math.sqrt(tall)) * height * mirror;
  const y = (leg ? rig.hipY : rig.shoulderY - (animal === null ? 0 : 0.035)) * tall * height;
  const c = Math.cos(body.angle);
  const s = Math.sin(body.angle);
  const from: Point = [body.x + x * c - y * s, body.y + x * s + y * c];
  const to: Point = [end.x - (leg ? 0.03 * height * mirror : 0), end.y];
  // What is longer than the way bends: knees forward, elbows outward.
  const length = (leg ? rig.leg : rig.arm) * height;
  const way = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const slack = Math.sqrt(Math.max(0, length * length - way * way)) / 2;
  const bend = leg ? mirror : side * mirror;
  const middle: Point = [
    (from[0] + to[0]) / 2 + slack * bend,
    (from[1] + to[1]) / 2 - (leg ? 0 : slack * 0.3),
  ];
  const shade = part.endsWith('far') ? darken(color, 0.15) : color;
  if (animal !== null && (leg ? animal.feet : animal.arms) === 'tentacle')
    return tentacle(g, [from, middle, to], shade, animal.belly, height);
  if (animal !== null && !leg && (animal.arms === 'flipper' || animal.arms === 'wing'))
    return flipper(g, from, middle, to, shade, height, animal.arms === 'wing');
  if (animal !== null) {
    curve(g, [from, middle, to]);
    ink(g, darken(color, 0.3), (width + 0.012) * height);
  }
  curve(g, [from, middle, to]);
  ink(g, shade, width * height);
}

/** An arm of an octopus: it tapers to its end, which is its hand, and curls up there. */
function tentacle(
  g: Surface2D,
  [from, middle, to]: readonly [Point, Point, Point],
  color: string,
  pale: string,
  height: number,
): void {
  const end: Point = [to[0] + 0.35 * (to[0] - middle[0]), to[1] + 0.05 * height];
  for (const [way, width] of [
    [[from, middle, to, end], 0.05],
    [[from, middle, to], 0.075],
    [[from, middle], 0.095],
  ] as const) {
    curve(g, way);
    ink(g, color, width * height);
  }
  for (const share of [0.2, 0.5, 0.8]) {
    circle(
      g,
      middle[0] + share * (to[0] - middle[0]),
      middle[1] + share * (to[1] - middle[1]) - 0.012 * height,
      0.014 * height,
    );
    fillWith(g, fade(pale, 0.85));
  }
}

/** A flipper or a wing: broad where it begins, and its end is its hand. */
function flipper(
  g: Surface2D,
  from: Point,
  middle: Point,
  to: Point,
  color: string,
  height: number,
  feathers: boolean,
): void {
  const way = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [nx, ny] = [(-(to[1] - from[1]) / way) * height, ((to[0] - from[0]) / way) * height];
  const [ax, ay] = [((to[0] - from[0]) / way) * height, ((to[1] - from[1]) / way) * height];
  const at = ([x, y]: Point, across: number, along = 0): Point => [
    x + nx * across + ax * along,
    y + ny * across + ay * along,
  ];
  const path = () =>
    blob(g, [
      at(from, 0.055, -0.02),
      at(middle, 0.085),
      at(to, 0.04),
      at(to, 0, 0.05),
      at(to, -0.04),
      at(middle, -0.085),
      at(from, -0.055, -0.02),
    ]);
  path();
  fillWith(g, color);
  ink(g, fade(lighten(color, 0.5), 0.45), 0.008 * height);
  if (!feathers) return;
  for (const across of [-0.03, 0.03]) {
    curve(g, [at(to, across * 0.4, 0.02), at(middle, across)]);
    ink(g, fade(darken(color, 0.4), 0.5), 0.01 * height);
  }
}

/** A shoe or a glove in its own frame (height 1, facing right); of an animal its paw, hoof, web or claw. */
export function drawThingPart(g: Surface2D, look: Look, part: string, animal: Animal | null = null): void {
  const boots = animal === null ? null : coverOf(look, 'feet');
  if (boots !== null && part.startsWith('foot'))
    return boot(g, part.endsWith('far') ? darken(boots, 0.2) : boots);
  if (animal !== null) return part.startsWith('hand') ? palmOf(g, animal, part) : soleOf(g, animal, part);
  if (part.startsWith('hand')) {
    lifted(g, { blur: 0.025, alpha: 0.3 }, () => {
      circle(g, 0, 0, rig.hand);
      fillWith(g, glove);
    });
    circle(g, 0.035, 0.035, 0.024);
    fillWith(g, glove);
    circle(g, 0, 0, rig.hand);
    ink(g, fade(darken(glove, 0.4), 0.5), 0.008);
    return;
  }
  shoe(g, part.endsWith('far') ? darken(look.top, 0.2) : look.top);
}

function palmOf(g: Surface2D, a: Animal, part: string): void {
  if (a.arms === 'flipper' || a.arms === 'wing' || a.arms === 'tentacle') return;
  if (a.arms === 'thin') {
    circle(g, 0, 0, rig.hand * 0.6);
    fillWith(g, darken(a.limbColor ?? a.coat, part.endsWith('far') ? 0.15 : 0));
    return;
  }
  if (a.arms === 'pincer') return pincer(g, darken(a.coat, part.endsWith('far') ? 0.15 : 0), a.belly);
  const color = darken(
    a.arms === 'hoof' ? '#4a3a34' : (a.feetColor ?? a.limbColor ?? a.coat),
    part.endsWith('far') ? 0.15 : 0,
  );
  sheet(g, color, rig.hand, -rig.hand, () =>
    a.arms === 'hoof' ? oval(g, 0, 0, 0.05, 0.048) : oval(g, 0, 0, rig.hand * 1.04, rig.hand),
  );
  if (a.arms === 'hoof') return;
  for (const x of [-0.018, 0.018]) {
    curve(g, [
      [x, -0.045],
      [x * 0.9, -0.016],
    ]);
    ink(g, fade(darken(color, 0.5), 0.55), 0.009);
  }
}

/** Two fingers of horn, one over the other, with the gap between them ahead. */
function pincer(g: Surface2D, color: string, pale: string): void {
  const [r, gap] = [rig.hand * 1.9, 0.35];
  sheet(g, color, r, -r, () => {
    g.beginPath();
    g.moveTo(r * 0.1, 0);
    g.arc(0, 0, r, gap, 2 * Math.PI - gap);
    g.closePath();
  });
  for (const turn of [0.75, 1.25]) {
    circle(g, Math.cos(turn) * r * 0.72, Math.sin(turn) * r * 0.72, 0.012);
    fillWith(g, fade(pale, 0.8));
  }
}

function soleOf(g: Surface2D, a: Animal, part: string): void {
  const [w, h] = rig.foot;
  const own = a.feet === 'hoof' ? '#4a3a34' : (a.feetColor ?? a.limbColor ?? a.coat);
  const color = part.endsWith('far') ? darken(own, 0.15) : own;
  if (a.feet === 'tentacle') return;
  if (a.feet === 'point') {
    sheet(g, color, h, -h, () =>
      polygon(g, [
        [-w * 0.3, h * 0.7],
        [w * 0.05, h * 0.7],
        [w * 0.3, -h / 2],
      ]),
    );
    return;
  }
  if (a.feet === 'claw' && a.arms === 'wing') {
    for (const to of [
      [0.1, -0.03],
      [0.05, -0.034],
      [-0.08, -0.03],
    ] as const) {
      curve(g, [[-0.03, 0.01], [(to[0] - 0.03) / 2, 0], to]);
      ink(g, color, 0.028);
    }
    return;
  }
  const shape: readonly Point[] =
    a.feet === 'hoof'
      ? [
          [-w * 0.36, -h / 2],
          [-w * 0.3, h * 0.5],
          [w * 0.12, h * 0.5],
          [w * 0.3, -h / 2],
        ]
      : a.feet === 'web'
        ? [
            [-w * 0.5, -h / 2],
            [-w * 0.34, h * 0.3],
            [0, h * 0.42],
            [w * 0.5, h * 0.05],
            [w * 0.86, -h * 0.3],
            [w * 0.7, -h / 2],
          ]
        : [
            [-w * 0.52, -h / 2],
            [-w * 0.5, h * 0.4],
            [-w * 0.05, h * 0.66],
            [w * 0.45, h * 0.34],
            [w * 0.62, -h * 0.2],
            [w * 0.54, -h / 2],
          ];
  sheet(g, color, h, -h, () => blob(g, shape, a.feet === 'hoof' ? 0.3 : 1));
  if (a.feet === 'hoof') return;
  for (const x of [0.24, 0.44]) {
    if (a.feet === 'claw') {
      oval(g, x * w + 0.02, -h * 0.34, 0.018, 0.014);
      fillWith(g, '#fbf3e2');
      continue;
    }
    curve(g, [
      [x * w + 0.012, -h * 0.42],
      [x * w, h * 0.06],
    ]);
    ink(g, fade(darken(color, 0.5), 0.5), 0.009);
  }
}

/** A shoe with a shaft that reaches up the leg. */
function boot(g: Surface2D, color: string): void {
  const [w, h] = rig.foot;
  sheet(g, color, 0.12, 0, () => box(g, -w * 0.46, -h * 0.2, w * 0.62, 0.13, 0.015));
  shoe(g, color);
  box(g, -w * 0.5, 0.095, w * 0.7, 0.024, 0.01);
  fillWith(g, lighten(color, 0.3));
}

function shoe(g: Surface2D, color: string): void {
  const [w, h] = rig.foot;
  const path = () =>
    blob(g, [
      [-w / 2, -h / 2],
      [-w / 2 + 0.005, h * 0.35],
      [-0.01, h * 0.62],
      [w * 0.42, h * 0.2],
      [w * 0.56, -h * 0.3],
      [w * 0.5, -h / 2],
    ]);
  lifted(g, { blur: 0.025, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, down(g, h, -h, lighten(color, 0.25), color, darken(color, 0.2)));
}

const features: Look = {
  skin: '#d9a06f',
  hair: '#3a2622',
  hairStyle: 'short',
  top: '#ffffff',
  bottom: '#ffffff',
  shoes: '#ffffff',
};

/** Eyes and mouth in the body's frame, of the same make as people's; an animal speaks with its own kind of mouth. */
export function drawThingFace(g: Surface2D, face: FaceState, thing: string, look: Look): void {
  const animal = standingAnimal(thing, look);
  if (animal !== null) return drawAnimalFace(g, animal, face, features);
  g.save();
  // A ghost has a head above a belly: its face is higher up.
  const [y, scale] = thing === 'ghost' ? [0.16, 1.3] : [0.04, 1.45];
  g.translate(0, y);
  g.scale(scale, scale);
  drawFace(g, features, face);
  g.restore();
}
