import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { quickBounds } from './quick-bounds.ts';

const require = createRequire(import.meta.url);
const humanFolder = join(dirname(require.resolve('@vladmandic/human')), '..');
const wasmFolder = dirname(require.resolve('@tensorflow/tfjs-backend-wasm'));

export type FaceModels = {
  human: InstanceType<typeof import('@vladmandic/human').Human>;
  /** Describes an aligned face of 224 × 224 px by 1,024 numbers. */
  describer: tf.GraphModel;
};

/**
 * The models of `@vladmandic/human` (MIT) on the WASM backend: BlazeFace finds, FaceMesh measures (468 points), and two
 * small classifiers say how much a face looks like a live one and not like a print or a screen. Nothing is fetched from
 * anywhere: this process reads the package's files to itself, because the library only takes addresses.
 */
export async function loadFaceModels(): Promise<FaceModels> {
  const server = createServer((request, response) => {
    createReadStream(join(humanFolder, 'models', basename(request.url ?? ''))).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    setWasmPaths(`${wasmFolder}/`);
    const library: typeof import('@vladmandic/human') = await import(
      join(humanFolder, 'dist/human.node-wasm.js')
    );
    const modelBasePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const human = new library.Human({
      backend: 'wasm',
      wasmPath: `${wasmFolder}/`,
      debug: false,
      modelBasePath,
      // Every frame is measured anew: what is kept from the frame before could hide a swap.
      cacheSensitivity: 0,
      filter: { enabled: false },
      face: {
        enabled: true,
        detector: { rotation: true, maxDetected: 4, minConfidence: 0.4 },
        mesh: { enabled: true },
        iris: { enabled: false },
        emotion: { enabled: false },
        description: { enabled: false },
        antispoof: { enabled: true },
        liveness: { enabled: true },
      },
      body: { enabled: false },
      hand: { enabled: false },
      object: { enabled: false },
      gesture: { enabled: false },
      segmentation: { enabled: false },
    });
    await human.load();
    quickBounds();
    return { human, describer: await tf.loadGraphModel(`${modelBasePath}faceres.json`) };
  } finally {
    server.close();
  }
}
