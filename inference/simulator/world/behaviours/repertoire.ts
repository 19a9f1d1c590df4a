import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { cartwheeling, pushingUp, standingOnHands } from './acrobatics.ts';
import { altering } from './altering.ts';
import { balancing } from './balancing.ts';
import { bathing } from './bathing.ts';
import { type Behaviour, done, type Playing, wait } from './behaviour.ts';
import { blowingOver } from './blowing-over.ts';
import { blushing } from './blushing.ts';
import { bowing } from './bowing.ts';
import { braking } from './braking.ts';
import { breaking } from './breaking.ts';
import { breakingDown } from './breaking-down.ts';
import { breathingOut } from './breathing-out.ts';
import { catching } from './catching.ts';
import { chasing } from './chasing.ts';
import { circling } from './circling.ts';
import { clapping } from './clapping.ts';
import { climbing, climbingOver } from './climbing.ts';
import { appearing, vanishing } from './conjuring.ts';
import { consuming } from './consuming.ts';
import { cooking } from './cooking.ts';
import { cornering } from './cornering.ts';
import { crawling } from './crawling.ts';
import { cutting } from './cutting.ts';
import { digging } from './digging.ts';
import { diving } from './diving.ts';
import { dressing, undressing } from './dressing.ts';
import { driving } from './driving.ts';
import { entering } from './entering.ts';
import { fallingInto } from './falling-into.ts';
import { feeling } from './feeling.ts';
import { fishing } from './fishing.ts';
import { blowing, kindling } from './flames.ts';
import { flipping } from './flipping.ts';
import { flying } from './flying.ts';
import { folding } from './folding.ts';
import { gaining } from './gaining.ts';
import { gaping, shuttingEyes } from './gaping.ts';
import { gesturing } from './gesturing.ts';
import { giving, putting } from './giving.ts';
import { dancing, falling, going, jumping, sitting, standUp } from './going.ts';
import { growing } from './growing-up.ts';
import { bouncing, dropping, holding } from './handling.ts';
import { hanging } from './hanging.ts';
import { helpingUp } from './helping-up.ts';
import { hiding } from './hiding.ts';
import { holdingHands } from './holding-hands.ts';
import { holdingTo } from './holding-to.ts';
import { hoppingAlong } from './hopping-along.ts';
import { hovering } from './hovering.ts';
import {
  doesNotMelt,
  doesNotRust,
  hasNoBell,
  isNoCharge,
  isNoMatter,
  isNotClosed,
  isNoWave,
  notAMagnet,
  notInWater,
} from './impossible.ts';
import { goesInDepth, inDepth } from './in-depth.ts';
import { inManner, isBearing } from './in-manner.ts';
import { juggling } from './juggling.ts';
import { kicking } from './kicking.ts';
import { leading } from './leading.ts';
import { leaking, sourceOf } from './leaking.ts';
import { ignoring, leaning, wagging } from './leaning.ts';
import { leaping } from './leaping.ts';
import { losing } from './losing.ts';
import { loving } from './loving.ts';
import { lying } from './lying.ts';
import { meeting } from './meeting.ts';
import { opening } from './opening.ts';
import { parachuting } from './parachuting.ts';
import { passing } from './passing.ts';
import { passingBy, swerving } from './passing-by.ts';
import { peeling } from './peeling.ts';
import { performing } from './performing.ts';
import { planting } from './planting.ts';
import { playingMusic } from './playing-music.ts';
import { playingPieces } from './playing-pieces.ts';
import { pointing } from './pointing.ts';
import { pouring } from './pouring.ts';
import { pulling } from './pulling.ts';
import { pushing } from './pushing.ts';
import { riding } from './riding.ts';
import { rocking } from './rocking.ts';
import { sailing } from './sailing.ts';
import { scaring } from './scaring.ts';
import { lettingBurn } from './scorching.ts';
import { settingSpinning } from './setting-spinning.ts';
import { shaking } from './shaking.ts';
import { skipping } from './skipping.ts';
import { slidingDown } from './sliding.ts';
import { slipping } from './slipping.ts';
import { soaking } from './soaking.ts';
import { laughing, looking, talking, waving } from './speaking.ts';
import { sitsOnIt, spinningSeated } from './spinning-seated.ts';
import { spittingOut } from './spitting-out.ts';
import { splashing } from './splashing.ts';
import { bouncingOn, springy } from './springing.ts';
import { squeezing } from './squeezing.ts';
import { stacking } from './stacking.ts';
import { tumbling } from './stair-tumbling.ts';
import { stairWalking } from './stair-walking.ts';
import { steppingOnRake } from './stepping-on-rake.ts';
import { fetching } from './stowing.ts';
import { striking } from './striking.ts';
import { struggling } from './struggling.ts';
import { swimming } from './swimming.ts';
import { sittingOn, swinging } from './swinging.ts';
import { switching } from './switching.ts';
import { rolling, shooting, throwing } from './throwing.ts';
import { touching } from './touching.ts';
import { trampling } from './trampling.ts';
import { treating } from './treating.ts';
import { trippingOver } from './tripping.ts';
import { waking } from './waking.ts';
import { walkingOnTop } from './walking-on-top.ts';
import { wanting } from './wanting.ts';
import { watering } from './watering.ts';
import { winking } from './winking.ts';
import { working } from './working.ts';

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
  hold: holding,
  look: looking,
  drop: dropping,
  stand: standing,
  sit: sittingOnSomething,
  dance: dancing,
  laugh: laughing,
  swing: swinging,
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
  shake: shaking,
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
  pushup: pushingUp,
  lean: leaning,
  ignore: ignoring,
  wag: wagging,
  explode: isNoCharge,
  erupt: isNoCharge,
  // In hands: set down, taken up.
  lower: putting,
  raise: holding,
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

/** The behaviour that plays a beat, in the manner that its words say. */
export function behaviourOf(beat: Beat): (play: Playing) => Behaviour {
  const act = wayOf(beat);
  return isBearing(beat.manner) ? (play) => inManner(play, act) : act;
}

/** The behaviour of an act by the way it goes. */
function wayOf(beat: Beat): (play: Playing) => Behaviour {
  const act = behaviours[beat.action];
  if (beat.action === 'topple' && beat.way === 'through') return trampling;
  if (beat.action === 'jump' && (beat.way === 'over' || beat.way === 'onto')) return leaping;
  if (beat.action === 'climb' && beat.way === 'over') return climbingOver;
  if (beat.action === 'catch' && beat.tool !== undefined) return fishing;
  if (beat.way === 'into' && beat.action === 'fall') return fallingInto;
  if (beat.way === 'onto' && beat.action === 'fall') return steppingOnRake;
  if (beat.way === 'into' && bodily.has(beat.action))
    return (play) => (beat.action === 'jump' && isHeap(play) ? leaping(play) : entering(play));
  if (beat.within === true && beat.action === 'hold') return fetching;
  if (beat.within === true && beat.action === 'spit') return spittingOut;
  if (beat.way === 'into' && beat.action === 'drop') return putting;
  if (beat.way === 'up' || beat.way === 'down') return beat.action === 'fall' ? tumbling : stairWalking;
  if (beat.way === 'through') return (play) => passing(play, act);
  if (beat.way === 'around') return circling;
  if (beat.way === 'past') return passingBy;
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
  return play.actor.actor.rig === 'wheeled' ? driving(play) : going(play);
}

/** Who spins turns about; who spins something sets it going. */
function* turning(play: Playing): Behaviour {
  const { stage, beat } = play;
  const loose = stage.bodyOf(beat.target ?? beat.with ?? '');
  if (loose !== undefined && sitsOnIt(stage, play.actor, loose)) return yield* spinningSeated(play, loose);
  return yield* loose === undefined || loose.held !== null ? gesturing(play) : settingSpinning(play, loose);
}

function* standing(play: Playing): Behaviour {
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
