import { thingSvg } from '#art/things/library.ts';
import { drawnByCode } from '#art/things/thing.ts';
import { FilmLook } from '#contracts/film-look.ts';
import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import type { SoundEvent, WorldTrace } from '#contracts/trace.ts';
import { unread, unreadInEnglish } from '#contracts/unread.ts';
import { Action, CameraMove } from '#contracts/world.ts';
import { HELD, SHALLOW } from '#inference/simulator/screenwriter/film/style-words.ts';
import { REBOUND } from '#inference/simulator/screenwriter/reading/aspects.ts';
import { ADORNED } from '#inference/simulator/screenwriter/reading/ornaments-read.ts';
import { HARDER, OUTFLOW } from '#inference/simulator/screenwriter/reading/phrases-read.ts';
import { LOSES, WINS } from '#inference/simulator/screenwriter/reading/races.ts';
import { RIPPLES } from '#inference/simulator/screenwriter/reading/ripples.ts';
import { LOOKS } from '#inference/simulator/screenwriter/reading/seen-as.ts';
import { LIGHTNING } from '#inference/simulator/screenwriter/scene/lightning.ts';
import { singular } from '#inference/simulator/screenwriter/words/inflections.ts';
import { cameraDid, isShallow, looksSo, stoodStill } from './camera-moves.ts';
import { type ContentWord, contentWords } from './content-words.ts';
import { whereItPlays } from './evidence.ts';
import { leftAsSaid } from './leaving.ts';
import { borneOut } from './predicates.ts';
import { cameBack } from './rebounds.ts';
import { standsOnItsSide } from './sides.ts';
import { cameOut, pressesHarder } from './squeezing.ts';

/** How a word of the prompt came to the stage. */
export type Fate = 'staged' | 'near' | 'failed' | 'named' | 'lost';
export type Judged = ContentWord & { fate: Fate; note: string };

/**
 * staged: drawn, or played and borne out by the trace. near: the same for something near it, with a score.
 * failed: understood, but the world did not do it. named: said before the roll to be not understood.
 * lost: nobody noticed it.
 */
export function judge(prompt: string, plan: ScenePlan, trace: WorldTrace): Judged[] {
  const words = contentWords(prompt);
  return words.map((word, k) => {
    const judged = fateOf(word, plan, trace);
    if (judged.fate === 'staged' && !standsOnItsSide(prompt, word, plan, trace))
      return { ...word, fate: 'failed', note: 'on another side' };
    if (judged.fate === 'staged' && !leftAsSaid(prompt, word, plan))
      return { ...word, fate: 'failed', note: 'does not leave' };
    return judged.fate === 'staged' && isMisplaced(word, words[k - 1]?.end ?? 0, plan)
      ? { ...word, fate: 'failed', note: `not in it: ${judged.note}` }
      : { ...word, ...judged };
  });
}

/** "In the stone", "through the crowd": what somebody or something is told not to be in or to go through is there, but not so. */
function isMisplaced(word: ContentWord, from: number, plan: ScenePlan): boolean {
  if (word.kind !== 'thing') return false;
  return plan.understanding.notUnderstood.some(
    ({ span, reason }) =>
      span.start === span.end &&
      span.start >= from &&
      span.start <= word.start &&
      (reason === unread('beside-not-inside') ||
        reason === unread('beside-not-on') ||
        reason === unread('not-through') ||
        reason === unread('not-around')),
  );
}

const over = (span: Span, word: ContentWord) => span.start < word.end && span.end > word.start;

function fateOf(word: ContentWord, plan: ScenePlan, trace: WorldTrace): { fate: Fate; note: string } {
  const { understood, approximated, notUnderstood } = plan.understanding;
  const near = approximated.find((n) => over(n.span, word));
  const unknown = notUnderstood.find((n) => over(n.span, word));
  const notes = understood.filter((n) => over(n.span, word));
  if (near === undefined && notes.length === 0)
    return unknown === undefined
      ? { fate: 'lost', note: '' }
      : { fate: 'named', note: unreadInEnglish(unknown.reason) };
  const good = near === undefined ? 'staged' : 'near';
  const as = near === undefined ? (notes[0]?.as ?? '') : `${near.as} ${near.score}`;
  // A word that some beat plays is as true as that beat.
  const beats = plan.beats.filter((b) => over(b.source, word));
  if (notes.some((n) => n.as === 'burning'))
    return { fate: isAlight(plan, trace) ? good : 'failed', note: as };
  const lookers = notes.flatMap((n) => (n.as.startsWith(`${LOOKS} `) ? [n.as.slice(LOOKS.length + 1)] : []));
  if (lookers.length > 0)
    return { fate: lookers.every((id) => isSeenSo(id, plan, trace)) ? good : 'failed', note: as };
  const filmed = [
    ...notes.filter(({ kind, as }) => kind === 'camera' || as === LIGHTNING),
    ...(near === undefined ? [] : [near]),
  ]
    .map((note) => filmedSo(note.as, plan, trace))
    .filter((so) => so !== null);
  if (filmed.length > 0) return { fate: filmed.every(Boolean) ? good : 'failed', note: as };
  // What is said not to happen is true as long as nobody does it.
  if (notes.some((n) => n.as === 'does not happen') && beats.length === 0)
    return { fate: 'staged', note: as };
  const acted =
    notes.some((n) => ['action', 'outcome', 'line'].includes(n.kind)) ||
    // A noun may be near to something that is done: a picnic to sitting down.
    (near !== undefined && (word.kind === 'action' || Action.safeParse(near.as).success));
  if (acted && beats.length > 0) {
    const held = (beat: Beat) => {
      const report = trace.beats.find((r) => r.id === beat.id);
      return report !== undefined && borneOut(plan, trace, beat, report);
    };
    // "Three times" is true when every one of them is, and "carries three books" with all of somebody's three.
    const often = notes.some((n) => n.kind === 'action' && /^× \d+$/u.test(n.as));
    const wet = notes.some((n) => n.as === 'splash');
    if (wet && !beats.some((b) => isHeard(trace, b, 'splash'))) return { fate: 'failed', note: as };
    const stirred = notes.some((n) => n.as === RIPPLES);
    if (stirred && !beats.some((b) => isStirred(trace, b))) return { fate: 'failed', note: as };
    const back = notes.some((n) => n.as === REBOUND);
    const there = (beat: Beat) => whereItPlays(plan, trace, beat).trace;
    if (back && !beats.some((b) => cameBack(there(b), b))) return { fate: 'failed', note: as };
    const flows = notes.some((n) => n.as === OUTFLOW);
    if (flows && !beats.some((b) => cameOut(there(b), b))) return { fate: 'failed', note: as };
    const first = notes.some((n) => n.as === WINS);
    if (first && !beats.some((b) => cameFirst(plan, trace, b))) return { fate: 'failed', note: as };
    const last = notes.some((n) => n.as === LOSES);
    if (last && !beats.some((b) => cameLast(plan, trace, b))) return { fate: 'failed', note: as };
    const harder = notes.some((n) => n.as === HARDER);
    if (harder && !beats.some((b) => pressesHarder(there(b), b))) return { fate: 'failed', note: as };
    const goesWith = notes.find((n) => n.as.startsWith(`${ADORNED} `))?.as.slice(ADORNED.length + 1);
    if (goesWith !== undefined && !beats.some((b) => wasAdorned(trace, b, goesWith)))
      return { fate: 'failed', note: as };
    const played = often
      ? beats.every(held)
      : beats.some((b) => beats.every((o) => o.actor !== b.actor || held(o)));
    return { fate: played ? good : 'failed', note: as };
  }
  // Somebody with a calling is there under that name, drawn as the kind that is near it.
  const named = [...notes.map((n) => n.as), ...(near === undefined ? [] : [near.as, singular(near.word)])];
  const kinds = new Set(notes.map((n) => n.kind));
  // A noun must stand there; setting, camera and manner are not bodies.
  if (near !== undefined && near.as === plan.place) return { fate: good, note: as };
  if (near !== undefined || kinds.has('cast') || kinds.has('prop')) {
    if (word.kind === 'action' && near === undefined) return { fate: 'staged', note: as };
    return { fate: named.some((n) => isDrawn(n, plan, trace)) ? good : 'failed', note: as };
  }
  // "Swimming pool", "dining room": part of the name of where the film plays.
  if (notes.some((n) => n.kind === 'place' && n.as === plan.place)) return { fate: 'staged', note: as };
  // "Lies", "is placed": somebody's place, so that one must be there.
  if (word.kind === 'action' && kinds.has('place'))
    return { fate: named.some((n) => isDrawn(n, plan, trace)) ? good : 'failed', note: as };
  return { fate: acted ? 'failed' : 'staged', note: as };
}

/** Has whoever or whatever is said to look so another look than how it is drawn, and is it there? */
function isSeenSo(id: string, plan: ScenePlan, trace: WorldTrace): boolean {
  const actor = plan.actors.find((a) => a.id === id || a.name === id);
  const prop = plan.props.find((p) => p.id === id || p.id.replace(/-\d+$/u, '') === id);
  const look = actor?.look;
  const printed =
    look?.marks !== undefined || look?.prints !== undefined || look?.wears?.some((w) => w.print) === true;
  const owner = actor?.id ?? prop?.id;
  return (
    trace.bodies.some((b) => b.owner === owner) &&
    (plan.beats.some((b) => b.actor === owner && Object.keys(b.alters?.from ?? {}).length > 0) ||
      prop?.guise !== undefined ||
      actor?.guise !== undefined ||
      look?.coat !== undefined ||
      printed)
  );
}

/** Was it seen or heard often enough to be noticed? */
const wasAdorned = (trace: WorldTrace, beat: Beat, what: string): boolean =>
  (trace.adorned ?? []).some((a) => a.beat === beat.id && a.what === what && a.count >= NOTICED);
const NOTICED = 3;

/** Of words about the film itself: was it filmed so? Null for all others. */
function filmedSo(as: string, plan: ScenePlan, trace: WorldTrace): boolean | null {
  if (as === HELD) return stoodStill(trace);
  if (as === SHALLOW) return isShallow(trace);
  if (as === LIGHTNING) return trace.ambience.some((a) => (a.lightning ?? 0) > 0.5);
  const move = CameraMove.safeParse(as);
  if (move.success) return cameraDid(trace, move.data);
  const look = FilmLook.safeParse(as);
  return look.success ? looksSo(trace, plan, look.data) : null;
}

/** All who race with somebody, by the same word. */
const raceWith = (plan: ScenePlan, beat: Beat): Beat[] =>
  plan.beats.filter(
    (o) =>
      o.actor !== beat.actor &&
      (o.together === beat.id ||
        beat.together === o.id ||
        (o.source.start === beat.source.start && o.after.join() === beat.after.join())),
  );
const endOf = (trace: WorldTrace, { id }: Beat): number =>
  trace.beats.find((r) => r.id === id)?.frames[1] ?? 0;

/** Was whoever wins there before everybody who ran with them? */
function cameFirst(plan: ScenePlan, trace: WorldTrace, beat: Beat): boolean {
  const others = raceWith(plan, beat);
  return others.length > 0 && others.every((o) => endOf(trace, beat) < endOf(trace, o));
}

/** Was whoever loses there after everybody who ran with them? */
function cameLast(plan: ScenePlan, trace: WorldTrace, beat: Beat): boolean {
  const others = raceWith(plan, beat);
  return others.length > 0 && others.every((o) => endOf(trace, beat) > endOf(trace, o));
}

/** Does all that is said to burn do so? A campfire burns anyhow, and for nothing else. */
const isAlight = (plan: ScenePlan, trace: WorldTrace): boolean => {
  const lit = plan.props.filter(({ burning }) => burning === true);
  const burns = (id: string) =>
    trace.progress?.some((p) => p.id === id && p.what === 'burnt' && p.share > 0) === true;
  return lit.length > 0
    ? lit.every(({ id }) => burns(id))
    : plan.props.some(({ thing }) => thing === 'campfire');
};

/** Is such a sound heard while a beat is played, or right after it? */
function isHeard(trace: WorldTrace, beat: Beat, kind: SoundEvent['kind']): boolean {
  const frames = trace.beats.find((r) => r.id === beat.id)?.frames;
  return (
    frames !== undefined &&
    trace.sounds.some((s) => s.kind === kind && s.frame >= frames[0] && s.frame <= frames[1] + 12)
  );
}

/** Does some water's surface rise and sink while a beat is played, or right after it? */
function isStirred(trace: WorldTrace, beat: Beat): boolean {
  const frames = trace.beats.find((r) => r.id === beat.id)?.frames;
  return (
    frames !== undefined &&
    trace.waves?.some((w) => w.frame >= frames[0] && w.frame <= frames[1] + 24 && w.height > 0.01) === true
  );
}

/** Is something of that name or id among the plan's parts, has it a body in the trace, and can it be drawn? */
function isDrawn(as: string, plan: ScenePlan, trace: WorldTrace): boolean {
  if (as.startsWith('#'))
    return (
      plan.props.some((p) => p.tint === as || p.holds?.some((h) => h.tint === as) === true) ||
      plan.actors.some((a) => a.look.top === as || a.look.coat === as)
    );
  // Steel all through is steel, too.
  if (plan.props.some((p) => p.material === as || p.material === `${as}-solid`)) return true;
  const has = (id: string) => trace.bodies.some((b) => b.owner === id);
  const name = as.toLowerCase();
  // "Minka as queen": she goes by both.
  const isCalled = (called: string) => called === name || called.startsWith(`${name} `);
  if (plan.actors.some((a) => (isCalled(a.name.toLowerCase()) || a.id === as) && has(a.id))) return true;
  return (
    plan.props.some(
      (p) =>
        (p.id === as || p.name === as || p.id.replace(/-\d+$/u, '') === as) &&
        has(p.id) &&
        (p.mechanism != null || drawnByCode(p.thing) || thingSvg(p.thing) !== null),
    ) ||
    (as === 'stack' && plan.props.length > 2)
  );
}
