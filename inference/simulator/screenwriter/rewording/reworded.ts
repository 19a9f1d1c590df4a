import { withArticles } from '../acts/animal-callings.ts';
import type { Company } from '../beings/company.ts';
import { withCausedVerbs } from '../reading/carriers.ts';
import type { Referrer } from '../reading/refer.ts';
import { withConsequenceVerbs } from '../verb-rules/causing-read.ts';
import { runsOut } from '../verb-rules/running-out.ts';
import { STATES } from '../words/stated.ts';
import type { Token } from '../words/tokens.ts';
import { actNouns } from './act-nouns.ts';
import { withActingNouns } from './acting-nouns.ts';
import { animalDeeds } from './animal-deeds.ts';
import { basketballPlainly } from './basketball-words.ts';
import { betweenPeople } from './between-people.ts';
import { breathedOut } from './breathed-out.ts';
import { asItIs, doneByTheFirst, foundAsleep } from './caption-order.ts';
import { chasedOut } from './chased-out.ts';
import { contestsNamed } from './contests.ts';
import { coveredIn } from './covered-in.ts';
import { eventful, heldBetween } from './events.ts';
import { featsPlainly } from './feat-words.ts';
import { footballPlainly } from './football-words.ts';
import { madeWhole } from './fragments.ts';
import { heldFastSaid } from './held-fast.ts';
import { heldOverhead } from './held-overhead.ts';
import { holdsOn } from './holds-on.ts';
import { insideIs, insideIt } from './inside-is.ts';
import { oneToTheNext } from './one-to-the-next.ts';
import { outsideSaid } from './outside-said.ts';
import { ofItsKind } from './own-kind.ts';
import { withThrowers } from './owned-missiles.ts';
import { plainly } from './paraphrases.ts';
import { plainVerbs } from './plain-verbs.ts';
import { blownOff, putOn } from './put-on.ts';
import { quantified } from './quantifiers.ts';
import { racesPlainly } from './race-words.ts';
import { retold } from './retold.ts';
import { saidTwice } from './said-twice.ts';
import { allButThat, familyOfSome, oneOfTheGroup, severalOfUs } from './several-of-us.ts';
import { sportsNamed } from './sports-named.ts';
import { toldAside } from './told-aside.ts';
import { toldInFull } from './told-short.ts';
import { tooShort } from './too-short.ts';
import { trialsOfStrength } from './trials-of-strength.ts';
import { triedPlainly } from './tries.ts';
import { inTheirSense } from './verb-senses.ts';
import { vesselFirst } from './vessel-first.ts';
import { weightsPlainly } from './weight-words.ts';
import { inOrder, ofTheirOwn, oneOfThem } from './word-order.ts';
import { wordedPlainly } from './worded-otherwise.ts';
import { countedOnes, flocks, piecesOfChess, someOfThose } from './words-left-out.ts';

/** Who and what is known as a sentence begins. */
export type SoFar = {
  company: Company;
  refer: Referrer;
  /** The kind of thing that was named last before it ("bowl"). */
  thing: string | null;
  /** The kind of being that was spoken of last before it ("dog"). */
  being: string | null;
  /** Nobody is there, and nothing was done yet. */
  empty: boolean;
  /** Some have raced before it. */
  racing: boolean;
};

/** One rewording: the tokens of a sentence to tokens that say the same more plainly. */
type Rewording = (tokens: readonly Token[], known: SoFar) => readonly Token[];

/** A rewording of one token at a time. */
const each =
  (one: (t: Token, i: number, all: readonly Token[], known: SoFar) => Token | readonly Token[]): Rewording =>
  (tokens, known) =>
    tokens.flatMap((t, i, all) => one(t, i, all, known));

const inOneAfterAnother =
  (rewordings: readonly Rewording[]): Rewording =>
  (tokens, known) =>
    rewordings.reduce((told, reword) => reword(told, known), tokens);

/**
 * What is said of who, from left to right and with no word left out. Each takes what those before it return: a relative
 * clause must have closed before the order of its sentence is mended, and numbers are filled in last, when what they count
 * stands in front of them.
 */
export const inPlainOrder = inOneAfterAnother([
  saidTwice,
  holdsOn,
  tooShort,
  chasedOut,
  breathedOut,
  outsideSaid,
  coveredIn,
  footballPlainly,
  basketballPlainly,
  featsPlainly,
  weightsPlainly,
  (tokens, { racing }) => racesPlainly(tokens, racing),
  (tokens, { refer }) => sportsNamed(tokens, refer),
  (tokens, { company, refer }) => quantified(tokens, company, refer),
  familyOfSome,
  allButThat,
  (tokens, { company }) => oneOfTheGroup(tokens, company),
  (tokens, { company }) => severalOfUs(tokens, company),
  asItIs,
  (tokens, { refer }) => foundAsleep(tokens, refer),
  (tokens, { refer, company }) => doneByTheFirst(tokens, refer, company),
  (tokens, { refer, empty }) => madeWhole(tokens, refer, empty),
  (tokens, { company }) => betweenPeople(tokens, company),
  retold,
  (tokens, { company, being }) => animalDeeds(tokens, company.words, being),
  (tokens, { thing }) => putOn(tokens, thing),
  blownOff,
  oneToTheNext,
  actNouns,
  (tokens, { company }) => heldOverhead(tokens, company),
  plainVerbs,
  triedPlainly,
  heldFastSaid,
  toldAside,
  (tokens, { refer }) => wordedPlainly(tokens, refer),
  (tokens, { refer }) => toldInFull(tokens, refer),
  (tokens, { company }) => insideIs(tokens, company),
  each(insideIt),
  (tokens, { refer }) => inOrder(tokens, refer),
  vesselFirst,
  (tokens, { refer }) => runsOut(tokens, refer),
  each((t, i, all, { being }) => oneOfThem(t, i, all, being)),
  each(flocks),
  each(countedOnes),
  each((t, i, all, { thing }) => ofTheirOwn(t, i, all, thing)),
  each((t, i, all, { thing }) => someOfThose(t, i, all, thing)),
  each(piecesOfChess),
  each((t) => (t.kind === 'word' || t.tags === STATES || /^[,;:()–—]$/u.test(t.text) ? t : [])),
]);

/** Acts by the verbs that the reader knows: what nouns, events and contests say is done becomes a verb that says so. */
export const inPlainVerbs = inOneAfterAnother([
  (tokens, { company }) => withArticles(tokens, company),
  ofItsKind,
  withActingNouns,
  withThrowers,
  heldBetween,
  trialsOfStrength,
  inTheirSense,
  plainly,
  eventful,
  contestsNamed,
  withConsequenceVerbs,
  withCausedVerbs,
]);
