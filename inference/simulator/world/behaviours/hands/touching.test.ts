import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

describe('a hand at a place of its own body', () => {
  it.each(['A mug', 'A frog', 'A skeleton', 'A teapot', 'Mia'])('is had by %s', (who) => {
    for (const does of ['wipes its mouth', 'holds its nose', 'rubs its eyes', 'scratches itself']) {
      const script = `${who} ${who === 'Mia' ? does.replace('its ', 'her ').replace('itself', 'herself') : does}.`;
      const { beats, audit } = play(written(script, 'park'));
      expect([script, beats.map(({ verdict }) => verdict)]).toEqual([script, ['happened']]);
      expect(audit.checks.filter(({ passed }) => !passed)).toEqual([]);
    }
  });
});
