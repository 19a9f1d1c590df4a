import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';

/** What is made where the words name nothing, and with which tool, by the verb. */
const works: readonly { verb: RegExp; makes: string; tool?: string }[] = [
  { verb: /^knit|^crochet/u, makes: 'scarf' },
  { verb: /^sew/u, makes: 'shirt', tool: 'needle' },
  { verb: /^bak/u, makes: 'bread' },
  { verb: /^wrap/u, makes: 'gift' },
  { verb: /^(?:buil|construct|assembl)/u, makes: 'chair', tool: 'hammer' },
];
/** Over what it is cooked, by the verb; a stove for all else. */
const heats: readonly (readonly [RegExp, string])[] = [
  [/^roast/u, 'campfire'],
  [/^(?:grill|barbecue)/u, 'grill'],
  [/^toast/u, 'toaster'],
];
const HEATS: ReadonlySet<string> = new Set(['stove', 'grill', 'campfire', 'toaster']);
/** What is smaller than that is worked on at a table, metres (judged). */
const TABLETOP = 0.6;
/** What lies about to be built of is built where it lies, and with bare hands. */
const onTheGround = /sand|snow|earth|ice/u;
/** What a hammer is for. */
const nailed = /^(?:wood|slats|steel|cork)$/u;

/** One of these, as it is or as the library draws it. */
function one(company: Company, word: string) {
  company.words.draws(word);
  return byThing(company, word, { tint: null, many: false, fresh: false });
}

/** What is made or mended, on a table where it is small, and the tool for it in the hand of who has hands. */
export function handiwork(draft: Draft, roles: Roles, company: Company): void {
  const verb = draft.tokens[0]?.word ?? '';
  const work = works.find((w) => w.verb.test(verb));
  if (roles.target === null && work !== undefined) roles.target = one(company, work.makes)?.id ?? null;
  const thing = company.prop(roles.target ?? '');
  const mends = /^(?:fix|repair|mend)/u.test(verb);
  const bare = work?.tool === 'hammer' && !nailed.test(thing?.material ?? 'wood');
  const tool = mends ? (thing?.material === 'cloth' ? 'needle' : 'wrench') : bare ? undefined : work?.tool;
  if (tool !== undefined) roles.prop ??= inHand(draft.actor, tool, company);
  if (thing === undefined) return;
  if (draft.there?.how === 'seat') {
    // In the lap.
    roles.prop = thing.id;
    company.relations.push({
      what: { is: 'actor', id: draft.actor },
      how: 'with',
      of: { is: 'prop', id: thing.id, many: false },
    });
    return;
  }
  if (Math.max(thing.width, thing.height) > TABLETOP) return;
  if (onTheGround.test(thing.material) || thing.name === 'campfire') return;
  onTable(thing.id, company);
}

/** What is cooked, on the heat there is or on that which goes with the verb. */
export function overHeat(roles: Roles, verb: string, company: Company): void {
  const food = roles.prop ?? one(company, 'pancake')?.id ?? null;
  const there = company.props.find((p) => HEATS.has(p.name));
  const word = heats.find(([p]) => p.test(verb))?.[1] ?? 'stove';
  const heat = there?.id ?? one(company, word)?.id ?? null;
  roles.prop = food;
  roles.target = heat;
  if (food === null || heat === null || company.prop(heat)?.name === 'campfire') return;
  if (company.relations.some((r) => r.what.id === food) || company.placed.has(food)) return;
  company.relations.push({
    what: { is: 'prop', id: food, many: false },
    how: 'on',
    of: { is: 'prop', id: heat, many: false },
  });
}

/** Lays something on the table or the desk that is there, or on a small one. */
export function onTable(id: string, company: Company): void {
  if (company.placed.has(id) || company.relations.some((r) => r.what.id === id)) return;
  const of = company.landmark('desk') ?? one(company, 'side table');
  if (of !== null) company.relations.push({ what: { is: 'prop', id, many: false }, how: 'on', of });
}

/** Before whose eyes a camera is held, and on what it is held: "a photo of the dog". */
export function pictureOf(draft: Draft, roles: Roles, company: Company): void {
  const camera = draft.objects.find(({ found }) => CAMERAS.has(company.prop(found.id)?.name ?? ''))?.found.id;
  roles.prop = camera ?? inHand(draft.actor, 'phone', company);
  roles.target = draft.objects.find(({ found }) => found.id !== roles.prop)?.found.id ?? null;
}

/** What is used out of a pocket or a bag is in hand from the start, where nothing else is said of it. Paws have neither. */
export function inHand(actor: string, word: string, company: Company, own?: Found): string | null {
  // Things and animals on two legs have hands as well.
  const rig = company.actor(actor)?.rig;
  if (rig !== 'person' && rig !== 'thing') return null;
  const found = own ?? one(company, word);
  if (found === null) return null;
  const free =
    !company.placed.has(found.id) &&
    !company.relations.some((r) => r.what.id === found.id || r.of.id === found.id);
  if (free) company.relations.push({ what: { is: 'actor', id: actor }, how: 'with', of: found });
  return found.id;
}
const CAMERAS: ReadonlySet<string> = new Set(['phone', 'camera', 'tablet', 'drone']);
