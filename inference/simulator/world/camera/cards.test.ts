import { beforeAll, describe, expect, it } from 'vitest';
import type { FrameState } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { cardFrames, heldFor } from './cards.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'gym');
const action = 'Mia shoots a basketball and misses.';

function shown(script: string) {
  const frames: FrameState[] = [];
  const trace = play(planOf(script), [], (cue) => frames.push(...cue.frames));
  return { trace, frames };
}

describe('a title and a last card', () => {
  it.each([
    [`Title: The Miss\n${action}`, { title: 'The Miss' }],
    [`Title: "The Miss".\n${action} The end.`, { title: 'The Miss', end: 'The end' }],
    [`In the gym, ${action.slice(0, -1)}, with the title "Almost".`, { title: 'Almost' }],
    [`A film titled “Rebound”. ${action}`, { title: 'Rebound' }],
    [`${action}\nEND CARD: Thanks, Theo`, { end: 'Thanks, Theo' }],
    [`${action}\nTHE END`, { end: 'The end' }],
  ])('are on the plan when the script asks for them: %s', (script, cards) => {
    const plan = planOf(script);
    expect(plan.cards).toEqual(cards);
    expect(plan.understanding.notUnderstood).toEqual([]);
    expect(plan.actors.map((a) => a.id)).toEqual(['mia']);
    expect(plan.beats.map((b) => b.action)).toEqual(['shoot']);
  });

  it.each([
    action,
    'Mia walks to the end of the street.',
    'Mia says: "This is the end."',
    'In the end, Mia jumps.',
  ])('are not there otherwise: %s', (script) => {
    expect(planOf(script)).not.toHaveProperty('cards');
  });

  it('cover the picture before the world moves and after it is done, and leave it as it was', () => {
    const plain = shown(action);
    const { trace, frames } = shown(`Title: The Miss\n${action}\nThe end.`);
    const held = heldFor({ title: 'The Miss' });
    expect(frames.slice(0, held).every((f) => f.card?.cover === 1 && f.step === 0)).toBe(true);
    expect(frames.at(-1)?.card).toEqual({ text: 'The end', cover: 1 });
    expect(trace.frames).toBe(plain.trace.frames + held + cardFrames);
    // Frame by frame the same world, as much later as the title was shown.
    for (const id of ['basketball', 'mia/head']) {
      const poses = (t: typeof trace) => t.bodies.find((b) => b.id === id)!.poses;
      const from = held * 3;
      expect(poses(trace).slice(from, from + poses(plain.trace).length)).toEqual(poses(plain.trace));
    }
    const hits = (t: typeof trace, later: number) =>
      t.sounds.filter((s) => s.kind === 'impact').map((s) => s.frame - later);
    expect(hits(trace, held).slice(0, 3)).toEqual(hits(plain.trace, 0).slice(0, 3));
    expect(trace.audit.passed).toBe(true);
    // The poster is taken at 0.45 of a film (workflows/seal/poster.ts): no card is over it.
    expect(frames[Math.round(0.45 * frames.length)]).not.toHaveProperty('card');
  });

  it('come on time in the longest film', () => {
    const many = `${'Mia walks to the left. Mia walks to the right. '.repeat(12)}The end.`;
    const { trace, frames } = shown(many);
    expect(trace.frames).toBeLessThanOrEqual(film.maxSeconds * film.framesPerSecond + 1);
    expect(frames.at(-1)?.card?.cover).toBe(1);
  });
});
