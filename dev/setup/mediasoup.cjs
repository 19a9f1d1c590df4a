'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { cacheFolder, readJson } = require('./cache.cjs');
const { fetchRelease } = require('./download.cjs');
const { modules, root } = require('./packages.cjs');
const { attempt, run } = require('./run.cjs');

const recipe = path.join(root, 'dev', 'mediasoup-worker');
const BUILD_PACKAGES = [
  'g++',
  'ninja-build',
  'pkg-config',
  'python3-venv',
  'libuv1-dev',
  'libssl-dev',
  'libsrtp2-dev',
  'libabsl-dev',
  'libflatbuffers-dev',
  'flatbuffers-compiler',
];
const RUN_PACKAGES = ['libuv1', 'libssl3', 'libsrtp2-1', 'libabsl20220623'];

/** Version of the locked package and a hash over its integrity and our recipe: a change of either rebuilds. */
function identity() {
  const locked = readJson(path.join(root, 'package-lock.json')).packages['node_modules/mediasoup'];
  const hash = crypto.createHash('sha256').update(locked.integrity);
  const shims = fs
    .readdirSync(path.join(recipe, 'shims'), { recursive: true })
    .map((name) => `shims/${name}`);
  for (const name of ['build.sh', ...shims.sort()]) {
    const file = path.join(recipe, name);
    if (fs.statSync(file).isFile()) hash.update(name).update(fs.readFileSync(file));
  }
  return { version: locked.version, hash: hash.digest('hex').slice(0, 12) };
}

function workerPath() {
  const { version, hash } = identity();
  return path.join(cacheFolder(), 'mediasoup-worker', `${version}-${hash}`, 'mediasoup-worker');
}

/** Without MEDIASOUP_VERSION the worker answers exit code 41 (its main.cpp): it can be loaded here. */
function runs(binary) {
  if (!fs.existsSync(binary)) return false;
  const env = { ...process.env };
  delete env.MEDIASOUP_VERSION;
  return spawnSync(binary, [], { env, stdio: 'ignore' }).status === 41;
}

function isDebian12() {
  const release = fs.existsSync('/etc/os-release') ? fs.readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID="?debian"?$/m.test(release) && /^VERSION_ID="?12"?$/m.test(release) && process.arch === 'x64';
}

async function installed(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholder
  const said = await attempt('dpkg-query', ['-W', '-f', '${db:Status-Status}\n', ...names]);
  return said
    ?.trim()
    .split('\n')
    .every((line) => line === 'installed');
}

async function aptInstall(names, step) {
  if (await installed(names)) return;
  step.say('installing build packages with apt-get');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-q', '--no-install-recommends', ...names];
  try {
    await run('apt-get', install, { env });
  } catch {
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', install, { env });
  }
}

async function fetchPrebuilt(out, step) {
  const { version } = identity();
  const kernel = process.platform === 'linux' ? `-kernel${os.release().split('.')[0]}` : '';
  const asset = `mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`;
  const archive = path.join(path.dirname(out), asset);
  step.say('looking for the prebuilt binary');
  await fetchRelease('versatica/mediasoup', version, asset, archive);
  await run('tar', ['-xzf', archive, '-C', path.dirname(out)]);
  fs.rmSync(archive);
  fs.chmodSync(out, 0o755);
  if (!runs(out)) {
    fs.rmSync(out);
    throw new Error('the prebuilt binary does not run here');
  }
}

const isRoot = () => process.getuid && process.getuid() === 0;

const failed = (promise) =>
  promise.then(
    () => false,
    () => true,
  );

/** Starts what a build needs before `node_modules` is there; hands back how to go on. */
async function prepare(out, step) {
  try {
    await fetchPrebuilt(out, step);
    return 'prebuilt';
  } catch {
    if (!isDebian12()) return 'impossible';
    if (!isRoot() && !(await installed(BUILD_PACKAGES))) return 'impossible';
    await aptInstall(BUILD_PACKAGES, step);
    return 'build';
  }
}

/**
 * Path of the SFU's worker: from the cache, the project's prebuilt release, or built from the source in the
 * npm package. Undefined where none of these works; the program then runs without live previews.
 */
async function provideWorker(board, packages) {
  const given = process.env.MEDIASOUP_WORKER_BIN;
  if (given && runs(given)) return given;
  const out = workerPath();
  if (runs(out)) return out;
  const step = board.step('mediasoup worker');
  try {
    if (fs.existsSync(out) && isDebian12() && isRoot()) {
      await aptInstall(RUN_PACKAGES, step);
      if (runs(out)) {
        step.done('libraries installed');
        return out;
      }
    }
    fs.mkdirSync(path.dirname(out), { recursive: true });
    const way = await prepare(out, step);
    if (way === 'build') {
      await packages;
      step.say('building from source, a few minutes, once');
      await run('sh', [path.join(recipe, 'build.sh'), path.join(modules, 'mediasoup'), out], {
        onLine: (line) => {
          const count = /^\[(\d+)\/(\d+)\]/.exec(line);
          if (count) step.say(`building from source, once: ${count[1]} of ${count[2]} files`);
        },
      });
    }
    if (way !== 'impossible' && runs(out)) {
      step.done(way === 'build' ? 'built from source' : 'prebuilt');
      return out;
    }
  } catch (error) {
    if (await failed(packages)) {
      step.fail('not reached: the packages come first');
      return undefined;
    }
    step.say(String(error.message).slice(-600));
  }
  step.fail(
    'missing, so takes cannot be watched live. On Debian 12 run this once as root, or: apt-get install ' +
      `${BUILD_PACKAGES.join(' ')}; elsewhere set MEDIASOUP_WORKER_BIN to a mediasoup-worker ${identity().version}.`,
  );
  return undefined;
}

module.exports = { provideWorker, workerRuns: runs };
