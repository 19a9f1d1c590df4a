import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { round } from '../plan/to-millimetres.ts';
import { isColour } from '../words/colours.ts';

type LevelMark = { span: Span; word: string; tint: string };

const colour = '(?<first>\\p{L}+ )?';
const mark = `(?:an?|the) ${colour}(?:band|line|strip|ring|stripe|mark|piece)(?: of (?<second>\\p{L}+ )?tape)?`;
const where = '(?: (?:around|on|across) (?:it|them|the \\p{L}+))?';
const level =
  '(?:showing|marking|indicating|that (?:shows|marks|indicates)|to (?:show|mark|indicate)) (?:the|a|its) (?:\\p{L}+ )?level';
const of = '(?: (?:of|on|in|inside) (?:the )?(?:glass|jar|vase|bowl|water|liquid|it))?';
const pattern = new RegExp(`,?\\b(?:with|and|has|having) ${mark}${where} ${level}${of}`, 'giu');

/** "With a band of green tape marking the level": a band around a vessel, where what is in it stands. */
export const levelMarksIn = (script: string): LevelMark[] =>
  [...script.matchAll(pattern)].map((m) => ({
    span: { start: m.index, end: m.index + m[0].length },
    word: m[0],
    tint:
      isColour((m.groups?.['second'] ?? '').trim().toLowerCase()) ??
      isColour((m.groups?.['first'] ?? '').trim().toLowerCase()) ??
      '#4f9d5d',
  }));

/** How it is told, and drawn. */
export const BAND = 'level-band';
const [HIGH, OUT] = [0.03, 0.012];

/** A band of tape; where it is follows from its vessel. */
export const bandOf = (tint: string): PlanProp => ({
  id: BAND,
  name: BAND,
  thing: BAND,
  material: 'paper',
  width: 0.3,
  height: HIGH,
  shape: 'box',
  fixed: true,
  x: 0,
  y: 0,
  heldBy: null,
  tint,
});

/** Puts the band around what has water in it, at its level. */
export function banded(props: readonly PlanProp[]): PlanProp[] {
  const vessel = props.find((p) => p.mechanism?.water != null && p.mechanism.water.open !== true);
  return vessel === undefined
    ? props.filter((p) => p.thing !== BAND)
    : props.map((p) =>
        p.thing === BAND
          ? {
              ...p,
              x: vessel.x,
              y: round(vessel.y + (vessel.mechanism?.water?.surface ?? 0) - HIGH),
              width: round(vessel.width + 2 * OUT),
            }
          : p,
      );
}
