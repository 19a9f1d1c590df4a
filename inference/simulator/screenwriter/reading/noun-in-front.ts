import type { PlanActor, Worn } from '#contracts/scene-plan.ts';
import { canWear } from '../beings/can-wear.ts';
import type { Company } from '../beings/company.ts';
import type { Found } from '../plan/found.ts';
import { flavourOf } from '../things/flavours.ts';
import { together } from '../things/looks.ts';
import { stuffs } from '../things/textures.ts';
import { singular } from '../words/inflections.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import { comesAs } from './role-in-front.ts';

/** Those who come together for something. */
const group = /^(?:class|team|club|crew|squad|gang|lesson|group|band|choir)$/u;

/** What a class or a team wears for what it is for: pieces, or a colour of shirts. */
const sportswear: readonly (readonly [RegExp, Worn])[] = [
  [/^(?:judo|karate|taekwondo|aikido|jiu-jitsu|kung-fu)$/u, { what: 'kimono', tint: '#fbf6ec' }],
  [/^(?:ballet)$/u, { what: 'tutu', tint: '#f0b4c8' }],
  [/^(?:swimming|diving|swim)$/u, { what: 'skullcap', tint: '#3f7cc4' }],
  [/^(?:boxing)$/u, { what: 'boxinggloves', tint: '#d8483e' }],
  [/^(?:cooking|baking|cookery)$/u, { what: 'toque', tint: '#fbf6ec' }],
  [/^(?:cycling|climbing|skateboard|riding)$/u, { what: 'helmet', tint: '#e8803a' }],
  [/^(?:aerobics|zumba|fitness|yoga|gym|pilates|tennis|athletics)$/u, { what: 'headband', tint: '#d8483e' }],
];
/** These play in shirts of one colour. */
const inShirts =
  /^(?:football|soccer|rugby|basketball|volleyball|handball|hockey|baseball|cricket|bowling|relay|school|home|away|netball|lacrosse)$/u;
const SHIRT = '#3f7cc4';

/** What a crew works at, and as whom they come. */
const crews: readonly (readonly [RegExp, string])[] = [
  [/^(?:asphalt|road|construction|building|demolition|roofing|scaffolding|repair)$/u, 'construction worker'],
  [/^(?:film|camera|tv)$/u, 'photographer'],
  [/^(?:rescue|fire)$/u, 'firefighter'],
  [/^(?:kitchen|catering)$/u, 'chef'],
  [/^(?:ship|boat|submarine|navy)$/u, 'sailor'],
  [/^(?:pit|garage)$/u, 'mechanic'],
  [/^(?:medical|ambulance|hospital)$/u, 'doctor'],
  [/^(?:flight|cabin)$/u, 'flight attendant'],
  [/^(?:space|rocket|moon)$/u, 'astronaut'],
];

/** What is no more than of that colour where a food is named before it; containers and places hold or sell it. */
const notMadeOf =
  /^(?:van|truck|lorry|cart|wagon|trolley|tanker|shop|stall|stand|market|factory|farm|field|garden|tree|bush|machine|knife|grinder|cutter|shell|skin|peel|seed|thief|lover|king|queen|fight|eater|timer|party)$/u;

/**
 * What the noun in front of another says of it, and whether that is seen: what it is made of, what they have come for, that they are
 * twins. False where none of it can be.
 */
export function saidInFront(c: Company, word: string, phrase: NounPhrase, found: readonly Found[]): boolean {
  const head = singular(headWord(phrase));
  const one = singular(word);
  if (found.length === 0) return false;
  if (group.test(head)) return comesFor(c, one, found);
  if (one === 'twin' || one === 'identical') return alike(c, found);
  // "The top bunk": what is on it lies up there.
  if (/^(?:top|upper)$/u.test(one)) return /^(?:bunk|bunk bed|shelf)$/u.test(head);
  return isMadeOf(c, one, head, found);
}

const actorsOf = (c: Company, found: readonly Found[]): PlanActor[] =>
  found.flatMap(({ id }) => c.actor(id) ?? []);

/** "A judo class", "the football team", "an asphalt crew". */
function comesFor(c: Company, word: string, found: readonly Found[]): boolean {
  const people = actorsOf(c, found);
  if (people.length < found.length || people.some((a) => a.cameoId !== null)) return false;
  const as = crews.find(([p]) => p.test(word))?.[1];
  if (as !== undefined) return comesAs(c, as, found);
  const wear = sportswear.find(([p]) => p.test(word))?.[1];
  if (wear !== undefined && people.every((a) => canWear(a, wear.what))) {
    for (const { id } of people) c.wear(id, wear);
    return true;
  }
  if (!inShirts.test(word)) return false;
  for (const { id } of people)
    c.change(id, (a) =>
      a.rig === 'person'
        ? { ...a, look: { ...a.look, top: SHIRT } }
        : {
            ...a,
            look: { ...a.look, wears: [...(a.look.wears ?? []).slice(-5), { what: 'jersey', tint: SHIRT }] },
          },
    );
  return true;
}

/** "Twin sisters" look the same, to their clothes. */
function alike(c: Company, found: readonly Found[]): boolean {
  const [first, ...others] = actorsOf(c, found);
  if (
    first === undefined ||
    others.length === 0 ||
    others.some((a) => a.rig !== first.rig || a.cameoId !== null)
  )
    return false;
  for (const { id } of others) c.change(id, (a) => ({ ...a, look: first.look, height: first.height }));
  return true;
}

/** "Tomato soup", "a cheese moon", "sand people": it has the look of what it is made of. */
function isMadeOf(c: Company, word: string, head: string, found: readonly Found[]): boolean {
  const colour = flavourOf(word);
  const guise = stuffs[word] ?? (colour === null ? undefined : { tint: colour, cover: 0.7 });
  if (guise === undefined || notMadeOf.test(head)) return false;
  const props = found.map(({ is, id }) => (is === 'prop' ? c.prop(id) : undefined));
  const actors = actorsOf(c, found);
  if (actors.length === found.length) {
    if (actors.some((a) => a.cameoId !== null || a.rig === 'wheeled')) return false;
    for (const { id } of actors) c.change(id, (a) => ({ ...a, guise: together(a.guise ?? {}, guise) }));
    return true;
  }
  if (props.some((p) => p === undefined || p.mechanism != null)) return false;
  for (const [k, p] of c.props.entries())
    if (props.includes(p)) c.props[k] = { ...p, guise: together(p.guise ?? {}, guise) };
  return true;
}
