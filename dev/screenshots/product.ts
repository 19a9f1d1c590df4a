import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { root } from '../toolchain.ts';

export type Product = { base: string; ownerInvite: string; stop: () => Promise<void> };

/** The whole program on a free port with a folder of its own; both are gone afterwards. Waits for its link. */
export async function startProduct({ town = false } = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dailies-screens-'));
  const port = await freePort();
  // Pages of its own: a build that goes on beside this must not take them away.
  const clientDir = join(dataDir, 'client');
  const vite = ['build', '--config', 'client/vite.config.ts', '--outDir', clientDir, '--logLevel', 'warn'];
  execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...vite], {
    cwd: root,
    stdio: 'inherit',
  });
  const child = spawn(process.execPath, ['dev/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      CLIENT_DIR: clientDir,
      DEMO_TOWN: town ? 'on' : 'off',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const ownerInvite = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, code] = /\/invite\/(\S+)/.exec(said) ?? [];
      if (code) resolve(code);
    });
    child.once('exit', (code) => reject(new Error(`Dailies did not start (exit ${code}):\n${said}`)));
  });
  return {
    base: `http://localhost:${port}`,
    ownerInvite,
    async stop() {
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
