import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { type Substance, substanceOf } from '../../../substances.ts';
import type { Heated } from '../../heat/heated.ts';
import { type IceCover, secondsTo } from '../../heat/ice-cover.ts';
import { heatOn, isSolidAt, type Matter, matterAt, type Surroundings } from '../../heat/matter.ts';
import { meltableOf } from '../../heat/melting.ts';
import { warmthOf } from '../../heat/warmth.ts';
import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, wait } from '../behaviour.ts';
import { melting, spoken } from './melting.ts';

const acts = { boil: true, freeze: true, evaporate: true, change: true } as const;
type HeatAct = keyof typeof acts;
export const isOfHeat = (action: Action): action is HeatAct => Object.hasOwn(acts, action);

/** Seconds of film that it takes. */
const FILM = 6;
/** How much of it is to change in that time, and how thick the ice on a lake is to get, m. */
const [SHOWN, SHEET] = [0.45, 0.14];
/** A stove's plate, °C; and how cold the air is where something is to freeze, under its point (judged). */
const [PLATE, FROST] = [260, 18];
/** How much warmer or colder it is at first than what the script says it comes to. */
const APART = 15;
/** From a plate through a bottom, W/m² K, judged between still and boiling water (500 to 2,000). */
const THROUGH = 600;

/**
 * What heat or cold makes of the content of a vessel, of a lake, or of something solid: it boils, freezes, melts, goes
 * up as vapour, or stays as it is, as its own temperatures have it.
 */
export function* changing(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const { action } = beat;
  if (!isOfHeat(action)) return failed('A thing cannot do that.');
  const water = stage.waters.get(prop.owner);
  if (water !== undefined) {
    if (action === 'boil' || action === 'evaporate') return failed('There is too much of it to boil here.');
    return yield* freezingOver(stage, prop.owner, water.surface - water.bottom, water.density);
  }
  const [content] = prop.prop.holds ?? [];
  const kind = content === undefined ? null : substanceOf(content.substance);
  if (content === undefined || kind === null) return yield* solidChanging(stage, action, prop);
  const goal = goalOf(stage, action, kind);
  if (goal === null) return failed(`${content.substance} does not do that.`);
  const room = warmthOf(stage.plan).air ?? 20;
  const warms = goal.celsius >= (kind.sublimes ?? room);
  const start = warms ? Math.min(room, goal.celsius - APART) : Math.max(room, goal.celsius + APART);
  const { width, height } = prop.prop;
  const across = 0.8 * width;
  const whole = kind.density * across * across * height * 0.7 * content.share;
  const matter = matterAt(
    content.substance,
    whole,
    kind.sublimes === undefined ? start : Math.min(start, kind.sublimes - 8),
  );
  const around: Surroundings = {
    celsius: goal.celsius,
    exchange: warms
      ? THROUGH * across * across
      : warmthOf(stage.plan).exchange * (4 * across * height + across * across),
    open: across * across,
  };
  const heated = yield* watch(stage, prop, matter, around, FILM);
  const note = noteOf(content.substance, kind, matter, heated);
  return cameAbout(action, kind, matter) ? done(note) : failed(note);
}

/** Has heat and cold work on it for so many seconds of film. */
function* watch(
  stage: Stage,
  prop: Loose,
  matter: Matter,
  around: Surroundings,
  film: number,
): Generator<void, Heated, void> {
  const lapse = figures(foreseen(matter, around) / film);
  const { x } = prop.body.translation();
  const heated: Heated = { id: prop.id, lapse, x, elapsed: 0, over: false, matter, around };
  yield* wait(0.5);
  stage.heated.set(prop.id, heated);
  for (let t = 0; t < film; t += STEP) yield;
  heated.over = true;
  yield* wait(0.9);
  return heated;
}

/** What is around it: what the script says, else a stove, a frost, or the warmth of the room. */
function goalOf(stage: Stage, action: HeatAct, kind: Substance): { celsius: number } | null {
  const { warmth } = stage.plan;
  if (warmth !== undefined) return { celsius: warmth };
  switch (action) {
    case 'boil':
      return kind.boils === null ? null : { celsius: Math.max(PLATE, kind.boils + 100) };
    case 'freeze':
      return kind.melts === null ? null : { celsius: kind.melts - FROST };
    case 'evaporate':
    case 'change':
      return { celsius: warmthOf(stage.plan).air ?? 20 };
  }
}

/** How long the whole of it takes, s: until much of it has changed, or it is as warm as what is around it. */
function foreseen(matter: Matter, around: Surroundings): number {
  const copy = { ...matter };
  const step = 2;
  let seconds = 0;
  const since = { solid: copy.solid, liquid: copy.liquid };
  for (; seconds < 3e6; seconds += step * (1 + seconds / 400)) {
    heatOn(copy, around, step * (1 + seconds / 400));
    const changed = Math.max(Math.abs(copy.solid - since.solid), copy.gas) / copy.whole;
    if (changed > SHOWN) return seconds;
    const settled = Math.abs(copy.celsius - around.celsius) < 0.4;
    if (settled && changed < 0.01) return seconds;
  }
  return seconds;
}

function cameAbout(action: HeatAct, kind: Substance, { solid, gas, whole, celsius }: Matter): boolean {
  switch (action) {
    case 'boil':
      return gas > 0.1 * whole && kind.boils !== null && celsius > kind.boils - 0.5;
    case 'freeze':
      return solid > 0.25 * whole;
    case 'evaporate':
      return gas > 0.1 * whole;
    case 'change':
      return true;
  }
}

function noteOf(name: string, kind: Substance, matter: Matter, { elapsed, lapse }: Heated): string {
  const share = (kg: number) => Math.round((100 * kg) / matter.whole);
  const at = `${Math.round(matter.celsius)} °C`;
  const told = `in ${spoken(elapsed)}, shown ${lapse} times as fast.`;
  const boils = kind.boils !== null && matter.celsius > kind.boils - 0.5;
  if (share(matter.gas) >= 5)
    return `${share(matter.gas)} % of the ${name} ${boils ? 'boiled away' : 'went up as vapour'} at ${at} ${told}`;
  if (!isSolidAt(kind, matter.celsius + 0.5) || share(matter.solid) < 1)
    return `The ${name} stays liquid at ${at}${kind.boils === null ? '' : `: it boils at ${kind.boils} °C`}.`;
  return share(matter.solid) > 99 || kind.sublimes !== undefined
    ? `The ${name} is solid at ${at}.`
    : `${share(matter.solid)} % of the ${name} froze at ${at} ${told}`;
}

/** Something solid that lies there: it melts into a pool, or it is not warm enough for that. */
function* solidChanging(stage: Stage, action: HeatAct, prop: Loose): Behaviour {
  const { material, width, height } = prop.prop;
  const name = material.replaceAll('-', ' ');
  const point = meltableOf(material)?.point;
  const unchanging = 'It holds nothing that heat or cold would change here.';
  if (point === undefined || action !== 'change') return failed(unchanging);
  const { air, exchange } = warmthOf(stage.plan);
  if (air === null) return failed('There is nothing around it that would warm it.');
  if (air > point) return yield* melting(stage, prop);
  if (substanceOf(name) === null) return failed(unchanging);
  const depth = Math.min(width, height);
  const around = {
    celsius: air,
    exchange: exchange * 2 * (width * height + (width + height) * depth),
    open: 0,
  };
  const matter = matterAt(name, prop.mass, air - APART);
  yield* watch(stage, prop, matter, around, FILM * 0.75);
  return done(`It stays as it is at ${Math.round(matter.celsius)} °C: it melts at ${point} °C.`);
}

/** A sheet of ice grows down from the surface of a lake, a river or the sea. */
function* freezingOver(stage: Stage, id: string, deep: number, density: number): Behaviour {
  // Sea water of 35 g/kg freezes at −1.9 °C (UNESCO 1983).
  const freezes = density > 1010 ? -1.9 : 0;
  const celsius = stage.plan.warmth ?? freezes - FROST;
  const seconds = secondsTo(SHEET, freezes, celsius);
  if (seconds === null) return failed(`The air is not cold enough for that: it is ${celsius} °C.`);
  const cover: IceCover = { thick: 0, deep, freezes, substance: 'water' };
  const lapse = figures(seconds / FILM);
  yield* wait(0.5);
  const heated: Heated = { id, lapse, x: 0, elapsed: 0, over: false, cover, celsius };
  stage.heated.set(id, heated);
  for (let t = 0; t < FILM; t += STEP) yield;
  heated.over = true;
  yield* wait(0.9);
  return done(
    `${Math.round(cover.thick * 100)} cm of ice grew in ${spoken(heated.elapsed)} at ${celsius} °C, shown ${lapse} times as fast.`,
  );
}

/** To two figures, once at least. */
export function figures(lapse: number): number {
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, lapse))) - 1);
  return Math.max(1, Math.round(lapse / digits) * digits);
}
