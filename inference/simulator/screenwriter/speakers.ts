import { byKind, byName } from './casting.ts';
import type { Company } from './company.ts';
import type { Draft } from './drafts.ts';
import { enliven, speakingThing } from './enliven.ts';
import { saidAgain } from './kin.ts';
import { ME, meantBy } from './pronouns.ts';
import type { Spoken } from './shots.ts';

/** A line that was read, who says it, and who said the one before. */
export type Line = { line: Spoken; by: string; to: string | null };

/** What whoever something is done to says of it. */
const cry = /^(?:ouch|ow|oof|aah+|argh|hey|help|thank|thanks|let me go|put me down)\b/iu;

/**
 * Who says a quote that nobody is named for: right behind another one the other of the two; behind an act whoever did it, or whom
 * it was done to where they cry out at it or were asked; else whoever was spoken of last.
 */
export function speakerOfBare(
  line: Spoken,
  doer: string | null,
  script: string,
  before: Line | null,
  drafts: readonly Draft[],
  company: Company,
): string | null {
  const answers = before !== null && script.slice(before.line.span.end, line.span.start).trim() === '';
  if (answers) return otherOf(before, drafts, company) ?? before.by;
  if (doer !== null) return doer;
  const last = drafts.at(-1);
  const first = drafts.findLast((d) => !d.together) ?? last;
  const person = (id: string | undefined) => company.actor(id ?? '')?.rig === 'person';
  if (first === undefined || last === undefined)
    return company.lastPerson ?? company.lastActor ?? company.actors[0]?.id ?? null;
  // '"No," says Anna. "Look here."'
  if (last.action === 'talk' && last.tokens[0]?.word === '') return last.actor;
  const asked = first.objects.find(({ found }) => found.is === 'actor')?.found.id;
  if (asked !== undefined && (first.action === 'talk' || cry.test(line.text))) return asked;
  return person(first.actor) ? first.actor : (company.lastPerson ?? first.actor);
}

/** Who answers: whoever said the line before that, or the other one of two. */
function otherOf({ by, to }: Line, drafts: readonly Draft[], company: Company): string | null {
  if (to !== null) return to;
  const others = company.actors.filter((a) => a.id !== by).map((a) => a.id);
  const doers = drafts.map((d) => d.actor).filter((id) => id !== by);
  return doers.findLast((id) => others.includes(id)) ?? others.at(-1) ?? doers.at(-1) ?? null;
}

/** Who is meant before `says`: a name, a kind, a pronoun; a thing that says something comes alive. */
export function speakerOf(who: string, company: Company): string | null {
  const owned = /^(her|his|my) /iu.test(who);
  const name = bare(who).trim();
  const meant = /^(?:she|he)$/iu.test(name)
    ? meantBy(name.toLowerCase(), company, { acting: [], late: false })
    : /^the /iu.test(who)
      ? saidAgain(company, { word: name.toLowerCase(), many: false, count: null, other: false })
      : null;
  if (meant?.[0] !== undefined) return meant[0].id;
  if (/^it$/iu.test(name)) {
    const [it] = meantBy('it', company, { acting: [], late: false }) ?? [];
    if (it?.is === 'prop') enliven(company, it.id);
    if (it !== undefined && company.actor(it.id) !== undefined) return it.id;
  }
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

/** A name without what is said of whose it is. */
export const bare = (name: string) => name.replace(/^(the|her|his) /iu, '');
