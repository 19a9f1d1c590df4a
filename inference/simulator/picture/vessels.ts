import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawIceSheet } from '#art/things/ice-sheet.ts';
import { drawLegs, drawMixed, drawStream } from '#art/things/mixed-vessel.ts';
import {
  type Contents,
  drawBurner,
  drawFumes,
  drawVessel,
  still,
  type VesselKind,
} from '#art/things/vessel.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { afloatOf } from '../liquids-afloat.ts';
import { substanceOf } from '../substances.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

const kinds: Readonly<Record<string, VesselKind>> = {
  'vessel-pot': 'pot',
  'vessel-glass': 'glass',
  'vessel-flask': 'flask',
  'vessel-dish': 'dish',
  'vessel-bottle': 'bottle',
  'vessel-dispenser': 'dispenser',
  'vessel-thermometer': 'thermometer',
};

/** As warm as a room: what is solid then lies in its vessel in lumps, and what freezes later froze in it. */
const ROOM = 21;
/** Vapour of what has no colour of its own, as mist. */
const MIST = '#fbfaf5';
/** Water swells by this share as it freezes (998.2 / 916.7). */
const SWELLS = 0.089;

/** A vessel seen through its side, or a burner; null for anything else. */
export function vesselItems(prop: PlanProp, body: BodyAt, frame: FrameState, z: number): Item[] | null {
  const seconds = frame.frame / film.framesPerSecond;
  const size = { width: prop.width, height: prop.height };
  const at =
    (draw: Item['draw']): Item['draw'] =>
    (g) => {
      g.save();
      g.translate(body.x, body.y);
      g.rotate(body.angle);
      draw(g);
      g.restore();
    };
  if (prop.thing === 'burner')
    return [{ z, shadow: () => undefined, draw: at((g) => drawBurner(g, size, seconds)) }];
  const kind = kinds[prop.thing];
  const content = prop.holds?.[0];
  if (kind === undefined) return null;
  const mixed = frame.mixing?.find((m) => m.id === prop.id);
  if (mixed !== undefined) {
    const { stream, level, bands, fizz } = mixed;
    const legs =
      prop.thing === 'vessel-dispenser'
        ? [{ z: z - 3, shadow: () => undefined, draw: at((g) => drawLegs(g, size, prop.y)) }]
        : [];
    return [
      ...legs,
      {
        z,
        shadow: () => undefined,
        draw: at((g) => drawMixed(g, kind, size, { level, bands, fizz, seconds, angle: body.angle })),
      },
      ...(stream === undefined
        ? []
        : [{ z: z - 2, shadow: () => undefined, draw: (g: SKRSContext2D) => drawStream(g, stream) }]),
    ];
  }
  if (content === undefined) return null;
  const contents = contentsOf(prop, content, frame, seconds);
  const vessel = at((g) => drawVessel(g, kind, size, contents));
  const rim = { x: body.x, y: body.y + prop.height / 2, width: prop.width };
  return [
    { z, shadow: () => undefined, draw: vessel },
    { z: z + 0.5, shadow: () => undefined, draw: (g) => drawFumes(g, rim, contents) },
  ];
}

function contentsOf(
  prop: PlanProp,
  { substance, share }: { substance: string; share: number },
  frame: FrameState,
  seconds: number,
): Contents {
  const kind = substanceOf(substance);
  const lumpy = kind !== null && (kind.sublimes !== undefined || (kind.melts ?? -300) > ROOM);
  const seen = frame.matter?.find((m) => m.id === prop.id);
  const whole = seen === undefined ? 1 : seen.solid + seen.liquid + seen.gas;
  const solid = seen === undefined ? (lumpy ? 1 : 0) : seen.solid / whole;
  const liquid = seen === undefined ? (lumpy ? 0 : 1) : seen.liquid / whole;
  const level = lumpy ? 0.7 * share * liquid : share * (liquid + solid * (1 + SWELLS));
  // Where nothing has weight it has come out in balls.
  const out = frame.afloat?.find((a) => a.id === prop.id);
  if (out !== undefined || kind === null)
    return {
      ...still(afloatOf(substance)?.colour ?? '#8fcadf'),
      level: out === undefined ? share : (share * out.left) / out.whole,
      seconds,
    };
  return {
    colour: kind?.colour ?? '#8fcadf',
    fumes: kind?.fumes ?? MIST,
    level,
    frozen: lumpy || solid === 0 ? 0 : solid / (solid + liquid),
    lumps: lumpy ? solid : 0,
    boiling: seen?.boiling ?? 0,
    fuming: seen?.fuming ?? 0,
    seconds,
  };
}

/** The ice on a lake, before all that is in it. */
export function iceItems(prop: PlanProp, frame: FrameState, z: number): Item[] {
  const water = prop.mechanism?.water;
  const seen = frame.matter?.find((m) => m.id === prop.id);
  if (water == null || seen === undefined) return [];
  const thick = seen.solid / ICE;
  const sides = { left: prop.x + water.left, right: prop.x + water.right, surface: prop.y + water.surface };
  return [{ z, shadow: () => undefined, draw: (g) => drawIceSheet(g, sides, thick) }];
}

/** Density of ice, kg/m³ (CRC Handbook). */
const ICE = 916.7;
