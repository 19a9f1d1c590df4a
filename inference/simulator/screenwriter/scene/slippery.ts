import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { isPatch, isRink, slickOf } from '../../world/ground/slippery.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { round } from '../plan/to-millimetres.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';

const slipperyGround =
  /\b(?<how>wet|soapy|slippery|muddy|oily|greasy|icy|frozen)(?= (?:\p{L}+ )?(?:floor|ground|street|road|pavement|sidewalk|path|grass|tiles?|steps?|deck|kitchen floor|pond|lake|puddle)\b)/giu;

/** "The wet floor", "an icy road": where the ground is slippery, and what lies there then. */
export function slipperyIn(script: string): { spans: { span: Span; word: string }[]; patch: string | null } {
  if (!/\b(?:slip(?:s|ped|ping)?|slid(?:e|es|ing)?|glid(?:e|es|ing))\b/iu.test(script))
    return { spans: [], patch: null };
  const spans = [...script.matchAll(slipperyGround)].map((m) => ({
    span: { start: m.index, end: m.index + m[0].length },
    word: m[0],
  }));
  const [first] = spans;
  return {
    spans,
    patch: first === undefined ? null : /icy|frozen/iu.test(first.word) ? 'ice patch' : 'wet patch',
  };
}

const over = /^(?:|on|onto|over|across|along|in)$/u;
const cold: ReadonlySet<string> = new Set(['snowfield', 'mountain', 'rink']);

/** Makes a named thing the patch of ground that is meant: ice that one walks on is no cube. */
function lies(company: Company, { id }: Found, kind: 'ice patch' | 'wet patch'): void {
  const at = company.props.findIndex((p) => p.id === id);
  const [prop, row] = [company.props[at], things[kind]];
  if (prop !== undefined && row !== undefined)
    company.props[at] = { ...prop, ...row, shape: 'box', fixed: true, mechanism: null };
}

/**
 * "Slips on a banana peel", "on the ice", "on the wet floor": what is slipped on is there; where nobody says on what, it
 * is a wet spot, and ice where there is snow. What is not slippery is tripped over.
 */
export function slipsOn(draft: Draft, company: Company): void {
  if (company.actor(draft.actor)?.rig !== 'person') return;
  const named = draft.objects.filter(({ found, by }) => found.is === 'prop' && over.test(by));
  const slick = named.find(({ found }) => slickOf(company.prop(found.id)?.thing ?? '') !== null);
  const ground = named.find(({ found }) => /^(?:ice|ice cube)$/u.test(company.prop(found.id)?.name ?? ''));
  if (slick === undefined && ground === undefined && named.length > 0) return;
  const frosty = cold.has(company.place) && company.slippery === null;
  const kind = company.slippery === 'ice patch' || frosty ? 'ice patch' : 'wet patch';
  const found =
    slick?.found ?? ground?.found ?? byThing(company, kind, { tint: null, many: false, fresh: false });
  if (found === null) return;
  if (ground !== undefined) lies(company, found, 'ice patch');
  else if (slick === undefined) lies(company, found, kind);
  draft.action = 'slip';
  draft.objects = [{ found, by: 'on' }];
}

/** Who slides down a slope needs a hill: a ramp is for what rolls. */
export function slopeToSlide(draft: Draft, company: Company): void {
  const slides = draft.action === 'roll' && /^(?:slid|glid)/u.test(draft.tokens[0]?.word ?? '');
  const rig = company.actor(draft.actor)?.rig;
  if (!slides || rig === undefined || rig === 'wheeled') return;
  const slope = draft.objects.find(({ found }) => company.prop(found.id)?.thing === 'ramp');
  const at = company.props.findIndex((p) => p.id === slope?.found.id);
  const [ramp, hill] = [company.props[at], things['hill']];
  if (slope === undefined || ramp === undefined || hill === undefined) return;
  company.props[at] = propOf(ramp.id, ramp.name, hill, ramp.x, ramp.y);
  slope.by = 'down';
}

/** "Slides across the ice": the ice is what it is done on. */
export function slidesOver(draft: Draft, company: Company): void {
  const ice = draft.objects.find(
    ({ found, by }) => over.test(by) && /^(?:ice|ice cube)$/u.test(company.prop(found.id)?.name ?? ''),
  );
  if (ice === undefined) return;
  lies(company, ice.found, 'ice patch');
  draft.objects = draft.objects.filter((o) => o !== ice);
}

/** How wide ice is that somebody slides over, and how far before a patch of it somebody stands who slips, metres. */
const [RINK, BEFORE] = [11, 1.5];

/** Where slippery things lie: ahead of who slips on them, and ice under all of who slides over it. */
export const underfoot = (
  props: readonly PlanProp[],
  beats: readonly Beat[],
  actors: readonly PlanActor[],
): PlanProp[] =>
  props.map((prop) => {
    const slip = beats.find((b) => b.action === 'slip' && b.target === prop.id);
    const by = actors.find((a) => a.id === slip?.actor);
    // Where that ends in something, it lies before it already.
    if (
      beats.some(
        (b) => b.way === 'into' && b.action === 'fall' && slip !== undefined && b.after.includes(slip.id),
      )
    )
      return { ...prop, fixed: isPatch(prop.thing) };
    const patch = isPatch(prop.thing);
    if (by === undefined && patch && !isRink(prop.thing)) return { ...prop, y: 0, fixed: true };
    if (by === undefined) return patch ? { ...prop, x: 0, y: 0, width: RINK, fixed: true } : prop;
    const ahead = patch || prop.y > 0 ? by.x + by.facing * (BEFORE + prop.width / 2) : prop.x;
    return { ...prop, x: round(ahead), y: 0, fixed: patch };
  });
