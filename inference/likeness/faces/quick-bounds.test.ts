import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { expect, it } from 'vitest';
import { quickBounds } from './quick-bounds.ts';

it('bounds numbers as the general kernels do, by one number, by each its own, and whole ones', async () => {
  setWasmPaths(`${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`);
  await tf.setBackend('wasm');
  const some = tf.tensor(Float32Array.from({ length: 4099 }, (_, i) => ((i * 7919) % 997) / 31 - 16));
  const others = tf.tensor(Float32Array.from({ length: 4099 }, (_, i) => ((i * 104_729) % 991) / 31 - 16));
  const whole = tf.tensor([-3, 0, 7, 9], [4], 'int32');
  const bounded = () =>
    [
      tf.minimum(some, 6),
      tf.maximum(some, 0),
      tf.minimum(tf.maximum(some, -0.1), 0.1),
      tf.maximum(6, some),
      tf.minimum(some, others),
      tf.maximum(whole, tf.scalar(2, 'int32')),
    ].map((each) => [...each.dataSync()]);
  const before = bounded();
  quickBounds();
  expect(bounded()).toEqual(before);
  expect(before[1]?.[0]).toBe(0);
});
