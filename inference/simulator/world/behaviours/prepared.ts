import type { Action } from '#contracts/world.ts';
import { insideOf } from '../devices/hollow.ts';
import { isOnTop } from '../ground/slopes.ts';
import { flightOf, onStairs } from '../ground/stairs.ts';
import { leaveSeat } from '../puppets/weights.ts';
import { isOverhead } from './air/coming-down.ts';
import { type Behaviour, done, type Playing, propOf, until, wait } from './behaviour.ts';
import { restingOn } from './body/resting.ts';
import { isDoneThere, isDoneUpThere } from './done-there.ts';
import { gettingOut } from './going/entering.ts';
import { fallingOff } from './going/falling-off.ts';
import { clearOf, goTo, standUp } from './going/going.ts';
import { backInPlane, isOnStage } from './going/in-depth.ts';
import { comingDown, pushingOnTop, restingOnTop, takeWing } from './going/on-top.ts';
import { lasting } from './lasting.ts';
import { light } from './light.ts';
import { behaviourOf } from './repertoire.ts';
import { thrownOff } from './riding/bucking.ts';
import { isAboard } from './water/rowing.ts';
import { isAfloat } from './water/swimming.ts';

/** What somebody does on the mechanism they sit on, instead of getting off it. */
const staysSeated: ReadonlySet<Action> = new Set(['swing', 'sit', 'jump']);
/** What is done in the saddle. */
const rides: ReadonlySet<Action> = new Set(['ride', 'chase', 'follow', 'jump']);
/** Done in there with what lies in there too. */
const meals: ReadonlySet<Action> = new Set(['eat', 'drink']);

/** A beat from where its actor happens to be: who sits gets up, and who is inside gets out, unless it is done there. */
export function* prepared(play: Playing): Behaviour {
  const { actor, beat, stage } = play;
  const stays =
    actor.mode === 'seated' &&
    // Hangs up there, and sits on nothing.
    (beat.action === 'parachute' ||
      (isOverhead(beat, actor) && stage.riders.has(actor.id)) ||
      (beat.action === 'swim' && isAfloat(stage, actor)) ||
      isOnTop(stage, beat) ||
      // Rides on.
      (rides.has(beat.action) &&
        stage.astride.get(actor.id) === (beat.with ?? beat.target) &&
        stage.astride.has(actor.id)) ||
      isAboard(stage, beat, actor) ||
      // "Jumps off": not on it, but from it.
      (staysSeated.has(beat.action) &&
        stage.seated.has(actor.id) &&
        !(beat.action === 'jump' && beat.target === null)) ||
      ((isDoneThere(actor, beat) ||
        beat.action === 'struggle' ||
        (beat.action === 'spin' && beat.target !== null)) &&
        stage.sitters.has(actor.id)));
  if (stage.resting.get(actor.id) === beat.id) return yield* restingOn(stage, beat);
  // "Sits on a horse": in the saddle from the start.
  if (beat.action === 'sit' && beat.target !== null && stage.astride.get(actor.id) === beat.target) {
    yield* wait(1);
    const inside = stage.puppets.get(beat.target)?.actor.rig === 'wheeled';
    return done(`Sits ${inside ? 'in' : 'on'} the ${beat.target}.`);
  }
  actor.passes = null;
  stage.left.delete(actor.id);
  // Who is nearer to the eye or farther off comes back for what is done on the stage.
  if (stage.depths.has(actor.id) && isOnStage(beat) && beat.manner !== 'corner' && actor.mode === 'alive')
    yield* backInPlane(stage, actor);
  // Whoever is up in the air comes down first, unless it is done there.
  const { wings } = actor;
  if (wings?.aloft === true && beat.action !== 'fly' && !light.has(beat.action)) {
    wings.goal = { x: actor.x, y: -0.03 };
    yield* until(() => !wings.aloft, 6);
  }
  const up = stage.onTop.get(actor.id);
  if (up !== undefined && up.where === beat.target && onStairs(stage, beat))
    return yield* behaviourOf(beat)(play);
  if (up !== undefined && beat.way === 'along') return yield* behaviourOf(beat)(play);
  if (up !== undefined) {
    const there = beat.target === null || beat.target === up.where;
    if (there && (beat.action === 'sit' || beat.action === 'sleep' || beat.action === 'lie'))
      return yield* restingOnTop(stage, actor, beat.action);
    const prop = beat.action === 'push' || beat.action === 'topple' ? propOf(play) : null;
    if (prop !== null) return yield* pushingOnTop(stage, actor, prop, stage.around.gravity);
    if (beat.action === 'fall' && beat.way === 'off') return yield* fallingOff(stage, actor, beat.vigour);
    // From the top of stairs things are let go.
    const sends =
      (beat.action === 'drop' || beat.action === 'throw') &&
      actor.holding === beat.with &&
      flightOf(stage, up.where) !== null;
    if (isDoneUpThere(actor, beat) || beat.action === 'hang' || sends) return yield* behaviourOf(beat)(play);
    if (beat.action === 'jump' && beat.way === 'onto' && beat.target === up.where) {
      yield* wait(0.4);
      return done(`Is on the ${up.where}.`);
    }
    if (beat.action === 'fly' && wings !== null && stage.around.air > 0) takeWing(stage, actor, wings);
    else yield* comingDown(stage, actor);
    if (beat.action === 'jump' && (beat.target === null || beat.target === up.where))
      return done('Jumped down.');
  }
  const mount = stage.puppets.get(beat.target ?? '');
  if (beat.action === 'fall' && beat.way === 'off' && mount !== undefined)
    return yield* thrownOff(play, mount);
  const inside = stage.within.get(actor.id);
  const stayed = beat.way === 'into' || beat.action === 'bathe' || beat.action === 'struggle';
  const same = inside !== undefined && stayed && beat.target === inside.id;
  if (
    inside !== undefined &&
    !same &&
    !light.has(beat.action) &&
    !meals.has(beat.action) &&
    !isDoneThere(actor, beat) &&
    !(beat.action === 'dance' && actor.mode === 'seated')
  ) {
    yield* gettingOut(stage, actor);
    if (beat.way === 'out of' && beat.action !== 'walk' && beat.action !== 'run') {
      // Before a door nobody sees that somebody has come out of it.
      const x = insideOf(stage, inside.id)?.door === false ? null : clearOf(stage, actor, inside.id);
      if (x !== null) {
        yield* standUp(actor);
        yield* goTo(actor, x, 'walk');
      }
      return done('Got out.');
    }
  }
  if (beat.action !== 'fall' && !light.has(beat.action) && !stays && !stage.within.has(actor.id)) {
    leaveSeat(stage, actor);
    for (const bicycle of stage.bicycles.values()) if (bicycle.rider === actor) bicycle.leave();
    yield* standUp(actor);
  }
  const round = () => behaviourOf(beat)(play);
  // Hands that hold on to what one sits in let go for it.
  const letsGo = actor.seat?.grip != null && isDoneThere(actor, beat);
  if (letsGo) actor.freeHand = 'both';
  try {
    return yield* beat.until === undefined ? round() : lasting(play, beat.until, round);
  } finally {
    if (letsGo) actor.freeHand = null;
  }
}
