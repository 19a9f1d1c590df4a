import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import { propOf } from '../things/prop-of.ts';
import type { Thing } from '../things/thing.ts';

/** What puts a snowman up, or may bring it down: it is then made of the three balls that it is. */
const takesApart: ReadonlySet<Action> = new Set([
  'stack',
  'topple',
  'push',
  'kick',
  'hit',
  'break',
  'throw',
  'drive',
]);

const piece = (thing: string, width: number, height: number): Thing => ({
  thing,
  material: 'snow',
  width,
  height,
  // Pressed flat where one sits on the other.
  shape: 'box',
});

/** From below: of the snow that a child rolls and lifts. */
const pieces: readonly Thing[] = [
  piece('snow-base', 0.62, 0.46),
  piece('snow-middle', 0.46, 0.36),
  piece('snow-head', 0.36, 0.32),
];

/** Is it one, in one piece? */
export const isSnowman = (company: Company, id: string): boolean =>
  company.prop(id)?.thing === 'snowman-without-snow';

/** A snowman that is built, knocked over or driven into is three pieces of snow on each other; all others are one. */
export function snowmanOf({ action }: Draft, roles: Roles, before: readonly Beat[], company: Company): void {
  const id = roles.target;
  // Told of again: it is in pieces already.
  if (id !== null && company.stacks.has(id) && company.prop(id) === undefined) roles.target = `${id}-1`;
  const at = company.props.findIndex((p) => p.id === id && p.thing === 'snowman-without-snow');
  const whole = company.props[at];
  // What something was done to already stays what it was.
  if (whole === undefined || id === null || !takesApart.has(action) || company.placed.has(id)) return;
  if (before.some((b) => b.target === id || b.with === id || b.actor === id)) return;
  let y = 0;
  const made = pieces.map((row, i) => {
    const prop = propOf(`${id}-${i + 1}`, whole.name, row, 0, y);
    y = Number((y + row.height).toFixed(3));
    return prop;
  });
  company.props.splice(at, 1, ...made);
  company.stacks.add(id);
  roles.target = `${id}-1`;
}
