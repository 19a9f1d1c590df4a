#!/usr/bin/env node
'use strict';

/**
 * Brings a checkout from nothing to a program that can start: packages, Node 24, Temporal, the mediasoup
 * worker. Called by npm before `start` and `test`, or by hand: `node dev/setup.cjs [--test] [--no-temporal]`. Plain
 * JavaScript without dependencies, because any Node from 18 on must read it before `node_modules` exists.
 * What it found is written to `toolchain.json` in the cache, which `dev/toolchain.ts` reads.
 */
const fs = require('node:fs');
const path = require('node:path');
const { createBoard } = require('./setup/board.cjs');
const { cacheFolder, readJson, withLock, writeWhole } = require('./setup/cache.cjs');
const { facesAreHere, provideFaces } = require('./setup/faces.cjs');
const { provideWorker, workerRuns } = require('./setup/mediasoup.cjs');
const { provideNode } = require('./setup/node.cjs');
const { packagesReady, providePackages, modules } = require('./setup/packages.cjs');
const { provideTemporal, provideTestServer } = require('./setup/temporal.cjs');
const { explain, Trouble } = require('./setup/trouble.cjs');

const forTests = process.argv.includes('--test');
/** Where Temporal runs elsewhere (compose), its server is not needed here. */
const noTemporal = process.argv.includes('--no-temporal');
const stateFile = path.join(cacheFolder(), 'toolchain.json');
const NEEDED_BYTES = 3e9;

function everythingIsHere() {
  const state = readJson(stateFile);
  return (
    state !== undefined &&
    packagesReady() &&
    fs.existsSync(path.join(modules, '.bin', 'node')) &&
    (noTemporal || fs.existsSync(state.temporal || '')) &&
    (!forTests || (fs.existsSync(state.temporalTestServer || '') && facesAreHere())) &&
    workerRuns(state.mediasoupWorker || '')
  );
}

function refuseFullDisk() {
  const places = [path.dirname(modules), cacheFolder()];
  for (const place of places) {
    fs.mkdirSync(place, { recursive: true });
    const { bavail, bsize } = fs.statfsSync(place);
    if (!packagesReady() && bavail * bsize < NEEDED_BYTES) {
      const free = ((bavail * bsize) / 1e9).toFixed(1);
      throw new Trouble(
        `About 3 GB of disk are needed under ${place}; ${free} GB are free. Make room and run again.`,
      );
    }
  }
}

async function setUp() {
  if (everythingIsHere()) return;
  console.log('Setting up Dailies. What is fetched is kept for the next time.');
  refuseFullDisk();
  const board = createBoard();
  const packages = providePackages(board).then(() => provideNode(board));
  packages.catch(() => undefined);
  // Each step is waited for, also when another failed: what one run fetched, the next need not.
  const steps = await Promise.allSettled([
    packages,
    noTemporal ? readJson(stateFile)?.temporal : provideTemporal(board),
    forTests ? provideTestServer(board) : readJson(stateFile)?.temporalTestServer,
    provideWorker(board, packages),
    forTests && provideFaces(board),
  ]);
  for (const step of steps) if (step.status === 'rejected') throw step.reason;
  const [, temporal, temporalTestServer, mediasoupWorker] = steps.map((step) => step.value);
  writeWhole(stateFile, `${JSON.stringify({ temporal, temporalTestServer, mediasoupWorker }, null, 2)}\n`);
}

withLock(
  'setup',
  (pid) => console.log(`Another set-up is running (process ${pid}); waiting for it.`),
  setUp,
).catch((error) => {
  console.error(`\n${explain(error, 'Set-up').message}\n`);
  process.exit(1);
});
