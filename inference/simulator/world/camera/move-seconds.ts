import type { CameraMove } from '#contracts/world.ts';
import { WAY } from '../travel.ts';
import { RACK } from './lens.ts';
import { ROUND } from './orbit.ts';

/** For how long a camera is on its way with a move, seconds; 0 where it comes to no end. */
export const secondsOfMove = (move: CameraMove): number =>
  move === 'orbit' ? ROUND : move === 'rack' ? RACK : /-/u.test(move) ? WAY : 0;
