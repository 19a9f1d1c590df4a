import type { Guise } from '#contracts/alteration.ts';
import type { Print } from '#contracts/print.ts';
import type { PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import type { Found } from '../plan/found.ts';
import { stateOf, together } from '../things/looks.ts';
import { outlineOf, prints, saysLook, stuffs } from '../things/textures.ts';
import { isColour } from '../words/colours.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import { hasQuality } from '../words/qualities.ts';

/** What a note says of a word that is drawn on somebody or something: this, and whose id it is. */
export const LOOKS = 'looks';

/** Said of what changes, these are looks; said from the start they are no more than how much of it there is, or another thing. */
const notSeen =
  /^(?:smooth|clear|clean|crisp|reflective|flat|taut|stretched|squishy|soft|stiff|hard|compact|thin|slender|stick-like|thick|sturdy|solid|puffy|swollen|buds?|budding|blossom|bloom|blooming|flower|flowering|closed|shut|open|opaque|bright|dark|embossed|cracks|fissures|foliage|straight|bare|empty|blank|natural|original|wispy|cloudy|stormy|inflated|deflated|overgrown|huge|enormous|tiny|bigger|larger|smaller|taller|shorter|longer|wider|narrower|thinner|thicker|darker|lighter|brighter|paler|sharp|ash|charcoal)$/u;

/** What can be seen on somebody: what lies on skin, coat and clothes, or what they are made of. */
const onBodies =
  /^(?:wet|damp|soaked|soaking|drenched|dripping|dirty|muddy|dusty|filthy|grimy|grubby|sooty|snowy|\p{L}+-covered|mud-splattered|paint-splattered|frosty|frozen|icy|rusty|mossy|moss-covered|glowing|luminous|luminescent|bioluminescent|radiant|translucent|transparent|see-through|invisible|sparkling|sparkly|glittering|glittery|shimmering|shiny|glossy|gleaming|burnt|charred|cracked|wrinkled|rainbow.*|multicolou?red|faded|pale|battered|dented|striped|dotted|spotted|spotty|checkered|zebra-striped|tiger-striped|floral|knitted|crocheted)$/u;

/** How wide somebody is who is told to be so, of how wide a puppet is; judged. */
const girths: Readonly<Record<string, number>> = Object.fromEntries([
  ...'fat chubby plump overweight obese stout tubby portly burly bulky rotund'
    .split(' ')
    .map((w) => [w, 1.2]),
  ...'thin skinny slim slender lean scrawny bony'.split(' ').map((w) => [w, 0.84]),
]);

/** Of four-legged ones the coat itself is marked. */
const coats: Readonly<Partial<Record<Print['kind'], NonNullable<PlanActor['look']['marks']>['kind']>>> = {
  stripes: 'stripes',
  spots: 'spots',
  dots: 'dots',
  patches: 'patch',
};

/** Gives whoever or whatever is described the look that a word says; false where it says none, or none that is seen on them. */
export function looksSo(c: Company, phrase: NounPhrase, word: string, found: readonly Found[]): boolean {
  if (found.length === 0) return false;
  const outline = outlineOf(word);
  const state = stateOf(word);
  const [, second] = phrase.tints;
  const print =
    state?.print === undefined || second === undefined ? state?.print : { ...state.print, tint: second };
  const guise =
    outline !== null
      ? { outline }
      : state === null
        ? null
        : print === undefined
          ? state
          : { ...state, print };
  return found.every(({ is, id }) => {
    if (is === 'actor')
      return guise !== null || girths[word] !== undefined ? onActor(c, id, word, guise) : false;
    const prop = is === 'prop' ? c.prop(id) : undefined;
    if (prop === undefined || guise === null || notSeen.test(word) || isMadeSo(prop, word)) return false;
    setGuise(c, prop, guise);
    return true;
  });
}

/** "A fluffy sheep": fur and feathers are what they are drawn with. */
export const hasCoat = (c: Company, word: string, found: readonly Found[]): boolean =>
  prints[word]?.print?.kind === 'fur' &&
  found.every(({ id }) => /^(?:quadruped|winged)$/u.test(c.actor(id)?.rig ?? ''));

/** Glass that is transparent, paper that is thin: it is so without being painted. */
const isMadeSo = (prop: PlanProp, word: string): boolean =>
  /^(?:transparent|translucent|see-through)$/u.test(word) && hasQuality(prop, word);

function onActor(c: Company, id: string, word: string, guise: Guise | null): boolean {
  const actor = c.actor(id);
  if (actor === undefined || actor.cameoId !== null) return false;
  const wide = girths[word];
  const change = (how: (actor: PlanActor) => PlanActor): true => {
    c.change(id, how);
    return true;
  };
  if (wide !== undefined)
    return actor.rig === 'thing' || actor.rig === 'wheeled'
      ? false
      : change((a) => ({ ...a, guise: { ...a.guise, wide } }));
  if (guise === null) return false;
  const { print } = guise;
  const coat = print === undefined ? undefined : coats[print.kind];
  if (actor.rig === 'quadruped' && coat !== undefined && print !== undefined)
    return change((a) => ({
      ...a,
      look: {
        ...a.look,
        ...(guise.tint === undefined ? {} : { coat: guise.tint }),
        marks: { kind: coat, ...(print.tint === undefined ? {} : { tint: print.tint }) },
      },
    }));
  if (!onBodies.test(word) && !Object.hasOwn(stuffs, word)) return false;
  if (actor.rig === 'person' && print !== undefined && !Object.hasOwn(stuffs, word)) return false;
  return change((a) => ({ ...a, guise: together(a.guise ?? {}, guise) }));
}

/** What something is made of is seen on it, where it is usually made of something else. */
export function madeOf(c: Company, word: string, found: readonly Found[]): boolean {
  const guise = stuffs[word] ?? prints[word];
  if (guise === undefined) return false;
  for (const { is, id } of found) {
    const prop = is === 'prop' ? c.prop(id) : undefined;
    if (is === 'actor') {
      if (!onActor(c, id, word, guise)) return false;
    } else if (prop !== undefined && !isUsual(c, prop, word)) setGuise(c, prop, stuffOver(prop, guise));
  }
  return true;
}

/** Its colour is the one that is said. */
const stuffOver = ({ tint }: PlanProp, guise: Guise): Guise => {
  if (tint === null) return guise;
  const { tint: _, cover: __, ...rest } = guise;
  return rest;
};

/** Is something drawn as made of that in any case? A wooden chair is. */
function isUsual(c: Company, prop: PlanProp, word: string): boolean {
  const usual = c.words.thingOf(prop.name)?.thing.material;
  return usual === prop.material && isColour(word) === null && !/^(?:wood|wooden|oak)$/u.test(word);
}

/** Adds a look to a thing; what has another width or height, or another outline, is as large as that. */
function setGuise(c: Company, prop: PlanProp, said: Guise): void {
  const at = c.props.findIndex((p) => p.id === prop.id);
  const { wide = 1, high = 1, ...guise } = said;
  const all = together(prop.guise ?? {}, guise);
  // What shines by itself shines in its own colour.
  const lit = (all.glow ?? 0) > 0 && prop.tint !== null ? { ...all, tint: prop.tint, cover: 0 } : all;
  const { outline } = guise;
  // A pane is seen from its edge; what is said to look so is seen from the front, in its frame.
  const framed = outline !== undefined && prop.thing === 'window-pane';
  if (framed) {
    c.props[at] = { ...prop, ...FRAMED, guise: lit };
    return;
  }
  const even = outline !== undefined && !/^(?:oval|rectangle|l|u|fan)$/u.test(outline);
  const side = Math.round(1000 * Math.sqrt(prop.width * prop.height)) / 1000;
  const solid = prop.mechanism == null && prop.hollow === undefined;
  c.props[at] = {
    ...prop,
    width: even && solid ? side : prop.width * wide,
    height: even && solid ? side : prop.height * high,
    ...(outline !== undefined && solid && prop.shape !== 'silhouette'
      ? { shape: outline === 'round' ? 'ball' : 'box' }
      : {}),
    ...(Object.keys(lit).length === 0 ? {} : { guise: lit }),
  };
}

/** A window that is looked at, metres. */
const FRAMED = { thing: 'window', width: 1.1, height: 1.1 };

/** "A red and white umbrella", "a black and white cat": its first colour all over, the second in stripes or patches. */
export function twoToned(c: Company, phrase: NounPhrase, found: readonly Found[]): boolean {
  const [first, second] = phrase.tints;
  const [one] = found;
  if (first === undefined || second === undefined || one === undefined || found.length > 1) return false;
  const prop = one.is === 'prop' ? c.prop(one.id) : undefined;
  if (prop !== undefined) {
    c.colour(prop.id, first);
    const own = c.prop(prop.id) ?? prop;
    if (own.guise?.print === undefined) setGuise(c, own, { print: { kind: 'stripes', tint: second } });
    return true;
  }
  if (c.actor(one.id)?.rig !== 'quadruped') return false;
  c.change(one.id, (a) => ({
    ...a,
    look: { ...a.look, coat: first, marks: { kind: a.look.marks?.kind ?? 'patch', tint: second } },
  }));
  return true;
}

/** "A pink elephant": those who have no coat of their own are painted; people are not. */
export function painted(c: Company, found: readonly Found[], tint: string): boolean {
  const can = ({ id }: Found): boolean => {
    const actor = c.actor(id);
    return actor !== undefined && actor.cameoId === null && (actor.rig === 'thing' || dyed.test(actor.thing));
  };
  if (found.length === 0 || !found.every(can)) return false;
  for (const { id } of found)
    c.change(id, (a) => ({ ...a, guise: together(a.guise ?? {}, { tint, cover: 0.85 }) }));
  return true;
}
/** Puppets in the shape of people who may have any colour. */
const dyed =
  /robot|alien|monster|zombie|ghost|troll|ogre|goblin|elf|devil|demon|genie|statue|snowman|mannequin|yeti|giant/u;

/** What clothes are printed with or made of by a word, and the colour that this has; null where it says neither. */
export function clothBy(word: string): { print: Print | null; tint: string | null } | null {
  const guise = prints[word] ?? (clothStuffs.test(word) ? stuffs[word] : undefined);
  return guise === undefined ? null : { print: guise.print ?? null, tint: guise.tint ?? null };
}
const clothStuffs =
  /^(?:leather|denim|silk|satin|silky|velvet|golden|gold|silver|straw|paper|plastic|rubber|felt|wool)$/u;

/** What stands in a set and can stand there by itself as well. */
const fittings =
  /^(?:sofa|couch|armchair|chair|table|desk|bench|bed|door|window|lamp|rug|carpet|curtain|shelf|tree|fence|gate|stool|cushion|pillow|mirror|clock|fountain|statue|mailbox|bin)s?$/u;

/** "A zebra-striped sofa": the one of the set is as it is painted, so this is another. */
export const hasOwnLook = (c: Company, phrase: NounPhrase): boolean =>
  c.place !== 'tabletop' &&
  fittings.test(headWord(phrase)) &&
  c.words.thingOf(headWord(phrase)) !== null &&
  [...phrase.strange, ...phrase.modifiers].some((t) => saysLook(t.word));
