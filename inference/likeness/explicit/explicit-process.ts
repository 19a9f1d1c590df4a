import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { load, type NSFWJS } from 'nsfwjs/core';
import { MobileNetV2MidModel } from 'nsfwjs/models/mobilenet_v2_mid';
import sharp from 'sharp';
import { answerQuestions } from '../model-process.ts';
import { openPicture } from '../picture.ts';
import type { ExplicitQuestion, ExplicitShares } from './explicit.ts';

/** The model sees 224 px a side. */
const side = 224;
const wasmFolder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'));

/** MobileNet V2 of `nsfwjs` (MIT), whose weights lie in the package, on the WASM backend. */
async function loadModel(): Promise<NSFWJS> {
  setWasmPaths(`${wasmFolder}/`);
  await tf.setBackend('wasm');
  await tf.ready();
  return load('MobileNetV2Mid', { modelDefinitions: [MobileNetV2MidModel] });
}

let model: Promise<NSFWJS> | undefined;

async function sharesOf({ image }: ExplicitQuestion): Promise<ExplicitShares> {
  const loaded = await (model ??= loadModel());
  const shares = { Drawing: 0, Hentai: 0, Neutral: 0, Porn: 0, Sexy: 0 };
  if (image === null) return shares;
  const { rgba, width, height } = await openPicture(image);
  // What is see-through shows paper.
  const rgb = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .resize(side, side, { fit: 'fill' })
    .raw()
    .toBuffer();
  const picture = tf.tensor3d(new Uint8Array(rgb), [side, side, 3], 'int32');
  try {
    for (const { className, probability } of await loaded.classify(picture, 5))
      shares[className] = probability;
    return shares;
  } finally {
    picture.dispose();
  }
}

answerQuestions<ExplicitQuestion, ExplicitShares>(sharesOf, 'picture-unreadable');
