import { landmarksOf } from '#contracts/rig.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import { lighterThanAir } from '../air/air.ts';
import { comeOff } from '../air/stalks.ts';
import { crumbles, strengthOf } from '../change/fracture.ts';
import { burst, crumble } from '../change/shattering.ts';
import { liesIn } from '../devices/hollow.ts';
import { isFerrous, isMagnet } from '../devices/magnet.ts';
import type { Joined } from '../devices/mechanism.ts';
import { materialOf } from '../materials.ts';
import { aimAtPoint } from '../puppets/aim.ts';
import { isIn } from '../puppets/beside.ts';
import { letGo } from '../puppets/grip.ts';
import { clamp } from '../puppets/limb.ts';
import type { Loose, Stage } from '../stage.ts';
import { isDrop } from '../water/drops.ts';
import { isFilm } from '../water/films.ts';
import { beamingUp, beams } from './air/beaming-up.ts';
import { blownOver } from './air/blowing-over.ts';
import { tearing as filmTearing } from './air/bubbling.ts';
import { propFlying } from './air/prop-flying.ts';
import { type Behaviour, done, failed, until, wait } from './behaviour.ts';
import { fallingOver, spinning } from './body/spinning-round.ts';
import { swaying, swingingOnACord } from './body/swaying.ts';
import { tearing } from './forces/cutting.ts';
import { isTrunk, tipOver, uprooted } from './forces/felling.ts';
import { givingWay } from './forces/giving-way.ts';
import { hoistFor, hoisting } from './forces/hoisting.ts';
import { holdingFirm } from './forces/holding-firm.ts';
import { comingToRest, drifting, isUnderWay } from './going/at-rest.ts';
import { comesAt, comingAt } from './going/coming-at.ts';
import { vanishing } from './going/conjuring.ts';
import { goingDown } from './going/down-a-ramp.ts';
import { evacuating } from './going/evacuating.ts';
import { goingPast } from './going/going-past.ts';
import { comingOut } from './going/out-of-vessels.ts';
import { isJack, poppingUp } from './going/popping-up.ts';
import { isDown, runningInto } from './going/running-into.ts';
import { fallingFromHand } from './hands/falling-from-hand.ts';
import { flungFromHand } from './hands/flung-from-hand.ts';
import { openingByItself } from './hands/opening.ts';
import { piercing } from './hands/piercing.ts';
import { ringing } from './hands/ringing.ts';
import { aimedHeight } from './hands/stack-of.ts';
import { sweeping } from './hands/sweeping.ts';
import { switchingByItself } from './hands/switching.ts';
import { propAltering } from './matter/altering.ts';
import { comingApart } from './matter/breaking.ts';
import { changing, isOfHeat } from './matter/changing.ts';
import { erupting, exploding } from './matter/exploding.ts';
import { flaming } from './matter/flaming.ts';
import { propGrowing } from './matter/growing-up.ts';
import { FIERCE } from './matter/meant-to-break.ts';
import { melting } from './matter/melting.ts';
import { rusting } from './matter/rusting.ts';
import { scorching } from './matter/scorching.ts';
import { propSounding } from './matter/sounding.ts';
import { isDriven, propDriving } from './riding/prop-driving.ts';
import { swingOut } from './riding/swinging.ts';
import { shining } from './shining.ts';
import { beading } from './water/beading.ts';
import { condensing } from './water/condensing.ts';
import { dripping } from './water/dripping.ts';
import { foundering, founders } from './water/foundering.ts';
import { leaking, sourceOf } from './water/leaking.ts';
import { lettingOut } from './water/letting-out.ts';
import { propSailing, ramming, rams } from './water/prop-sailing.ts';
import { settling } from './water/settling.ts';
import { stirring, tipping } from './water/tipping.ts';
import { washing } from './water/washing.ts';

/** Does any of what was built together (`cup-1`, `cup-2` …) no longer stand where it was put? */
function cameDown(stage: Stage, prop: Loose): boolean {
  const whole = prop.id.replace(/-\d+$/, '');
  return [...stage.loose.values()].filter(({ id }) => id.replace(/-\d+$/, '') === whole).some(isDown);
}

/** Metres from the middle of a thing to the edge, in that direction, of what it stands on; null where that is the floor. */
function toEdge(stage: Stage, { id, body, prop }: Loose, way: number): number | null {
  const { x, y } = body.translation();
  const foot = y - prop.height / 2;
  const under = (at: number, width: number, top: number) =>
    Math.abs(x - at) < (width + prop.width) / 2 && Math.abs(top - foot) < 0.04;
  const edges = [
    ...[...landmarksOf(stage.plan.place).values()]
      .filter((l) => (l.form === 'board' || l.form === 'block') && under(l.x, l.width, l.top))
      .map((l) => (l.x - x) * way + l.width / 2),
    ...[...stage.loose.values()]
      .map((l) => ({ ...l.body.translation(), id: l.id, prop: l.prop }))
      .filter((l) => l.id !== id && under(l.x, l.prop.width, l.y + l.prop.height / 2))
      .map((l) => (l.x - x) * way + l.prop.width / 2),
  ];
  return edges.length === 0 ? null : Math.max(0, ...edges);
}

/** What is stuffed. */
const soft = /teddy|plush|doll|pillow|cushion/u;

/** Does it come apart by itself, being no blade, and not struck by what flew at it? */
const splitsItself = (stage: Stage, { target, outcome }: Beat, { id, prop }: Loose): boolean =>
  (target === null || target === id) &&
  outcome !== 'fail' &&
  !/knife|saw|axe|scissors|blade|sword|cutter|machete|scythe/u.test(prop.name) &&
  ![...stage.loose.values()].some(({ flight }) => flight?.met.includes(id) === true);

/** Smoke rises from what is held, and a knife glows in a hand: neither its body nor its grip is another. */
const isSeenInHand = ({ action, liquid, alters }: Beat): boolean =>
  (action === 'leak' && liquid?.how === 'rises') ||
  (action === 'alter' &&
    alters !== undefined &&
    alters.into === undefined &&
    [alters.from, alters.to].every((g) => g.wide === undefined && g.high === undefined));

/** How far it goes on behind whom it passes, metres. */
const BEYOND = 2;
/** What a thing does that nobody holds on to. */
const slips: ReadonlySet<Beat['action']> = new Set(['roll', 'bounce', 'slide']);

/** A thing that acts by itself ("the ball rolls to Theo") is given a start; what comes of it is physics. */
export function* propActing(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const { gravity } = stage.around;
  const joined = stage.joined.get(prop.owner);
  const arm = stage.arms.get(prop.id);
  if (arm !== undefined) return yield* sweeping(stage, beat, arm);
  if (isJack(joined) && beat.action === 'open') return yield* poppingUp(stage, joined);
  if (joined?.mechanism.joints.some((j) => j.kind === 'rod') === true)
    return yield* swingOut(stage, joined, beat.target ?? beat.with);
  // Jaws open, and what they held up swings.
  const swings = stage.joined.get(beat.with ?? '');
  if (swings?.mechanism.joints.some((j) => j.kind === 'rod') === true && prop.prop.thing === 'grabber')
    return yield* beat.action === 'hold' ? heldUp() : swingOut(stage, swings, beat.target);
  if (beat.action === 'pour')
    return yield* prop.prop.mixes === true ? tipping(stage, beat, prop) : lettingOut(stage, beat, prop);
  if (beat.action === 'stir') return yield* stirring(stage, beat, prop);
  const sway = stage.sways.get(prop.id);
  if (sway !== undefined && beat.action === 'swing') return yield* swaying(stage, sway, beat.vigour);
  const hoist = hoistFor(stage, beat);
  if (hoist !== null && beat.action === 'swing') return yield* swingingOnACord(stage, hoist, beat.vigour);
  if (hoist !== null) return yield* hoisting(stage, beat, hoist);
  const surf = stage.surfs.get(prop.owner);
  if (surf !== undefined) return yield* washing(stage, beat, surf);
  if (beat.action === 'vanish') return yield* vanishing(stage, beat);
  if (beat.action === 'burn') return yield* scorching(stage, prop, beat.target);
  if (beat.action === 'blowover') return yield* blownOver(stage, prop);
  if (beat.action === 'sound') return yield* propSounding(stage, beat, prop);
  if (beat.action === 'ring') return yield* ringing(stage, prop);
  if (beat.action === 'explode') return yield* exploding(stage, prop);
  if (beat.action === 'erupt') return yield* erupting(stage, prop);
  // A balloon bursts in whatever arms it is.
  const bursts =
    beat.action === 'break' &&
    beat.target === null &&
    /^(?:helium|balloon-rubber)$/u.test(prop.prop.material);
  if (bursts && prop.held !== null) letGo(stage, prop);
  // Nobody holds on to a hat that sits on the head.
  const windy = beat.action === 'float' && beat.target === null && stage.wind > 0;
  if (windy && prop.held?.worn === true) {
    // First it is seen where it was.
    yield* wait(0.9);
    letGo(stage, prop);
  }
  // What flies off is held no more.
  const flies = beat.action === 'float' && beat.target === null && lighterThanAir(prop, stage.around.air);
  if (flies && prop.held !== null) {
    prop.held.by.restHands();
    letGo(stage, prop);
  }
  const face = stage.puppets.get(beat.target ?? '');
  if (prop.held !== null && beat.action === 'hit' && face !== undefined && face !== prop.held.by)
    return yield* flungFromHand(stage, beat, prop, prop.held.by, face);
  if (prop.held !== null && (beat.action === 'fall' || beat.action === 'drop'))
    return yield* fallingFromHand(stage, prop, prop.held.by, beat.target === prop.held.by.id);
  // "They carry a barrel up, and it rolls back down": it slips out of the hand.
  if (prop.held !== null && slips.has(beat.action)) {
    prop.held.by.restHands();
    letGo(stage, prop);
    yield* until(() => Math.abs(prop.body.linvel().y) < 0.05, 1.5);
  }
  if (prop.held !== null && !isSeenInHand(beat)) return failed('It is in somebody’s hand.');
  // It was sent there just before.
  if (
    beat.action === 'topple' &&
    prop.flight !== null &&
    stage.loose.has(beat.target ?? '') &&
    beat.target !== prop.id
  )
    return yield* runningInto(stage, beat.target ?? '', beat.outcome === 'succeed');
  if (beat.way === 'out of' && beat.target !== null) return yield* comingOut(stage, beat, prop, beat.target);
  if (beat.action === 'grow' || beat.action === 'shrink') return yield* propGrowing(stage, prop, beat);
  if (beat.action === 'spin') return yield* spinning(stage, prop);
  const top = stage.spun.get(prop.id);
  if (top?.tip != null && (beat.action === 'topple' || beat.action === 'fall'))
    return yield* fallingOver(top);
  // A house of cards needs nobody to fall down.
  const falls = beat.action === 'fall' || beat.action === 'topple' || beat.action === 'break';
  if (falls && crumbles(prop.prop.material) && (beat.target ?? prop.id) === prop.id) {
    crumble(stage, prop);
    return yield* comingApart(stage, prop.id, 1);
  }
  const trunk = yield* uprooted(stage, beat, prop);
  if (trunk !== null) return yield* propActing(stage, beat, trunk);
  const piled = beat.action === 'fall' && rowOf(stage, prop).length > 1;
  if ((beat.action === 'topple' || piled) && cameDown(stage, prop)) {
    yield* wait(0.4);
    return done('It came down.');
  }
  const target = beat.target ?? beat.with;
  const at = target === null || target === prop.id ? null : stage.place(target);
  const who = stage.puppets.get(target ?? '');
  if (beat.action === 'break' && who !== undefined && comesAt(stage, beat, prop))
    return yield* comingAt(stage, beat, prop, who);
  // What came through it has broken it.
  if (beat.action === 'break' && target !== null && stage.broken.has(target)) {
    yield* wait(0.9);
    return done('It broke by that.');
  }
  if (beat.action === 'break' && isFilm(prop)) return yield* filmTearing(stage, prop);
  if (beat.action === 'break') {
    // "The ball breaks the window" is about the window; "the vase breaks" about itself.
    const other = beat.target ?? beat.with;
    const goal = other === null ? null : stage.place(other);
    if (other === null || goal === null) {
      // A skin under tension tears where it is weakest; it needs nothing to strike it.
      if (prop.prop.material === 'helium') {
        yield* wait(0.7);
        burst(stage, prop);
      }
      // What is brittle waits for its blow, and a soft toy gives and holds.
      const holds = strengthOf(prop.prop.material) !== null || soft.test(prop.prop.name);
      return yield* holds || beat.outcome === 'fail'
        ? comingApart(stage, beat.actor, 3)
        : givingWay(stage, prop, false);
    }
    const aim = aimAtPoint(prop.body.translation(), goal, FIERCE, gravity);
    if (aim === null) return failed('That is too far for it.');
    comeOff(stage, prop.id);
    prop.body.setLinvel({ x: aim.vx, y: aim.vy }, true);
    prop.flight = { step: stage.step, by: '', met: [] };
    stage.worked.add(prop.id);
    const brittle = strengthOf(stage.material(other)) !== null;
    return yield* comingApart(stage, brittle ? other : beat.actor, 3);
  }
  if (beat.action === 'open' || beat.action === 'close')
    return yield* openingByItself(stage, beat.actor, beat.action === 'open', beat.vigour);
  if (beat.action === 'switchon' || beat.action === 'switchoff')
    return yield* switchingByItself(stage, beat.actor, beat.action === 'switchon');
  const source = beat.action === 'leak' ? sourceOf(stage, prop.id, beat.liquid?.how ?? 'runs') : null;
  if (source !== null) return yield* leaking(stage, beat, source);
  if (isDriven(beat, prop)) return yield* propDriving(stage, beat, prop);
  if (beat.action === 'cut')
    return yield* splitsItself(stage, beat, prop) ? givingWay(stage, prop, true) : tearing(stage, prop);
  if (beat.action === 'shine') return yield* shining(stage, prop);
  if (beat.action === 'pierce') return yield* piercing(stage, beat, prop);
  if (prop.prop.bead !== undefined) return yield* beading(stage, beat, prop);
  if (beat.action === 'kindle') return yield* flaming(stage, prop);
  if (beat.action === 'melt') return yield* melting(stage, prop);
  if (beat.action === 'condense' || (beat.action === 'change' && stage.plan.damp !== undefined))
    return yield* condensing(stage, prop, beat.action === 'condense');
  if (beat.action === 'alter') return yield* propAltering(stage, beat, prop);
  if (beat.action === 'rust') return yield* rusting(stage, prop);
  if (beat.action === 'evacuate') return yield* evacuating(stage, prop);
  if (isOfHeat(beat.action)) return yield* changing(stage, beat, prop);
  if (beat.action === 'attract') return yield* drawing(stage, prop, beat.target ?? beat.with);
  if (beams(beat, prop)) return yield* beamingUp(stage, beat, prop);
  if (beat.action === 'fly') return yield* propFlying(stage, beat, prop);
  if (rams(stage, beat, prop)) return yield* ramming(stage, beat, prop);
  if (beat.action === 'sail') return yield* propSailing(stage, beat, prop);
  if (beat.action === 'stand')
    return yield* isUnderWay(prop) || prop.flight !== null
      ? comingToRest(stage, prop, at)
      : holdingFirm(stage, prop);
  if (isDrop(prop.prop)) return yield* dripping(stage, prop);
  stage.riders.delete(prop.id);
  const belt = stage.joined.get(beat.target ?? beat.with ?? '');
  if (belt?.mechanism.belt !== undefined) return yield* carried(stage, prop, belt);
  if (beat.action === 'float' && beat.target === null && stage.wind > 0 && prop.prop.material !== 'helium')
    return yield* blownAway(prop);
  if (beat.action === 'float' && gravity === 0) return yield* drifting(stage, prop, at);
  if (beat.action === 'sink' && founders(prop)) return yield* foundering(stage, prop);
  if (beat.action === 'float' || beat.action === 'sink') return yield* settling(stage, beat, prop);
  const onto = stage.joined.get(target ?? '');
  // Who begins on the ground goes up to it.
  const upThere = onto !== undefined && prop.body.translation().y > onto.main.prop.height / 2;
  if (onto?.main.prop.fixed === true && onto.mechanism.water === null && upThere)
    return yield* goingDown(stage, beat, prop, onto);
  if (who !== undefined && comesAt(stage, beat, prop)) return yield* comingAt(stage, beat, prop, who);
  const from = { ...prop.body.translation() };
  // What rolls past somebody comes to lie well behind them.
  const beyond = beat.way === 'past' && at !== null ? BEYOND * (Math.sign(at.x - from.x) || 1) : 0;
  const to = (at?.x ?? beat.spot ?? from.x + 3) + beyond;
  const way = Math.sign(to - from.x) || 1;
  const start = (vx: number, vy: number, spin: number) => {
    prop.body.setLinvel({ x: vx, y: vy }, true);
    prop.body.setAngvel(spin, true);
    prop.flight = { step: stage.step, by: '', met: [] };
    stage.worked.add(prop.id);
  };
  switch (beat.action) {
    case 'roll':
    case 'run':
    case 'walk':
    case 'push': {
      // On a table the way is short, and one looks on from near by.
      const pace = stage.plan.place === 'tabletop' ? 0.6 : 1;
      // What is not round slides, and is slowed on all of its way there: v² = 2 μ g d.
      const drag = prop.shape.kind === 'circle' ? 0 : materialOf(prop.prop.material).friction;
      const sliding = Math.sqrt(2.4 * drag * gravity * Math.abs(to - from.x));
      const speed =
        pace * clamp(Math.max(sliding, 1.6 + 0.5 * Math.abs(to - from.x)), 1.5, 7) * beat.vigour * way;
      start(speed, 0, prop.shape.kind === 'circle' ? -speed / (prop.prop.width / 2) : 0);
      break;
    }
    case 'throw':
    case 'kick':
    case 'shoot':
    case 'hit':
    case 'jump': {
      const flies = target !== null && prop.prop.incoming === true;
      const goal = {
        x: to,
        y: flies ? aimedHeight(stage, target, at?.y ?? 0.4) : Math.max(0.4, at?.y ?? 0.4),
      };
      const aim = aimAtPoint(from, goal, flies ? 1.5 * beat.vigour : beat.vigour, gravity);
      if (aim === null) return failed('That is too far for it.');
      if (flies) comeOff(stage, prop.id);
      start(aim.vx, aim.vy, aim.spin);
      break;
    }
    case 'fall':
    case 'drop':
    case 'bounce':
    case 'topple': {
      // Off its stalk it comes down where it hung.
      if (prop.prop.stalk === true && target === null) {
        comeOff(stage, prop.id);
        start(0, 0, 0.3 * way);
        break;
      }
      if (target !== null && target !== prop.id && at !== null && prop.prop.incoming === true) {
        comeOff(stage, prop.id);
        const y = aimedHeight(stage, target, at.y);
        const aim = aimAtPoint(from, { x: to, y }, 1.5 * beat.vigour, gravity);
        if (aim === null) return failed('That is too far for it.');
        start(aim.vx, aim.vy, aim.spin);
        break;
      }
      const { width, height } = prop.prop;
      // What came off its stump stands on it.
      if (isTrunk(prop)) {
        tipOver(stage, prop, way);
        break;
      }
      const tall = prop.shape.kind === 'box' ? height > 1.5 * width : beat.action === 'topple';
      if (tall && prop.shape.kind !== 'circle' && from.y < height) {
        // Over its edge, with twice the speed it takes to lift its middle there.
        const diagonal = Math.hypot(width, height);
        const turn = 2 * way * Math.sqrt((3 * gravity * (diagonal - height)) / diagonal ** 2);
        start((turn * height) / 2, (Math.abs(turn) * width) / 2, -turn);
        break;
      }
      // What stands on a table needs a nudge that friction does not use up before its middle is over the edge: v² = 2 μ g d.
      const edge = from.y > height ? toEdge(stage, prop, way) : null;
      const mu = Math.max(0.4, materialOf(prop.prop.material).friction);
      const nudge = edge === null ? 0.35 : Math.max(1.2, 1.15 * Math.sqrt(2 * mu * gravity * (edge + 0.05)));
      start(
        onto === undefined ? Math.min(nudge, 3) * way : 0,
        beat.action === 'topple' ? 0.6 : 0,
        beat.action === 'topple' ? -4 * way : 0,
      );
      break;
    }
    default:
      return failed('A thing cannot do that.');
  }
  if (beat.way === 'past' && at !== null) return yield* goingPast(prop, at.x, way);
  // Whoever it goes to stands in its way.
  const inItsWay = target === null ? undefined : stage.puppets.get(target);
  const stands =
    inItsWay !== undefined &&
    !stage.busy(inItsWay.id) &&
    inItsWay.mode !== 'limp' &&
    // What stands behind them does not come to them.
    !isIn(inItsWay, prop);
  if (stands) inItsWay.touchWith([...inItsWay.limbs.keys()]);
  let hit = false;
  yield* until(() => {
    const met = prop.flight?.met ?? [];
    hit ||=
      target !== null &&
      met.some(
        (m) =>
          m === target ||
          m === `set/${target}` ||
          m.startsWith(`${target}/`) ||
          m.startsWith(`${target.replace(/-\d+$/, '')}-`),
      );
    return hit || (target === null && Math.abs(prop.body.translation().x - from.x) > 2.4);
  }, 2.6);
  // Nobody stands up under a tree.
  if (hit && isTrunk(prop) && stands && inItsWay.actor.rig !== 'wheeled') inItsWay.collapse(way);
  if (isTrunk(prop)) yield* until(() => Math.abs(prop.body.rotation()) > 1.2, 1.6);
  yield* wait(0.5);
  if (stands) inItsWay.touchWith([]);
  const pieces = stage.broken.get(beat.actor)?.pieces;
  if (pieces !== undefined && target === null) return done(`It broke into ${pieces} pieces.`);
  if (beat.way === 'into' && target !== null) {
    yield* until(() => Math.hypot(prop.body.linvel().x, prop.body.linvel().y) < 0.15, 2);
    return liesIn(stage, prop, target) ? done(`It lies in the ${target}.`) : failed('It did not stay in.');
  }
  const row = rowOf(stage, prop);
  if (row.length > 2 && prop.prop.height > 1.5 * prop.prop.width) {
    yield* until(() => row.every((l) => Math.hypot(l.body.linvel().x, l.body.linvel().y) < 0.1), 2.5);
    const down = row.filter((l) => Math.abs(l.body.rotation()) > 0.6).length;
    return down > 1 ? done(`${down} of ${row.length} came down.`) : failed('The row stood firm.');
  }
  const now = prop.body.translation();
  const moved = Math.hypot(now.x - from.x, now.y - from.y);
  if (target !== null && at !== null) return hit ? done('It got there.') : failed('It did not get there.');
  return moved > 0.15 ? done(`It moved ${moved.toFixed(1)} m.`) : failed('It stayed where it was.');
}

function* heldUp(): Behaviour {
  yield* wait(0.9);
  return done('It is held up.');
}

/** The others of its row or stack: `domino-1`, `domino-2`, … */
const rowOf = (stage: Stage, prop: Loose): Loose[] => {
  // Pieces of one thing stand in no row.
  if (prop.part !== null) return [prop];
  const base = prop.id.replace(/-\d+$/, '');
  return [...stage.loose.values()].filter((l) => l.id !== base && l.id.replace(/-\d+$/, '') === base);
};

/** How far the wind has to take something, metres, and how long it may take, seconds. */
const [TAKEN, BLOWS] = [1, 6];

/** Lies in the wind, and is taken along by it as far as its drag is more than the friction that holds it. */
function* blownAway(prop: Loose): Behaviour {
  const from = prop.body.translation().x;
  const went = () => Math.abs(prop.body.translation().x - from);
  yield* until(() => went() > TAKEN, BLOWS);
  const far = went();
  return far > TAKEN ? done(`The wind took it ${far.toFixed(1)} m.`) : failed('The wind does not move it.');
}

/** A magnet and what it is to draw: whether they come together is between the force and friction. */
function* drawing(stage: Stage, magnet: Loose, target: string | null): Behaviour {
  if (!isMagnet(magnet)) return failed('It is no magnet.');
  const iron = target === null ? undefined : stage.bodyOf(target);
  if (iron === undefined) return failed('There is nothing to draw.');
  const far = Math.abs(iron.body.translation().x - magnet.body.translation().x);
  const met = yield* until(() => stage.touching(magnet.id, iron.id) !== null, 4);
  yield* wait(0.6);
  if (met) return done(`It came from ${far.toFixed(1)} m away and sticks.`);
  return failed(isFerrous(iron) ? 'Friction held it.' : 'There is no iron in it.');
}

/** Lies on a belt that runs. */
function* carried(stage: Stage, prop: Loose, belt: Joined): Behaviour {
  yield* until(() => stage.touching(prop.id, belt.prop.id) !== null, 3);
  const from = prop.body.translation().x;
  yield* until(() => Math.abs(prop.body.translation().x - from) > 1.5, 4);
  const gone = Math.abs(prop.body.translation().x - from);
  return gone > 0.5
    ? done(`The belt took it ${gone.toFixed(1)} m along.`)
    : failed('It stayed where it was.');
}
