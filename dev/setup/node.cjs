'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { cacheFolder } = require('./cache.cjs');
const { fetchFile, fetchText } = require('./download.cjs');
const { modules } = require('./packages.cjs');
const { attempt, run } = require('./run.cjs');
const { Trouble } = require('./trouble.cjs');

const VERSION = '24.21.0';
const link = path.join(modules, '.bin', 'node');

async function runsTypeScript(command) {
  const said = await attempt(command, ['--version']);
  return said !== undefined && Number(/^v(\d+)/.exec(said.trim())?.[1]) >= 24;
}

function linkTo(target) {
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.rmSync(link, { force: true });
  fs.symlinkSync(target, link);
}

/**
 * `node_modules/.bin/node` must be Node 24 or newer: npm puts it first on PATH. A package brings it for
 * most machines; elsewhere the Node that runs now is taken if it is new enough, else the official download.
 */
async function provideNode(board) {
  if (fs.existsSync(link) && (await runsTypeScript(link))) return;
  if (await runsTypeScript(process.execPath)) {
    linkTo(process.execPath);
    return;
  }
  const step = board.step('Node 24');
  const name = `node-v${VERSION}-${process.platform}-${process.arch}`;
  const base = `https://nodejs.org/dist/v${VERSION}`;
  const binary = path.join(cacheFolder(), 'node', name, 'bin', 'node');
  try {
    if (!fs.existsSync(binary)) {
      step.say('fetching from nodejs.org');
      const sums = await fetchText(`${base}/SHASUMS256.txt`, { timeout: 10_000 });
      const hash = new RegExp(`^([0-9a-f]{64}) {2}${name}\\.tar\\.gz$`, 'm').exec(sums)?.[1];
      if (!hash) throw new Error(`nodejs.org has no ${name}`);
      const archive = path.join(cacheFolder(), 'node', `${name}.tar.gz`);
      await fetchFile(`${base}/${name}.tar.gz`, archive, hash);
      await run('tar', ['-xzf', archive, '-C', path.dirname(archive)]);
      fs.rmSync(archive);
    }
    linkTo(binary);
    if (!(await runsTypeScript(link))) throw new Error('the official build does not run here');
  } catch (error) {
    step.fail('could not be fetched');
    throw new Trouble(
      `Node 24 is needed and could not be fetched for ${process.platform} on ${process.arch} ` +
        `(${error.message}). Install Node 24 or newer yourself and run the same command again.`,
    );
  }
  step.done(`version ${VERSION}`);
}

module.exports = { provideNode };
