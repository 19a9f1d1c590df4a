import { knownVehicles } from '#art/puppets/car.ts';
import { knownFlyers } from '#art/puppets/plumage.ts';
import { knownSpecies } from '#art/puppets/species.ts';
import { ballKind } from '#art/things/balls.ts';
import { dress } from '#art/wardrobe/dress.ts';
import type { CastPart, PropPart } from '#contracts/scene-document.ts';
import type { Look, PlanActor, PlanProp, Rig, ScenePlan } from '#contracts/scene-plan.ts';
import type { PartKind, StageView } from '../sync/document.ts';
import type { Point } from './frame.ts';

/** Something that stands on the stage, as the picture needs it. Metres; `x`, `y` its lowest middle point. */
export type Figure = Point & {
  kind: PartKind;
  id: string;
  name: string;
  rig: Rig;
  thing: string;
  look: Look;
  tint: string | null;
  cameoId: string | null;
  width: number;
  height: number;
  facing: 1 | -1;
};

export const figureKey = ({ kind, id }: { kind: PartKind; id: string }): string => `${kind}:${id}`;

const rigOfThing = (thing: string): Rig =>
  thing === 'person'
    ? 'person'
    : knownSpecies.includes(thing)
      ? 'quadruped'
      : knownFlyers.includes(thing)
        ? 'winged'
        : knownVehicles.includes(thing)
          ? 'wheeled'
          : 'thing';

/** Rough sizes until the script was read; the screenwriter's table is the true one. */
const heights: Record<Rig, number> = { person: 1.7, quadruped: 0.8, thing: 0.6, winged: 0.5, wheeled: 1.2 };

/** Widths of a figure of height 1. */
const widths: Record<Rig, number> = { person: 0.5, quadruped: 1.4, thing: 0.9, winged: 1, wheeled: 2.2 };

const ofCast = (part: CastPart, planned: PlanActor | undefined, others: readonly Figure[]): Figure => {
  const rig = planned?.rig ?? rigOfThing(part.thing);
  const height = planned?.height ?? heights[rig];
  return {
    kind: 'cast',
    id: part.id,
    name: part.name,
    rig,
    thing: part.thing,
    look: planned?.look ?? dress(part.name, rig, new Set(others.map(({ look }) => look.top))).look,
    tint: null,
    cameoId: part.cameoId,
    width: height * widths[rig],
    height,
    x: part.x,
    y: part.y,
    facing: part.facing,
  };
};

const ofProp = (part: PropPart, planned: PlanProp | undefined): Figure => {
  const size = ballKind(part.thing) ? 0.26 : 0.6;
  return {
    kind: 'props',
    id: part.id,
    name: part.name,
    rig: 'thing',
    thing: part.thing,
    look: dress(part.name, 'thing', new Set()).look,
    tint: planned?.tint ?? null,
    cameoId: null,
    width: planned?.width ?? size,
    height: planned?.height ?? size,
    x: part.x,
    y: part.y,
    facing: 1,
  };
};

/**
 * Everything on the stage, from left to right: the order in which Tab goes through it. Without a plan (nobody read the
 * script on this page, or not yet) people wear what the film dresses them in unless its words say otherwise.
 */
export const figuresOf = (view: StageView, plan: ScenePlan | null): Figure[] => {
  const cast: Figure[] = [];
  for (const part of view.cast)
    cast.push(
      ofCast(
        part,
        plan?.actors.find(({ id }) => id === part.id),
        cast,
      ),
    );
  const props = view.props.map((part) =>
    ofProp(
      part,
      plan?.props.find(({ id }) => id === part.id),
    ),
  );
  return [...cast, ...props].sort((a, b) => a.x - b.x);
};
