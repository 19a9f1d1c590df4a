import type { Action } from '#contracts/world.ts';
import { isFood } from '../../foods.ts';
import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Dealing, Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { inHand } from './handiwork.ts';

type Turn = Pick<Draft, 'actor' | 'action' | 'objects'> &
  Partial<Pick<Draft, 'part' | 'expression' | 'spot' | 'together'>>;

/** Whom one asks for a price, before that price. */
const CHARGED =
  /^(?=(?:everyone|everybody|him|her|them|us|me|you|people|(?:the|an?|all|two|three|each|every|his|her|their) (?:\p{L}+ )??\p{L}+) (?:an?|one|two|three|four|five|ten|twenty|fifty|\d+|double|half) (?:\p{L}+ )?\p{L}+)/u;

/** Whom one stops, right behind it. */
const STOPPED =
  /^(?=(?:an?|the|his|her|its|their|our|my|all|every|two|three|four|five|six|some|him|them|me|us|everyone|everybody|\p{Lu}\p{L}+)(?: |$))/u;

/** The verbs, with the words behind that belong to them; and the act whose objects they take. */
const rows: readonly (readonly [Dealing, verbs: string, tail: RegExp | null, as: Action])[] = [
  ['buy', 'buy purchase', null, 'hold'],
  ['sell', 'sell', null, 'give'],
  ['pay', 'pay', null, 'give'],
  ['trade', 'trade swap exchange barter', null, 'give'],
  ['marry', 'marry wed', null, 'kiss'],
  ['marry', 'get', /^married\b(?: to(?= ))?/u, 'kiss'],
  ['marry', 'tie', /^the knot\b/u, 'kiss'],
  ['befriend', 'befriend reunite reconcile', null, 'hug'],
  ['befriend', 'make', /^(?:peace|up)\b(?: with(?= ))?/u, 'hug'],
  ['tend', 'babysit nurse tend', null, 'pat'],
  ['tend', 'care', /^for(?= )/u, 'pat'],
  ['tend', 'look', /^after(?= )/u, 'pat'],
  ['tend', 'take', /^(?:good |great |loving )?care of(?= )/u, 'pat'],
  ['crown', 'crown', null, 'put'],
  [
    'befriend',
    'become make be',
    /^(?:(?:the )?(?:best|good|close|great|new|firm) )?friends\b(?: with(?= ))?/u,
    'hug',
  ],
  ['arrest', 'arrest apprehend', null, 'lead'],
  ['kidnap', 'kidnap abduct', null, 'hold'],
  ['rescue', 'rescue save', null, 'hold'],
  ['rob', 'rob', null, 'point'],
  ['submit', 'hand turn', /^in(?= (?:his|her|their|its|the|an?|my|our) )/u, 'give'],
  ['submit', 'submit', null, 'give'],
  // "Charges everyone one cookie", "charges the goat five coins": somebody, and right behind them what they have to give.
  ['charge', 'charge', CHARGED, 'want'],
  ['charge', 'charge', /^(?=(?:admission|a fee|a toll|double|extra|entry|for)\b)/u, 'want'],
  ['bribe', 'bribe', null, 'give'],
  ['stop', 'stop', STOPPED, 'point'],
  ['share', 'share', /^(?=(?:one|a single|the last|an?|their|his|her|the) )/u, 'give'],
];

/** The verbs that say it by themselves. */
export const dealingVerbs: ReadonlySet<string> = new Set(
  rows.flatMap(([, verbs, tail]) => (tail === null ? verbs.split(' ') : [])),
);

/** What goes on between two that several acts show: which it is, the act that is read first, how many words say it. */
export function dealingOf(
  base: string,
  after: readonly string[],
): { dealing: Dealing; as: Action; words: number } | null {
  for (const [dealing, verbs, tail, as] of rows) {
    if (!verbs.split(' ').includes(base)) continue;
    const match = tail === null ? null : tail.exec(after.join(' '));
    if (tail !== null && match === null) continue;
    return { dealing, as, words: match === null || match[0] === '' ? 0 : match[0].split(' ').length };
  }
  return null;
}

/** The acts that it is made of, each of them seen; the act itself where none of them can be done here. */
export function dealt(act: Draft, company: Company): Draft[] {
  const { dealing, ...plain } = act;
  if (dealing === undefined) return [act];
  // Of two who share something, the first one's acts are both of theirs.
  if (
    dealing === 'share' &&
    act.together &&
    act.objects.some((o) => isFood(company.prop(o.found.id) ?? { name: '' }))
  )
    return [];
  const turns = turnsOf[dealing](partiesOf(act, company), company);
  return turns === null ? [plain] : turns.map((turn) => ({ ...plain, together: false, ...turn }));
}

type Parties = {
  one: string;
  two: string | null;
  thing: Found | null;
  more: Found | null;
  from: Found | null;
  foe: string | null;
  /** Who was named, and not only the other one here. */
  named: string | null;
  tool: Found | null;
};

/** "Buys a horse", "sells his car": what is dealt in has legs or wheels of its own. */
const wareOf = (act: Draft, company: Company): Found | null =>
  act.objects.find(
    ({ found, by }) =>
      by === '' && found.id !== act.actor && (company.actor(found.id)?.rig ?? 'person') !== 'person',
  )?.found ?? null;

function partiesOf(act: Draft, company: Company): Parties {
  const ware = act.dealing === 'buy' || act.dealing === 'sell' ? wareOf(act, company) : null;
  const others = act.objects.filter(
    (o) => o.found.is === 'actor' && o.found.id !== act.actor && o.found !== ware,
  );
  // "Buys flowers for Mia": not from her.
  const isDealt = ({ by }: Draft['objects'][number]): boolean =>
    act.dealing === 'pay' || (by !== 'for' && (by !== 'from' || act.dealing !== 'rescue'));
  const dealer = others.find(isDealt)?.found.id;
  const here = company.actors.filter((a) => a.id !== act.actor && a.id !== ware?.id);
  const alone =
    others.length === 0 && here.length === 1 && here[0]?.rig !== 'wheeled' ? here[0]?.id : undefined;
  const goods = act.objects.filter((o) => o.found.is === 'prop' && o.by !== 'with');
  return {
    one: act.actor,
    two: dealer ?? alone ?? null,
    thing: ware ?? goods.find((o) => o.by === '')?.found ?? null,
    more: goods.find((o) => o.by === 'for')?.found ?? null,
    named: dealer ?? null,
    tool: act.objects.find((o) => o.by === 'with' && o.found.is === 'prop')?.found ?? null,
    foe: others.find((o) => o.by === 'from')?.found.id ?? null,
    from: act.objects.find((o) => o.by === 'from' && o.found.is !== 'actor')?.found ?? null,
  };
}

/** Who is not named and has to be there: who sells, and who buys. */
const brought = (company: Company, word: string): string | null =>
  byKind(company, word, null, false)?.id ?? null;

/** Something in the hands of whoever has it until it changes hands. */
function has(company: Company, who: string, thing: Found): Found {
  if (!company.placed.has(thing.id) && !company.relations.some((r) => r.of.id === thing.id))
    company.relations.push({ what: { is: 'actor', id: who }, how: 'with', of: thing });
  return thing;
}

function money(company: Company, who: string): Found | null {
  const id = inHand(who, 'cash', company);
  if (id !== null) return { is: 'prop', id, many: false };
  return byThing(company, 'cash', { tint: null, many: false, fresh: false });
}

const given = (from: string, thing: Found, to: string): Turn => ({
  actor: from,
  action: 'give',
  objects: [
    { found: thing, by: '' },
    { found: { is: 'actor', id: to }, by: 'to' },
  ],
});
const done = (actor: string, action: Action, to: string, part?: Draft['part']): Turn => ({
  actor,
  action,
  objects: [{ found: { is: 'actor', id: to }, by: '' }],
  ...(part === undefined ? {} : { part }),
});

/** The money goes one way, and what it is for the other. */
function bought(buyer: string, seller: string, thing: Found | null, company: Company): Turn[] | null {
  const cash = money(company, buyer);
  if (cash === null) return null;
  const paid = given(buyer, cash, seller);
  if (thing === null) return [paid];
  const taken = takenOver(buyer, thing, company);
  return [paid, taken ?? given(seller, has(company, seller, thing), buyer)];
}

/** Metres; nobody hands over what is larger. */
const HANDED = 1.6;

/** What no hand passes on: what has wheels is driven, an animal is led, and a boat is gone to; null for all else. */
function takenOver(buyer: string, thing: Found, company: Company): Turn | null {
  const rig = company.actor(thing.id)?.rig;
  const prop = company.prop(thing.id);
  const one = (action: Action, by: string): Turn => ({
    actor: buyer,
    action,
    objects: [{ found: thing, by }],
  });
  if (rig !== undefined) return rig === 'wheeled' ? one('ride', '') : one('lead', '');
  const stays = prop !== undefined && (prop.mechanism != null || Math.max(prop.width, prop.height) > HANDED);
  return stays ? one('walk', 'to') : null;
}

/** At most so many pay one after the other. */
const MOST_PAYERS = 3;

/** A thing of that kind for the nth of them: each has their own. */
function nthLike(company: Company, thing: Found, n: number): Found | null {
  const alike = company.props.filter((p) => baseOf(p.id) === baseOf(thing.id))[n];
  if (alike !== undefined) return { is: 'prop', id: alike.id, many: false };
  const name = company.prop(thing.id)?.name;
  return name === undefined ? null : byThing(company, name, { tint: null, many: false, fresh: true });
}

/** What somebody is given to eat who is looked after. */
const foodFor = (company: Company, who: string): string => {
  const rig = company.actor(who)?.rig;
  return rig === 'person'
    ? 'cup'
    : rig === 'quadruped' &&
        /horse|pony|donkey|rabbit|bunny|goat|sheep|deer/u.test(company.actor(who)?.name ?? '')
      ? 'carrot'
      : 'cookie';
};

const turnsOf: Readonly<Record<Dealing, (parties: Parties, company: Company) => Turn[] | null>> = {
  buy: ({ one, two, thing }, company) => {
    const seller = two ?? brought(company, 'shopkeeper');
    return seller === null || thing === null ? null : bought(one, seller, thing, company);
  },
  sell: ({ one, two, thing }, company) => {
    const buyer = two ?? brought(company, 'customer');
    return buyer === null || thing === null ? null : bought(buyer, one, thing, company);
  },
  pay: ({ one, two, thing }, company) => {
    const to = two ?? brought(company, 'shopkeeper');
    if (to === null) return null;
    return thing === null ? bought(one, to, null, company) : [given(one, has(company, one, thing), to)];
  },
  // A hand is held out, and each of them comes and pays.
  charge: ({ one, two, thing }, company) => {
    const first = two ?? brought(company, 'customer');
    if (first === null) return null;
    // "Everyone", "the kids": each of them.
    const payers = company.actors.map((a) => a.id).filter((id) => baseOf(id) === baseOf(first));
    const paid = payers.slice(0, MOST_PAYERS).flatMap((id, k) => {
      const own = thing === null ? money(company, id) : nthLike(company, thing, k);
      return own === null ? [] : [given(id, has(company, id, own), one)];
    });
    return paid.length === 0 ? null : [done(one, 'want', first), ...paid];
  },
  // It is held out to them, and they are won over by it.
  bribe: ({ one, two, thing, tool }, company) => {
    const gift = tool ?? thing ?? money(company, one);
    if (two === null || gift === null) return null;
    return [
      given(one, has(company, one, gift), two),
      {
        actor: two,
        action: 'look',
        objects: [{ found: { is: 'actor', id: one }, by: '' }],
        expression: 'happy',
      },
    ];
  },
  // One bites off it, hands it on, and the other does.
  share: ({ one, two, thing }, company) => {
    const food = thing === null ? undefined : company.prop(thing.id);
    if (two === null || thing === null || food === undefined || !isFood(food)) return null;
    const bites = (actor: string): Turn => ({ actor, action: 'bite', objects: [{ found: thing, by: '' }] });
    return [bites(one), given(one, thing, two), bites(two)];
  },
  trade: ({ one, two, thing, more }, company) => {
    // "The kids swap hats": each gives theirs to the next.
    if (thing !== null && more === null) {
      const own = company.props.filter((p) => baseOf(p.id) === baseOf(thing.id));
      // As many as there are who have one.
      for (const spare of own.splice(company.actors.length))
        company.props.splice(company.props.indexOf(spare), 1);
      const [nth, count] = [company.actors.findIndex((a) => a.id === one), company.actors.length];
      const next = company.actors[(nth + 1) % count]?.id;
      const theirs = own[nth];
      if (own.length > 1 && theirs !== undefined && next !== undefined && next !== one)
        return [given(one, has(company, one, { is: 'prop', id: theirs.id, many: false }), next)];
    }
    // "Swaps his stick for a skateboard" with nobody: sets down the one and takes up the other.
    if (two === null && thing !== null && more !== null)
      return [
        { actor: one, action: 'put', objects: [{ found: has(company, one, thing), by: '' }] },
        { actor: one, action: 'hold', objects: [{ found: more, by: '' }] },
      ];
    if (two === null || thing === null) return null;
    const first = given(one, has(company, one, thing), two);
    return more === null ? [first] : [first, given(two, has(company, two, more), one)];
  },
  // Work is handed in to whoever teaches, and to nobody else who is there.
  submit: ({ one, named, thing }, company) => {
    const to = named ?? brought(company, 'teacher');
    return to === null || thing === null ? null : [given(one, has(company, one, thing), to)];
  },
  // A ring, and a kiss.
  marry: ({ one, two }, company) => {
    const ring = byThing(company, 'wedding ring', { tint: null, many: false, fresh: false });
    if (two === null || ring === null) return null;
    return [given(one, has(company, one, ring), two), done(one, 'kiss', two)];
  },
  // They come to each other and take each other into their arms.
  befriend: ({ one, two }) =>
    two === null ? null : [{ ...done(one, 'hug', two), expression: 'happy' as const }],
  // A baby is rocked and petted, an animal petted and fed, and a plant watered.
  tend: ({ one, named, thing }, company) => {
    if (named === null)
      return thing === null ? null : [{ actor: one, action: 'water', objects: [{ found: thing, by: '' }] }];
    const [own, other] = [company.actor(one), company.actor(named)];
    const small = other?.rig === 'person' && (other.height ?? 9) < TOO_TALL * (own?.height ?? 0);
    const pats: Turn = { ...done(one, 'pat', named), expression: 'happy' };
    if (small && (other?.height ?? 9) < 1.1) return [pats, done(one, 'rock', named)];
    const food = byThing(company, foodFor(company, named), { tint: null, many: false, fresh: false });
    if (food === null) return [pats];
    const feeds = given(one, has(company, one, food), named);
    return [pats, other?.rig === 'person' ? feeds : { ...feeds, action: 'feed' }];
  },
  crown: ({ one, named }, company) => {
    const crown = named === null ? null : byThing(company, 'crown', { tint: null, many: false, fresh: true });
    if (crown === null || named === null) return null;
    const put = given(one, crown, named);
    return [{ ...put, action: 'put', part: 'head' }];
  },
  // A hand comes down on them, and they are led off by it.
  arrest: ({ one, two }) =>
    two === null ? null : [done(one, 'touch', two, 'shoulder'), done(one, 'lead', two)],
  kidnap: ({ one, two }, company) => (two === null ? null : takenOff(one, two, company, null)),
  // Something is held out at them, hands go up, and what is of value changes hands.
  rob: ({ one, named, thing, tool }, company) => {
    const victim = named ?? (company.place === 'bank' ? brought(company, 'cashier') : null);
    if (victim === null) return null;
    if (tool !== null) has(company, one, tool);
    // Who has no arm to hold out growls at them.
    const armed = /^(?:person|thing)$/u.test(company.actor(one)?.rig ?? '');
    const points = done(one, armed ? 'point' : 'talk', victim);
    const loot = thing ?? byThing(company, 'money bag', { tint: null, many: false, fresh: false });
    // Of two robbers one has it.
    if (loot === null || company.relations.some((r) => r.of.id === loot.id)) return [points];
    return [
      points,
      { actor: victim, action: 'wave', objects: [], expression: 'scared' },
      given(victim, has(company, victim, loot), one),
    ];
  },
  rescue: ({ one, two, from, foe }, company) => {
    if (two === null) return null;
    if (foe !== null)
      company.relations.push({ what: { is: 'actor', id: foe }, how: 'right', of: { is: 'actor', id: two } });
    const [led, ...more] = takenOff(one, two, company, foe === null ? null : -AWAY);
    // Out of a tree: in there from the start.
    if (from?.is === 'prop' && led?.action === 'hold') led.objects.push({ found: from, by: 'out of' });
    return led === undefined ? null : [led, ...more];
  },
  // They come along, an arm is held out at them, and they stop before it.
  stop: ({ one, named }, company) => {
    if (named === null) return null;
    const [first, ...others] = company.actors
      .filter((a) => a.id !== one && baseOf(a.id) === baseOf(named))
      .slice(0, MOST_STOPPED);
    if (first === undefined) return null;
    const comes = ({ id, rig }: { id: string; rig: string }): Turn =>
      done(id, rig === 'wheeled' ? 'brake' : 'run', one);
    const armed = /^(?:person|thing)$/u.test(company.actor(one)?.rig ?? '');
    return [
      comes(first),
      ...others.map((other) => ({ ...comes(other), together: true })),
      { ...done(one, armed ? 'point' : 'talk', first.id), together: true },
    ];
  },
};

/** Of a herd, so many are seen to stop. */
const MOST_STOPPED = 4;

/** Metres from the middle at which somebody is who got away. */
const AWAY = 4.2;

/** Nobody takes somebody up who is taller than that share of themselves (judged). */
const TOO_TALL = 0.75;

/** In the arms, where they are small enough; else by the hand. */
function takenOff(one: string, two: string, company: Company, spot: number | null): Turn[] {
  const [own, other] = [company.actor(one), company.actor(two)];
  const small = own?.rig === 'person' && (other?.height ?? 9) < TOO_TALL * own.height;
  return small
    ? [done(one, 'hold', two), { actor: one, action: 'walk', objects: [], spot }]
    : [{ ...done(one, 'lead', two), spot }];
}
