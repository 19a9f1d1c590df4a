import type { PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { hasWheels } from '../../world/devices/wheels.ts';
import type { Draft } from '../plan/drafts.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';
import type { Company } from './company.ts';

/** What somebody rides where the words name nothing, by the verb or by the rider's calling. */
const mounts: readonly (readonly [RegExp, string])[] = [
  [/^surf/u, 'surfboard'],
  [/^skate/u, 'skateboard'],
  [/^(?:sled|ski|snowboard|toboggan)/u, 'sled'],
  [/^(?:row|paddl|canoe|kayak)/u, 'rowboat'],
];

/** Who rides a horse where the words name nothing. */
const horsemen = /^(?:knight|cowboy|cowgirl|jockey|prince|king|queen|princess|shepherd)$/u;
export const ridesAHorse = (draft: Draft, company: Company): boolean =>
  /^(?:ride|rode|ridd|riding|gallop)/u.test(draft.tokens[0]?.word ?? '') &&
  horsemen.test(company.actor(draft.actor)?.name.toLowerCase() ?? '');

/** Whoever rows does it in a boat that is rowed, also where the words call it a boat. */
export function rowsIn(draft: Draft, company: Company, mount: string | null): void {
  const at = company.props.findIndex(({ id }) => id === mount);
  const boat = company.props[at];
  if (boat?.thing !== 'sailboat' || !/^(?:row|paddl)/u.test(draft.tokens[0]?.word ?? '')) return;
  company.props[at] = { ...propOf(boat.id, boat.name, things['rowboat']!, boat.x, boat.y), tint: boat.tint };
}

export function mountFor(draft: Draft, company: Company): string {
  const said = [draft.tokens[0]?.word ?? '', company.actor(draft.actor)?.name.toLowerCase() ?? ''];
  return mounts.find(([pattern]) => said.some((word) => pattern.test(word)))?.[1] ?? 'bicycle';
}

/** How large a bicycle somebody on two short legs needs, as a share of a grown-up's by how tall they are, and the least of it (judged). */
const [FITS, SMALLEST] = [0.6, 0.2];

/** A bear, a snail and a teapot ride one of their own size. */
export function fitsItsRider(draft: Draft, company: Company, mount: string | null): void {
  const rider = company.actor(draft.actor);
  const at = company.props.findIndex(({ id }) => id === mount);
  const bicycle = company.props[at];
  if (rider?.rig !== 'thing' || bicycle?.thing !== 'bicycle') return;
  const share = Math.min(1, Math.max(SMALLEST, FITS * rider.height));
  const [width, height] = [bicycle.width, bicycle.height].map((m) => Number((m * share).toFixed(3)));
  if (width !== undefined && height !== undefined) company.props[at] = { ...bicycle, width, height };
}

/** Who goes on two wheels wherever they go. */
export const isRider = (of: PlanActor | undefined): boolean =>
  of?.rig === 'person' && /(?:cyclist|biker|skateboarder)$/iu.test(of.name);

/** Who has hands for a handlebar. */
export const canCycle = (of: PlanActor): boolean => of.rig === 'person' || of.rig === 'thing';

/** What one rides that is a thing: on wheels, runners or water, through the air, or on a seat of its own. */
export const isRidable = (prop: PlanProp | undefined): boolean =>
  prop !== undefined &&
  (hasWheels(prop.thing) ||
    (prop.mechanism?.seats.length ?? 0) > 0 ||
    /^(?:bicycle|rowboat|sailboat|surfboard|broom|own\.broomstick|own\.magic-carpet)$/u.test(prop.thing));

/** What carries somebody on its back or in its seats. */
export const carries = (of: PlanActor | undefined): boolean =>
  of?.rig === 'wheeled' || (of?.rig === 'quadruped' && of.height >= 1.1);
