import { hasWheels } from '../../world/devices/wheels.ts';
import { softOf } from '../../world/ground/soft.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { isBasin } from '../things/containers.ts';
import { comesDown } from './recast.ts';

/** How high what nobody knocks over is, metres, and what stands firm though it is lower. */
const STANDS_FIRM = 1.2;
const firm =
  /(?:wall|tree|door|window|mirror|pole|pillar|column|gate|post|fence|rock|boulder|statue|fridge|hydrant|car|van|bus|mailbox|postbox)$/u;
/** Who does not stop before something comes at it faster than who stumbles. */
export const CRASH = 1.5;

type Obstacle = 'gives way' | 'firm' | 'light';

/** What becomes of whoever comes at it without stopping; null for somebody, and for what comes down itself. */
function obstacle({ is, id }: Found, company: Company): Obstacle | null {
  if (is === 'landmark') return 'firm';
  const prop = company.prop(id);
  if (prop === undefined || comesDown(company, id) || company.stacks.has(baseOf(id))) return null;
  if (softOf(prop.thing) !== null || isBasin(prop)) return 'gives way';
  return prop.fixed || firm.test(prop.name) || prop.height > STANDS_FIRM ? 'firm' : 'light';
}

/** What rolls and is ridden. */
const isRidden = (company: Company, id: string): boolean => {
  const thing = company.prop(id)?.thing;
  return thing !== undefined && (thing === 'bicycle' || hasWheels(thing) || /^sled/u.test(thing));
};

/** What somebody is on from the start, who is then on it no longer: it is ridden. */
function mountOf(actor: string, company: Company): Found | null {
  const at = company.relations.findIndex(
    ({ what, how, of }) => what.id === actor && how === 'on' && isRidden(company, of.id),
  );
  const [relation] = at < 0 ? [] : company.relations.splice(at, 1);
  return relation?.of ?? null;
}

/**
 * "Crashes into a hedge", "rides his skateboard into a wall", "on a scooter ploughs into the pond": there without stopping, on what is
 * ridden, and then down in what gives way, or before what stands firm.
 */
export function crashesInto(acts: readonly Draft[], company: Company): Draft[] {
  const told = new Set<Draft>();
  return acts.flatMap((act, i): Draft[] => {
    if (told.has(act)) return [];
    const end = act.objects.find(({ found, by }) => by === 'into' && found.id !== act.actor);
    const mounted = act.objects.find(({ found, by }) => by !== 'into' && isRidden(company, found.id))?.found;
    const rides = act.action === 'ride' && mounted !== undefined;
    if (end === undefined || !(act.crashes || rides)) return [act];
    const kind = obstacle(end.found, company);
    if (kind === null || (kind === 'light' && rides)) return [{ ...act, objects: aimed(act) }];
    const before = acts[i - 1];
    const onIt = before?.action === 'ride' && before.actor === act.actor;
    const mount = mounted ?? (onIt ? null : mountOf(act.actor, company));
    const feet = kind === 'firm' && mount === null && !rides;
    const to = { found: end.found, by: feet ? 'against' : 'to' };
    // "Runs and crashes into a wall": it is what is run to.
    const ran =
      before?.action === 'run' && before.actor === act.actor && before.objects.length === 0 ? before : null;
    if (ran !== null && feet) {
      ran.objects.push(to);
      ran.crashes = true;
    }
    const there: Draft[] =
      mount !== null
        ? [{ ...act, action: 'ride', objects: [{ found: mount, by: '' }, to] }]
        : kind === 'firm' && !onIt && ran === null
          ? [{ ...act, action: company.actor(act.actor)?.rig === 'winged' ? 'fly' : 'run', objects: [to] }]
          : [];
    if (kind === 'light') return [...there, { ...act, objects: aimed(act), at: act.at + 0.1 }];
    // "Bounces off and falls over": thrown back by it, and down, once.
    for (const next of acts.slice(i + 1)) {
      const back = /^(?:bounc|rebound|fall|fell|collaps)/u.test(next.tokens[0]?.word ?? '');
      if (!feet || next.actor !== act.actor || !back || next.objects.some((o) => o.found.id !== end.found.id))
        break;
      told.add(next);
      act.tokens.push(...next.tokens);
    }
    const fall: Draft = {
      ...act,
      ...(feet ? { backwards: true as const } : {}),
      action: 'fall',
      objects: kind === 'gives way' ? [end] : [],
      vigour: Math.max(act.vigour, CRASH),
      at: act.at + 0.1,
      together: there.length === 0 && act.together,
    };
    return [...there, fall];
  });
}

/** What is run into is what it is done to. */
const aimed = ({ objects, crashes }: Draft): Draft['objects'] =>
  crashes ? objects.map((o) => (o.by === 'into' ? { ...o, by: '' } : o)) : objects;
