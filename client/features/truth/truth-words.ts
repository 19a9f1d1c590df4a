import type { WorldTrace } from '#contracts/trace.ts';
import { beatWords } from '../takes/beat-words.ts';
import { bodyName, contactsIn, forceOn, isLoose } from './trace-index.ts';

const seconds = (trace: WorldTrace, frame: number) => `${(frame / trace.framesPerSecond).toFixed(1)} s`;

/** What the layer shows at a moment, in words: for those who hear a page, and for anybody who wants the numbers. */
export function momentWords(trace: WorldTrace, frame: number): string[] {
  const words: string[] = [];
  for (const beat of trace.beats)
    if (beat.frames[0] <= frame && frame <= beat.frames[1])
      words.push(`${beatWords(beat)}: ${beat.verdict}.`);
  for (const aim of trace.aims ?? []) {
    if (frame < aim.frame || frame > aim.frame + 48) continue;
    const speed = Math.hypot(aim.vx, aim.vy);
    const degrees = (Math.atan2(aim.vy, Math.abs(aim.vx)) * 180) / Math.PI;
    words.push(
      `At ${seconds(trace, aim.frame)} ${bodyName(aim.body)} left with ${speed.toFixed(1)} m/s at ${degrees.toFixed(0)}°.`,
    );
  }
  const hardest = contactsIn(trace, frame - 12, frame)
    .filter(({ impulse }) => impulse >= 0.3)
    .sort((a, b) => b.impulse - a.impulse)
    .slice(0, 3);
  for (const { a, b, impulse, frame: at } of hardest)
    words.push(`At ${seconds(trace, at)} ${bodyName(a)} met ${bodyName(b)} with ${impulse.toFixed(1)} N·s.`);
  for (const body of trace.bodies.filter(isLoose)) {
    const force = forceOn(trace, body, frame);
    const size = force ? Math.hypot(force.x, force.y) : 0;
    if (size >= 1) words.push(`${size.toFixed(0)} N act on ${bodyName(body.id)}.`);
  }
  return words.slice(0, 8);
}

/** The audit's verdict in a sentence, with what broke if something did. */
export function verdictWords({ audit }: WorldTrace): string {
  if (audit.passed) return `The audit passed: all ${audit.checks.length} checks of the physics hold.`;
  const broken = audit.checks.filter(({ passed }) => !passed);
  return `The audit found ${broken.map(({ name, worst, limit, unit }) => `${name} (${worst} ${unit}, limit ${limit})`).join('; ')}.`;
}
