import { isOnHead } from '#art/puppets/worn.ts';
import { guises } from '#art/wardrobe/guises.ts';
import type { Print } from '#contracts/print.ts';
import type { Look } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { actsThat } from '../acts/acts.ts';
import { couldWear, enliven } from '../acts/enliven.ts';
import { canWear, pieceOn } from '../beings/can-wear.ts';
import { garmentNamed, hats, kindsOfHat, liesAbout, type Worn } from '../beings/garments.ts';
import type { Found } from '../plan/found.ts';
import { lemma } from '../words/inflections.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import { disguise } from './disguises.ts';
import type { Reading, State } from './reading.ts';
import { comesAs, coversTrunk } from './role-in-front.ts';
import { clothBy, LOOKS } from './seen-as.ts';
import { wearsThing } from './worn-things.ts';

/** What these are done to is a thing, and on nobody. */
const handles = actsThat('handles');
const alsoHandles: ReadonlySet<Action> = new Set([
  'hold',
  'pull',
  'push',
  'work',
  'blow',
  'paint',
  'cut',
  'fold',
  'hide',
]);

/** What is worn, or put on; false where the phrase means a thing that lies or is held somewhere. */
export function readGarment(r: Reading, phrase: NounPhrase, s: State): boolean {
  const garment = garmentNamed(headWord(phrase));
  if (r.company.wornAllAlong.has(headWord(phrase)) && phrase.owner !== null && garment != null) {
    const owner = r.refer.ownerOf(phrase);
    if (owner !== null && dress(r, phrase, garment, [{ is: 'actor', id: owner }])) {
      // It is looked for, and lies nowhere.
      if (s.preposition === 'for') for (const draft of s.acts) draft.manner = 'searches';
      s.preposition = '';
      return true;
    }
  }
  const goesOn = s.dressing && s.joined;
  s.dressing = false;
  if (garment === undefined) return wearsThing(r, phrase, s);
  // "Plays with a towel": in hand. "A girl with a backpack" has it on.
  const inHand = s.preposition === 'with' && s.acts.length > 0 && liesAbout.test(headWord(phrase));
  if (s.wears || goesOn || s.preposition === 'in' || (s.preposition === 'with' && !inHand)) {
    // "Next to a man in a white suit": whoever was named last.
    const last = !s.wears && s.last.some((f) => r.company.actor(f.id)?.rig === 'person');
    const who = last
      ? s.last
      : // "Rides a bike wearing a helmet": who rides it does.
        s.wears && s.pending.length > 0
        ? s.pending
        : s.acts.length > 0 && !s.wears
          ? s.acts.map((d) => ({ is: 'actor', id: d.actor }) as const)
          : s.last.length > 0
            ? s.last
            : s.pending;
    if (dress(r, phrase, garment, who)) {
      s.preposition = '';
      s.dressing = true;
      return true;
    }
  }
  return wornByOwner(r, phrase, garment, s);
}

/** Done to what one has on. */
const fastensWorn =
  /^(?:(?:un)?(?:zip|button|buckle|lace|tie|fasten|strap)|adjust|straighten|loosen|tighten)$/u;

/** "Adjusts his glasses", "her hat is red": what is named as somebody's and not taken from them is on them. */
function wornByOwner(r: Reading, phrase: NounPhrase, garment: Worn | null, s: State): boolean {
  // What the wind takes off them comes off.
  if (phrase.owner === null || garment === null || s.blown !== null) return false;
  const fastened = s.acts.filter((d) => fastensWorn.test(lemma(d.tokens[0]?.word ?? '')));
  // "Zips up her jacket".
  if (s.preposition !== '' && !(s.preposition === 'up' && fastened.length > 0)) return false;
  if (liesAbout.test(headWord(phrase))) return false;
  const taken =
    fastened.length === 0 && s.acts.some((d) => handles.has(d.action) || alsoHandles.has(d.action));
  if (taken || (s.acts.length === 0 && garment.what === null)) return false;
  const owner = r.refer.ownerOf(phrase);
  // A cowboy's hat is the one he has on.
  const worn = r.company.actor(owner ?? '')?.look.wears ?? [];
  const known = phrase.told.length + phrase.modifiers.length + phrase.strange.length === 0;
  if (
    owner !== null &&
    known &&
    garment.what !== null &&
    hats.has(garment.what) &&
    worn.some((w) => hats.has(w.what))
  ) {
    r.refer.tell(phrase.head, owner, 'cast');
    return true;
  }
  if (owner === null || !dress(r, phrase, garment, [{ is: 'actor', id: owner }])) return false;
  for (const draft of fastened) draft.worn = headWord(phrase);
  if (s.acts.length === 0) s.pending.push({ is: 'actor', id: owner });
  return true;
}

/** Dresses a puppet: a colour of its clothes, or a piece drawn on it; false where it is no puppet's. */
export function dress(r: Reading, phrase: NounPhrase, garment: Worn | null, who: readonly Found[]): boolean {
  const fits = ({ id }: Found): boolean => {
    const body = r.company.actor(id);
    return canWear(body, garment == null ? null : pieceOn(body, headWord(phrase), garment));
  };
  // "In a pirate costume": all of a pirate's dress.
  const calling = phrase.modifiers.at(-1);
  if (/^(?:costume|outfit|uniform|clothes|onesie|suit)s?$/u.test(headWord(phrase)) && calling !== undefined) {
    const two = phrase.modifiers.slice(-2);
    const both = two.map((t) => t.word).join(' ');
    const named = Object.hasOwn(guises, both) ? two : [calling];
    const as = named.map((t) => t.word).join(' ');
    if (who.filter(({ id }) => disguise(r.company, id, as)).length > 0) {
      r.refer.tell([...named, ...phrase.head], who[0]!.id, 'cast');
      return true;
    }
  }
  for (const { id } of who) if (couldWear(r.company.prop(id))) enliven(r.company, id);
  if (inFancyDress(r, phrase, who)) return true;
  const people = who.filter(fits);
  if (people.length === 0) {
    if (who.length === 0 || !who.every((f) => f.is === 'actor')) return false;
    r.refer.refuse([...phrase.modifiers, ...phrase.head], unread('not-worn'));
    return true;
  }
  const real = people.find((f) => r.company.actor(f.id)?.cameoId != null);
  // Clothes below a likeness's head are the puppet's; what hides the face is its owner's alone to put on.
  const shown = garment !== null && (real === undefined || garment.what === null || !isOnHead(garment.what));
  const cloths = [...phrase.modifiers, ...phrase.strange].flatMap((t) => {
    const cloth = clothBy(t.word);
    return cloth === null ? [] : [{ t, cloth }];
  });
  const said = cloths.find(({ cloth }) => cloth.print !== null)?.cloth.print ?? null;
  const tint =
    phrase.tints[0] ?? phrase.tint ?? cloths.find(({ cloth }) => cloth.tint !== null)?.cloth.tint ?? null;
  const second = phrase.tints[1];
  // Said of two colours and nothing else, cloth is striped.
  const printed: Print | undefined =
    said !== null
      ? { ...said, ...(second === undefined ? {} : { tint: second }) }
      : second === undefined
        ? undefined
        : { kind: 'stripes', tint: second };
  // Without stripes nobody would know them for pyjamas.
  const isNight = /^(?:pyjamas?|pajamas?|pjs|nightshirts?)$/u.test(headWord(phrase));
  const print = printed ?? (isNight ? NIGHT : undefined);
  const printIt = print === undefined ? {} : { print };
  const before = phrase.modifiers.at(-1)?.word ?? '';
  if (garment === null) r.refer.refuse(phrase.head, unread('not-worn'));
  else if (!shown) r.refer.refuse(phrase.head, unread('cameo-clothes'));
  else {
    for (const { id } of people) {
      const body = r.company.actor(id);
      const own = pieceOn(body, headWord(phrase), garment);
      // On an animal clothes are a piece of their own, of some colour.
      const color =
        tint ?? garment.tint ?? (garment.what === null && own !== null ? usualOf(headWord(phrase)) : null);
      if (color === null && print === undefined) continue;
      // In pyjamas nobody has a suit on over them, whoever they are.
      if (body?.rig === 'person' && garment.parts.includes('top') && garment.parts.includes('bottom'))
        r.company.change(id, (a) => ({ ...a, look: uncovered(a.look) }));
      if (body?.rig === 'person')
        for (const part of garment.parts)
          r.company.change(id, (a) => ({ ...a, look: sewn(a.look, part, color ?? a.look[part], print) }));
      const what = own === 'hat' ? (kindsOfHat[before] ?? own) : own;
      if (what !== null) r.company.wear(id, { what, tint: color ?? PAPER, ...printIt });
    }
    r.refer.tell(phrase.head, people[0]!.id, 'cast');
  }
  for (const { token, as } of phrase.told)
    if (shown && (as === phrase.tint || phrase.tints.includes(as))) r.refer.tell([token], as, 'cast');
    else if (shown && cloths.some(({ t }) => t === token))
      r.refer.tell([token], `${LOOKS} ${people[0]!.id}`, 'cast');
    else r.refer.refuse([token], unread('no-way-to-show'));
  for (const t of phrase.modifiers)
    if (shown && kindsOfHat[t.word] !== undefined) r.refer.tell([t], people[0]!.id, 'cast');
    else if (shown && cloths.some((one) => one.t === t))
      r.refer.tell([t], `${LOOKS} ${people[0]!.id}`, 'cast');
    else r.refer.refuse([t], unread('no-way-to-show'));
  for (const t of phrase.strange)
    if (shown && cloths.some((one) => one.t === t)) r.refer.tell([t], `${LOOKS} ${people[0]!.id}`, 'cast');
    else r.refer.refuse([t], unread('no-way-to-show'));
  return true;
}

/** What people come as where it is only said that they are dressed up. */
const carnival = ['pirate', 'clown', 'wizard', 'superhero', 'king', 'cowboy'];

/** "Snails in carnival costumes", "guests in fancy dress": each comes as somebody else. */
function inFancyDress(r: Reading, phrase: NounPhrase, who: readonly Found[]): boolean {
  const word = headWord(phrase);
  const plain = phrase.tint === null && phrase.strange.length === 0;
  const festive = phrase.modifiers.every((t) =>
    /^(?:carnival|halloween|party|fancy|fancy-dress|funny|silly)$/u.test(t.word),
  );
  if (
    !plain ||
    !festive ||
    !/^(?:(?:halloween |carnival |party )?costumes?|fancy dress|disguises?)$/u.test(word)
  )
    return false;
  const came = who.filter(({ is, id }, k) =>
    is === 'actor' || r.company.actor(id) !== undefined
      ? comesAs(r.company, carnival[k % carnival.length] ?? '', [{ is: 'actor', id }])
      : false,
  );
  if (came.length === 0 || came.length < who.length) return false;
  r.refer.tell([...phrase.modifiers, ...phrase.head], came[0]!.id, 'cast');
  return true;
}

/** The colour that clothes have of which none is said: those for the rain are yellow. */
const usualOf = (noun: string): string =>
  /^(?:raincoat|rain coat|wellies|wellingtons|rain boots|slicker|anorak)$/u.test(noun)
    ? '#f0c24b'
    : /boots?|shoes|clogs|loafers|moccasins/u.test(noun)
      ? '#7a4a2e'
      : /jeans|trousers|pants|shorts/u.test(noun)
        ? '#4a6a9a'
        : '#c8486a';

/** Of a piece of no usual colour. */
const PAPER = '#efe4cf';
/** How pyjamas are striped where nothing else is said of them. */
const NIGHT: Print = { kind: 'stripes', tint: PAPER };

/** Somebody without what hides their shirt. */
const uncovered = (look: Look): Look => ({
  ...look,
  wears: (look.wears ?? []).filter(({ what }) => !coversTrunk.test(what)),
});

/** Clothes of a colour and a print; stripes run across a chest. */
function sewn(look: Look, part: 'top' | 'bottom' | 'shoes', color: string, print: Print | undefined): Look {
  const { [part === 'shoes' ? 'top' : part]: _, ...others } = look.prints ?? {};
  if (part === 'shoes') return { ...look, shoes: color };
  const across: Print | undefined =
    print?.kind === 'stripes' && part === 'top' ? { ...print, kind: 'bands' } : print;
  return {
    ...look,
    [part]: color,
    ...(across === undefined && look.prints === undefined
      ? {}
      : { prints: across === undefined ? others : { ...others, [part]: across } }),
  };
}
