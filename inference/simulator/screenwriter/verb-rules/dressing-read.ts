import { isOnHead } from '#art/puppets/worn.ts';
import type { Clothing } from '#contracts/garment.ts';
import { couldWear, enliven } from '../acts/enliven.ts';
import { canWear, pieceOn } from '../beings/can-wear.ts';
import { garments, hats } from '../beings/garments.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Found } from '../plan/found.ts';
import { beginAct } from '../reading/doing.ts';
import { nounPhraseAt } from '../reading/noun-phrases.ts';
import type { Reading, ReadVerb } from '../reading/reading.ts';
import { isColour } from '../words/colours.ts';
import { determiners, joiners, owners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';

/** Of what no colour is said. */
const USUAL = '#8a5a34';

/** `prop`: it is that thing, which is here already. */
type Said = { noun: string; colour: string | null; words: number; prop?: string };

/** "On a red scarf", "off her glasses", "his coat on": the garment, and how many words say it. */
function garmentSaid(way: 'on' | 'off', after: readonly Token[]): Said | null {
  const first = after[0]?.word === way;
  let colour: string | null = null;
  for (let k = first ? 1 : 0; k < Math.min(after.length, 6); k++) {
    const t = after[k];
    if (t === undefined || t.kind !== 'word') return null;
    const two = `${t.word} ${after[k + 1]?.word ?? ''}`;
    const noun = garments[two] != null ? two : garments[t.word] != null ? t.word : null;
    if (noun !== null) {
      const words = k + noun.split(' ').length;
      if (first) return { noun, colour, words };
      // "Puts her coat on the chair" puts it there.
      const next = after[words + 1];
      const ends =
        next === undefined ||
        next.kind === 'mark' ||
        joiners.has(next.word) ||
        /^(?:again|too)$/u.test(next.word);
      return after[words]?.word === way && ends ? { noun, colour, words: words + 1 } : null;
    }
    colour ??= isColour(t.word);
    const says =
      determiners.has(t.word) ||
      owners.has(t.word) ||
      (t.word === "'s" && way === 'on') ||
      isColour(t.word) !== null ||
      t.tags.has('Adjective');
    if (!says && !t.tags.has('Noun')) return null;
  }
  return null;
}

/** "Finds a coat and puts it on": what was spoken of last, where that is worn. */
function meantByIt({ company }: Reading, way: 'on' | 'off', after: readonly Token[]): Said | null {
  if (way !== 'on' || !/^(?:it|them)$/u.test(after[0]?.word ?? '') || after[1]?.word !== way) return null;
  const next = after[2];
  if (next !== undefined && next.kind !== 'mark' && !joiners.has(next.word)) return null;
  const name = company.prop(company.lastProp ?? '')?.name ?? '';
  const noun = [name, `${name}s`].find((word) => garments[word] != null);
  return noun === undefined ? null : { noun, colour: null, words: 2, prop: company.lastProp ?? '' };
}

/**
 * "Puts on sunglasses", "takes off his helmet": people change what they wear. Hats are put on by the head
 * (`hats-on.ts`), and what hides a likeness's face is its owner's alone to put on. Null for anything else.
 */
export const readDressing: ReadVerb = (r, t, base, tokens, s) => {
  const way = /^(?:put|try|pull)$/u.test(base) ? 'on' : /^(?:take|pull|tear|rip)$/u.test(base) ? 'off' : null;
  if (way === null) return null;
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 8);
  const said =
    meantByIt(r, way, after) ??
    garmentSaid(way, after) ??
    (way === 'on' && base !== 'put' && base !== 'try' ? garmentSaid('off', after) : null);
  const off = said !== null && after.slice(0, said.words).some((x) => x.word === 'off');
  const garment = said === null ? null : garments[said.noun];
  if (said === null || garment == null) return null;
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  for (const { id } of who) if (couldWear(r.company.prop(id))) enliven(r.company, id);
  const people = who.flatMap((f) => r.company.actor(f.id) ?? []);
  const what = pieceOn(people[0], said.noun, garment);
  if (people.length === 0 || people.length !== who.length || !people.every((a) => canWear(a, what)))
    return null;
  if (what !== null && isOnHead(what) && people.some((a) => a.cameoId !== null)) return null;
  const haveHands = people.every((a) => a.rig === 'person' || a.rig === 'thing');
  if (!off && haveHands && what !== null && hats.has(what)) return null;
  if (off && !haveHands) return null;
  // What lies here, or was put on before, is that thing.
  if (off && r.company.props.some((p) => p.name === said.noun)) return null;
  // A pair of them is no tumblers.
  const noun = said.noun === 'glasses' ? 'spectacles' : said.noun;
  r.company.words.draws(noun);
  const fresh = { tint: said.colour, many: false, fresh: true };
  // A wizard's hat is the one that he has on.
  const had =
    off && what !== null && hats.has(what) && people.length === 1
      ? people[0]?.look.wears?.find((w) => hats.has(w.what))
      : undefined;
  const clothing: Clothing = {
    what: had?.what ?? what,
    parts: people[0]?.rig === 'person' ? [...garment.parts] : [],
    tint: said.colour ?? had?.tint ?? garment.tint ?? USUAL,
  };
  beginAct(r, t, base, off ? 'undress' : 'dress', null, tokens, s);
  const worded = after.slice(0, said.words);
  // "Puts on the ranger's hat": the ranger is there as well.
  const ofWhom = worded.findLastIndex((x) => x.word === "'s");
  const whose = ofWhom < 0 ? null : nounPhraseAt(tokens, at + (worded[0]?.word === 'on' ? 2 : 1), r.refer);
  if (whose !== null) r.refer.ownerOf(whose.phrase);
  const words = worded.slice(ofWhom + 1);
  r.refer.tell(
    words.filter((x) => !determiners.has(x.word) && !owners.has(x.word)),
    off ? 'undress' : 'dress',
    'action',
  );
  for (const draft of s.acts) {
    const found: Found | null =
      said.prop === undefined
        ? // "A trench coat" is drawn as a coat.
          (byThing(r.company, noun, fresh) ?? byThing(r.company, noun.split(' ').at(-1) ?? noun, fresh))
        : { is: 'prop', id: said.prop, many: false };
    draft.garment = clothing;
    draft.tokens.push(...words);
    if (found !== null) draft.objects.push({ found, by: '' });
    // "… and throws it".
    r.company.lastProp = found?.id ?? r.company.lastProp;
    if (off) wearsIt(r, draft.actor, clothing);
  }
  return at + 1 + said.words;
};

/** Who takes something off has it on until then. */
function wearsIt(r: Reading, id: string, { what, parts, tint }: Clothing): void {
  const worn = r.company.actor(id)?.look.wears ?? [];
  if (what !== null && !worn.some((w) => w.what === what)) r.company.wear(id, { what, tint });
  if (what === null)
    for (const part of parts) r.company.change(id, (a) => ({ ...a, look: { ...a.look, [part]: tint } }));
}
