import type { Action } from '#contracts/world.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import type { Company } from './company.ts';

/** Who plays what where the words name no instrument, by calling. */
const callings: readonly (readonly [RegExp, string])[] = [
  [/^drummer/u, 'drum'],
  [/^guitarist/u, 'guitar'],
  [/^pianist/u, 'piano'],
  [/^violinist/u, 'violin'],
  [/^trumpeter/u, 'trumpet'],
  [/^cellist/u, 'cello'],
  [/^flutist/u, 'flute'],
  [/^harpist/u, 'harp'],
  [/^saxophonist/u, 'saxophone'],
  [/^accordionist/u, 'accordion'],
  [/^clarinettist/u, 'clarinet'],
  [/^(?:bard|minstrel|troubadour|lutenist)/u, 'lute'],
  [/^fiddler/u, 'violin'],
  [/^(?:orchestra|quartet|philharmonic)/u, 'violin'],
  [/^(?:musician|band|busker)/u, 'guitar'],
];

const instruments = new Set(
  'guitar piano violin drum drums trumpet flute cello harp saxophone accordion banjo keyboard viola bass ukulele mandolin lute sitar harmonica bagpipes recorder clarinet oboe bassoon piccolo panpipes didgeridoo kazoo triangle tambourine bongos castanets cymbals gong xylophone marimba glockenspiel maracas cowbell organ harpsichord concertina alphorn vuvuzela theremin tuba trombone horn bugle fiddle'.split(
    ' ',
  ),
);

/** Struck to be heard; all others are only held and fingered here. */
const struck = /^(?:drums?|drum ?kit|tambourine|bongos?|gong|xylophone|marimba|glockenspiel|cymbals)$/u;

/**
 * What "plays" is where it is about music: by the instrument among the words behind it, else by who plays. Null where it is
 * about something else.
 */
export function musicOf(
  after: readonly string[],
  player: string | null,
): { action: Action; instrument: string | null } | null {
  const named = after.find((word) => instruments.has(word));
  if (named !== undefined) return { action: struck.test(named) ? 'knock' : 'music', instrument: null };
  const own = player === null ? undefined : callings.find(([calling]) => calling.test(player))?.[1];
  if (own === undefined) return null;
  return { action: struck.test(own) ? 'knock' : 'music', instrument: own };
}

/** Taken into the hands to be played; before all others somebody stands, or sits. */
const carried =
  /^(?:guitar|violin|viola|banjo|ukulele|mandolin|lute|sitar|trumpet|trombone|flute|clarinet|oboe|bassoon|recorder|saxophone|harmonica|bagpipes|panpipes|ocarina|didgeridoo|kazoo|vuvuzela|horn|triangle|castanets|maracas|accordion|kalimba)$/u;

/** Of these, what a mouth alone can have hold of. */
const blown =
  /^(?:trumpet|trombone|flute|clarinet|oboe|bassoon|recorder|saxophone|harmonica|bagpipes|panpipes|ocarina|didgeridoo|kazoo|vuvuzela|horn)$/u;

/** "Plays the guitar": she has it in her hands, and is at no work on it where it lies. */
export function takesUp(draft: Draft, roles: Roles, company: Company): void {
  if (draft.action !== 'music' || roles.prop !== null) return;
  if (!carried.test(company.prop(roles.target ?? '')?.name ?? '')) return;
  // Who has no hands plays it where it is, all but what is blown.
  const rig = company.actor(draft.actor)?.rig;
  if (rig !== 'person' && rig !== 'thing' && !blown.test(company.prop(roles.target ?? '')?.name ?? ''))
    return;
  roles.prop = roles.target;
  roles.target = null;
  // "Plays the guitar on the roof": the player is up there, and not the guitar.
  for (const [k, relation] of company.relations.entries())
    if (relation.what.id === roles.prop && relation.how === 'on')
      company.relations[k] = { ...relation, what: { is: 'actor', id: draft.actor } };
}
