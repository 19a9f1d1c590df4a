import { deviceOf } from '../../devices.ts';
import { STEP } from '../physics.ts';
import { clamp } from '../puppets/limb.ts';
import { soundOfDevice } from '../sound/device-sounds.ts';
import type { Stage } from '../stage.ts';
import type { Powered } from './device-state.ts';

/**
 * A fan of some 0.4 m: 45 W at 1,250 turns a minute, of which half reaches the blades, are 0.17 N m (judged by catalogues);
 * four blades of a quarter of a kilogram weigh 0.004 kg m² about their axle; bearings and motor let
 * it stand still some six seconds after it was switched off (judged).
 */
const ROTOR = { torque: 0.17, most: 131, inertia: 0.004, friction: 0.04 } as const;
/** Air leaves its cage at that many metres a second; as far as 6.2 diameters the middle keeps it (round jets, Rajaratnam, Turbulent Jets, 1976). */
const [OUTLET, KEEPS] = [4, 6.2];

/** The device that a thing is; null where it has no switch. `by`: from which side it is first reached for. */
export function poweredOf(stage: Stage, id: string, by: { x: number; on: boolean }): Powered | null {
  const known = stage.powered.get(id);
  if (known !== undefined) return known;
  const loose = stage.bodyOf(id);
  const how = loose === undefined ? null : deviceOf(loose.prop);
  if (loose === undefined || how === null) return null;
  const side = by.x < loose.body.translation().x ? -1 : 1;
  const speed = by.on && how.gives === 'wind' ? ROTOR.most : 0;
  const powered: Powered = {
    loose,
    how,
    side,
    on: by.on,
    level: by.on ? 1 : 0,
    turn: 0,
    speed,
    next: { note: 0, at: 0 },
  };
  stage.powered.set(id, powered);
  return powered;
}

/** As the curtain rises: what will be switched off is on, what will be switched on is off. */
export function setSwitches(stage: Stage): void {
  for (const { action, actor, target, with: prop } of stage.plan.beats) {
    if (action !== 'switchon' && action !== 'switchoff') continue;
    const id = target ?? prop ?? actor;
    poweredOf(stage, id, { x: stage.place(actor)?.x ?? 0, on: action === 'switchoff' });
  }
}

/** One step: what heats and lights comes and goes by its own time, a rotor by its torques. */
export function runDevice(stage: Stage, powered: Powered): void {
  const { how, on, loose } = powered;
  if (stage.loose.get(loose.id) !== loose) return;
  if (how.gives === 'wind') {
    const drag = ((ROTOR.torque - ROTOR.friction) * powered.speed ** 2) / ROTOR.most ** 2;
    const driven = (on ? ROTOR.torque : 0) - drag - (powered.speed > 0 ? ROTOR.friction : 0);
    powered.speed = Math.max(0, powered.speed + (driven / ROTOR.inertia) * STEP);
    powered.turn += powered.speed * STEP;
    powered.level = clamp(powered.speed / ROTOR.most, 0, 1);
  } else powered.level += ((on ? 1 : 0) - powered.level) * (1 - Math.exp(-STEP / how.seconds));
  if (how.gives === 'music' || how.gives === 'motor') soundOfDevice(stage, powered);
  if (how.gives === 'flame' && powered.level > 0.3) {
    const { x, y } = loose.body.translation();
    const half = loose.prop.width * 0.24;
    for (const at of [-half, half])
      stage.specks.flicker(x + at, y + loose.prop.height / 2, loose.prop.width * 0.2 * powered.level);
  }
}

/** Speed that the fans give the air at a place, m/s to the right. */
export function draughtAt(stage: Stage, x: number, y: number): number {
  let wind = 0;
  for (const { loose, how, side, level } of stage.powered.values()) {
    if (how.gives !== 'wind' || level < 0.02) continue;
    const { width, height } = loose.prop;
    const at = loose.body.translation();
    const away = (x - at.x) * side;
    const hub = at.y + height / 2 - width / 2;
    // The jet spreads by a tenth of its way to each side.
    if (away < 0 || Math.abs(y - hub) > width / 2 + 0.1 * away) continue;
    wind += side * level * OUTLET * Math.min(1, (KEEPS * width) / Math.max(width, away));
  }
  return wind;
}
