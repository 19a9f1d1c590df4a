import { landmarksOf } from '#contracts/rig.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { boughs, isTree } from '../../trees.ts';
import type { Company } from '../beings/company.ts';
import { carries } from '../beings/mounts.ts';
import type { Draft } from '../plan/drafts.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';
import { CRASH } from './crashes-into.ts';

const into = /^(?:in|into|inside)$/u;
/** "Is thrown off by the horse" is read as a fall, with the horse as who does it. */
const flung = /^(?:thrown|bucked|flung|tossed|hurled)$/u;
/** "The horse throws him off", "bucks the cowboy off", "he is bucked off by the horse": he falls off it. */
function thrownOff(act: Draft, company: Company): Draft {
  const who = act.objects.find(({ found, by }) => found.is === 'actor' && by === '');
  const verb = act.tokens[0]?.word ?? '';
  // A horse that only bucks throws nobody.
  if (act.action === 'throw' && who === undefined && verb.startsWith('buck'))
    return { ...act, action: 'jump' };
  const throws =
    (act.action === 'throw' && !verb.startsWith('pass')) ||
    (act.action === 'fall' && act.tokens.some((t) => flung.test(t.word)));
  if (!throws || who === undefined || !carries(company.actor(act.actor))) return act;
  const mount = { found: { is: 'actor', id: act.actor } as const, by: 'off' };
  const rest = act.objects.filter((o) => o !== who && o.found.id !== act.actor);
  return { ...act, actor: who.found.id, action: 'fall', objects: [mount, ...rest] };
}

/** What sends somebody else off their feet. */
const sends: ReadonlySet<Action> = new Set(['push', 'topple']);

/** What somebody or something ends in, by the words. */
const endsIn = ({ objects, actor }: Draft, company: Company) =>
  objects.find(
    ({ found, by }) =>
      into.test(by) && found.id !== actor && found.is === 'prop' && company.prop(found.id)?.fixed !== true,
  );

/**
 * "Falls off the roof into a bush" and "pushes him into the pool" are two acts: off it, over the edge, and then in there.
 * So are "slips and falls into the pool" and "trips over a rock and falls into the mud": whoever lost the footing staggers on.
 */
export function fallsInto(acts: readonly Draft[], company: Company): Draft[] {
  return acts
    .map((act) => thrownOff(act, company))
    .flatMap((act): Draft[] => {
      const end = endsIn(act, company);
      if (end === undefined) return [act];
      const rest = act.objects.filter((o) => o !== end);
      const then = (actor: string): Draft => ({
        ...act,
        actor,
        action: 'fall',
        objects: [end],
        at: act.at + 0.1,
      });
      if (act.action === 'fall' && company.actor(act.actor) !== undefined) {
        const before = rest.some(({ by }) => /^(?:off|over|from|out of|on)$/u.test(by));
        return before ? [{ ...act, objects: rest }, then(act.actor)] : [act];
      }
      const who = rest.find(({ found, by }) => found.is === 'actor' && by === '');
      if (!sends.has(act.action) || who === undefined) return [act];
      return [{ ...act, action: 'push', objects: rest }, then(who.found.id)];
    });
}

/** Is it a fall that ends in something, after which nothing is left to be said of the one before? */
export const isFallInto = (act: Draft, company: Company): boolean =>
  act.action === 'fall' && endsIn(act, company) !== undefined;

/** Where somebody begins who rides into something, how far before its mount, and how far before what is come into at speed, metres. */
const [RIDES, MOUNTED, RUN_UP] = [-3.4, 0.7, 3.4];
/** How far ahead of what one slips on or trips over one comes down, and how far before it one begins, metres. */
const [AHEAD, BEFORE] = [0.75, 1.9];
/** How far ahead a mount throws its rider, in its heights. */
const FLUNG = 0.95;
/** Who falls off something comes down so far beside its edge: they go on outwards as long as they fall, metres. */
const beside = (height: number): number => 0.3 + 0.45 * height;

/** Sets what is fallen into where the fall ends: ahead of what was slipped on or tripped over, beside what was fallen off. */
export function inTheWayOfFalls(company: Company, beats: readonly Beat[], parts: StageParts): StageParts {
  const actors = [...parts.actors];
  const props = [...parts.props];
  const put = (id: string, x: number) => {
    const at = props.findIndex((p) => p.id === id);
    const prop = props[at];
    if (prop !== undefined && !company.placed.has(id)) props[at] = { ...prop, x: round(x), y: 0 };
  };
  for (const [i, beat] of beats.entries()) {
    if (beat.action !== 'fall') continue;
    const at = actors.findIndex((a) => a.id === beat.actor);
    const actor = actors[at];
    const before = beats[i - 1];
    const comesAt =
      before?.actor === beat.actor && beat.vigour >= CRASH && /^(?:ride|run)$/u.test(before.action);
    const end = props.find((p) => p.id === (beat.target ?? (comesAt ? before.target : null)));
    if (actor === undefined || end === undefined || !(comesAt || beat.way === 'into')) continue;
    const stays = end.mechanism != null || company.placed.has(end.id);
    const place = (x: number) => {
      if (!company.placed.has(actor.id)) actors[at] = { ...actor, x: round(x), facing: 1 };
    };
    if (comesAt) {
      const from = stays ? Math.max(-5, end.x - end.width / 2 - RUN_UP - MOUNTED) : RIDES;
      place(from);
      if (before.with !== null) put(before.with, from + MOUNTED);
      if (!stays) put(end.id, from + MOUNTED + RUN_UP + end.width / 2);
      continue;
    }
    if (before === undefined && beat.vigour >= CRASH && !stays) {
      place(-RUN_UP / 2);
      put(end.id, (actors[at]?.x ?? actor.x) + RUN_UP + end.width / 2);
      continue;
    }
    if (before === undefined) {
      // From a table nobody falls into it.
      if (!stays && end.y > 0.3) put(end.id, Math.max(end.x, actor.x + 1.2));
      continue;
    }
    if (before.actor !== actor.id) {
      // Pushed: at its edge, with whoever pushes behind.
      const pusher = actors.findIndex((a) => a.id === before.actor);
      const by = actors[pusher];
      if (stays) place(end.x - end.width / 2 - 0.45);
      else put(end.id, actor.x + 0.7 + end.width / 2);
      const x = actors[at]?.x ?? actor.x;
      if (by !== undefined && !company.placed.has(by.id))
        actors[pusher] = { ...by, x: round(Math.min(by.x, x - 1.3)), facing: 1 };
      continue;
    }
    if (before.way === 'off') {
      const mount = actors.find((a) => a.id === before.target);
      if (mount !== undefined && !stays) put(end.id, mount.x + mount.facing * FLUNG * mount.height);
      const prop = props.find((p) => p.id === before.target);
      const solid = landmarksOf(company.place).get(before.target ?? '');
      const from = prop ?? (solid === undefined ? undefined : { ...solid, height: solid.top });
      if (from === undefined) continue;
      // Off a bough, which does not reach as far as the leaves do.
      const [half, high] = isTree(prop?.thing ?? before.target ?? '')
        ? [0.2, boughs.crown * from.height]
        : [from.width / 2, from.height];
      const far = Math.max(half, 0.2) + Math.max(beside(high), end.width / 2 + 0.05);
      const moves = stays && prop !== undefined && prop.mechanism == null;
      if (!stays) put(end.id, from.x + far);
      // What stays where it is has what is fallen off beside it.
      else if (moves) put(prop.id, end.x - far);
      const x = moves ? round(end.x - far) : actor.x;
      actors[at] = { ...actor, x, facing: 1 };
      continue;
    }
    const on = props.find((p) => p.id === before.target);
    const room = (on?.width ?? 0) / 2;
    if (stays) {
      const x = end.x - end.width / 2 - AHEAD - room;
      if (on !== undefined) put(on.id, x);
      const lies = actors.findIndex((a) => a.id === before.target);
      const other = actors[lies];
      if (other !== undefined && !company.placed.has(other.id))
        actors[lies] = { ...other, x: round(x - 0.3) };
      place(x - BEFORE - room);
    } else {
      const x = actor.x + BEFORE + room;
      if (on !== undefined) put(on.id, x);
      const other = actors.find((a) => a.id === before.target);
      put(end.id, (other?.x ?? x) + AHEAD + room + end.width / 2);
      actors[at] = { ...actor, facing: 1 };
    }
  }
  return { actors, props };
}
