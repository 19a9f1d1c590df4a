import type { Beat } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';
import { isTreeHere } from '../scene/trees-here.ts';

/** What one hangs on that has no edge of its own up there: a bough let down on two cords. */
const BOUGH = 'own.bough';
/** How far over somebody's own height its bark is, so that feet are clear of the ground, and how high that is in its picture, metres. */
const [CLEAR, BARK] = [0.16, 0.08];
/** Hands over the head, or the feet up there: so long a body is from there down, in heights. */
const LONG = { person: 1.06, winged: 1.1, thing: 1.02, quadruped: 1.42, swimming: 1, wheeled: 1 } as const;

const onWhat = /^(?:|from|on|off|in|by|onto|over|to)$/u;

/**
 * "Hangs from a branch", "hangs upside down": somebody does, from a tree, from the upper edge of what stands there, or from a bough
 * that is let down for it. "Hangs a picture on the wall": that is hung there.
 */
export function hangsFrom(draft: Draft, company: Company): void {
  // Wings hold on to nothing.
  const wings = company.actor(draft.actor)?.rig === 'winged' && draft.objects.every((o) => o.by !== '');
  if (wings || draft.tokens.some((t) => /^(?:upside|head|feet)/u.test(t.word))) draft.part = 'foot';
  const hung = draft.objects.find((o) => /^(?:|up)$/u.test(o.by) && o.found.is === 'prop');
  if (hung !== undefined) {
    draft.objects = draft.objects.map((o) => ({ ...o, by: o === hung ? '' : 'at' }));
    return;
  }
  const from = draft.objects.find((o) => onWhat.test(o.by) && o.found.is !== 'actor');
  const prop = company.prop(from?.found.id ?? '');
  const stands =
    from !== undefined && (isTreeHere(company, from.found.id) || (prop !== undefined && prop.height > 1));
  // What is no branch and too low for it is held on to in vain.
  if (from !== undefined && (stands || (prop !== undefined && prop.thing !== 'stick'))) {
    draft.objects = [{ ...from, by: 'at' }];
    return;
  }
  // A branch that lies about bears nobody: it is let down.
  const lies = company.props.findIndex((p) => p.id === prop?.id && p.thing === 'stick');
  const bough = byThing(company, 'bough', { tint: null, many: false, fresh: true });
  const lowered = company.props.find((p) => p.id === bough?.id);
  if (lies >= 0 && prop !== undefined && lowered !== undefined) {
    company.props[lies] = { ...lowered, id: prop.id, name: prop.name };
    company.props.splice(company.props.indexOf(lowered), 1);
    draft.objects = [{ found: { is: 'prop', id: prop.id, many: false }, by: 'at' }];
  } else draft.objects = bough === null ? [] : [{ found: bough, by: 'at' }];
}

/** Who is to hang somewhere as the first thing hangs there as the curtain rises; a bough is as high up as that needs. */
export function hungFromTheStart(company: Company, beats: readonly Beat[], parts: StageParts): StageParts {
  const actors = [...parts.actors];
  const props = [...parts.props];
  for (const beat of beats) {
    if (beat.action !== 'hang' || beat.with !== null || beat.target === null) continue;
    const at = actors.findIndex((a) => a.id === beat.actor);
    const actor = actors[at];
    const where = props.findIndex((p) => p.id === beat.target);
    const prop = props[where];
    if (actor === undefined) continue;
    if (prop?.thing === BOUGH) {
      const y = LONG[actor.rig] * actor.height + CLEAR - BARK;
      const x = company.placed.has(actor.id) ? actor.x : prop.x;
      props[where] = { ...prop, x: round(x), y: round(Math.max(y, prop.y)), fixed: true };
    }
    const first = beats.find((b) => b.actor === actor.id) === beat;
    if (!first || (prop === undefined && !isTreeHere(company, beat.target))) continue;
    actors[at] = { ...actor, on: beat.target, x: props[where]?.x ?? actor.x };
  }
  return { actors, props };
}
