import type { Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { isFallInto } from './acts/falls-into.ts';
import type { Company } from './beings/company.ts';
import type { Reader } from './clauses.ts';
import type { ShotText, Spoken } from './film/shots.ts';
import { byAPump } from './matter/balloons.ts';
import type { Draft } from './plan/drafts.ts';
import { byItsDisc } from './reading/arms.ts';
import type { Skipped } from './reading/reading.ts';
import { bathingWord, freezesOver, waterWord } from './scene/open-water.ts';
import { type Line, speak } from './speakers.ts';
import { sentencesOf } from './words/tokens.ts';
import { withIts } from './words/without.ts';

/** One shot's acts in the order of its words: sentences and lines, side by side. */
export function actsOf(
  script: string,
  shot: ShotText,
  spoken: readonly Spoken[],
  /** Words about camera and film, read elsewhere. */
  off: readonly Skipped[],
  reader: Reader,
  company: Company,
  notes: Understanding,
): Draft[] {
  const from = reader.drafts.length;
  const skip = [
    ...spoken.flatMap((s) => (s.verb === null ? [s.span] : [s.span, s.verb])),
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
      const at = { script, shot: from, sentence: within?.start ?? item.at, line: before };
      before = speak(item.line, at, reader, company, notes);
    }
  }
  // A line inside a sentence comes where it stands among that sentence's acts.
  return withIts(reader.drafts.slice(from), notes).sort((a, b) => a.at - b.at);
}

const within = (t: Span, spoken: readonly Spoken[]): boolean =>
  spoken.some((s) => t.start >= s.span.start && t.end <= s.span.end);

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
  // "Gets down on one knee and proposes to her": down he is already.
  const kneels = act.action === 'kneel' && before.objects.length === 0;
  if (kneels) before.objects.push(...act.objects);
  if (act.action !== 'fall' && act.action !== 'sleep' && !on && !spins && !kneels) return false;
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
