import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { flaggedPattern } from '../testing/flagged-pattern.ts';
import { photographOf } from '../testing/people.ts';
import { closeExplicit, requireNotExplicit } from './explicit.ts';

afterAll(() => closeExplicit());

// A model's process is slow to start on a busy machine.
describe('an uploaded picture', { timeout: 120_000 }, () => {
  it('is refused when the model calls it pornography', async () => {
    await expect(requireNotExplicit(await flaggedPattern())).rejects.toMatchObject({
      code: 'picture-explicit',
    });
  });

  it.each(['astronaut', 'president'] as const)('goes through when it shows the %s', async (name) => {
    await expect(requireNotExplicit(await readFile(photographOf(name)))).resolves.toBeUndefined();
  });

  it('goes through when it is a drawing, see-through around it', async () => {
    const mug = '<rect x="90" y="60" width="140" height="200" rx="20" fill="#b5473c"/>';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320">${mug}</svg>`;
    await expect(requireNotExplicit(await sharp(Buffer.from(svg)).png().toBuffer())).resolves.toBeUndefined();
  });

  it('is said to be none when it is none', async () => {
    await expect(requireNotExplicit(Buffer.from('no picture'))).rejects.toMatchObject({
      code: 'picture-unreadable',
    });
  });
});
