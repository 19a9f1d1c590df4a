import { aspectOf, readShowing, tellAspect } from './aspects.ts';
import { readAtWork } from './at-work.ts';
import { readBalance, readSaving } from './balancing-read.ts';
import { readAppearing, readBecoming } from './becoming-read.ts';
import { readBodyInto } from './body-into.ts';
import { readBodyMove } from './body-moves.ts';
import { readFire } from './burning-read.ts';
import { causesOthers, readCarrier } from './carriers.ts';
import { readCausing } from './causing-read.ts';
import { readCircling } from './circling-read.ts';
import { endClause } from './clause-ends.ts';
import { readWinning } from './contests.ts';
import { readCounting } from './counting.ts';
import { readDealing, readToSleep } from './dealings-read.ts';
import { notComingToThat, readNobody, readNot } from './denied-read.ts';
import { readDisguise } from './disguises.ts';
import { readSame } from './does-too.ts';
import { beginAct, beginDraft, takeTurn } from './doing.ts';
import { readDressing } from './dressing-read.ts';
import { readEmpty, readFilled, readPumping } from './filling-read.ts';
import { readGatheringUp } from './gathering-read.ts';
import {
  readGoingToDo,
  readGoneByItself,
  readPassing,
  readScattering,
  readSentOff,
  readSettling,
  readSinking,
  readTurning,
} from './going-read.ts';
import { readHelper, readUsing, readWithObject } from './helpers-read.ts';
import { readHelping } from './helping-read.ts';
import { readImitating, readRepeating, readShowingHow } from './imitating.ts';
import { readLeaving } from './leaving.ts';
import { helpers } from './lexicon.ts';
import { readLosing } from './losing-read.ts';
import { readManner } from './manners.ts';
import { readCatchingAtIt, readContact, readHitting, readLanding, readMeeting } from './meeting-read.ts';
import { readMixing } from './mixing-read.ts';
import { doersOf, isSomebodys } from './of-whom.ts';
import { readOutcomeVerb } from './outcomes-read.ts';
import { readComingOff, readHittingOneself, readRoutine, readStomach } from './own-body-read.ts';
import { readVerbPhrase } from './phrase-read.ts';
import { readBowling, readGameEnd, readPlay, readThrowingFight } from './playing.ts';
import { readWin } from './races.ts';
import type { Reading, ReadVerb, State } from './reading.ts';
import { readNotDone, readStopping, readSurf } from './refused-read.ts';
import { readRunningOut } from './running-out.ts';
import { readSeeming } from './seeming.ts';
import { readSoaking } from './soaking.ts';
import { readSpending } from './spending.ts';
import {
  readCovered,
  readFacing,
  readFastened,
  readLeft,
  readLinedUp,
  readStanding,
  standsBefore,
} from './standing-read.ts';
import { readFeeling, readStirring } from './stirring-read.ts';
import { readBringingDown, readDeed, readGathering, readNear, readStranger } from './strange-verbs.ts';
import { sufferedBy } from './suffered-by.ts';
import { readSwapping } from './swapping.ts';
import { readSwitching } from './switching-read.ts';
import { placeIn } from './token.ts';
import type { Token } from './tokens.ts';
import { readTouch } from './touches-read.ts';
import { readTurns } from './turns-read.ts';
import { faceVerbs, moods, outcomeVerbs, verbs } from './verbs.ts';
import { readPrecipitation, readSky, readWeather, readWind } from './weather-read.ts';

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
    return readCarrier(t, base, tokens, s);
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
  readSurf,
  readBowling,
  readFastened,
  readFacing,
  readPumping,
  readCausing,
  readBodyInto,
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
  readContact,
  readAppearing,
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
  readRunningOut,
  readBodyMove,
  readManner,
  readCircling,
  (r, t, base, tokens, s) => readDeed(r, t, base, tokens, s, isSomebodys(r, s)),
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
