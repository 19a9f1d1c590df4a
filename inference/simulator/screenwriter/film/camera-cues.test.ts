import { beforeAll, describe, expect, it } from 'vitest';
import type { Shot } from '#contracts/scene-plan.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string): { camera: Shot['camera'] | undefined; acts: string[]; begins: string[] } => {
  const { beats, shots } = written(script, 'park');
  const camera = shots[0]?.camera;
  const begins = (camera?.cues ?? []).map(({ beat }) => {
    const found = beats.find(({ id }) => id === beat);
    return `${found?.actor} ${found?.action}`;
  });
  return { camera, acts: beats.map(({ action }) => action), begins };
};

describe('a camera that is told more than once', () => {
  it('follows what was just set going, from the act that set it going; nobody in the film is told to', () => {
    const { camera, acts, begins } = read(
      'Mia walks to Tom. Zoom in on Tom. Tom kicks a ball. Follow the ball.',
    );
    expect(camera).toMatchObject({ move: 'zoom', target: 'tom', cues: [{ move: 'follow', target: 'ball' }] });
    expect(begins).toEqual(['tom kick']);
    expect(acts).toEqual(['walk', 'kick']);
  });

  it('does what the words before an act say from that act on', () => {
    const { camera, begins } = read('Wide shot. Mia walks to Tom. Zoom in on Tom. Tom laughs.');
    expect(camera).toMatchObject({ move: 'static', cues: [{ move: 'zoom', target: 'tom' }] });
    expect(begins).toEqual(['tom laugh']);
  });

  it('has no cues where it is told once, and none of a person who follows somebody', () => {
    expect(read('Zoom in on Mia. Mia laughs.').camera?.cues).toBeUndefined();
    const { camera, acts } = read('Mia runs. Tom follows Mia.');
    expect(camera?.move).toBe('static');
    expect(acts).toEqual(['run', 'follow']);
  });
});
