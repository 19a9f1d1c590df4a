import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { isRunningWheel } from '../../running-wheels.ts';
import { blowingOver } from './air/blowing-over.ts';
import { breathingOut } from './air/breathing-out.ts';
import { flying } from './air/flying.ts';
import { hovering } from './air/hovering.ts';
import { parachuting } from './air/parachuting.ts';
import { type Behaviour, done, type Playing, wait } from './behaviour.ts';
import { cartwheeling, pushingUp, standingOnHands } from './body/acrobatics.ts';
import { balancing } from './body/balancing.ts';
import { blushing } from './body/blushing.ts';
import { bowing } from './body/bowing.ts';
import { clapping } from './body/clapping.ts';
import { dancing } from './body/dancing.ts';
import { feeling } from './body/feeling.ts';
import { flipping } from './body/flipping.ts';
import { gaping, shuttingEyes } from './body/gaping.ts';
import { gesturing } from './body/gesturing.ts';
import { ignoring, leaning, wagging } from './body/leaning.ts';
import { loving } from './body/loving.ts';
import { lying } from './body/lying.ts';
import { performing } from './body/performing.ts';
import { rocking } from './body/rocking.ts';
import { scaring } from './body/scaring.ts';
import { searching } from './body/searching.ts';
import { laughing, looking, talking, waving } from './body/speaking.ts';
import { struggling } from './body/struggling.ts';
import { waking } from './body/waking.ts';
import { winking } from './body/winking.ts';
import { consuming } from './eating/consuming.ts';
import { armWrestling } from './forces/arm-wrestling.ts';
import { cutting } from './forces/cutting.ts';
import { hanging } from './forces/hanging.ts';
import { pulling } from './forces/pulling.ts';
import { pushing } from './forces/pushing.ts';
import { gaining } from './gaining.ts';
import { chasing } from './going/chasing.ts';
import { circling } from './going/circling.ts';
import { climbing, climbingOver } from './going/climbing.ts';
import { appearing, vanishing } from './going/conjuring.ts';
import { cornering } from './going/cornering.ts';
import { crawling } from './going/crawling.ts';
import { entering } from './going/entering.ts';
import { falling, going, jumping, sitting, standUp } from './going/going.ts';
import { hiding } from './going/hiding.ts';
import { hoppingAlong } from './going/hopping-along.ts';
import { goesInDepth, inDepth } from './going/in-depth.ts';
import { inManner, isBearing } from './going/in-manner.ts';
import { isOnABall, keepingUpright } from './going/keeping-upright.ts';
import { leading } from './going/leading.ts';
import { leaping } from './going/leaping.ts';
import { meeting } from './going/meeting.ts';
import { onSomebody } from './going/on-somebody.ts';
import { passing } from './going/passing.ts';
import { passingBy, swerving } from './going/passing-by.ts';
import { runningAgainst } from './going/running-against.ts';
import { runningInAWheel } from './going/running-in-a-wheel.ts';
import { skipping } from './going/skipping.ts';
import { slidingDown } from './going/sliding.ts';
import { slipping } from './going/slipping.ts';
import { bouncingOn, springy } from './going/springing.ts';
import { tumbling } from './going/stair-tumbling.ts';
import { stairWalking } from './going/stair-walking.ts';
import { trampling } from './going/trampling.ts';
import { trippingOver } from './going/tripping.ts';
import { walkingOnTop } from './going/walking-on-top.ts';
import { catching } from './hands/catching.ts';
import { digging } from './hands/digging.ts';
import { dressing, undressing } from './hands/dressing.ts';
import { firing } from './hands/firing.ts';
import { folding } from './hands/folding.ts';
import { giving, putting } from './hands/giving.ts';
import { bouncing, dropping } from './hands/handling.ts';
import { helpingUp } from './hands/helping-up.ts';
import { holdingHands } from './hands/holding-hands.ts';
import { holdingTo } from './hands/holding-to.ts';
import { juggling } from './hands/juggling.ts';
import { kicking } from './hands/kicking.ts';
import { losing } from './hands/losing.ts';
import { needlework } from './hands/needlework.ts';
import { opening } from './hands/opening.ts';
import { peeling } from './hands/peeling.ts';
import { planting } from './hands/planting.ts';
import { playingMusic } from './hands/playing-music.ts';
import { playingPieces } from './hands/playing-pieces.ts';
import { pointing } from './hands/pointing.ts';
import { settingSpinning } from './hands/setting-spinning.ts';
import { shaking } from './hands/shaking.ts';
import { squeezing } from './hands/squeezing.ts';
import { stacking } from './hands/stacking.ts';
import { steppingOnRake } from './hands/stepping-on-rake.ts';
import { fetching } from './hands/stowing.ts';
import { striking } from './hands/striking.ts';
import { ownThing, swingingIt } from './hands/swinging-it.ts';
import { switching } from './hands/switching.ts';
import { rolling, shooting, throwing } from './hands/throwing.ts';
import { touching } from './hands/touching.ts';
import { treating } from './hands/treating.ts';
import { wanting } from './hands/wanting.ts';
import { takingUp } from './hands/weight-lifting.ts';
import { working } from './hands/working.ts';
import {
  doesNotMelt,
  doesNotRust,
  hasNoBell,
  isNoCharge,
  isNoMatter,
  isNotClosed,
  isNotTheSky,
  isNoWave,
  notAMagnet,
  notInWater,
} from './impossible.ts';
import { altering } from './matter/altering.ts';
import { breaking } from './matter/breaking.ts';
import { cooking } from './matter/cooking.ts';
import { blowing, kindling } from './matter/flames.ts';
import { growing } from './matter/growing-up.ts';
import { lettingBurn } from './matter/scorching.ts';
import { sounding } from './matter/sounding.ts';
import { braking } from './riding/braking.ts';
import { breakingDown } from './riding/breaking-down.ts';
import { driving } from './riding/driving.ts';
import { riding } from './riding/riding.ts';
import { sitsOnIt, spinningSeated } from './riding/spinning-seated.ts';
import { sittingOn, swinging } from './riding/swinging.ts';
import { bathing } from './water/bathing.ts';
import { diving } from './water/diving.ts';
import { fallingInto } from './water/falling-into.ts';
import { fishing } from './water/fishing.ts';
import { leaking, sourceOf } from './water/leaking.ts';
import { pouring } from './water/pouring.ts';
import { sailing } from './water/sailing.ts';
import { soaking } from './water/soaking.ts';
import { laying, spittingOut } from './water/spitting-out.ts';
import { splashing } from './water/splashing.ts';
import { swimming } from './water/swimming.ts';
import { watering } from './water/watering.ts';

const behaviours: Record<Action, (play: Playing) => Behaviour> = {
  throw: throwing,
  shoot: shooting,
  kick: kicking,
  catch: catching,
  bounce: bouncing,
  roll: rolling,
  topple: pushing,
  push: pushing,
  pull: pulling,
  fall: (play) => (play.beat.target === null ? falling(play) : trippingOver(play)),
  jump: jumpingOnSomething,
  walk: travelling,
  run: travelling,
  ride: riding,
  wave: waving,
  talk: talking,
  hold: takingUp,
  look: looking,
  drop: dropping,
  stand: standing,
  sit: sittingOnSomething,
  dance: dancing,
  laugh: laughing,
  swing: (play) => {
    const own = ownThing(play);
    return own === null ? swinging(play) : swingingIt(play, own);
  },
  float: hovering,
  sink: notInWater,
  sail: sailing,
  break: breaking,
  pour: pouring,
  attract: notAMagnet,
  melt: doesNotMelt,
  boil: isNoMatter,
  freeze: standing,
  evaporate: isNoMatter,
  change: isNoMatter,
  condense: isNoMatter,
  rust: doesNotRust,
  evacuate: isNotClosed,
  alter: altering,
  stir: working,
  fly: flying,
  drive: driving,
  brake: braking,
  clap: clapping,
  bow: bowing,
  hug: meeting,
  kiss: meeting,
  highfive: meeting,
  shakehands: meeting,
  holdhands: holdingHands,
  pat: meeting,
  feed: meeting,
  hit: meeting,
  fight: meeting,
  cry: gesturing,
  sneeze: gesturing,
  nod: gesturing,
  shakehead: gesturing,
  spin: turning,
  shake: wobbling,
  blow: blowing,
  blowover: blowingOver,
  hang: hanging,
  dig: digging,
  stretch: gesturing,
  think: gesturing,
  shrug: gesturing,
  exercise: gesturing,
  yoga: gesturing,
  perform: performing,
  music: playingMusic,
  flip: flipping,
  point: pointing,
  eat: consuming,
  bite: consuming,
  drink: consuming,
  knock: working,
  work: working,
  give: giving,
  put: putting,
  sleep: lying,
  lie: lying,
  kneel: lying,
  crawl: crawling,
  climb: climbing,
  swim: swimming,
  chase: chasing,
  follow: chasing,
  hide: hiding,
  dive: diving,
  scare: scaring,
  wake: waking,
  kindle: kindling,
  open: opening,
  close: opening,
  cut: cutting,
  paint: working,
  stack: stacking,
  peel: peeling,
  fold: folding,
  treat: treating,
  spread: working,
  squeeze: squeezing,
  switchon: switching,
  switchoff: switching,
  touch: touching,
  juggle: juggling,
  slip: slipping,
  slide: slidingDown,
  skip: skipping,
  plant: planting,
  strike: striking,
  water: watering,
  splash: splashing,
  pierce: working,
  shine: working,
  grow: growing,
  shrink: growing,
  wash: isNoWave,
  appear: ({ stage, beat }) => appearing(stage, beat),
  vanish: ({ stage, beat }) => vanishing(stage, beat),
  ring: hasNoBell,
  sound: sounding,
  make: working,
  mend: working,
  cook: cooking,
  photograph: holdingTo,
  phone: holdingTo,
  game: holdingTo,
  breathefire: breathingOut,
  spit: breathingOut,
  love: loving,
  feel: feeling,
  balance: balancing,
  bathe: bathing,
  soak: soaking,
  leak: ({ stage, beat, actor }) =>
    leaking(
      stage,
      beat,
      sourceOf(stage, actor.id, beat.liquid?.how ?? 'runs') ??
        (() => ({ x: actor.x, y: 1, wide: 0.1, low: 0 })),
    ),
  lose: losing,
  burn: lettingBurn,
  breakdown: breakingDown,
  skychange: isNotTheSky,
  wink: winking,
  gape: gaping,
  shuteyes: shuttingEyes,
  blush: blushing,
  struggle: struggling,
  lead: leading,
  rock: rocking,
  helpup: helpingUp,
  want: wanting,
  playpiece: playingPieces,
  dress: dressing,
  undress: undressing,
  handstand: standingOnHands,
  cartwheel: cartwheeling,
  parachute: parachuting,
  gunfire: firing,
  pushup: pushingUp,
  lean: leaning,
  ignore: ignoring,
  wag: wagging,
  explode: isNoCharge,
  erupt: isNoCharge,
  // In hands: set down, taken up.
  lower: putting,
  raise: takingUp,
};

/** What somebody does who gets in somewhere itself, however it goes there. */
const bodily: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'jump',
  'climb',
  'crawl',
  'fly',
  'hide',
  'sit',
  'sleep',
  'lie',
  'dive',
]);

/** What somebody does who gets onto somebody else. */
const getsOnto: ReadonlySet<Action> = new Set(['jump', 'climb', 'fly', 'sit', 'sleep', 'lie', 'stand']);

/** The behaviour that plays a beat, in the manner that its words say. */
export function behaviourOf(beat: Beat): (play: Playing) => Behaviour {
  const way = wayOf(beat);
  // A thing and somebody are got onto by different rules.
  const act = (play: Playing) =>
    beat.way === 'onto' && getsOnto.has(beat.action) && play.stage.puppets.has(beat.target ?? '')
      ? onSomebody(play)
      : way(play);
  // Who goes nearer goes; who only looks there looks out of the picture.
  if (beat.heading === 'near' && !goesInDepth(beat)) return (play) => outwards(play, act);
  return isBearing(beat.manner) ? (play) => inManner(play, act) : act;
}

/** So long the eyes stay on whoever watches, seconds: an aside is as long as a look at a face. */
const ASIDE = 0.7;

/** Does it with the eyes on whoever watches. */
function* outwards(play: Playing, act: (play: Playing) => Behaviour): Behaviour {
  const { actor } = play;
  actor.outward = true;
  try {
    const outcome = yield* act(play);
    yield* wait(ASIDE);
    return outcome;
  } finally {
    actor.outward = false;
  }
}

/** The behaviour of an act by the way it goes. */
function wayOf(beat: Beat): (play: Playing) => Behaviour {
  const act = behaviours[beat.action];
  if (beat.action === 'make' && beat.there?.how === 'seat') return needlework;
  if (beat.action === 'topple' && beat.way === 'through') return trampling;
  if (beat.action === 'jump' && (beat.way === 'over' || beat.way === 'onto')) return leaping;
  if (beat.action === 'climb' && beat.way === 'over') return climbingOver;
  if (beat.action === 'catch' && beat.tool !== undefined) return fishing;
  if (beat.action === 'fight' && beat.part === 'hand') return armWrestling;
  if (beat.way === 'into' && beat.action === 'fall') return fallingInto;
  if (beat.way === 'onto' && beat.action === 'fall') return steppingOnRake;
  if (beat.way === 'into' && bodily.has(beat.action))
    return (play) => (beat.action === 'jump' && isHeap(play) ? leaping(play) : entering(play));
  if (beat.within === true && beat.action === 'hold') return fetching;
  if (beat.within === true && beat.action === 'spit') return beat.part === 'tail' ? laying : spittingOut;
  if (beat.way === 'into' && beat.action === 'drop') return putting;
  if (beat.way === 'up' || beat.way === 'down') return beat.action === 'fall' ? tumbling : stairWalking;
  if (beat.way === 'through') return (play) => passing(play, act);
  if (beat.way === 'around') return circling;
  if (beat.way === 'past') return passingBy;
  if (beat.way === 'against') return runningAgainst;
  if (beat.manner === 'searches') return searching;
  if (beat.manner === 'corner') return cornering;
  if (beat.manner === 'swerves') return swerving;
  if (beat.manner === 'gains') return gaining;
  if (goesInDepth(beat)) return (play) => inDepth(play, act);
  if (beat.way === 'along') return walkingOnTop;
  return act;
}

/** Is it a thing that one lands among, having no inside? */
const isHeap = ({ stage, beat }: Playing): boolean => {
  const prop = beat.target === null ? undefined : stage.loose.get(beat.target)?.prop;
  return prop !== undefined && prop.hollow === undefined;
};

/** What has wheels drives where others go on foot. */
function travelling(play: Playing): Behaviour {
  const wheel = mechanismOf(play);
  if (wheel !== undefined && isRunningWheel(wheel.prop)) return runningInAWheel(play, wheel.main);
  return play.actor.actor.rig === 'wheeled' ? driving(play) : going(play);
}

/** Who spins turns about; who spins something sets it going. */
function* turning(play: Playing): Behaviour {
  const { stage, beat } = play;
  const loose = stage.bodyOf(beat.target ?? beat.with ?? '');
  if (loose !== undefined && sitsOnIt(stage, play.actor, loose)) return yield* spinningSeated(play, loose);
  return yield* loose === undefined || loose.held !== null ? gesturing(play) : settingSpinning(play, loose);
}

/** Who shakes on the top of something keeps upright there. */
function* wobbling(play: Playing): Behaviour {
  if (!play.stage.onTop.has(play.actor.id) || play.beat.target !== null) return yield* shaking(play);
  yield* keepingUpright(play.actor);
  return done('Wobbled, and stayed up there.');
}

function* standing(play: Playing): Behaviour {
  if (isOnABall(play.stage, play.actor)) {
    yield* keepingUpright(play.actor);
    return done('Kept upright on it.');
  }
  yield* standUp(play.actor);
  yield* wait(0.8);
  return done('Stands.');
}

/** The mechanism that a beat is aimed at, if it is one. */
const mechanismOf = ({ stage, beat }: Playing) =>
  beat.target === null ? undefined : stage.joined.get(beat.target);

function* sittingOnSomething(play: Playing): Behaviour {
  const joined = mechanismOf(play);
  const person = play.actor.actor.rig === 'person';
  return yield* joined !== undefined && person ? sittingOn(play, joined) : sitting(play);
}

function* jumpingOnSomething(play: Playing): Behaviour {
  const joined = mechanismOf(play);
  const { heading, target } = play.beat;
  if ((heading === 'left' || heading === 'right') && target === null) return yield* hoppingAlong(play);
  return yield* joined !== undefined && springy(joined) ? bouncingOn(play, joined) : jumping(play);
}
