import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { flameColourOf } from '../../flame-colours.ts';
import { burns, setsAlight } from '../matter/alight.ts';
import { foamOn } from '../matter/bathing.ts';
import { lastTry } from '../plan/drafts.ts';
import { MOST_TIMES } from '../scene/times.ts';
import { isSample } from '../things/flame-tests.ts';
import { readHeading } from '../verb-rules/heading-read.ts';
import { readOutcome } from '../verb-rules/outcomes-read.ts';
import { isColour } from '../words/colours.ts';
import { spanOf, type Token } from '../words/tokens.ts';
import { feel } from './clause-ends.ts';
import { standInLine } from './in-line.ts';
import { readSized } from './of-what-size.ts';
import { readOrnament } from './ornaments-read.ts';
import { type Phrase, sideX } from './phrases.ts';
import type { Reading, State } from './reading.ts';
import { readRipples } from './ripples.ts';
import { readFelt } from './to-their-surprise.ts';

/** Takes in a few words that are read as one. */
export function readPhrase(r: Reading, phrase: Phrase, tokens: Token[], s: State): void {
  switch (phrase.is) {
    case 'outcome':
      // "Too late to catch it": of what comes, where nothing was tried before.
      if (lastTry(s.acts) === null && phrase.outcome === 'fail' && lastTry([...s.clauseOf.keys()]) === null) {
        s.fails = true;
        r.refer.tell(tokens, 'fail', 'outcome');
      } else readOutcome(r, tokens, phrase.outcome);
      return;
    case 'formation':
      if (/line|queue/u.test(tokens.at(-1)?.word ?? '')) standInLine(r, s);
      r.refer.tell(tokens, s.last.find((f) => f.is === 'prop')?.id ?? r.company.lastProp ?? 'row', 'place');
      return;
    case 'mood':
      for (const t of tokens) feel(r, t, phrase.mood, s);
      return;
    case 'alight':
      readAlight(r, tokens, s);
      return;
    case 'flame':
      readFlame(r, tokens, s);
      return;
    case 'harder':
      readHarder(r, tokens, s);
      return;
    case 'outflow':
      readOutflow(r, tokens, s);
      return;
    case 'smile':
      readSmile(r, tokens);
      return;
    case 'foam':
      readFoam(r, tokens);
      return;
    case 'ripples':
      readRipples(r, tokens, s);
      return;
    case 'soaked':
      readSoaked(r, tokens, s);
      return;
    case 'result':
      readResult(r, tokens, s);
      return;
    case 'byhand':
      for (const draft of s.acts) draft.tokens.push(...tokens);
      r.refer.tell(tokens, s.acts[0]?.action ?? 'hand', 'action');
      return;
    case 'like':
      readLike(r, tokens, s);
      return;
    case 'part':
      if (!r.company.props.some((p) => p.thing.startsWith(phrase.of)))
        r.refer.refuse(tokens, unread('no-way-to-show'));
      else r.refer.tell(tokens, phrase.of === 'snow' ? 'snowman' : phrase.of, 'prop');
      return;
    case 'prone':
      for (const draft of s.acts) {
        if (draft.action === 'lie' || draft.action === 'sleep') draft.prone = true;
        draft.tokens.push(...tokens);
      }
      r.refer.tell(tokens, s.acts[0]?.action ?? 'lie', 'action');
      return;
    case 'sized':
      readSized(r, tokens, s);
      return;
    case 'there':
      r.refer.tell(tokens, 'floor', 'place');
      return;
    case 'not':
      readNot(r, tokens);
      return;
    case 'felt':
      readFelt(r, tokens, s);
      return;
    case 'times':
      readTimes(r, tokens, phrase.times, s);
      return;
    case 'spot':
      for (const draft of s.acts) draft.spot = phrase.x;
      r.refer.tell(tokens, `x = ${phrase.x.toFixed(1)} m`, 'place');
      s.preposition = '';
      return;
    case 'to and fro':
      for (const draft of s.acts) {
        if (circles.has(draft.action) || draft.action === 'roll' || draft.action === 'ride')
          draft.toAndFro = true;
        draft.tokens.push(...tokens);
      }
      r.refer.tell(tokens, s.acts[0]?.action ?? 'to and fro', 'action');
      return;
    case 'circles':
      for (const draft of s.acts) {
        if (circles.has(draft.action)) draft.round = true;
        draft.tokens.push(...tokens);
      }
      r.refer.tell(tokens, s.acts[0]?.action ?? 'circles', 'action');
      return;
    case 'apart':
      for (const [k, draft] of s.acts.entries()) {
        draft.spot = sideX(k % 2 === 0 ? 'left' : 'right');
        draft.tokens.push(...tokens);
      }
      r.refer.tell(tokens, s.acts[0]?.action ?? 'apart', 'action');
      return;
    case 'ornament':
      readOrnament(r, tokens, phrase.what, s);
      return;
    case 'heading':
      readHeading(r, tokens, phrase.heading, s);
      return;
    case 'side':
      for (const draft of s.acts) draft.spot = sideX(phrase.way);
      r.refer.tell(tokens, phrase.way, 'place');
      s.preposition = '';
  }
}

/** What goes somewhere, and can come back to where it began; what turns where it is goes in circles anyhow. */
const circles: ReadonlySet<Action> = new Set(['walk', 'run', 'drive', 'fly', 'swim', 'chase', 'float']);

/** "Runs like the wind": the running is shown, and the wind told as near to it. */
/** What is not in it is not there; whoever goes without what they are drawn in is not shown without it. */
function readNot(r: Reading, tokens: readonly Token[]): void {
  const [lead] = tokens;
  const nouns = tokens.filter((t) => t.tags.has('Noun') || t.tags.has('Adjective'));
  const worn = lead?.word === 'without' && nouns.some((t) => drawnIn.test(t.word));
  if (worn) r.refer.refuse(nouns, unread('no-way-to-show'));
  else r.refer.tell(nouns, 'does not happen', 'outcome');
}
const drawnIn = /^(?:trousers|pants|shirt|dress|skirt|shoes?|clothes|jacket|coat|sweater|head|hair)$/u;

function readLike(r: Reading, tokens: Token[], s: State): void {
  const [act] = s.acts;
  if (act === undefined) return;
  for (const t of tokens.slice(1)) {
    if (!(t.tags.has('Noun') || t.tags.has('Adjective'))) continue;
    const score = Math.max(0.01, Number(r.nearest.between(t.word, act.action).toFixed(2)));
    r.notes.approximated.push({ span: spanOf([t]), word: t.text, as: act.action, score });
  }
  r.refer.tell(tokens.slice(0, 1), act.action, 'action');
  for (const draft of s.acts) draft.tokens.push(...tokens);
}

const inPieces: ReadonlySet<Action> = new Set([
  'break',
  'cut',
  'fall',
  'drop',
  'throw',
  'topple',
  'hit',
  'kick',
]);

/** "Breaks it into pieces": as true as the breaking. */
function readResult(r: Reading, tokens: Token[], s: State): void {
  const [act] = s.acts;
  if (act === undefined || !inPieces.has(act.action)) {
    r.refer.refuse(tokens, unread('no-way-to-show'));
    return;
  }
  for (const draft of s.acts) draft.tokens.push(...tokens);
  r.refer.tell(tokens, act.action, 'action');
}

/** "Sets the curtain on fire" lights it; "the house is on fire" and "the paper catches fire" are what burns by itself. */
function readAlight(r: Reading, tokens: Token[], s: State): void {
  const acts = s.acts.filter((d) => /^(?:set|light)/u.test(d.tokens[0]?.word ?? ''));
  if (acts.length > 0 && setsAlight(r.company, acts)) {
    r.refer.tell(tokens, 'kindle', 'action');
    const said = acts[0]?.tokens[0];
    for (const draft of acts) draft.tokens.push(...tokens);
    for (const n of r.notes.understood) if (n.span.start === said?.start) n.as = 'kindle';
    return;
  }
  const found = s.acts.length > 0 ? [] : s.pending;
  if (acts.length === 0 && burns(r.company, r.drafts, 'burn', found)) {
    r.refer.tell(tokens, 'burning', 'prop');
    s.pending = [];
    return;
  }
  for (const draft of acts) r.drafts.splice(r.drafts.indexOf(draft), 1);
  if (acts.length > 0) s.acts = [];
  const said = new Set(acts.flatMap((d) => d.tokens.map((t) => t.start)));
  r.notes.understood = r.notes.understood.filter((n) => !said.has(n.span.start));
  r.refer.refuse([...acts.flatMap((d) => d.tokens), ...tokens], unread('not-burning'));
}

/** How often: of what was just said, else of what comes. */
function readTimes(r: Reading, tokens: readonly Token[], times: number, s: State): void {
  if (times > MOST_TIMES) r.refer.refuse(tokens, unread('time-for', { most: MOST_TIMES }));
  else r.refer.tell(tokens, `× ${times}`, 'action');
  const acts = s.acts.length > 0 ? s.acts : s.pending.length === 0 ? s.lastActs : [];
  for (const draft of acts) {
    draft.times = times;
    draft.tokens.push(...tokens);
  }
  if (acts.length > 0) return;
  s.times = times;
  s.carriers.push(...tokens);
}

/** How it is told that something comes out: the trace must have it come down. */
export const OUTFLOW = 'comes out';
/** How a press that grows is told: the trace must have it grow. */
export const HARDER = 'harder and harder';
/** What hands press with a force that can grow. */
const presses: ReadonlySet<Action> = new Set(['squeeze']);

function readHarder(r: Reading, tokens: Token[], s: State): void {
  const last = s.acts.at(-1) ?? r.drafts.at(-1);
  if (last === undefined || !presses.has(last.action)) {
    r.refer.refuse(tokens, unread('no-way-to-show'));
    return;
  }
  last.tokens.push(...tokens);
  r.refer.tell(tokens, HARDER, 'action');
}

/** What comes out of what is squeezed is as true as the squeezing; nothing else gives any yet. */
function readOutflow(r: Reading, tokens: Token[], s: State): void {
  const last = s.acts.at(-1) ?? r.drafts.at(-1);
  s.pending = [];
  if (last?.action !== 'squeeze') {
    r.refer.refuse(tokens, unread('not-poured'));
    return;
  }
  last.tokens.push(...tokens);
  r.refer.tell(tokens, OUTFLOW, 'action');
}

/** What colour a flame has is as true as that something burns in it; it is the substance's own. */
function readFlame(r: Reading, tokens: Token[], s: State): void {
  const last = s.acts.at(-1) ?? r.drafts.at(-1);
  s.pending = [];
  const ids = last === undefined ? [] : [last.actor, ...last.objects.map((o) => o.found.id)];
  if (last?.action !== 'kindle' || !ids.some((id) => isSample(r.company.prop(id)))) {
    r.refer.refuse(tokens, unread('no-way-to-show'));
    return;
  }
  const own = ids.flatMap((id) => flameColourOf(r.company.prop(id)?.name ?? '')?.name ?? []).join(' ');
  for (const t of tokens)
    if (isColour(t.word) !== null && !own.includes(t.word)) r.refer.refuse([t], unread('nothing-described'));
  const told = tokens.filter((t) => isColour(t.word) === null || own.includes(t.word));
  last.tokens.push(...told);
  for (const t of told) r.refer.tell([t], 'kindle', 'action');
}

/** What takes up water has it from the start. */
function readSoaked(r: Reading, tokens: Token[], s: State): void {
  const id = s.pending.findLast((f) => f.is === 'prop')?.id ?? r.company.lastProp;
  const at = r.company.props.findIndex((p) => p.id === id);
  const prop = r.company.props[at];
  if (prop === undefined || !/^(?:cloth|paper)$/u.test(prop.material)) {
    r.refer.refuse(tokens, unread('no-way-to-show'));
    return;
  }
  r.company.props[at] = { ...prop, soaked: true };
  r.refer.tell(tokens, prop.id, 'prop');
}

/** Drawn on a ball, or on anything else that was named last. */
function readFoam(r: Reading, tokens: Token[]): void {
  const tub = r.company.props.findLast((p) => p.thing === 'bathtub');
  if (tub === undefined) r.refer.refuse(tokens, unread('not-poured'));
  else {
    foamOn(r.company, tub.id);
    r.refer.tell(tokens, tub.id, 'prop');
  }
}

function readSmile(r: Reading, tokens: Token[]): void {
  const at = r.company.props.findIndex((p) => p.id === r.company.lastProp);
  const prop = r.company.props[at];
  if (prop === undefined) {
    r.refer.refuse(tokens, unread('no-way-to-show'));
    return;
  }
  r.company.props[at] = { ...prop, smile: true };
  r.refer.tell(tokens, prop.id, 'prop');
}
