import type { Alteration, Guise, OtherThing } from '#contracts/alteration.ts';
import type { PlanProp, Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { unread } from '#contracts/unread.ts';
import type { Company } from '../beings/company.ts';
import type { Altered } from '../matter/alterations.ts';
import type { Draft } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';
import type { Skipped } from '../reading/reading.ts';
import { isColourWord, together } from '../things/looks.ts';

type Made = OtherThing & { name: string; y: number; material?: string };
const of = (name: string, thing: string, width: number, height: number, y = 0): Made => ({
  name,
  thing,
  width,
  height,
  shape: 'box',
  tint: null,
  y,
});

/** What is painted, or belongs to the set, and hangs or lies here as a thing of its own to be seen as it changes. */
const made: readonly (readonly [RegExp, Made])[] = [
  [/\b(?:background|backdrop|screen|room|wallpaper)\b/iu, of('backdrop', 'backcloth', 15, 8)],
  [/\bclouds?\b/iu, { ...of('cloud', 'cloud', 1.5, 0.95, 1.5), shape: 'silhouette' }],
  [/\bsky\b/iu, of('sky', 'sky-cloth', 15, 8)],
  [
    /\b(?:sidewalks?|pavements?|pathways?|paths?|roads?|streets?|walkways?|driveways?)\b/iu,
    of('pavement', 'pavement', 3.4, 0.8),
  ],
  [/\b(?:grass|lawn|meadow|hillsides?)\b/iu, of('grass', 'lawn', 3, 0.8)],
  [
    /\b(?:painting|mural|fresco)\b/iu,
    { ...of('painting', 'framed-picture', 1.2, 1.1, 0.7), shape: 'silhouette' },
  ],
  [/\b(?:flower )?buds?\b/iu, { ...of('flower', 'tulip', 0.5, 0.75), shape: 'silhouette' }],
  [/\bskyscrapers?\b/iu, { ...of('skyscraper', 'office-building', 2.2, 3.4), shape: 'silhouette' }],
  [/\bhouse model\b/iu, { ...of('house', 'house', 2, 1.8), shape: 'silhouette' }],
  [/\bbook cover\b/iu, { ...of('book', 'closed-book', 0.5, 0.6), shape: 'silhouette' }],
  [/\bpiece of (?:metal|iron|steel)\b/iu, { ...of('metal', 'sheet', 0.7, 0.5), material: 'steel' }],
  [/\bdenim jacket\b/iu, { ...of('jacket', 'coat', 0.5, 0.6), shape: 'silhouette' }],
  [/\bmountains?\b/iu, { ...of('mountain', 'mountain', 3.4, 2.6), shape: 'silhouette' }],
  [/\bwindows?\b/iu, { ...of('window', 'window', 1.2, 1.2, 0.3), shape: 'silhouette' }],
  [/\bsnow\b|\bhillside\b/iu, of('snow', 'snow-bank', 3.2, 0.9)],
  [/\bsoap\b/iu, { ...of('soap', 'soap', 0.5, 0.34), shape: 'silhouette' }],
  [/\b(?:seeds?|acorns?|pips?)\b/iu, { ...of('seed', 'chestnut', 0.3, 0.3), shape: 'silhouette' }],
  [/\bkernels?\b/iu, of('kernel', 'corn-kernel', 0.3, 0.34)],
  [
    /\b(?:(?:stone|rock|marble|granite)(?: surface| slab)?|sandstone|limestone|surface)\b/iu,
    of('stone', 'stone-slab', 1.5, 0.8),
  ],
  [/\b(?:skin|scars?|wounds?|bruises?|cuts?)\b/iu, of('skin', 'skin-patch', 1.3, 0.7, 0.1)],
  [/\beyes?\b/iu, { ...of('eye', 'paper-eye', 1.1, 0.55, 0.7), shape: 'silhouette' }],
  [/\b(?:full )?moon\b/iu, { ...of('moon', 'full-moon', 1.3, 1.3, 1.6), shape: 'silhouette' }],
  [/\blights\b/iu, { ...of('light', 'light-bulb', 0.3, 0.42, 1.7), shape: 'silhouette' }],
  [/\b(?:ocean|sea|lake|river|pond)\b/iu, of('sea', 'sea-cloth', 6, 1.1)],
  [/\bneon(?: sign| light| lights| tube)?\b/iu, of('neon-sign', 'neon-sign', 1.3, 0.7, 1.1)],
];

const beings = /^(?:i|he|she|they|we|you|him|her|them|somebody|someone|people|everyone|everybody)$/iu;

/** Is something like this said of somebody who has a face? What people do then is no change of how a thing looks. */
function ofSomebody(script: string, { subject }: Altered, company: Company): boolean {
  const words = script.slice(subject.start, subject.end).split(/[^\p{L}'’]+/u);
  // "A cat's eyes", "Mia's skin": a part of somebody, whose other parts stay as they are.
  if (/['’]s .*\b(?:eyes?|skin|face|hair|fur)\b/iu.test(script.slice(subject.start, subject.end)))
    return true;
  return words.some(
    (w) =>
      beings.test(w) ||
      company.named(w) !== undefined ||
      (company.words.kindOf(w)?.rig === 'person' && w !== 'model'),
  );
}

/** Those that can be staged: what is said of people is read as what they do. */
export const stagedAlterations = (script: string, all: readonly Altered[], company: Company): Altered[] =>
  all.filter((one) => !ofSomebody(script, one, company));

/** A clear sky shines in another way than a clear pane. */
const unpolished = ({ marks: { gloss: _, ...marks } = {}, ...look }: Guise): Guise => ({ ...look, marks });

/** Words that are read here and nowhere else: with those that name what is put on the stage for it. */
export function readHere(script: string, { subject, said, joins, first }: Altered): Skipped[] {
  const head = headOf(script, subject);
  const named = script.slice(head.start, head.end);
  const verb = said.map((span): Skipped => ({ ...span, states: true }));
  return [...verb, ...joins, ...(first !== null || made.some(([noun]) => noun.test(named)) ? [head] : [])];
}

/** Everything that an alteration is said of, once the rest of its sentence is read, and what it does. */
export function alteredBy(script: string, one: Altered, company: Company, notes: Understanding): Draft[] {
  const { subject, said } = one;
  const ids = spokenOf(script, one, company, notes);
  if (ids.length === 0) {
    for (const span of said)
      notes.notUnderstood.push({
        span,
        word: script.slice(span.start, span.end),
        reason: unread('no-act-yet'),
      });
    return [];
  }
  const act =
    one.act ??
    (reddens(script, one) && ids.every((id) => company.actor(id)?.rig === 'person') ? 'blush' : null);
  const { from, to } = one;
  const tint = colourIn(script, subject);
  const first =
    from.tint === undefined && tint !== null && to.tint !== undefined ? { ...from, tint, cover: 1 } : from;
  const sky = /\bsky\b/iu.test(script.slice(subject.start, subject.end));
  const alters: Alteration = {
    from: sky ? unpolished(first) : first,
    to: sky ? unpolished(to) : to,
    ...(one.into === null ? {} : { into: one.into }),
    ...(one.pulses === null ? {} : { pulses: one.pulses }),
  };
  if (tint !== null) tellColour(script, subject, notes, ids[0] ?? '');
  for (const span of [...said, ...one.joins])
    notes.understood.push({
      span,
      word: script.slice(span.start, span.end),
      as: act ?? 'alter',
      kind: 'action',
    });
  return ids.map((actor, k): Draft => {
    const own = [...said, ...one.joins].map(({ start, end }) => ({
      text: script.slice(start, end),
      word: '',
      start,
      end,
      kind: 'word' as const,
      tags: new Set<string>(),
    }));
    return {
      actor,
      action: act ?? 'alter',
      objects: [],
      outcome: 'any',
      vigour: 1,
      expression: null,
      spot: null,
      line: null,
      together: one.together || k > 0,
      passive: false,
      ...(act === null ? { alters } : {}),
      tokens: own,
      at: turnOf(script, one),
    };
  });
}

/** Its place among the acts: "collapses just after the train has crossed it" comes behind that. */
function turnOf(script: string, { subject, said }: Altered): number {
  const end = Math.max(subject.end, ...said.map((s) => s.end));
  const rest = /^[^.!?\n]*/u.exec(script.slice(end))?.[0] ?? '';
  const later =
    /^,?\s*(?:(?:just|right|shortly|soon|only) )?(?:after|once|as soon as) (?!that\b|this\b|it\b|a while\b)/iu.test(
      rest,
    );
  return later ? end + rest.length : (said[0]?.start ?? subject.start);
}

/** "His face goes red", "turns red in the face": blood comes to the cheeks, and no coat of paint over all of them. */
const reddens = (script: string, { subject, said }: Altered): boolean =>
  said.some(({ start, end }) => /\b(?:red|pink|crimson|scarlet)\b/iu.test(script.slice(start, end))) &&
  (/\b(?:faces?|cheeks?)\b/iu.test(script.slice(subject.start, subject.end)) ||
    /^ in (?:the|his|her|their) faces?\b/iu.test(script.slice(Math.max(...said.map(({ end }) => end)))));

/** What is spoken of, without what was said before it and where it is. */
function headOf(script: string, { start, end }: Span): Span {
  const words = script.slice(start, end);
  const on = /^.*\b(?:paint|colou?r|dye|varnish|ink) (?:on|of) (?=(?:an?|the) )/iu.exec(words)?.[0].length;
  const from = on ?? /^.*(?:,| and | then )(?=.*\p{L})/iu.exec(words)?.[0].length ?? 0;
  const where = /\b(?:in|on|under|near|beside|by|at|next|inside|with|from|above|behind)\b/iu.exec(
    words.slice(from),
  );
  const to = where === null || where.index === 0 ? words.length : from + where.index;
  return { start: start + from, end: start + to };
}

/** The ids of what it is said of. What belongs to the set is put on the stage as a thing of its own. */
function spokenOf(script: string, one: Altered, company: Company, notes: Understanding): string[] {
  const { subject, first } = one;
  const head = headOf(script, subject);
  const words = script.slice(head.start, head.end);
  const known = notes.understood.filter(
    ({ span, kind }) => over(span, head) && (kind === 'prop' || kind === 'cast'),
  );
  const row =
    first === null ? made.find(([noun]) => noun.test(words))?.[1] : { ...first, name: 'shape', y: 0 };
  if (row !== undefined) {
    // What the reader made of these words stands for nothing else.
    const near = notes.approximated.filter(({ span }) => over(span, head));
    for (const { as } of [...known, ...near]) forget(company, as);
    const many =
      /^(?:cloud|light-bulb)$/u.test(row.thing) || (first?.shape === 'ball' && /\p{L}{3,}s\b/u.test(words))
        ? 3
        : 1;
    const ids = Array.from({ length: many }, (_, k) => put(company, row, k));
    tellAll(script, head, notes, ids[0] ?? '');
    // "On the skin": it is that which is shown.
    for (const { span, word, as } of notes.approximated.filter((n) => over(n.span, subject)))
      if (made.some(([noun, other]) => other === row && noun.test(word))) {
        forget(company, as);
        tellAll(script, span, notes, ids[0] ?? '');
      }
    return ids;
  }
  for (const { as, kind } of known) {
    const actor = company.actors.find((a) => a.id === as || a.name === as);
    if (kind === 'cast' && actor !== undefined) return [actor.id];
    const prop = company.prop(as);
    if (prop === undefined) continue;
    dress(company, prop, one);
    if (head.start > subject.start)
      paintIs(script, { start: subject.start, end: head.start }, notes, company, as);
    return company.props
      .filter((p) => p.id === as || (baseOf(p.id) === baseOf(as) && p.id !== baseOf(as)))
      .map((p) => p.id);
  }
  return [];
}

const over = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;

/** "The paint on a house": its colour, and no pot of it. */
function paintIs(script: string, span: Span, notes: Understanding, company: Company, id: string): void {
  if (!/\b(?:paint|colou?r|dye|varnish|ink) (?:on|of)/iu.test(script.slice(span.start, span.end))) return;
  for (const { as, kind } of notes.understood.filter((n) => over(n.span, span)))
    if (kind === 'prop' && as !== id) forget(company, as);
  tellAll(script, span, notes, id);
}

/** A tree that gets its leaves is bare; a balloon that changes where it is holds breath, and stays there. */
function dress(company: Company, dressed: PlanProp, one: Altered): void {
  // What changes is drawn by its change from the start.
  const { guise, ...prop } = dressed;
  company.props[company.props.indexOf(dressed)] = prop;
  if (guise !== undefined) one.from = together(guise, one.from);
  const { from, to } = one;
  if (prop.material === 'helium') {
    company.props[company.props.indexOf(prop)] = { ...prop, material: 'balloon-rubber' };
    return;
  }
  if (to.marks?.foliage === undefined && from.marks?.foliage === undefined) return;
  const at = company.props.findIndex((p) => p.id === prop.id);
  company.props[at] = { ...prop, thing: 'bare-tree', width: 2.2, height: 2.8, shape: 'box', fixed: true };
}

function put(company: Company, made: Made, k: number): string {
  const { name, y, thing, width, height, shape, tint, material = 'paper' } = made;
  const id = company.freeId(name);
  company.props.push({
    id,
    name,
    thing,
    width,
    height,
    shape,
    tint,
    material,
    fixed: true,
    x: k === 0 ? 0 : 1.15 * width * (k % 2 === 0 ? 1 : -1),
    y,
    heldBy: null,
  });
  if (y > 0) company.placed.add(id);
  return id;
}

function forget(company: Company, id: string): void {
  const gone = company.props.filter((p) => p.id === id || baseOf(p.id) === baseOf(id));
  for (const one of gone) company.props.splice(company.props.indexOf(one), 1);
}

/** The words of what it is said of name the thing that was put there. */
function tellAll(script: string, { start, end }: Span, notes: Understanding, id: string): void {
  const inIt = (span: Span) => over(span, { start, end });
  notes.notUnderstood = notes.notUnderstood.filter((n) => !inIt(n.span));
  notes.approximated = notes.approximated.filter((n) => !inIt(n.span));
  notes.understood = notes.understood.filter((n) => !inIt(n.span));
  notes.understood.push({ span: { start, end }, word: script.slice(start, end), as: id, kind: 'prop' });
}

/** The colour that it has at first. */
function colourIn(script: string, { start, end }: Span): string | null {
  const words = script
    .slice(start, end)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.map(isColourWord).find((c) => c !== null) ?? null;
}

/** What has one colour only is seen in this one as well, while it changes. */
function tellColour(script: string, { start, end }: Span, notes: Understanding, id: string): void {
  for (const { 0: word, index } of script.slice(start, end).matchAll(/\p{L}+/gu)) {
    const span = { start: start + index, end: start + index + word.length };
    if (isColourWord(word.toLowerCase()) === null) continue;
    const refused = notes.notUnderstood.length;
    notes.notUnderstood = notes.notUnderstood.filter((n) => n.span.start !== span.start);
    if (notes.notUnderstood.length < refused) notes.understood.push({ span, word, as: id, kind: 'prop' });
  }
}
