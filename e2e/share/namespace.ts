import { execFileSync, spawnSync } from 'node:child_process';

/** A machine next to this one: a network namespace behind a veth pair. */
export type Neighbour = {
  /** This machine's address, as the neighbour reaches it. */
  hostAddress: string;
  /** Words to put before a command so that it runs over there. */
  prefix: readonly string[];
  /** From now on every UDP packet of the neighbour is refused by its own routing. */
  blockUdp(): void;
  close(): void;
};

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: 'pipe' });

function haveIproute(): boolean {
  return spawnSync('ip', ['-V'], { stdio: 'ignore' }).status === 0;
}

/** Null, with the reason on the console, only where namespaces cannot be made. Installs iproute2 where it may. */
export function openNeighbour(): Neighbour | null {
  const gap = (reason: string) => {
    console.warn(`GAP: "a browser on another machine" was not tried here: ${reason}`);
    return null;
  };
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return gap('needs Linux and root.');
  if (!haveIproute()) {
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'iproute2'], { stdio: 'ignore' });
    if (!haveIproute()) return gap('iproute2 could not be installed.');
  }
  const id = process.pid % 10_000;
  const [space, here, there] = [`dailies-${id}`, `dly${id}h`, `dly${id}n`];
  // TEST-NET-2 (RFC 5737): never anybody's own network.
  const [hostAddress, address] = ['198.51.100.1', '198.51.100.2'];
  const close = () => {
    spawnSync('ip', ['netns', 'del', space], { stdio: 'ignore' });
    spawnSync('ip', ['link', 'del', here], { stdio: 'ignore' });
  };
  try {
    ip('netns', 'add', space);
    ip('link', 'add', here, 'type', 'veth', 'peer', 'name', there);
    ip('link', 'set', there, 'netns', space);
    ip('addr', 'add', `${hostAddress}/24`, 'dev', here);
    ip('link', 'set', here, 'up');
    for (const rest of [
      ['addr', 'add', `${address}/24`, 'dev', there],
      ['link', 'set', there, 'up'],
      ['link', 'set', 'lo', 'up'],
      // Chromium takes the route to the outside to see which address is its own.
      ['route', 'add', 'default', 'via', hostAddress],
    ]) {
      ip('-n', space, ...rest);
    }
  } catch (error) {
    close();
    return gap(error instanceof Error ? error.message : String(error));
  }
  return {
    hostAddress,
    prefix: ['ip', 'netns', 'exec', space],
    blockUdp: () => ip('-n', space, 'rule', 'add', 'pref', '10', 'ipproto', 'udp', 'blackhole'),
    close,
  };
}
