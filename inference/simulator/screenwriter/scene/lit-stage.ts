import type { SceneDocument } from '#contracts/scene-document.ts';
import type { PlanProp, ScenePlan, Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Place } from '#contracts/world.ts';
import { media } from '../../optics.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';
import { singular } from '../words/inflections.ts';
import { materialWords } from '../words/lexicon.ts';
import type { Lamp, Lit, Target } from './light-beams.ts';
import { places } from './place-words.ts';

/** Red and warm white light; nm of a laser pointer (a diode's 650). */
const [RED, WHITE, NM] = ['#ff3226', '#fff1cc', 650];
const WIDTHS: Readonly<Record<Lamp, number>> = {
  pointer: 0.02,
  torch: 0.09,
  phone: 0.06,
  reading: 0.11,
  headlight: 0.14,
  spot: 0.12,
  sun: 0.34,
};
/** By how much what is no laser gets wider on its way, rad, where it lights a room; through glass it comes out of a slit. */
const [SPREAD, SLIT] = [0.13, 0.003];

/** Where the body stands that light goes through, how large it is, how high up, which way the light comes (rad), and how far off the lamp is, m. */
type Setting = {
  x: number;
  width: number;
  height: number;
  high: number;
  aim: number;
  far: number;
  at: readonly [number, number];
};
const AT = 0.15;
const settings: Readonly<Record<Target['outline'], Setting>> = {
  // As steep on the way in as on the way out: the least deviation, where a prism parts colours without losing any.
  prism: { x: AT, width: 0.6, height: 0.52, high: 0.42, aim: Math.PI / 6, far: 0.8, at: [-0.15, 0] },
  diamond: { x: AT, width: 0.62, height: 0.44, high: 0.4, aim: -0.7, far: 0.85, at: [0, 0.22] },
  drops: { x: AT, width: 0.74, height: 0.5, high: 0.75, aim: -0.32, far: 0.8, at: [-0.2, -0.02] },
  ball: { x: AT, width: 0.44, height: 0.44, high: 0.34, aim: -0.2, far: 0.85, at: [-0.2, 0.09] },
  lens: { x: AT, width: 0.3, height: 0.56, high: 0.3, aim: 0, far: 1, at: [-0.15, 0] },
  block: { x: AT, width: 0.62, height: 0.4, high: 0.32, aim: -0.62, far: 0.8, at: [-0.12, 0.2] },
  vessel: { x: AT, width: 0.42, height: 0.56, high: 0, aim: 0, far: 0.85, at: [-0.19, 0.02] },
  mirror: { x: AT, width: 0.74, height: 0.09, high: 0, aim: -0.7, far: 1, at: [-0.05, 0.045] },
  solid: { x: 0, width: 0.5, height: 0.5, high: 0, aim: -0.82, far: 1.9, at: [0, 0] },
};
const slim: ReadonlySet<string> = new Set(['lit-bottle', 'lit-flask']);
/** Through glass it is a thin ray; the body of a lamp's head, m. */
const [THIN, LAMP] = [0.022, 0.12];
/** A room's lamp: where its light begins, and how it is aimed; the sun and what hangs shine from above. */
const [LEFT, HIGH, STEEP] = [-2.3, 1.05, -0.5];

/** Puts a lamp and what it shines on on the stage, and says that it does; nothing where what is in its way cannot be drawn. */
export function litStage(company: Company, lit: Lit, notes: Understanding, script: string): Draft[] {
  const { start, end } = lit.span;
  const word = script.slice(start, end);
  const through =
    lit.shades !== null
      ? shaded(company, lit.shades)
      : lit.target === null
        ? null
        : body(company, lit.target);
  if (through === null && (lit.shades !== null || (lit.target === null && lit.air === 'clear'))) {
    notes.notUnderstood.push({ span: lit.span, word, reason: unread('no-way-to-show') });
    return [];
  }
  const lamp = lampFor(company, lit, through);
  for (const prop of [lamp, ...(through === null ? [] : [through])]) {
    if (company.prop(prop.id) === undefined) company.props.push(prop);
    company.placed.add(prop.id);
  }
  notes.understood.push({ span: lit.span, word, as: 'shine', kind: 'action' });
  return [
    {
      actor: lamp.id,
      action: 'shine',
      objects: through === null ? [] : [{ found: { is: 'prop', id: through.id, many: false }, by: 'on' }],
      outcome: 'any',
      vigour: 1,
      expression: null,
      spot: null,
      line: null,
      together: false,
      passive: false,
      tokens: [{ text: word, word: '', start, end, kind: 'word', tags: new Set() }],
      at: start,
    },
  ];
}

/** What light goes through, or off. */
function body(company: Company, { outline, thing, of }: Target): PlanProp {
  const { x, width, height, high } = settings[outline];
  const id = company.freeId(outline === 'vessel' ? 'glass' : outline === 'drops' ? 'chandelier' : outline);
  const tint = outline === 'vessel' ? media[of].colour : null;
  return {
    ...propOf(id, id, things['block']!, x, high),
    thing,
    material: 'glass',
    shape: 'box',
    width: slim.has(thing) ? 0.3 : width,
    height: slim.has(thing) ? 0.66 : height,
    fixed: true,
    tint,
    optic: { outline, of },
  };
}

/** What is in the light and lets none through: a thing by its last words that name one. */
function shaded(company: Company, said: string): PlanProp | null {
  const words = said
    .toLowerCase()
    .split(/[ ,]+/u)
    .filter((w) => w !== '');
  const plain = { tint: null, many: false, fresh: true } as const;
  for (let k = 0; k < words.length; k++) {
    const name = singular(words.slice(k).join(' '));
    if (company.words.thingOf(name) === null) continue;
    const found = byThing(company, name, plain);
    const at = company.props.findIndex((p) => p.id === found?.id);
    const prop = company.props[at];
    if (prop === undefined) return null;
    const made = words
      .slice(0, k)
      .map((w) => materialWords[w])
      .find((m) => m !== undefined);
    const large = Math.max(1, 0.42 / Math.max(prop.width, prop.height));
    const whole: PlanProp = {
      ...prop,
      ...(made === undefined ? {} : { material: made }),
      width: prop.width * large,
      height: prop.height * large,
      x: settings.solid.x,
      y: 0,
      optic: { outline: 'solid', of: 'glass' },
    };
    company.props[at] = whole;
    return whole;
  }
  return null;
}

/** The lamp on its stand, aimed at what it is to light, or into the room. */
function lampFor(
  company: Company,
  { lamp: said, laser, air, shades }: Lit,
  through: PlanProp | null,
): PlanProp {
  const outline = through?.optic?.outline;
  const steep = outline !== undefined && settings[outline].aim < -0.25;
  const lamp = said ?? (laser ? 'pointer' : steep || shades !== null ? 'spot' : 'torch');
  const colour = laser ? RED : WHITE;
  const id = company.freeId(lamp === 'sun' ? 'sun' : lamp === 'pointer' ? 'laser-pointer' : lamp);
  const setting = outline === undefined ? null : settings[outline];
  const size = Math.max(through?.width ?? 0.5, through?.height ?? 0.5);
  const around = Math.atan((0.85 * size) / (setting?.far ?? 1));
  const spread =
    laser || lamp === 'sun' ? 0.002 : setting === null ? SPREAD : shades === null ? SLIT : around;
  const aim = setting?.aim ?? (lamp === 'sun' ? STEEP - 0.35 : lamp === 'spot' ? STEEP : 0);
  const at =
    setting === null || through === null
      ? ([LEFT, lamp === 'sun' ? 2.6 : lamp === 'spot' ? 2.2 : HIGH] as const)
      : ([
          through.x + setting.at[0] - setting.far * Math.cos(aim),
          through.y + through.height / 2 + setting.at[1] - setting.far * Math.sin(aim),
        ] as const);
  const rays = outline === 'lens' ? 5 : lamp === 'sun' && setting === null ? 3 : 1;
  const wide =
    outline === 'lens'
      ? 0.36
      : rays === 3
        ? 2.6
        : setting === null || shades !== null || outline === 'vessel'
          ? WIDTHS[lamp]
          : Math.min(WIDTHS[lamp], THIN);
  return {
    ...propOf(id, id, things['block']!, at[0], Math.max(0, at[1] - LAMP / 2)),
    thing: `lamp-${lamp}`,
    material: 'steel',
    shape: 'box',
    width: LAMP,
    height: LAMP,
    fixed: true,
    beam: {
      through: through?.id ?? null,
      air,
      white: !laser,
      nm: laser ? NM : 550,
      colour,
      width: wide,
      spread,
      rays,
      mouth: [0, 0],
      aim,
    },
  };
}

/** Where light is shown that nobody says where it is: what hangs in the air tells it. */
const airPlaces: Readonly<Record<Lit['air'], Place | null>> = {
  clear: null,
  dust: 'attic',
  mist: 'forest',
  fog: 'road',
  smoke: 'cellar',
};

/** Where a beam in the air is seen, if neither script nor stage say. */
export function litPlace({ script, stage }: SceneDocument, plan: ScenePlan): Place | null {
  const beam = plan.props.find((p) => p.beam !== undefined && p.beam.through === null)?.beam;
  if (beam === undefined || stage.place !== null || places.some(([word]) => word.test(script))) return null;
  return airPlaces[beam.air];
}
