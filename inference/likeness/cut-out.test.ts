import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { applyMask, closeCutOuts, cutOut } from './cut-out.ts';

afterAll(() => closeCutOuts());

const svg = (body: string, width = 600, height = 450) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`);
const person =
  '<rect width="600" height="450" fill="#7fb0c0"/><ellipse cx="300" cy="340" rx="90" ry="150" fill="#a23b3b"/><circle cx="300" cy="150" r="62" fill="#e8b58f"/><circle cx="278" cy="140" r="7"/><circle cx="322" cy="140" r="7"/>';
const photo = () => sharp(svg(person)).jpeg({ quality: 92 }).toBuffer();

async function alphaAt(png: Uint8Array, x: number, y: number): Promise<number> {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  return data[(Math.round(y * info.height) * info.width + Math.round(x * info.width)) * 4 + 3]!;
}

/** A PNG that says it is `width` × `height` and holds next to nothing. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const idat = chunk('IDAT', deflateSync(Buffer.alloc(100_000)));
  return Buffer.concat([signature, chunk('IHDR', header), idat, chunk('IEND', Buffer.alloc(0))]);
}

describe('cutOut', () => {
  it('keeps the subject, drops the background, trims, and leaves the event loop free', async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 10);
    const { png, width, height } = await cutOut(await photo());
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(20);
    expect(width).toBeLessThan(300);
    expect(height).toBeGreaterThan(300);
    expect(Math.max(width, height)).toBeLessThanOrEqual(768);
    expect(await alphaAt(png, 0.5, 0.7)).toBeGreaterThan(240);
    expect(await alphaAt(png, 0.03, 0.03)).toBeLessThan(20);
  }, 120_000);

  it('keeps the edges of a picture that is already cut out, at once', async () => {
    const ready = await sharp(svg('<circle cx="300" cy="225" r="100" fill="#c33"/>')).png().toBuffer();
    const { png, width, height } = await cutOut(ready);
    expect(width).toBeGreaterThanOrEqual(199);
    expect(width).toBeLessThanOrEqual(202);
    expect(Math.abs(width - height)).toBeLessThan(3);
    expect(await alphaAt(png, 0.5, 0.5)).toBe(255);
  }, 60_000);

  it('turns a picture as its EXIF says and keeps no metadata', async () => {
    const sideways = await sharp(svg('<rect x="200" y="50" width="40" height="300" fill="#c33"/>'))
      .webp({ lossless: true })
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Artist: 'somebody' } })
      .toBuffer();
    const { png, width, height } = await cutOut(sideways);
    expect(width).toBeGreaterThan(height);
    const { exif, orientation } = await sharp(png).metadata();
    expect(exif).toBeUndefined();
    expect(orientation).toBeUndefined();
  }, 60_000);

  it.each([
    ['nothing', Buffer.alloc(0), 'picture-unreadable'],
    ['text', Buffer.from('not a picture at all, only words'), 'picture-unreadable'],
    ['an SVG', svg(person), 'picture-unreadable'],
    [
      'a name without a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]),
      'picture-unreadable',
    ],
    ['a picture of 30,000 × 30,000', bomb(30_000, 30_000), 'too-large'],
    ['a picture cut short', bomb(2000, 2000), 'picture-unreadable'],
    ['13 MB', Buffer.alloc(13_000_000, 0xff), 'too-large'],
  ])(
    'refuses %s',
    async (_name, image, code) => {
      await expect(cutOut(image)).rejects.toMatchObject({ code });
    },
    60_000,
  );

  it('says when nothing is left', async () => {
    const speck = await sharp(svg('<circle cx="300" cy="225" r="3" fill="#c33"/>')).png().toBuffer();
    await expect(cutOut(speck)).rejects.toMatchObject({ code: 'nobody-found' });
  }, 60_000);
});

describe('closeCutOuts', () => {
  it('ends the process with the model; the next picture starts another one', async () => {
    const ready = await sharp(svg('<circle cx="300" cy="225" r="100" fill="#c33"/>')).png().toBuffer();
    const interrupted = cutOut(await photo());
    closeCutOuts();
    await expect(interrupted).rejects.toMatchObject({ code: 'unavailable' });
    expect((await cutOut(ready)).width).toBeGreaterThan(190);
  }, 60_000);
});

describe('applyMask', () => {
  it('keeps what is white in the mask, whatever its size, and trims to it', async () => {
    const mask = await sharp(
      svg(
        '<rect width="300" height="225"/><rect x="100" y="50" width="100" height="100" fill="#fff"/>',
        300,
        225,
      ),
    )
      .png()
      .toBuffer();
    const { width, height } = await applyMask(await photo(), mask);
    expect(Math.abs(width - 200)).toBeLessThan(6);
    expect(Math.abs(height - 200)).toBeLessThan(6);
  });

  it('refuses a broken mask and one that keeps nothing', async () => {
    await expect(applyMask(await photo(), Buffer.from('no'))).rejects.toMatchObject({
      code: 'picture-unreadable',
    });
    const black = await sharp(svg('<rect width="300" height="225"/>', 300, 225))
      .png()
      .toBuffer();
    await expect(applyMask(await photo(), black)).rejects.toMatchObject({ code: 'nobody-found' });
  });
});
