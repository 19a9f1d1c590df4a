'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const { run } = require('./run.cjs');
const { Trouble } = require('./trouble.cjs');

const proxied = () => process.env.HTTPS_PROXY || process.env.https_proxy;

/** Basic credentials in a URL (as package indexes have them) become a header; fetch refuses them otherwise. */
function request(url, accept) {
  const parsed = new URL(url);
  const headers = { accept: accept || '*/*', 'user-agent': 'dailies-setup' };
  if (parsed.username) {
    const pair = `${decodeURIComponent(parsed.username)}:${decodeURIComponent(parsed.password)}`;
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
    parsed.username = '';
    parsed.password = '';
  }
  return { url: parsed.href, headers };
}

/** Text at a URL. `timeout` in ms covers the whole exchange. Through curl where a proxy is configured. */
async function fetchText(url, { accept, timeout = 20_000 } = {}) {
  const { url: plain, headers } = request(url, accept);
  if (proxied()) {
    const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
    return run('curl', ['-fsSL', '-m', String(timeout / 1000), ...flags, plain]);
  }
  const answer = await fetch(plain, { headers, signal: AbortSignal.timeout(timeout) });
  if (!answer.ok) throw new Error(`${new URL(plain).host} answered ${answer.status} for ${plain}`);
  return answer.text();
}

/** Throws when nobody answers there; any answer, a refusal too, will do. */
async function mustAnswer(url) {
  try {
    await fetchText(url, { timeout: 15_000 });
  } catch (error) {
    if (/answered \d+|ended with 22/.test(error.message)) return;
    throw error;
  }
}

function sha256(file) {
  return new Promise((resolve, reject) => {
    const hash = crypto.createHash('sha256');
    fs.createReadStream(file)
      .on('data', (chunk) => hash.update(chunk))
      .on('error', reject)
      .on('end', () => resolve(hash.digest('hex')));
  });
}

/** Fetches `url` into `file`; a body whose SHA-256 is not `hash` is thrown away. */
async function fetchFile(url, file, hash, { onProgress, timeout = 900_000 } = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.part`;
  const { url: plain, headers } = request(url);
  if (proxied()) {
    const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
    await run('curl', ['-fsSL', '-m', String(timeout / 1000), ...flags, '-o', part, plain]);
  } else {
    const answer = await fetch(plain, { headers, signal: AbortSignal.timeout(timeout) });
    if (!answer.ok || !answer.body) throw new Error(`${new URL(plain).host} answered ${answer.status}`);
    const total = Number(answer.headers.get('content-length')) || 0;
    let got = 0;
    const body = Readable.fromWeb(answer.body);
    if (onProgress) {
      body.on('data', (chunk) => {
        got += chunk.length;
        onProgress(got, total);
      });
    }
    await pipeline(body, fs.createWriteStream(part));
  }
  const found = await sha256(part);
  if (found !== hash) {
    fs.rmSync(part, { force: true });
    throw new Trouble(
      `${path.basename(file)} arrived with SHA-256 ${found}, not ${hash}; it was thrown away.`,
    );
  }
  fs.renameSync(part, file);
}

/**
 * A release file from GitHub, checked against the SHA-256 that its API publishes. Fails within seconds
 * where the host cannot be reached.
 */
async function fetchRelease(repository, tag, asset, file, onProgress) {
  const api = `https://api.github.com/repos/${repository}/releases/tags/${tag}`;
  const release = JSON.parse(await fetchText(api, { timeout: 5000 }));
  const found = release.assets.find((each) => each.name === asset);
  const digest = found && /^sha256:([0-9a-f]{64})$/.exec(found.digest || '');
  if (!digest) throw new Error(`release ${tag} of ${repository} has no ${asset} with a SHA-256`);
  await fetchFile(found.browser_download_url, file, digest[1], { onProgress });
}

module.exports = { mustAnswer, fetchText, fetchFile, fetchRelease, sha256 };
