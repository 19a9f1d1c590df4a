import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const asWhom = (script: string, word: string): string | undefined =>
  written(script, 'park').understanding.understood.find((n) => n.word === word)?.as;

describe('parts that are named without their owner', () => {
  it.each(['hands', 'fingers', 'eyes', 'teeth', 'knees'])('%s at work are those of who does it', (part) => {
    expect(asWhom(`A shepherd whistles with ${part}.`, part)).toBe('shepherd');
  });

  it.each(['paws', 'whiskers', 'hooves'])('nobody who has no %s works with them', (part) => {
    expect(asWhom(`A shepherd whistles with two ${part}.`, part)).toBeUndefined();
  });

  it.each(['jar', 'teapot', 'coffin'])('the lid of a %s is told with it', (thing) => {
    const plan = written(`A ${thing} lid. Mia waves.`, 'kitchen');
    expect(plan.props.map((p) => p.id)).toEqual([thing]);
    expect(plan.understanding.notUnderstood).toEqual([]);
  });

  it.each(['my head', 'my shoulder', 'our knees'])('%s brings whoever tells it', (part) => {
    expect(written(`A parrot sleeps on ${part}.`, 'park').actors.map((a) => a.id)).toEqual(['parrot', 'me']);
  });

  it('what parts do by themselves is done by whoever has them', () => {
    const beats = (script: string) => written(script, 'park').beats.map((b) => `${b.actor} ${b.action}`);
    expect(beats('Mia sees a ghost and her teeth chatter.')).toEqual(['mia look', 'mia shake']);
    expect(beats('Mia asks a question and every hand goes up.')).toContain('friend wave');
  });

  it.each(['serious', 'proud', 'sad', 'angry'])('a %s face is seen of who does it', (how) => {
    const [beat] = written(`Mia dances with a very ${how} face.`, 'park').beats;
    expect(beat?.action).toBe('dance');
    expect(beat?.expression).not.toBeUndefined();
  });
});
