import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { ARM } from '../../world/puppets/arms.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { round } from '../plan/to-millimetres.ts';
import type { Reading } from './reading.ts';

/** What is fastened to something: "taped to it", "is attached to a platform". */
const fastening = /^(?:attach|tape|glue|fasten|fix|stick|mount|tie|clip|bolt|screw|pin|clamp|strap|nail)$/u;
export const fastens = (base: string, word: string): boolean =>
  fastening.test(base) && /(?:ed|uck)$/u.test(word);

/** What is long and thin enough to reach over a rim. */
const long = /stick|rod|match|brush|pencil|pen$|ruler|feather|straw|spoon|dowel|pole|skewer|twig|wand|bar$/u;

const isTurntable = (prop: PlanProp | undefined): boolean => prop?.thing === 'turntable';

/** "A stick attached to a rotating platform", "a match taped to it": an arm of it; what is short stands on it. */
export function fasten(r: Reading, id: string, to: Found): void {
  const c = r.company;
  const what = c.prop(id);
  const disc = to.id === id ? c.props.findLast(isTurntable) : c.prop(to.id);
  if (what === undefined) return;
  // "A platform with a match taped to it": no platform is in the match's hand.
  for (const [k, rel] of c.relations.entries())
    if (rel.how === 'with' && rel.of.id === id) c.relations.splice(k, 1);
  const of: Found = disc === undefined ? to : { is: 'prop', id: disc.id, many: false };
  const how =
    disc?.thing === 'own.air-pump'
      ? 'on'
      : !isTurntable(disc)
        ? 'beside'
        : long.test(what.name)
          ? 'fixed'
          : 'on';
  if (of.id !== id && of.is !== 'actor') c.relations.push({ what: { is: 'prop', id, many: false }, how, of });
}

/** The turntable that something is an arm of; undefined where it is none. */
const discOf = (company: Company, id: string): string | undefined =>
  company.relations.find((r) => r.how === 'fixed' && r.what.id === id)?.of.id;

/** How an arm gets at something: it meets it. */
const meets: ReadonlySet<Action> = new Set(['kick', 'hit', 'push', 'work', 'touch', 'knock', 'shoot']);

/** What an arm does, its turntable does, but for what it meets on its way, which is while that turns. */
export function byItsDisc(act: Draft, company: Company): void {
  const arms = company.relations.filter((r) => r.how === 'fixed');
  // "The platform turns and hits the mug": with what reaches over its rim.
  const own = arms.find((r) => r.of.id === act.actor || r.what.id === act.actor);
  if (own !== undefined && act.action === 'look') act.action = 'spin';
  if (own?.of.id === act.actor && act.action !== 'spin' && act.objects.length > 0) act.actor = own.what.id;
  const disc = discOf(company, act.actor);
  const target = act.objects.find(({ found }) => found.is === 'prop' && found.id !== disc)?.found;
  if (disc === undefined) {
    // "As it rotates": nothing else does here.
    const [arm] = arms;
    const other = company.prop(act.actor);
    if (act.action === 'spin' && arm !== undefined && other !== undefined) {
      act.actor = arm.of.id;
      act.objects = [];
      act.together = true;
    }
    return;
  }
  if (target === undefined || act.action === 'spin') {
    act.action = 'spin';
    act.actor = disc;
    act.objects = [];
  } else {
    if (meets.has(act.action)) act.action = 'hit';
    act.together = true;
  }
}

/** Behind the stage's plane, and how far it reaches, m: its end comes into that plane for a hand's breadth before its axis and behind. */
const [BEHIND, REACH] = [0.5, 0.515];
/** How far short of its axis it meets something, m, and how many radians before that it begins. */
const [SHORT, BEFORE] = [0.05, 2];
/** How far up what stands there it is met, and how far over the disc an arm is at least, m. */
const [UP, OVER] = [0.6, 0.05];

/** Puts turntables with arms behind what those are to meet, on the side from which they come; the first of a row is the first that they meet. */
export function swept(company: Company, beats: readonly Beat[], props: readonly PlanProp[]): PlanProp[] {
  const out = [...props];
  const put = (id: string, change: Partial<PlanProp>) => {
    const at = out.findIndex((p) => p.id === id);
    const prop = out[at];
    if (prop !== undefined) out[at] = { ...prop, ...change };
  };
  for (const { what, how, of } of company.relations) {
    const arm = out.find((p) => p.id === what.id);
    const disc = out.find((p) => p.id === of.id);
    if (how !== 'fixed' || arm === undefined || disc === undefined) continue;
    const aimed = beats.find((b) => b.actor === arm.id && b.target !== null)?.target;
    const target = out.find((p) => p.id === aimed);
    const backwards = beats.some((b) => b.actor === disc.id && b.action === 'spin' && b.backwards);
    // Clockwise as seen from above, the near side goes to the left.
    const way = backwards ? 1 : -1;
    if (target !== undefined) facing(out, target, way);
    const stands = out.find((p) => p.id === aimed);
    const edge = stands === undefined ? disc.x : stands.x - (way * stands.width) / 2;
    const axis = edge + way * SHORT;
    const high = Math.max(UP * (stands?.height ?? 0), disc.height + OVER);
    const at = Math.atan((-way * (SHORT + ARM)) / BEHIND);
    put(disc.id, { x: round(axis), y: 0 });
    put(arm.id, {
      x: round(axis),
      y: round(high - arm.height / 2),
      arm: {
        on: disc.id,
        behind: BEHIND,
        reach: REACH,
        from: round(at - way * BEFORE),
      },
    });
  }
  return out;
}

/** All of a row stand the way in which they are to fall, from the first to the last. */
function facing(out: PlanProp[], first: PlanProp, way: 1 | -1): void {
  const row = out.filter((p) => p.thing === first.thing && p.y === first.y && p.arm === undefined);
  const places = row.map((p) => p.x).toSorted((a, b) => way * (a - b));
  for (const [k, piece] of row.entries()) out[out.indexOf(piece)] = { ...piece, x: places[k] ?? piece.x };
}
