import type { SceneDocument } from '#contracts/scene-document.ts';
import type { Beat, PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { places } from '../scene/place-words.ts';
import { isSample } from '../things/flame-tests.ts';

/** Words of things that are shown from near by, on a table. */
const onATable =
  /\b(?:table|table ?top|wood(?:en)? surface|light wood|cutting board|grabb(?:er|ing)|gripp(?:er|ing)|claw|dispenser|newton['’]s cradle|dominoe?s?|marble run|mug|pillows?|turntable|(?:glass|jar|bowl|vase|beaker|cup) (?:\p{L}+ ){0,2}?(?:containing|holding|filled|of)|(?:rotating|revolving|spinning)(?: \p{L}+){0,2} (?:platform|base|display|pedestal|tops?)|tops? (?:is |are )?(?:spins?|spinning))\b/iu;
/** What has an edge to fall off, or a floor below it, is no ground that reaches from side to side. */
const hasAnEdge =
  /\b(?:off|under|beneath|below) (?:of )?(?:(?:the|a) )?(?:\p{L}+[- ]){0,3}table\b|\b(?:floor|ground|outdoors?)\b|\b(?:dinner|dining|kitchen) table\b|\bthrough (?:the|a|an) (?:\p{L}+ )?window\b/iu;
/** Furniture stands in rooms, not on tables: but where jaws and cords come down on it, nothing else is shown. */
const furniture = /\b(?:sofa|couch|bed|armchair)\b/iu;
const fromAbove = /\b(?:grabb(?:er|ing)|gripp(?:er|ing)|claw|lower(?:s|ed|ing)?|hang(?:s|ing)?)\b/iu;
/** Metres: larger things stand in rooms. */
const SMALL = 0.75;
/** So wide is a glass at most that something floats in, m. */
const BASIN = 1;

/** Is this about small things on a table, with nobody there, and does nobody say where it plays? */
export function playsOnATable({ script, cast, props, stage }: SceneDocument, plan: ScenePlan): boolean {
  if (cast.length > 0 || props.length > 0 || stage.place !== null || plan.actors.length > 0) return false;
  if (plan.props.length === 0 || plan.gravity !== undefined || places.some(([word]) => word.test(script)))
    return false;
  return (
    (plan.props.some((p) => p.mixes) ||
      plan.beats.some(({ action }) => action === 'evacuate') ||
      plan.props.some((p) => p.beam !== undefined && p.beam.through !== null) ||
      plan.props.some((p) => isSample(p) || p.bead !== undefined || p.pierced !== undefined) ||
      onATable.test(script)) &&
    !hasAnEdge.test(script) &&
    (!furniture.test(script) || fromAbove.test(script)) &&
    plan.props.every(isSmall)
  );
}

const isSmall = ({ thing, width, mechanism }: PlanProp): boolean =>
  width <= SMALL ||
  /^(?:bead|(?:.*[.-])?table|(?:standing|table)-mirror)$/u.test(thing) ||
  (mechanism != null && (mechanism.water === null || width < BASIN));

/** How far from its middle a table's sides are, metres. */
const SIDE = 1.7;

/** On a table left and right are nearer than in a room. */
export const onTheTable = (beats: readonly Beat[], place: Place): Beat[] =>
  place === 'tabletop'
    ? beats.map((b) => (b.spot == null ? b : { ...b, spot: Math.max(-SIDE, Math.min(SIDE, b.spot)) }))
    : [...beats];
