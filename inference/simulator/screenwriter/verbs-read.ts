import { readAskedAbout } from './reading/asked-about.ts';
import { aspectOf, readShowing, tellAspect } from './reading/aspects.ts';
import { readAtWork } from './reading/at-work.ts';
import { beginDraft } from './reading/begin-draft.ts';
import { causesOthers, readCarrier } from './reading/carriers.ts';
import { endClause } from './reading/clause-ends.ts';
import { readCounting } from './reading/counting.ts';
import { readDisguise } from './reading/disguises.ts';
import { readSame } from './reading/does-too.ts';
import { beginAct, takeTurn } from './reading/doing.ts';
import { readImitating, readRepeating, readShowingHow } from './reading/imitating.ts';
import { readManner } from './reading/manners.ts';
import { doersOf, isSomebodys } from './reading/of-whom.ts';
import { readWin } from './reading/races.ts';
import type { Reading, ReadVerb, State } from './reading/reading.ts';
import { readSeeming } from './reading/seeming.ts';
import {
  readBringingDown,
  readDeed,
  readGathering,
  readNear,
  readStranger,
} from './reading/strange-verbs.ts';
import { readWinning } from './rewording/contests.ts';
import { readBalance, readSaving } from './verb-rules/balancing-read.ts';
import { readAppearing, readBecoming } from './verb-rules/becoming-read.ts';
import { readBodyInto } from './verb-rules/body-into.ts';
import { readBodyMove } from './verb-rules/body-moves.ts';
import { readFire } from './verb-rules/burning-read.ts';
import { readCausing } from './verb-rules/causing-read.ts';
import { readCircling } from './verb-rules/circling-read.ts';
import { readCrashing } from './verb-rules/crashing-read.ts';
import { readDealing, readToSleep } from './verb-rules/dealings-read.ts';
import { notComingToThat, readNobody, readNot } from './verb-rules/denied-read.ts';
import { readDressing } from './verb-rules/dressing-read.ts';
import { readEmpty, readFilled, readPumping } from './verb-rules/filling-read.ts';
import { readGatheringUp } from './verb-rules/gathering-read.ts';
import {
  readDrivingOff,
  readGivingWay,
  readGoingToDo,
  readGoneByItself,
  readPassing,
  readScattering,
  readSentOff,
  readSettling,
  readSinking,
  readSkimming,
  readTurning,
} from './verb-rules/going-read.ts';
import { readHelper, readUsing, readWithObject } from './verb-rules/helpers-read.ts';
import { readHelping } from './verb-rules/helping-read.ts';
import { readLeaving } from './verb-rules/leaving.ts';
import { readLosing } from './verb-rules/losing-read.ts';
import {
  readCatchingAtIt,
  readContact,
  readHitting,
  readLanding,
  readMeeting,
} from './verb-rules/meeting-read.ts';
import { readMixing } from './verb-rules/mixing-read.ts';
import { readMultiplying } from './verb-rules/multiplying-read.ts';
import { readMusicPlayed } from './verb-rules/music-read.ts';
import { readOutcomeVerb } from './verb-rules/outcomes-read.ts';
import {
  readComingOff,
  readHittingOneself,
  readOwnShower,
  readRoutine,
  readStomach,
} from './verb-rules/own-body-read.ts';
import { readVerbPhrase } from './verb-rules/phrase-read.ts';
import {
  readBowling,
  readGameEnd,
  readPlay,
  readStrumming,
  readThrowingFight,
} from './verb-rules/playing.ts';
import { readNotDone, readStopping, readSurf } from './verb-rules/refused-read.ts';
import { readRunningOut } from './verb-rules/running-out.ts';
import { readSoaking } from './verb-rules/soaking.ts';
import { readSounding } from './verb-rules/sounding-read.ts';
import { readSpending } from './verb-rules/spending.ts';
import {
  readCovered,
  readFacing,
  readFastened,
  readHoldsFirm,
  readLeft,
  readLinedUp,
  readStanding,
  standsBefore,
} from './verb-rules/standing-read.ts';
import { readFeeling, readStirring } from './verb-rules/stirring-read.ts';
import { sufferedBy } from './verb-rules/suffered-by.ts';
import { readSwapping } from './verb-rules/swapping.ts';
import { readSwitching } from './verb-rules/switching-read.ts';
import { readTouch } from './verb-rules/touches-read.ts';
import { readTurns } from './verb-rules/turns-read.ts';
import { readPrecipitation, readSky, readWeather, readWind } from './verb-rules/weather-read.ts';
import { helpers } from './words/lexicon.ts';
import { placeIn } from './words/token.ts';
import type { Token } from './words/tokens.ts';
import { faceVerbs, moods, outcomeVerbs, verbs } from './words/verbs.ts';

/** "Gives the dog a belly rub": part of what is done already. */
const readPart: ReadVerb = (_r, t, _base, _tokens, s) =>
  s.acts.some((d) => d.tokens.slice(1).includes(t)) ? 0 : null;

/** "The ball that Mia throws hits …": back to what the sentence is about. */
const backToSubject: ReadVerb = (_r, t, base, _tokens, s) => {
  if (s.outer !== null && s.acts.length > 0 && !/ing$/u.test(t.word) && !helpers.has(base))
    endClause(s, null);
  return null;
};

/** What a script of what is poured together is about, and what a film shows of a thing. */
const readShown: ReadVerb = (r, t, base, tokens, s) => {
  const mixed = r.company.mixes ? readMixing(r, t, base, tokens, s) : null;
  if (mixed !== null) return mixed;
  if (readShowing(r, t, base, tokens, s)) return 0;
  const aspect = s.shows && !/ing$|s$/u.test(t.word) ? aspectOf(r, t.word) : null;
  if (aspect === null) return null;
  tellAspect(r, aspect, [t]);
  s.pending = [];
  return 0;
};

/** "Wins the race", "loses the game". */
const readEnding: ReadVerb = (r, t, base, tokens, s) => {
  if (base !== 'win' && base !== 'lose') return null;
  const at = placeIn(tokens, t);
  const n = readWin(r, base, tokens.slice(at, at + 4), s);
  if (n > 0) return at + n;
  return readWinning(r, t, base, tokens, s) ?? readGameEnd(r, t, base, tokens, s);
};

/** "Lets go", "wears a hat". */
const readLettingGo: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  if (base === 'let' && tokens[at + 1]?.word === 'go') {
    beginAct(r, t, base, 'drop', null, tokens, s);
    return at + 2;
  }
  if (base !== 'wear') return null;
  takeTurn(r, base, t, s);
  s.wears = true;
  // "Ends up wearing it", "starts wearing hats".
  for (const word of [t, ...s.carriers.splice(0)]) r.refer.tell([word], 'wears', 'cast');
  s.pending = r.subjects;
  return 0;
};

/** "Has a snowball fight", "has a picnic". */
const readHaving: ReadVerb = (r, t, base, tokens, s) =>
  base === 'have' ? (readThrowingFight(r, t, tokens, s) ?? readGathering(r, t, tokens, s)) : null;

/** Whoever makes others do something looks at them, or points, where it is magic; what only carries the next verb does nothing. */
const readMaking: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  if (!s.pending.some((f) => f.is === 'actor') || !causesOthers(base, at, tokens))
    return readCarrier(r, t, base, tokens, s);
  const magic = tokens
    .slice(at + 2, at + 7)
    .some((x) => /^(?:vanish|disappear|appear|reappear)$/u.test(x.word));
  return beginAct(r, t, base, magic ? 'point' : 'look', null, tokens, s);
};

/** "Tips his hat", "takes off her glasses". */
const readKnownNear: ReadVerb = (r, t, base, tokens, s) =>
  verbs.has(base) ? readNear(r, t, base, tokens, s) : null;

/** "Smiles", "frowns": a face that is made. */
const readFace: ReadVerb = (r, t, base, _tokens, s) => {
  const face = faceVerbs.get(base);
  if (face === undefined) return null;
  takeTurn(r, base, t, s);
  for (const [k, { id }] of r.subjects.entries()) {
    const draft = beginDraft(r, s, id, 'look', t);
    draft.expression = face;
    // All of them at once.
    if (k > 0) draft.together = true;
  }
  r.refer.tell([t], face, 'action');
  return 0;
};

/** "Gets angry": as true as the mood. */
const readMood: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const felt = tokens.slice(at + 1, at + 4).find((x) => Object.hasOwn(moods, x.word));
  if (base !== 'get' || felt === undefined || s.acts.length > 0) return null;
  const feeler = r.company.actor(doersOf(r, s)[0]?.id ?? '');
  if (feeler !== undefined) r.refer.tell([t], feeler.name, 'cast');
  return 0;
};

/** What is ridden on two or three wheels of its own. */
const isCycle =
  /^(?:bicycles?|bikes?|scooters?|tricycles?|unicycles?|motorbikes?|motorcycles?|mopeds?|skateboards?)$/u;

/** What the table of verbs says. "Parks his bike": no car. */
const readKnown: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const cycles = tokens.slice(at + 1, at + 5).some((x) => isCycle.test(x.word));
  const action = base === 'park' && cycles ? 'ride' : verbs.get(base);
  return action === undefined ? null : beginAct(r, t, base, action, null, tokens, s);
};

/**
 * What a verb can mean, in this order: what takes a whole turn of phrase comes before what takes a word alone. Some only prepare
 * the ground for those behind them, and read nothing.
 */
const rules: readonly ReadVerb[] = [
  readNobody,
  readAskedAbout,
  readPart,
  readNot,
  readStomach,
  readRoutine,
  sufferedBy,
  notComingToThat,
  readComingOff,
  readCatchingAtIt,
  readEmpty,
  readToSleep,
  readImitating,
  readRepeating,
  readShowingHow,
  readLosing,
  readLeaving,
  readSoaking,
  readSounding,
  readSurf,
  readBowling,
  readFastened,
  readFacing,
  readPumping,
  readCausing,
  readBodyInto,
  readOwnShower,
  readSeeming,
  readTouch,
  backToSubject,
  readWind,
  readSky,
  readWeather,
  readShown,
  readFire,
  readEnding,
  readBringingDown,
  readCrashing,
  readContact,
  readAppearing,
  readMultiplying,
  readBecoming,
  readLeft,
  readPrecipitation,
  readLettingGo,
  readGoingToDo,
  readHaving,
  readMaking,
  readStopping,
  standsBefore,
  readBalance,
  readSaving,
  readDressing,
  readCounting,
  readDisguise,
  readFeeling,
  readStirring,
  readSame,
  readSpending,
  readSwapping,
  readTurns,
  readGatheringUp,
  readHelping,
  readAtWork,
  (r, t, base, tokens, s) => (isSomebodys(r, s) ? readDealing(r, t, base, tokens, s) : null),
  readLinedUp,
  readHoldsFirm,
  readRunningOut,
  readGivingWay,
  readSkimming,
  readBodyMove,
  readStrumming,
  readManner,
  readCircling,
  (r, t, base, tokens, s) => readDeed(r, t, base, tokens, s, isSomebodys(r, s)),
  readMusicPlayed,
  readVerbPhrase,
  readSettling,
  readKnownNear,
  readUsing,
  readCovered,
  readWithObject,
  readSwitching,
  readHelper,
  readStanding,
  readSinking,
  (r, t, base, tokens, s) =>
    outcomeVerbs.has(base) ? readOutcomeVerb(r, t, base, placeIn(tokens, t), tokens, s) : null,
  readScattering,
  readFace,
  readMeeting,
  readGoneByItself,
  readLanding,
  readNotDone,
  readHittingOneself,
  readTurning,
  readDrivingOff,
  readPassing,
  readHitting,
  (r, t, base, tokens, s) => (base === 'play' ? readPlay(r, t, tokens, s) : null),
  readFilled,
  readMood,
  readSentOff,
  readKnown,
];

/** Reads one verb by the first rule that takes it; what none takes goes to the act that it is nearest to. */
export function readVerb(r: Reading, t: Token, base: string, tokens: readonly Token[], s: State): number {
  for (const rule of rules) {
    const read = rule(r, t, base, tokens, s);
    if (read !== null) return read;
  }
  return readStranger(r, t, base, tokens, s);
}
