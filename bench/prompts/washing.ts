import { bodyOf, type Evidence } from './evidence.ts';
import { heard, sankBy, went } from './measures.ts';

/** A wave came in: it was heard, and what it is said to do something to was reached by it, and did not stay as it was. */
export function washedOver(e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  const { target } = beat;
  if (target === null || target === beat.actor) return heard(e, ['splash']);
  const wet = trace.sounds.some(
    ({ kind, bodies, materials, frame }) =>
      kind === 'splash' &&
      materials.includes('water') &&
      bodies.some((id) => id === target) &&
      frame >= from &&
      frame <= to,
  );
  if (!wet) return false;
  const lumps = trace.bodies.some(
    (b) => b.id.startsWith(`${target}/shard-`) && b.from >= from && b.from <= to,
  );
  const person = bodyOf(trace, target)?.part != null;
  if (person) return went(e, target, 'y') > 0.15 || sankBy({ ...e, beat: { ...beat, actor: target } }) > 0.3;
  return lumps || went(e, target, 'x') > 0.4 || went(e, target, 'turn') > 0.8;
}
