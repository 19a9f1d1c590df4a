import type { ScenePlan, Understanding } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import type { ContentWord } from './content-words.ts';
import { bodyOf, poseOf } from './evidence.ts';

type Note = Understanding['understood'][number];

/** "On the left (side) of", "on the bottom of": which side of what comes next something is said to be. */
const said = /\b(?:on|to|at) the (?:very )?(left|right|top|bottom)(?:[- ]hand)?(?: side)? of\b/giu;

/** So much of a width or a height may the middles miss, metres. */
const SLACK = 0.02;

/** Where is it in this frame? */
function at(id: string, trace: WorldTrace, frame: number): [number, number] | null {
  const body = bodyOf(trace, id);
  if (body === undefined || frame < body.from) return null;
  const [x, y] = poseOf(body, frame);
  return [x, y];
}

const isBody = (note: Note, plan: ScenePlan): string | null =>
  note.kind !== 'cast' && note.kind !== 'prop' && note.kind !== 'place'
    ? null
    : (plan.actors.find((a) => a.id === note.as || a.name === note.as)?.id ??
      plan.props.find((p) => p.id === note.as)?.id ??
      null);

/**
 * Is what a word for a side says true: is what was named before it on that side of what is named after it, half way through the
 * film and at its end? True where one of the two is no body of its own.
 */
export function standsOnItsSide(
  prompt: string,
  word: ContentWord,
  plan: ScenePlan,
  trace: WorldTrace,
): boolean {
  for (const match of prompt.matchAll(said)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (word.start < from || word.end > to) continue;
    const bodies = plan.understanding.understood.flatMap((note) => {
      const id = isBody(note, plan);
      return id === null ? [] : [{ id, ...note.span }];
    });
    const what = bodies
      .filter((b) => b.end <= from)
      .toSorted((a, b) => a.end - b.end)
      .at(-1);
    const of = bodies.filter((b) => b.start >= to).toSorted((a, b) => a.start - b.start)[0];
    const who = first(bodies, from, plan) ?? what?.id;
    if (who === undefined || of === undefined || who === of.id) return true;
    const side = match[1]?.toLowerCase();
    return [Math.floor(trace.frames / 2), trace.frames - 1].every((frame) => {
      const [a, b] = [at(who, trace, frame), at(of.id, trace, frame)];
      if (a === null || b === null) return true;
      if (side === 'left') return a[0] < b[0] - SLACK;
      if (side === 'right') return a[0] > b[0] + SLACK;
      return side === 'top' ? a[1] > b[1] + SLACK : a[1] < b[1] - SLACK;
    });
  }
  return true;
}

/** Whoever the clause is about: somebody, before the things that they have. */
const first = (
  bodies: readonly { id: string; start: number; end: number }[],
  before: number,
  plan: ScenePlan,
): string | undefined =>
  bodies.filter((b) => b.end <= before).findLast((b) => plan.actors.some((a) => a.id === b.id))?.id;
