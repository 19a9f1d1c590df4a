import { randomInt } from 'node:crypto';
import { type Prompts, spokenNumbers, Turn } from '#contracts/enrolment.ts';

/** `count` different ones, in a drawn order. */
function draw<T>(from: readonly T[], count: number): T[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(randomInt(left.length), 1)).flat();
}

/** One of 2,016: three different numbers in order (336), two different turns in order (6). From the system's randomness. */
export function drawPrompts(): Prompts {
  return { numbers: draw(spokenNumbers, 3), turns: draw(Turn.options, 2) };
}
