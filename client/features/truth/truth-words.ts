import type { WorldTrace } from '#contracts/trace.ts';
import { decimals } from '../../texts/formats.ts';
import { t } from '../../texts/texts.ts';
import { beatWords } from '../takes/beat-words.ts';
import { bodyName, contactsIn, forceOn, isLoose } from './trace-index.ts';

const seconds = (trace: WorldTrace, frame: number) =>
  t('{seconds} s', { seconds: decimals(frame / trace.framesPerSecond, 1) });

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
      t('At {time} {body} left with {speed} m/s at {degrees}°.', {
        time: seconds(trace, aim.frame),
        body: bodyName(aim.body),
        speed: decimals(speed, 1),
        degrees: decimals(degrees, 0),
      }),
    );
  }
  const hardest = contactsIn(trace, frame - 12, frame)
    .filter(({ impulse }) => impulse >= 0.3)
    .sort((a, b) => b.impulse - a.impulse)
    .slice(0, 3);
  for (const { a, b, impulse, frame: at } of hardest)
    words.push(
      t('At {time} {body} met {other} with {impulse} N·s.', {
        time: seconds(trace, at),
        body: bodyName(a),
        other: bodyName(b),
        impulse: decimals(impulse, 1),
      }),
    );
  for (const body of trace.bodies.filter(isLoose)) {
    const force = forceOn(trace, body, frame);
    const size = force ? Math.hypot(force.x, force.y) : 0;
    if (size >= 1)
      words.push(t('{newtons} N act on {body}.', { newtons: decimals(size, 0), body: bodyName(body.id) }));
  }
  return words.slice(0, 8);
}

/** The audit's verdict in a sentence, with what broke if something did. */
export function verdictWords({ audit }: WorldTrace): string {
  if (audit.passed)
    return t('The audit passed: all {count} checks of the physics hold.', { count: audit.checks.length });
  const broken = audit.checks.filter(({ passed }) => !passed);
  return t('The audit found {broken}.', {
    broken: broken
      .map(({ name, worst, limit, unit }) =>
        t('{name} ({worst} {unit}, limit {limit})', { name, worst, unit, limit }),
      )
      .join('; '),
  });
}
