import type { PlanProp, Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { unread } from '#contracts/unread.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';

const hard =
  '(?:\\p{L}+ly|hard|with (?:\\p{L}+ ){0,2}(?:force|strength|power|speed|might|velocity|impact)|at (?:high|great|full|top|considerable) (?:speed|velocity|force))';
const sent =
  'thrown|hurled|flung|propelled|launched|tossed|smashed|slammed|hurtled|chucked|catapulted|dashed|pitched|fired';
const against = '(?:towards?|against|at|into|onto)';
const targets = 'wall|surface|rock|boulder|block|slab|plate|anvil|stone|cliff|barrier';
const meets =
  '(?:(?:collides|crashes|impacts|shatters|breaks|smashes|strikes|bounces off|meets)(?: (?:with|against|into) (?:it|the \\p{L}+))?(?: (?:it|apart))?)';
const pieces = '(?: into (?:\\p{L}+ ){0,3}(?:pieces|shards|fragments|bits))?';
const impact = '(?:,? (?:up)?on (?:the )?(?:impact|contact)(?: with (?:it|the (?:\\p{L}+ )?\\p{L}+))?)?';
const pattern = new RegExp(
  `\\b(?:(?:is|are|was|gets|being) )?(?:${hard} )*(?:${sent})(?: ${hard})* ${against} (?:an?|the) (?<how>(?:(?!and |that |which )[\\p{L}-]+,? ){0,5}?)(?<what>${targets})\\b(?! (?:${targets})\\b)(?: ${hard})*(?:,? (?:where|and|as|until) (?:it )?(?:then )?${meets}${pieces})?${impact}`,
  'giu',
);

const shatters = /\b(?:shatters|breaks|smashes|cracks)\b/iu;

/** Of what such a surface is, by the words before it; a wall of nothing in particular is of brick. */
const surfaces: readonly (readonly [RegExp, { material: string; thing: string; tint: string | null }])[] = [
  [/metal|steel|iron/iu, { material: 'steel-solid', thing: 'slab', tint: '#8f9aa3' }],
  [/wood|timber|oak/iu, { material: 'wood', thing: 'plank', tint: null }],
  [/\bice\b|icy/iu, { material: 'ice', thing: 'slab', tint: '#cfe8f2' }],
  [/marble|granite|tile/iu, { material: 'stone', thing: 'slab', tint: '#e6e1d8' }],
  [/concrete|cement|stone|rock|surface|slab/iu, { material: 'stone', thing: 'slab', tint: null }],
  [/./u, { material: 'stone', thing: 'wall', tint: null }],
];
const BRICK = { material: 'stone', thing: 'wall', tint: null };

/** Something that is hurled at something hard, by nobody who is named: the words from what is done on. */
export type Hurl = { span: Span; what: string; surface: string };

export const hurlsIn = (script: string): Hurl[] =>
  [...script.matchAll(pattern)].map(({ 0: said, index, groups }) => ({
    span: { start: index, end: index + said.length },
    what: groups?.['what']?.toLowerCase() ?? 'wall',
    surface: `${groups?.['how'] ?? ''}${groups?.['what'] ?? ''}`,
  }));

/** Where what it is hurled at stands, how far off it comes from, and how high, metres. */
const [AT, AWAY, HIGH] = [0.2, 5, 1.4];
/** A throw with force, as a share of an ordinary one. */
const FORCE = 1.3;

/** Puts the hard thing on the stage and has what was named before fly at it, and fall to pieces where it is said to; nothing where nothing was named. */
export function hurled(company: Company, hurl: Hurl, notes: Understanding, script: string): Draft[] {
  const { start } = hurl.span;
  const breaks = shatters.exec(script.slice(start, hurl.span.end));
  const end = breaks === null ? hurl.span.end : start + breaks.index;
  const word = script.slice(start, end);
  const [told] = notes.understood
    .filter(({ span, kind, as }) => kind === 'prop' && span.end <= start && company.prop(as) !== undefined)
    .toSorted((a, b) => b.span.end - a.span.end);
  const at = company.props.findIndex((p) => p.id === told?.as);
  const thrown = company.props[at];
  if (thrown === undefined || script.slice(told?.span.end ?? 0, start).trim() !== '') {
    notes.notUnderstood.push({ span: hurl.span, word, reason: unread('nobody-to-do-it') });
    return [];
  }
  const target = targetOf(company, hurl);
  company.props[at] = { ...thrown, x: AT - AWAY, y: HIGH, incoming: true, stalk: true };
  for (const id of [thrown.id, target.id]) company.placed.add(id);
  company.props.push(target);
  notes.understood.push({ span: hurl.span, word, as: 'throw', kind: 'action' });
  const acts = (action: 'throw' | 'break', text: string, from: number): Draft => ({
    actor: thrown.id,
    action,
    objects: action === 'break' ? [] : [{ found: { is: 'prop', id: target.id, many: false }, by: 'at' }],
    outcome: 'any',
    vigour: FORCE,
    expression: null,
    spot: null,
    line: null,
    together: false,
    passive: false,
    tokens: [{ text, word: '', start: from, end: from + text.length, kind: 'word', tags: new Set() }],
    at: from,
  });
  const throwing = acts('throw', word, start);
  if (breaks === null) return [throwing];
  const parts = script.slice(end, hurl.span.end);
  notes.understood.push({
    span: { start: end, end: hurl.span.end },
    word: parts,
    as: 'break',
    kind: 'action',
  });
  return [throwing, acts('break', parts, end)];
}

/** A rock is a large one, and all else a wall of what it is made of. */
function targetOf(company: Company, { what, surface }: Hurl): PlanProp {
  const rock = /rock|boulder|cliff/iu.test(surface) && what !== 'wall';
  const id = company.freeId(rock ? 'rock' : 'wall');
  if (rock) {
    const large = { ...things['rock']!, width: 1.5, height: 1.1 };
    return { ...propOf(id, id, large, AT, 0), fixed: true };
  }
  const of = surfaces.find(([words]) => words.test(surface))?.[1] ?? BRICK;
  return { ...propOf(id, id, { ...things['block']!, width: 0.4, height: 1.7 }, AT, 0), ...of, fixed: true };
}
