import type { Clothing } from '#contracts/garment.ts';
import type { BodyPart } from '#contracts/scene-plan.ts';
import { canWear, pieceOn } from '../beings/can-wear.ts';
import type { Company } from '../beings/company.ts';
import { garments } from '../beings/garments.ts';
import type { Draft } from '../plan/drafts.ts';
import { type Zone, zoneOf } from '../things/treatments.ts';
import { lemma } from '../words/inflections.ts';

/** Where a hand goes for what is worn there. */
const at: Readonly<Record<Zone, BodyPart>> = {
  head: 'head',
  neck: 'neck',
  chest: 'chest',
  waist: 'hips',
  arm: 'hand',
  leg: 'knee',
  feet: 'foot',
};
/** What hair is made into. */
const hairdos: readonly (readonly [RegExp, Clothing['what']])[] = [
  [/^(?:braid|plait)$/u, 'braids'],
  [/^(?:tie)$/u, 'ponytail'],
];
const puts = /^(?:put|place|wrap|drape|slip|pull|set|pop|hang|tie|fasten|throw)$/u;
const USUAL = '#d86a6a';

/** "Braids her friend's hair", "puts a hat on her brother", "dresses her son": by somebody else's hand, and on them from then on. */
export function dressesOthers(draft: Draft, company: Company): void {
  const verb = lemma(draft.tokens[0]?.word ?? '');
  const person = draft.objects.find(
    (o) =>
      o.found.is === 'actor' && o.found.id !== draft.actor && company.actor(o.found.id)?.rig !== 'wheeled',
  );
  const head = draft.part === undefined || draft.part === 'head';
  const hairdo = draft.action === 'touch' && head ? hairdos.find(([p]) => p.test(verb))?.[1] : undefined;
  if (hairdo !== undefined && hairdo !== null) {
    const whose = company.actor(person?.found.id ?? draft.actor);
    if (whose === undefined || !canWear(whose, hairdo)) return;
    // As tall as one is oneself, hair is reached where it falls.
    const own = company.actor(draft.actor)?.height ?? 1;
    draft.part = whose.height > 0.9 * own ? 'neck' : 'head';
    draft.garment = { what: hairdo, parts: [], tint: whose.look.hair };
    return;
  }
  // "Gets dressed", "changes her clothes".
  if (
    draft.action === 'touch' &&
    /^(?:get|change)$/u.test(verb) &&
    company.actor(draft.actor)?.rig === 'person'
  ) {
    draft.part = 'chest';
    draft.garment = { what: null, parts: ['top', 'bottom'], tint: USUAL };
    draft.objects = [];
    return;
  }
  const other = company.actor(person?.found.id ?? '');
  if (person === undefined || other === undefined) return;
  if (verb === 'dress' && person.by === '' && other.rig === 'person') {
    draft.action = 'touch';
    draft.part = 'chest';
    draft.garment = { what: null, parts: ['top', 'bottom'], tint: USUAL };
    draft.objects = [person];
    return;
  }
  if (!puts.test(verb) || !/^(?:on|onto|around|over|round|about)$/u.test(person.by)) return;
  const piece = draft.objects.find((o) => o.by === '' && company.prop(o.found.id) !== undefined);
  const prop = company.prop(piece?.found.id ?? '');
  const worn = prop === undefined ? undefined : garments[prop.name];
  if (piece === undefined || prop === undefined || worn == null) return;
  const what = pieceOn(other, prop.name, worn);
  if (!canWear(other, what)) return;
  draft.action = 'touch';
  draft.part = what === null ? 'chest' : at[zoneOf(prop.name) ?? 'head'];
  draft.garment = {
    what,
    parts: other.rig === 'person' ? [...worn.parts] : [],
    tint: prop.tint ?? worn.tint ?? USUAL,
  };
  draft.spent = true;
  draft.objects = [
    { ...person, by: '' },
    { ...piece, by: 'with' },
  ];
}
