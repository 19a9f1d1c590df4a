import type { Mechanism } from '#contracts/mechanism.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import type { Draft, Roles } from '../plan/drafts.ts';

/** How high a rope hangs, and how high over the ground the knot at its end is, metres. */
const [HIGH, KNOT] = [2.7, 0.6];

/** One that is climbed, metres: its upper end is out of the picture. */
const CLIMBED = { width: 0.21, height: 3.4 };

/** A rope on an arm, with a knot to sit on. */
function ropeSwing(): Mechanism {
  return {
    parts: [
      {
        name: 'stand',
        look: 'stand',
        shape: { kind: 'box', width: 1.3, height: HIGH + 0.12 },
        material: 'wood',
        mass: null,
        x: 0,
        y: (HIGH + 0.12) / 2,
        angle: 0,
        fixed: true,
        solid: false,
      },
      {
        name: 'knot',
        look: 'bob',
        shape: { kind: 'circle', radius: 0.09 },
        material: 'cloth',
        mass: 2,
        x: 0,
        y: KNOT,
        angle: 0,
        fixed: false,
        solid: true,
      },
    ],
    joints: [{ kind: 'rod', a: 'stand', b: 'knot', from: [0, HIGH], to: [0, KNOT] }],
    seats: [{ part: 'knot', x: 0, y: 0.06 }],
    strikes: [],
    water: null,
    main: 'knot',
  };
}

/** What grows in the trees serves as one. */
const grows = /vine|liana|ivy|creeper/u;
const isRope = ({ thing, name }: PlanProp): boolean => thing === 'knot' || grows.test(name);

/** A rope that somebody swings on hangs, and has a knot at its end; one that is climbed hangs down to the ground; any other lies there. */
export function hangRope({ action, actor }: Draft, roles: Roles, company: Company): void {
  if (!(action === 'swing' || action === 'climb') || company.actor(actor) === undefined) return;
  const at = company.props.findIndex((p) => p.id === (roles.target ?? roles.prop) && isRope(p));
  const rope = company.props[at];
  if (rope === undefined) return;
  if (action === 'climb') {
    company.props[at] = { ...rope, thing: 'own.climbing-rope', ...CLIMBED, fixed: true, tint: null };
    return;
  }
  company.props[at] = {
    ...rope,
    thing: 'rope-swing',
    width: 1.3,
    height: HIGH + 0.12,
    tint: grows.test(rope.name) ? '#6b7a3a' : '#8a6a44',
    mechanism: ropeSwing(),
  };
}
