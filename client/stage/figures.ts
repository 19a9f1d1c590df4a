import { knownVehicles } from '#art/puppets/car.ts';
import { knownSwimmers } from '#art/puppets/fins.ts';
import { knownFlyers } from '#art/puppets/plumage.ts';
import { knownSpecies } from '#art/puppets/species.ts';
import { ballKind } from '#art/things/balls.ts';
import { dress } from '#art/wardrobe/dress.ts';
import type { CastPart, PropPart, SceneDocument } from '#contracts/scene-document.ts';
import type { Look, PlanActor, PlanProp, Rig, ScenePlan } from '#contracts/scene-plan.ts';
import type { PartKind, StageView } from '../sync/document.ts';
import { keepOnStage, type Point } from './frame.ts';

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
  /** Whose it is. */
  ownedBy: string | null;
  /** Named by the script alone: it becomes a part of the document once somebody changes it. */
  written: boolean;
  /** Not one of several that only the script named: of those none can be told apart from the others. */
  movable: boolean;
};

/** How a script was read, and the document that was read. */
export type Read = { plan: ScenePlan; document: SceneDocument };

export const figureKey = ({ kind, id }: { kind: PartKind; id: string }): string => `${kind}:${id}`;

const rigOfThing = (thing: string): Rig =>
  thing === 'person'
    ? 'person'
    : knownSpecies.includes(thing)
      ? 'quadruped'
      : knownFlyers.includes(thing)
        ? 'winged'
        : knownSwimmers.includes(thing)
          ? 'swimming'
          : knownVehicles.includes(thing)
            ? 'wheeled'
            : 'thing';

/** Rough sizes until the script was read; the screenwriter's table is the true one. */
const heights: Record<Rig, number> = {
  person: 1.7,
  quadruped: 0.8,
  thing: 0.6,
  winged: 0.5,
  swimming: 0.4,
  wheeled: 1.2,
};

/** Widths of a figure of height 1. */
const widths: Record<Rig, number> = {
  person: 0.5,
  quadruped: 1.4,
  thing: 0.9,
  winged: 1,
  swimming: 2.1,
  wheeled: 2.2,
};

const ofCast = (part: CastPart, planned: PlanActor | undefined, others: readonly Figure[]): Figure => {
  const rig = planned?.rig ?? rigOfThing(part.thing);
  const height = planned?.height ?? heights[rig];
  return {
    kind: 'cast',
    id: part.id,
    name: part.name,
    rig,
    thing: part.thing,
    look: planned?.look ?? dress(part.name, rig, others).look,
    tint: null,
    cameoId: part.cameoId,
    width: height * widths[rig],
    height,
    x: part.x,
    y: part.y,
    facing: part.facing,
    ownedBy: part.ownedBy,
    written: false,
    movable: true,
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
    look: dress(part.name, 'thing', []).look,
    tint: planned?.tint ?? null,
    cameoId: null,
    width: planned?.width ?? size,
    height: planned?.height ?? size,
    x: part.x,
    y: part.y,
    facing: 1,
    ownedBy: null,
    written: false,
    movable: true,
  };
};

/** Who and what the script names beside the parts of the document, where the film begins with them. */
const written = (view: StageView, { plan, document }: Read): Figure[] => {
  // What was a part when the script was read, and was taken off the stage since, does not come back by that reading.
  const parts = new Set([view.cast, view.props, document.cast, document.props].flat().map(({ id }) => id));
  const names = [...plan.actors, ...plan.props].map(({ name }) => name);
  const isOne = (name: string): boolean => names.indexOf(name) === names.lastIndexOf(name);
  const actors = plan.actors.map(
    ({ id, name, rig, thing, look, cameoId, height, x, facing, ownedBy }): Figure => ({
      ...{ kind: 'cast', id, name, rig, thing, look, tint: null, cameoId, facing, ownedBy },
      ...{ width: height * widths[rig], height, written: true, movable: isOne(name) },
      ...keepOnStage({ x, y: 0 }),
    }),
  );
  const props = plan.props
    // Swings, ramps and the like are several bodies: the film draws them, the stage cannot. A bubble is not blown yet.
    .filter(({ mechanism, blown }) => !mechanism && blown === undefined)
    .map(
      ({ id, name, thing, tint, width, height, x, y }): Figure => ({
        ...{ kind: 'props', id, name, rig: 'thing', thing, tint, cameoId: null, facing: 1, ownedBy: null },
        ...{ look: dress(name, 'thing', []).look, width, height, written: true, movable: isOne(name) },
        ...keepOnStage({ x, y }),
      }),
    );
  return [...actors, ...props].filter(({ id }) => !parts.has(id));
};

/**
 * Everything on the stage, from left to right: the order in which Tab goes through it. Where nobody read the script on
 * this page, or not yet, there are the document's parts alone, and people wear what the film dresses them in unless its
 * words say otherwise.
 */
export const figuresOf = (view: StageView, read: Read | null): Figure[] => {
  const plan = read?.plan;
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
  return [...cast, ...props, ...(read ? written(view, read) : [])].sort((a, b) => a.x - b.x);
};
