import { costumes } from '#art/wardrobe/costumes.ts';
import { guises } from '#art/wardrobe/guises.ts';
import type { PlanActor, Worn } from '#contracts/scene-plan.ts';
import { couldWear, enliven } from '../acts/enliven.ts';
import { canWear } from '../beings/can-wear.ts';
import type { Company } from '../beings/company.ts';
import { hats } from '../beings/garments.ts';
import { marksOfMonster } from '../beings/monsters.ts';
import type { Found } from '../plan/found.ts';
import { together } from '../things/looks.ts';
import { singular } from '../words/inflections.ts';

/** What monsters are called besides. */
const aliases: Readonly<Record<string, string>> = {
  robotic: 'robot',
  mechanical: 'robot',
  cyborg: 'robot',
  android: 'robot',
  mummy: 'egyptian mummy',
  royal: 'king',
};

/** Most that somebody has on. */
const MOST_WORN = 6;

/** Does a word name what somebody can come as? */
export const isRole = (word: string): boolean =>
  Object.hasOwn(costumes, aliases[word] ?? word) || marksOfMonster(word) !== null;

/**
 * "A vampire mum", "ninja kids", "a robot horse", "an octopus pirate": whoever it is said of comes as one, in what that one is known by;
 * what they have on besides stays, and their hair, where no `wig` goes with it. True where it is seen of all of them.
 */
export function comesAs(c: Company, word: string, found: readonly Found[], wig = false): boolean {
  const role = aliases[singular(word)] ?? singular(word);
  if (!isRole(singular(word))) return false;
  // Whoever is drawn as a thing comes alive for it.
  for (const { is, id } of found) if (is === 'prop' && couldWear(c.prop(id))) enliven(c, id);
  const actors = found.map(({ id }) => c.actor(id));
  return (
    found.length > 0 &&
    actors.every((a) => a !== undefined && a.cameoId === null && dressed(c, a, word, role, wig))
  );
}

/** "In a banana costume", "dressed as a bear": plush or a shape all over, and what one had on is under it. */
export function comesInGuise(c: Company, word: string, found: readonly Found[]): boolean {
  const costume = guises[singular(word)];
  const people = found.filter(({ id }) => {
    const actor = c.actor(id);
    return actor?.rig === 'person' && actor.cameoId === null;
  });
  if (costume === undefined || people.length === 0 || people.length < found.length) return false;
  const { wears, ...colours } = costume;
  for (const { id } of people)
    c.change(id, (a) => ({
      ...a,
      look: {
        ...a.look,
        ...colours,
        wears: [...(a.look.wears ?? []).filter(staysOver), ...wears].slice(-MOST_WORN),
      },
    }));
  return true;
}
/** What is seen over a costume. */
const staysOver = ({ what }: Worn): boolean =>
  /^(?:glasses|sunglasses|moustache|backpack|medals|badge)$/u.test(what);

function dressed(c: Company, actor: PlanActor, word: string, role: string, wig: boolean): boolean {
  const costume = costumes[role];
  if (actor.rig === 'person') {
    if (costume === undefined) return false;
    const { wears, hair, hairStyle, ...colours } = costume;
    c.change(actor.id, (a) => ({
      ...a,
      look: {
        ...a.look,
        ...colours,
        ...(wig && hair !== undefined ? { hair } : {}),
        // A tin head has hair on it only where it is put up.
        ...(hairStyle !== undefined && (wig || (hairStyle === 'bald' && a.look.hairStyle !== 'bun'))
          ? { hairStyle }
          : {}),
        wears: over(a.look.wears ?? [], wears),
      },
    }));
    return true;
  }
  const marks = marksOfMonster(singular(word));
  const worn = marks?.wears ?? ofCostume(actor, role);
  const fits = worn.filter(({ what }) => canWear(actor, what));
  if (fits.length === 0 && marks?.guise === undefined) return false;
  c.change(actor.id, (a) => ({
    ...a,
    ...(marks?.guise === undefined ? {} : { guise: together(a.guise ?? {}, marks.guise) }),
    ...(fits.length === 0 ? {} : { look: { ...a.look, wears: over(a.look.wears ?? [], fits) } }),
  }));
  return true;
}

/** What an animal has on of a calling's dress: its pieces, and its shirt. */
function ofCostume(actor: PlanActor, role: string): Worn[] {
  const { wears, top } = costumes[role] ?? { wears: [] };
  const shirt: Worn[] =
    top === undefined || wears.some(({ what }) => canWear(actor, what) && coversTrunk.test(what))
      ? []
      : [{ what: 'jersey', tint: top }];
  return [...shirt, ...wears];
}
/** What hides the clothes under it. */
export const coversTrunk =
  /^(?:suit|labcoat|robe|kimono|habit|dress|vest|lifejacket|armour|overalls|stripes|fur|waistcoat)$/u;

/** What comes over what one has on; of two hats the last. */
function over(own: readonly Worn[], more: readonly Worn[]): Worn[] {
  const hat = more.some(({ what }) => hats.has(what));
  const kept = own.filter((w) => !more.some(({ what }) => what === w.what) && !(hat && hats.has(w.what)));
  return [...kept, ...more].slice(-MOST_WORN);
}
