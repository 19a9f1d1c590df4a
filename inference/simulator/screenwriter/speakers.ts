import type { Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import { enliven, speakingThing } from './acts/enliven.ts';
import { byKind, byName, severalOf } from './beings/casting.ts';
import type { Company } from './beings/company.ts';
import { saidAgain } from './beings/kin.ts';
import { ME, meantBy } from './beings/pronouns.ts';
import { chorusOf } from './chorus.ts';
import type { Reader } from './clauses.ts';
import type { Spoken } from './film/shots.ts';
import type { Draft } from './plan/drafts.ts';
import type { Found } from './plan/found.ts';
import { baseOf } from './plan/part-ids.ts';
import { aliveSpeaker } from './reading/he-who-acts.ts';
import { masses } from './reading/refer-people.ts';

/** Words between whoever acts and what they say. */
const joins =
  /^(?:,|to|and|then|but|so|or|only|just|also|who|which|that|up|down|away|off|back|out|over|around|here|there|again|together|\p{Ll}+ly)$/u;
/** What is said by whom something was done to or given to. */
const reacts = /^(?:thank|thanks|ow+|ouch|oof|aah+|argh|hey|help|stop|no+|let me go|put me down)\b/iu;

/** Who says that leaves the answer to whoever asked. */
const knowsNot =
  /^(?:(?:i have )?no idea|i (?:don['’]t|do not) know|dunno|tell me|i give up|what|why|who|how|where|no)\b[^.!]{0,30}[.!?]*$/iu;

/** A line that was read, and who says it to whom. */
export type Line = { line: Spoken; by: string; to: string | null };

/** What stands before a line: the first draft of its shot, the place of its sentence in the script, and the line before it. */
type From = { script: string; shot: number; sentence: number; line: Line | null };

/** Makes a line an act of whoever says it, to whom it is said; returns it with them. */
export function speak(
  line: Spoken,
  from: From,
  reader: Reader,
  company: Company,
  notes: Understanding,
): Line | null {
  // "Says to the camera": to nobody who is there.
  const outwards = /^(?:the )?(?:camera|viewers?|lens)$/iu.test(line.to ?? '');
  const addressed = line.to === null || outwards ? null : namedSpeaker(line.to, company);
  const before = reader.drafts.slice(from.shot).filter((d) => begin(d) < line.span.start);
  const chorus = line.who === null ? null : chorusOf(line.who, addressed, before, company);
  const speaker = chorus?.by[0] ?? aliveSpeaker(line.who, reader) ?? speakerOf(line, reader, from, company);
  if (speaker === null) {
    notes.notUnderstood.push({ span: line.span, word: line.text, reason: unread('nobody-to-say-it') });
    return null;
  }
  const by = chorus?.by ?? [speaker];
  const heard = addressed ?? chorus?.to ?? null;
  for (const id of by) company.mention({ is: 'actor', id });
  // '"Finally!" cries his sister and grabs her skis': she does.
  reader.subjects = by.map((id) => ({ is: 'actor', id }));
  if (by.length > 1) company.lastGroup = reader.subjects;
  const as = company.actor(speaker)?.name ?? speaker;
  notes.understood.push({ span: line.span, word: line.text, as, kind: 'line' });
  if (line.verb !== null)
    notes.understood.push({ span: line.verb, word: line.text, as: 'talk', kind: 'action' });
  const others = company.actors.filter((a) => !by.includes(a.id) && a.rig === 'person');
  const alone = outwards ? null : others.length === 1 ? others[0]!.id : null;
  const to = heard !== null && heard !== speaker ? heard : alone;
  for (const [k, actor] of by.entries())
    reader.drafts.push({
      actor,
      action: 'talk',
      objects: to === null ? [] : [{ found: { is: 'actor', id: to }, by: 'to' }],
      outcome: 'any',
      vigour: 1,
      expression: line.face,
      spot: null,
      line: line.text,
      ...(outwards ? { heading: { way: 'near', across: false } as const } : {}),
      ...(line.low ? { part: 'ear' as const } : {}),
      together: k > 0,
      passive: false,
      at: line.span.start,
      tokens: [line.span, ...(line.verb === null ? [] : [line.verb])].map(({ start, end }) => ({
        text: line.text,
        word: '',
        start,
        end,
        kind: 'word' as const,
        tags: new Set<string>(),
      })),
    });
  return { line, by: speaker, to };
}

function speakerOf(line: Spoken, reader: Reader, from: From, company: Company): string | null {
  const { who } = line;
  if (who === null) return unattributed(line, reader, from, company);
  if (!joins.test(who)) return namedSpeaker(who, company);
  const before = draftBefore(line, reader, from);
  // "The teacher is behind them and says …": whoever only was somewhere says it.
  const was =
    /^\W*(?:suddenly |then |but |and )?((?:the|an?|his|her|their|my) \p{Ll}+|\p{Lu}\p{Ll}+) (?:is|are|was|were)\b/iu.exec(
      from.script.slice(from.sentence, line.span.start),
    )?.[1];
  if (was !== undefined && (before === undefined || begin(before) < from.sentence))
    return namedSpeaker(was, company);
  // "Teaches the parrot to say …": whoever is taught says it.
  const told = /^to$/iu.test(who) ? before?.objects.findLast(({ found }) => found.is === 'actor') : undefined;
  return told?.found.id ?? living(subjectOf(before), company) ?? nearby(company);
}

/** The last act whose words stand before a line. */
const draftBefore = (line: Spoken, reader: Reader, from: From): Draft | undefined =>
  reader.drafts
    .slice(from.shot)
    .filter((d) => begin(d) < line.span.start)
    .toSorted((a, b) => begin(a) - begin(b))
    .at(-1);
const begin = (d: Draft): number => d.tokens[0]?.start ?? d.at;

/** Whom a sentence is about in which this is done. */
const subjectOf = (draft: Draft | undefined): string | null =>
  draft === undefined
    ? null
    : draft.passive
      ? (draft.objects.find(({ found }) => found.is === 'actor')?.found.id ?? draft.actor)
      : draft.actor;

/** Whoever speaks is alive: a thing that does something before it does. */
function living(id: string | null, company: Company): string | null {
  if (id === null || company.actor(id) !== undefined) return id;
  return speakingThing(company, company.prop(id)?.name ?? '');
}

const nearby = (company: Company): string | null =>
  company.lastPerson ?? company.lastActor ?? company.actors[0]?.id ?? null;

/**
 * A quote that nobody is named for is, right behind another one, the other one's of the two; else whoever's who acted last, before anybody who was only spoken
 * of; where they speak to somebody by name, it is not that one; who was asked, thanks or cries out is the one to whom it was done. An animal leaves it to people.
 */
function unattributed(line: Spoken, reader: Reader, from: From, company: Company): string | null {
  const drafts = reader.drafts.slice(from.shot);
  if (from.line !== null && from.script.slice(from.line.line.span.end, line.span.start).trim() === '')
    return otherOf(from.line, drafts, company) ?? from.line.by;
  const last = nearby(company);
  const address = /^(?:[^,]{0,20}\s)?(\p{L}+),|,\s(\p{L}+)[.!?]*$/u.exec(line.text);
  const addressed = company.named(address?.[1] ?? address?.[2] ?? '')?.id ?? null;
  const person = (id: string | null | undefined): id is string =>
    id != null && id !== addressed && company.actor(id)?.rig === 'person';
  const before = draftBefore(line, reader, from);
  // '"No," says Anna. "Look here."'
  if (before?.action === 'talk' && before.tokens[0]?.word === '' && before.actor !== addressed) {
    // '"No idea," says the policeman. "To get away from you!"': whoever asked has the answer.
    const asked = drafts.slice(0, drafts.indexOf(before)).findLast((d) => d.line !== null);
    const riddle = asked?.line?.trim().endsWith('?') === true && knowsNot.test(before.line ?? '');
    return riddle && asked !== undefined ? asked.actor : before.actor;
  }
  const done = before?.objects.find(({ found }) => found.id !== before.actor && person(found.id))?.found.id;
  const said = before?.action === 'talk' && begin(before) < from.sentence;
  if ((said || reacts.test(line.text)) && done !== undefined && before?.passive === false) return done;
  // "Tom hears glass, "What was that?", as the neighbour comes out."
  if (before !== undefined && begin(before) >= from.sentence) {
    const doer = living(subjectOf(before), company);
    if (doer !== null && doer !== addressed) return doer;
  }
  // Of those who did it together the first.
  const main = drafts.filter((d) => begin(d) < line.span.start).findLast((d) => !d.together);
  const acting = [subjectOf(main ?? before), ...reader.subjects.map(({ id }) => id)];
  const people = [last, ...company.recent.toReversed(), ...company.actors.map(({ id }) => id)];
  return acting.find(person) ?? people.find(person) ?? living(acting[0] ?? null, company) ?? last;
}

/** Who answers: whoever said the line before that, or the other one of two. */
function otherOf({ by, to }: Line, drafts: readonly Draft[], company: Company): string | null {
  if (to !== null) return to;
  const others = company.actors.filter((a) => a.id !== by).map((a) => a.id);
  const doers = drafts.map((d) => d.actor).filter((id) => id !== by);
  return doers.findLast((id) => others.includes(id)) ?? others.at(-1) ?? doers.at(-1) ?? null;
}

/** Whom a name, a kind or a pronoun beside a line means. */
function namedSpeaker(who: string, company: Company): string | null {
  const owned = /^(?:her|his|my|its|their) /iu.test(who);
  const name = bare(who).trim();
  const several = /^(?:one|them|one of .*|.* one)$/iu.test(name);
  if (several)
    return alive(meantBy('one of them', company, NOBODY) ?? meantBy('one', company, NOBODY), company);
  if (/^it$/iu.test(name)) return alive(meantBy('it', company, NOBODY), company) ?? theChild(company);
  const meant = /^(?:she|he)$/iu.test(name)
    ? meantBy(name.toLowerCase(), company, NOBODY)
    : /^the /iu.test(who)
      ? saidAgain(company, { word: name.toLowerCase(), many: false, count: null, other: false })
      : null;
  if (meant?.[0] !== undefined) return meant[0].id;
  if (/^i$/iu.test(name)) return byName(company, ME)?.id ?? null;
  if (/^(she|he|they|we|you)$/iu.test(name)) {
    // "He" of whom nothing was said before is some man.
    const kind = /^he$/iu.test(name) ? 'man' : /^she$/iu.test(name) ? 'woman' : null;
    const known = nearby(company);
    return known ?? (kind === null ? null : (byKind(company, kind, null, false)?.id ?? null));
  }
  const known = company.named(name);
  if (known !== undefined) return known.id;
  // "The old man": whatever is said of him, he is a man.
  const noun = name.split(' ').at(-1) ?? name;
  const whole = company.words.kindOf(name) !== null || company.words.thingOf(name) !== null;
  if (noun !== name && noun === noun.toLowerCase() && !whole)
    return namedSpeaker(`${/^(?:her|his|my|its|their|the|an?) /iu.exec(who)?.[0] ?? 'the '}${noun}`, company);
  const thing = speakingThing(company, name);
  if (thing !== null) return thing;
  const many = masses[name.toLowerCase()];
  if (many !== undefined) return severalOf(company, name, many, null, false)[0]?.id ?? null;
  if (company.words.kindOf(name) !== null)
    return byKind(company, name, owned ? company.lastPerson : null, false)?.id ?? null;
  // All capitals is how scripts write a speaker.
  const plain =
    name === name.toUpperCase() || name === name.toLowerCase()
      ? name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
      : name;
  return company.named(plain)?.id ?? byName(company, plain)?.id ?? null;
}

const NOBODY = { acting: [], late: false } as const;

/** Whoever speaks is alive. */
function alive(found: Found[] | null, company: Company): string | null {
  const [first] = found ?? [];
  if (first?.is !== 'prop') return first?.id ?? null;
  // Of several the last: what was done is done to the first.
  const one = company.props.findLast((p) => baseOf(p.id) === baseOf(first.id))?.id ?? first.id;
  enliven(company, one);
  return company.actor(one)?.id ?? null;
}

/** Of people a baby alone is an "it". */
const theChild = (company: Company): string | null =>
  company.actors.find(({ name }) => /^(?:baby|infant|toddler|child)$/u.test(name))?.id ?? null;

/** A name without what is said of whose it is. */
export const bare = (name: string) => name.replace(/^(?:the|her|his|my|its|their|an?) /iu, '');
