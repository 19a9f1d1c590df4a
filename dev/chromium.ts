import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { z } from 'zod';
import { cacheFolder, root } from './toolchain.ts';

const packageFolder = join(root, 'node_modules/@sparticuz/chromium');

/** Without these a headless Chromium asks for things, calls home or cannot start as root. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Real candidates instead of mDNS names, which nothing resolves on a test machine.
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

async function unpack(archive: string, out: string): Promise<void> {
  const from = createReadStream(join(packageFolder, 'bin', archive), { highWaterMark: 2 ** 22 });
  await pipeline(
    from,
    createBrotliDecompress({ chunkSize: 2 ** 21 }),
    createWriteStream(out, { mode: 0o755 }),
  );
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  const tar = join(folder, archive.replace(/[.]br$/, ''));
  await unpack(archive, tar);
  execFileSync('tar', ['-xf', tar, '-C', folder]);
  await rm(tar);
}

/** Folder of the unpacked browser in the cache; unpacked on first use (about six seconds). */
async function unpackedBrowser(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  const folder = join(cacheFolder(), 'chromium', version);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  await Promise.all([
    unpack('chromium.br', join(fresh, 'chromium')),
    unpackTar('swiftshader.tar.br', fresh),
    unpackTar('fonts.tar.br', fresh),
    unpackTar('al2023.tar.br', fresh),
  ]);
  // Another process may have been faster; its copy is the same.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  return folder;
}

/** A font configuration that finds the package's own font, also on a machine that has none. */
async function fontConfiguration(folder: string): Promise<string> {
  const file = join(folder, 'dailies-fonts.conf');
  if (existsSync(file)) return file;
  const part = `${file}.${process.pid}`;
  await writeFile(
    part,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  await rename(part, file);
  return file;
}

/** An executable that runs the browser with `prefix` before it; the pipes to it are handed through. */
async function prefixed(prefix: readonly string[], program: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'dailies-browser-')), 'chromium');
  await writeFile(file, `#!/bin/sh\nexec ${prefix.join(' ')} '${program}' "$@"\n`, { mode: 0o755 });
  return file;
}

/**
 * Launches the Chromium that comes in a package, with fake camera and microphone, needing no browser and no
 * library of the system. `options.args` are added to the usual flags; the plain words of `prefix` are a command that
 * it is run by (in another network, say). Secure-context APIs need `http://localhost` or HTTPS. Close it with
 * `browser.close()`.
 */
export async function launchBrowser(
  options: LaunchOptions = {},
  prefix: readonly string[] = [],
): Promise<Browser> {
  const folder = await unpackedBrowser();
  const program = join(folder, 'chromium');
  const executablePath = prefix.length > 0 ? await prefixed(prefix, program) : program;
  const browser = await chromium.launch({
    ...options,
    executablePath,
    args: [...FLAGS, ...(options.args ?? [])],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'lib'), join(folder, 'al2023/lib'), folder].join(':'),
      FONTCONFIG_FILE: await fontConfiguration(folder),
      HOME: process.env.HOME ?? folder,
      ...options.env,
    },
  });
  if (executablePath !== program) await rm(dirname(executablePath), { recursive: true });
  return browser;
}
