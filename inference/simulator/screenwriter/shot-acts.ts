import type { Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { unread } from '#contracts/unread.ts';
import { byItsDisc } from './arms.ts';
import { byAPump } from './balloons.ts';
import type { Reader } from './clauses.ts';
import type { Company } from './company.ts';
import type { Draft } from './drafts.ts';
import { speakingThing } from './enliven.ts';
import { isFallInto } from './falls-into.ts';
import { bathingWord, freezesOver, waterWord } from './open-water.ts';
import type { ShotText, Spoken } from './shots.ts';
import { type Line, speakerOf, speakerOfBare } from './speakers.ts';
import { sentencesOf } from './tokens.ts';
import { withIts } from './without.ts';

/** One shot's acts in the order of its words: sentences and lines, side by side. */
export function actsOf(
  script: string,
  shot: ShotText,
  spoken: Spoken[],
  /** Words about camera and film, read elsewhere. */
  off: readonly Span[],
  reader: Reader,
  company: Company,
  notes: Understanding,
): Draft[] {
  const from = reader.drafts.length;
  const skip = [
    ...spoken.map((s) => s.span),
    ...off,
    // "On a train" says where, not with what; in "fog rolls in" nobody acts.
    ...notes.understood
      .filter((u) => !(freezesOver(script) && waterWord.test(u.word)) && !bathingWord.test(u.word))
      .filter((u) => u.kind === 'place' || (u.kind === 'weather' && u.word.includes(' ')))
      .map((u) => u.span),
  ];
  const items = [
    ...sentencesOf(script, shot.span.start, shot.span.end).map((sentence) => ({
      // '"No," says Vera and crosses her arms': her line comes first.
      at: sentence.tokens.find((t) => !within(t, spoken))?.start ?? sentence.start,
      sentence,
      line: null,
    })),
    ...spoken.map((line) => ({ at: line.span.start, sentence: null, line })),
  ].sort((a, b) => a.at - b.at);
  let before: Line | null = null;
  for (const item of items) {
    if (item.sentence !== null) reader.read(item.sentence, skip);
    else if (item.line !== null) {
      const within = items.findLast(
        ({ sentence }) => sentence !== null && sentence.start <= item.at,
      )?.sentence;
      const doer = doerBefore(item.line, within?.start ?? item.at, script, reader, company);
      before = speak(item.line, doer, script, before, reader, company, notes);
    }
  }
  // A line inside a sentence comes where it stands among that sentence's acts.
  return withIts(reader.drafts.slice(from), notes).sort((a, b) => a.at - b.at);
}

const within = (t: Span, spoken: readonly Spoken[]): boolean =>
  spoken.some((s) => t.start >= s.span.start && t.end <= s.span.end);

/** "Tom hears glass and says …, as the neighbour comes out": who did the last of what stands before the line in its sentence. */
function doerBefore(
  line: Spoken,
  from: number,
  script: string,
  { drafts }: Reader,
  company: Company,
): string | null {
  if (/[.!?…]/u.test(script.slice(from, line.span.start))) return null;
  const start = (d: Draft) => d.tokens[0]?.start ?? d.at;
  const last = drafts
    .filter((d) => start(d) >= from && start(d) < line.span.start)
    .toSorted((a, b) => start(a) - start(b))
    .at(-1)?.actor;
  if (last === undefined || company.actor(last) !== undefined) return last ?? null;
  return speakingThing(company, company.prop(last)?.name ?? '');
}

/** Reads one line, given the one before; returns it with whoever says it. */
function speak(
  line: Spoken,
  /** Who did the last of what stands before it in its own sentence. */
  doer: string | null,
  script: string,
  before: Line | null,
  reader: Reader,
  company: Company,
  notes: Understanding,
): Line | null {
  const goesOn = line.who !== null && /^(?:and|then|but)$/iu.test(line.who);
  const speaker =
    line.who === null
      ? speakerOfBare(line, doer, script, before, reader.drafts, company)
      : ((goesOn ? doer : null) ?? speakerOf(line.who, company));
  if (speaker === null) {
    notes.notUnderstood.push({ span: line.span, word: line.text, reason: unread('nobody-to-say-it') });
    return null;
  }
  company.mention({ is: 'actor', id: speaker });
  notes.understood.push({
    span: line.span,
    word: line.text,
    as: company.actor(speaker)?.name ?? speaker,
    kind: 'line',
  });
  const others = company.actors.filter((a) => a.id !== speaker && a.rig === 'person');
  reader.drafts.push({
    actor: speaker,
    action: 'talk',
    objects: others.length === 1 ? [{ found: { is: 'actor', id: others[0]!.id }, by: 'to' }] : [],
    outcome: 'any',
    vigour: 1,
    expression: null,
    spot: null,
    line: line.text,
    together: false,
    passive: false,
    at: line.span.start,
    tokens: [
      {
        text: line.text,
        word: '',
        start: line.span.start,
        end: line.span.end,
        kind: 'word',
        tags: new Set(),
      },
    ],
  });
  return {
    line,
    by: speaker,
    to: before === null || before.by === speaker ? (before?.to ?? null) : before.by,
  };
}

const besides = /^(?:beside|left|right|before|behind)$/u;

/** "A mug stands on a platform that rotates": what stands on it turns with it. */
function turnsWithItsDisc(act: Draft, company: Company): void {
  if (act.action !== 'spin') return;
  const at = company.prop(act.actor);
  const on = company.relations.find(
    (r) =>
      r.what.id === act.actor &&
      company.prop(r.of.id)?.thing === 'turntable' &&
      // "A magnet beside a platform that rotates": what stands firm does not.
      (r.how === 'on' || (besides.test(r.how) && at?.shape !== 'ball' && !/top|coin/u.test(at?.name ?? ''))),
  )?.of.id;
  if (on !== undefined) act.actor = on;
}

/** "Slips on a peel and falls over" is one fall, "falls asleep and snores" one sleep, "rolls out of the pipe and rolls towards the box" one way. */
export function goingOnce(acts: readonly Draft[], company: Company): Draft[] {
  const kept: Draft[] = [];
  for (const act of acts) if (!saidBefore(act, kept.at(-1), company)) kept.push(act);
  return kept;
}

/** Goes on with the act before, which takes its words in. */
function saidBefore(act: Draft, before: Draft | undefined, company: Company): boolean {
  turnsWithItsDisc(act, company);
  byItsDisc(act, company);
  byAPump(act, company);
  const spins = act.action === 'spin' && company.prop(act.actor)?.thing === 'turntable';
  if (before === undefined || before.actor !== act.actor || before.action !== act.action) return false;
  const on = act.action === 'roll' && company.prop(act.actor) !== undefined;
  if (act.action !== 'fall' && act.action !== 'sleep' && !on && !spins) return false;
  // "Stumbles and falls into the bush" is one fall, "slips on a peel and falls into the pool" two.
  if (isFallInto(act, company)) {
    if (before.objects.length > 0 || /^slip/u.test(before.tokens[0]?.word ?? '')) return false;
    before.objects.push(...act.objects);
  }
  before.tokens.push(...act.tokens);
  if (act.backwards) before.backwards = true;
  if (on) {
    before.objects.push(...act.objects);
    before.spot ??= act.spot;
  }
  return true;
}
