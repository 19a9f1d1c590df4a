import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const film = (script: string) => play(written(script));

test.each(['A surfer rides a big wave at sunset.', 'A girl surfs.', 'A dog rides a wave.'])(
  'a board is carried in by a wave, and nobody sinks through it: %s',
  (script) => {
    const trace = film(script);
    expect(trace.audit.passed).toBe(true);
    const [ride] = trace.beats;
    expect(ride).toMatchObject({ action: 'ride', verdict: 'happened' });
    expect(Number(/^Rode ([\d.]+) m on a wave/u.exec(ride?.note ?? '')?.[1])).toBeGreaterThan(2);
  },
);
