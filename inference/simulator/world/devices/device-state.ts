import type { Device } from '../../devices.ts';
import type { Loose } from '../puppets/loose.ts';

/** A thing with a switch: whether it is on, and how much it gives by now (0 to 1). */
export type Powered = {
  readonly loose: Loose;
  readonly how: Device;
  /** Where its switch is, and where a fan's air goes; 1 is the right. */
  readonly side: 1 | -1;
  on: boolean;
  level: number;
  /** Of a rotor: radians, radians a second. Of what plays or runs: for how many seconds it has. */
  turn: number;
  speed: number;
  /** Of what is heard: the note it plays next, and from which `turn` on. */
  next: { note: number; at: number };
};
