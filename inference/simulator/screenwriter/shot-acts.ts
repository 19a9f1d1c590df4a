import type { Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { unread } from '#contracts/unread.ts';
import { byItsDisc } from './arms.ts';
import { byAPump } from './balloons.ts';
import { byKind, byName } from './casting.ts';
import type { Reader } from './clauses.ts';
import type { Company } from './company.ts';
import type { Draft } from './drafts.ts';
import { speakingThing } from './enliven.ts';
import { isFallInto } from './falls-into.ts';
import { saidAgain } from './kin.ts';
import { bathingWord, freezesOver, waterWord } from './open-water.ts';
import { ME, meantBy } from './pronouns.ts';
import type { ShotText, Spoken } from './shots.ts';
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
  for (const item of items) {
    if (item.sentence !== null) reader.read(item.sentence, skip);
    else if (item.line !== null) {
      const within = items.findLast(
        ({ sentence }) => sentence !== null && sentence.start <= item.at,
      )?.sentence;
      speak(
        item.line,
        doerBefore(item.line, within?.start ?? item.at, reader, company),
        reader,
        company,
        notes,
      );
    }
  }
  // A line inside a sentence comes where it stands among that sentence's acts.
  return withIts(reader.drafts.slice(from), notes).sort((a, b) => a.at - b.at);
}

const within = (t: Span, spoken: readonly Spoken[]): boolean =>
  spoken.some((s) => t.start >= s.span.start && t.end <= s.span.end);

/** "Tom hears glass and says …, as the neighbour comes out": who did the last of what stands before the line in its sentence. */
function doerBefore(line: Spoken, from: number, { drafts }: Reader, company: Company): string | null {
  const start = (d: Draft) => d.tokens[0]?.start ?? d.at;
  const last = drafts
    .filter((d) => start(d) >= from && start(d) < line.span.start)
    .toSorted((a, b) => start(a) - start(b))
    .at(-1)?.actor;
  if (last === undefined || company.actor(last) !== undefined) return last ?? null;
  return speakingThing(company, company.prop(last)?.name ?? '');
}

function speak(
  line: Spoken,
  doer: string | null,
  reader: Reader,
  company: Company,
  notes: Understanding,
): void {
  const goesOn = line.who === null || /^(?:and|then|but)$/iu.test(line.who);
  const speaker = (goesOn ? doer : null) ?? speakerOf(line.who, company);
  if (speaker === null) {
    notes.notUnderstood.push({ span: line.span, word: line.text, reason: unread('nobody-to-say-it') });
    return;
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
}

/** Who is meant before `says`: a name, a kind, a pronoun; nobody named: the one who acted last. */
function speakerOf(who: string | null, company: Company): string | null {
  if (who === null) return company.lastPerson ?? company.lastActor ?? company.actors[0]?.id ?? null;
  const owned = /^(her|his|my) /iu.test(who);
  const name = bare(who).trim();
  const meant = /^(?:she|he)$/iu.test(name)
    ? meantBy(name.toLowerCase(), company, { acting: [], late: false })
    : /^the /iu.test(who)
      ? saidAgain(company, { word: name.toLowerCase(), many: false, count: null, other: false })
      : null;
  if (meant?.[0] !== undefined) return meant[0].id;
  const one = /^it$/iu.test(name) ? meantBy('it', company, { acting: [], late: false })?.[0] : undefined;
  if (one?.is === 'actor') return one.id;
  if (/^i$/iu.test(name)) return byName(company, ME)?.id ?? null;
  if (/^(she|he|they|it|we|you|and|then)$/iu.test(name)) {
    // "He" of whom nothing was said before is some man.
    const kind = /^he$/iu.test(name) ? 'man' : /^she$/iu.test(name) ? 'woman' : null;
    const known = company.lastPerson ?? company.lastActor ?? company.actors[0]?.id ?? null;
    return known ?? (kind === null ? null : (byKind(company, kind, null, false)?.id ?? null));
  }
  const known = company.named(name);
  if (known !== undefined) return known.id;
  // "The old man": whatever is said of him, he is a man.
  const noun = name.split(' ').at(-1) ?? name;
  if (noun !== name && noun === noun.toLowerCase()) return speakerOf(`the ${noun}`, company);
  const thing = speakingThing(company, name);
  if (thing !== null) return thing;
  if (company.words.kindOf(name) !== null)
    return byKind(company, name, owned ? company.lastPerson : null, false)?.id ?? null;
  // All capitals is how scripts write a speaker.
  const plain =
    name === name.toUpperCase() || name === name.toLowerCase()
      ? name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
      : name;
  return company.named(plain)?.id ?? byName(company, plain)?.id ?? null;
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

/** A name without what is said of whose it is. */
export const bare = (name: string) => name.replace(/^(the|her|his) /iu, '');
