import { describe, expect, it } from 'vitest';
import { aspectOf, Format } from '#contracts/format.ts';
import { defaultCamera, keepInView, viewOfStage } from './frame.ts';

describe('the film’s frame on the stage', () => {
  it.each(Format.options)('of a %s film lies inside the stage, wherever it is put', (format) => {
    const aspect = aspectOf(format);
    for (const camera of [
      defaultCamera(aspect),
      { x: 40, y: -9, width: 30 },
      { x: -40, y: 30, width: 0.1 },
    ]) {
      const kept = keepInView(camera, aspect);
      const height = kept.width / aspect;
      expect(kept.x - kept.width / 2).toBeGreaterThanOrEqual(viewOfStage.left - 0.011);
      expect(kept.x + kept.width / 2).toBeLessThanOrEqual(viewOfStage.right + 0.011);
      expect(kept.y - height / 2).toBeGreaterThanOrEqual(viewOfStage.bottom - 0.011);
      expect(kept.y + height / 2).toBeLessThanOrEqual(viewOfStage.top + 0.011);
    }
  });
});
