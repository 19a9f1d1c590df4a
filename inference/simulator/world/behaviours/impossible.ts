import { type Behaviour, failed } from './behaviour.ts';

// biome-ignore lint/correctness/useYield: it says at once that it cannot be done.
export function* notInWater(): Behaviour {
  return failed('Puppets stay out of the water; things go in.');
}

// biome-ignore lint/correctness/useYield: it says at once that it cannot be done.
export function* doesNotMelt(): Behaviour {
  return failed('Who is alive does not melt.');
}

// biome-ignore lint/correctness/useYield: it says at once that it cannot be done.
export function* isNoMatter(): Behaviour {
  return failed('Who is alive is neither boiled nor frozen.');
}

// biome-ignore lint/correctness/useYield: it says at once that it cannot be done.
export function* notAMagnet(): Behaviour {
  return failed('Puppets are made of paper: only a magnet draws things to itself.');
}

// biome-ignore lint/correctness/useYield: it says at once that it cannot be done.
export function* doesNotRust(): Behaviour {
  return failed('Who acts is kept from rusting.');
}

// biome-ignore lint/correctness/useYield: it says at once that it cannot be done.
export function* isNotClosed(): Behaviour {
  return failed('Nobody is pumped empty.');
}

// biome-ignore lint/correctness/useYield: it says at once that it cannot be done.
export function* isNoWave(): Behaviour {
  return failed('Only the sea comes in.');
}

// biome-ignore lint/correctness/useYield: it says at once that it cannot be done.
export function* hasNoBell(): Behaviour {
  return failed('Only what has a hammer in it rings.');
}

/** What lives does not go off, and throws no fire. */
export function* isNoCharge(): Behaviour {
  yield;
  return failed('Only a thing does that.');
}

// biome-ignore lint/correctness/useYield: it says at once that it cannot be done.
export function* isNotTheSky(): Behaviour {
  return failed('Nobody makes the weather.');
}
