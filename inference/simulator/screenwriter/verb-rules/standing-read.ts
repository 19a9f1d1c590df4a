import { unread } from '#contracts/unread.ts';
import { fastens } from '../reading/arms.ts';
import { closeActs } from '../reading/clause-ends.ts';
import { beginAct } from '../reading/doing.ts';
import { foundBy, type Reading, type ReadVerb, type State } from '../reading/reading.ts';
import { heldFast } from '../rewording/held-fast.ts';
import { ends } from '../words/deeds.ts';
import { singular } from '../words/inflections.ts';
import { standing } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';

/** How somebody is, said as if it had been done to them. */
const atRest = /^(?:perched|seated|curled|crouched|huddled|sprawled|nestled)$/u;

/** "Is attached to", "taped to": a thing that is fastened to what is named next. */
export const readFastened: ReadVerb = (r, t, base, tokens, s) => {
  const id = r.company.lastProp;
  const next = tokens[placeIn(tokens, t) + 1];
  if (next?.word !== 'to' || !fastens(base, t.word) || id === null) return null;
  if (s.pending.some((f) => f.is === 'actor') && !s.passive && s.last.some((f) => f.is === 'actor'))
    return null;
  s.fastened = id;
  s.passive = false;
  r.refer.tell([t], id, 'place');
  return 0;
};

/** "A magnet facing a platform": it stands by it. */
export const readFacing: ReadVerb = (r, t, _base, _tokens, s) => {
  const looker = s.pending.length > 0 ? s.pending : s.last;
  if (t.word !== 'facing' || looker.length === 0 || looker.some((f) => f.is === 'actor')) return null;
  r.refer.tell([t], (looker.find((f) => f.is === 'prop') ?? looker[0]!).id, 'place');
  s.preposition = 'beside';
  return 0;
};

/** "The rope holds", "it shakes but it holds": a thing takes nothing, it stays whole and where it is. */
export const readHoldsFirm: ReadVerb = (r, t, base, tokens, s) => {
  const rest = tokens.slice(placeIn(tokens, t) + 1, placeIn(tokens, t) + 4).map((x) => x.word);
  if (base !== 'hold' || s.passive || s.pending.length === 0 || !ends(rest.join(' '))) return null;
  if (/^(?:his|her|its|their|the|an?|all|each|every|on)$/u.test(rest[0] ?? '')) return null;
  if (!s.pending.every((f) => r.company.prop(f.id) !== undefined)) return null;
  return beginAct(r, t, base, 'stand', null, tokens, s);
};

/** "Only his hat is left": it is there. */
export const readLeft: ReadVerb = (r, t, _base, _tokens, s) => {
  if (t.word !== 'left' || !s.passive || s.pending.length === 0) return null;
  r.refer.tell([t], s.pending[0]!.id, 'place');
  s.pending = [];
  s.passive = false;
  return 0;
};

/** "Blocks lined up on a table". */
export const readLinedUp: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  return base === 'line' && tokens[at + 1]?.word === 'up' && isStanding(r, t, base, s) ? at + 2 : null;
};

/** "A bed is covered in a blanket": what comes lies on it. "A parrot is perched on a tree" is how it is. */
export const readCovered: ReadVerb = (r, t, _base, tokens, s) => {
  const at = placeIn(tokens, t);
  if (s.passive && atRest.test(t.word) && s.pending.length > 0 && s.pending.every((f) => f.is === 'actor'))
    s.passive = false;
  const [covered] = s.pending;
  const within = /^(?:in|with|by)$/u.test(tokens[at + 1]?.word ?? '');
  if (!s.passive || t.word !== 'covered' || !within || covered?.is !== 'prop') return null;
  r.refer.tell([t], covered.id, 'place');
  s.front = { how: 'on', of: covered };
  s.pending = [];
  s.passive = false;
  return at + 2;
};

/** "… above a card propped up on a platform": what was named right before it stands there. */
export const standsBefore: ReadVerb = (r, t, base, tokens, s) => {
  if (!standing.has(base) || !/(?:ed|ung)$/u.test(t.word)) return null;
  const before = tokens[placeIn(tokens, t) - 1];
  const id = r.company.lastProp;
  if (id === null || before?.tags.has('Noun') !== true || s.pending.some((f) => f.id === id)) return null;
  if (r.company.prop(id)?.name.endsWith(singular(before.word)) !== true) return null;
  s.pending = [{ is: 'prop', id, many: false }];
  s.last = s.pending;
  return null;
};

/** "Is placed on", "lies under", "hangs above": things that are merely somewhere. */
export const readStanding: ReadVerb = (r, t, base, _tokens, s) => (isStanding(r, t, base, s) ? 0 : null);

function isStanding(r: Reading, t: Token, base: string, s: State): boolean {
  if (!standing.has(base) && !(s.passive && heldFast.test(t.word))) return false;
  if (s.acts.length > 0 && s.last.length === 0 && /ing$/u.test(t.word)) {
    // "A tube sitting on …" of which there is none here.
    r.refer.refuse([t], unread('nobody-to-do-it'));
    closeActs(s);
    s.lost = true;
    return true;
  }
  const who =
    s.pending.length > 0
      ? s.pending
      : s.acts.length > 0 && s.last.length > 0 && /(?:ing|ed|ung|ut|et|id)$/u.test(t.word)
        ? s.last
        : [];
  if (who.length === 0 || !who.every((f) => f.is !== 'actor')) return false;
  // "A table with two balls placed …": what stands on it.
  const onIt = /ed$/u.test(t.word) && who.every((f) => f.is === 'landmark') ? r.company.lastProp : null;
  if (onIt !== null) {
    r.refer.tell([t], onIt, 'place');
    return true;
  }
  if (base === 'hold' && !s.passive) return false;
  // A grabber that places something does it.
  if (!s.passive && who.every((f) => r.company.prop(f.id)?.thing === 'grabber') && base !== 'hang')
    return false;
  if (/ing$/u.test(t.word) && s.acts.length > 0)
    s.aside = { what: who, about: s.acts.map((d) => foundBy(r, d.actor)) };
  if (s.acts.length > 0) closeActs(s);
  s.pending = [...who];
  // "Two grabbers hanging above them": those that were named last.
  const named = /ing$/u.test(t.word) && s.last.length > 0 && s.last.every((f) => s.pending.includes(f));
  const lately = named ? s.last : who;
  // "A mug and a block are placed on …", "stand on …": all of them.
  const placeless = who.filter(({ id }) => !r.company.relations.some(({ what }) => what.id === id));
  if (s.joined && !named && (s.passive || placeless.length > 0)) s.last = s.passive ? [...who] : placeless;
  if (/^(?:hang|dangle|suspend)$/u.test(base)) for (const { id } of lately) r.company.hanging.add(id);
  r.refer.tell([t], (who.find((f) => f.is === 'prop') ?? who[0]!).id, 'place');
  return true;
}
