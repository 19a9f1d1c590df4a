import { mkdirSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isFree, isFreeUdp } from '../ports.ts';
import { networkAddress, provideCertificate } from './share.ts';
import { Trouble } from './trouble.ts';

const DEFAULT_PORT = 3000;
const DEFAULT_RTC_PORT = 40_000;
const NEEDED_BYTES = 200e6;

const Port = z.coerce.number().int().min(1).max(65_535);
const text = z
  .string()
  .optional()
  .transform((value) => value || undefined);
const Environment = z.object({
  PORT: Port.optional(),
  RTC_PORT: Port.optional(),
  HOST: text,
  DATA_DIR: text,
  PUBLIC_URL: text,
  TLS_CERT: text,
  TLS_KEY: text,
  ANNOUNCED_ADDRESS: text,
});

export interface LauncherOptions {
  dataDir: string;
  host: string;
  port: number;
  rtcPort: number;
  /** What people type; without a slash at its end. */
  publicUrl: string;
  announcedAddress: string;
  tls?: { cert: string; key: string };
  share: boolean;
}

type Check = (port: number, host: string) => Promise<boolean>;
/** Live picture and sound come over UDP, or over TCP where that is blocked. */
const isFreeForRtc: Check = async (port, host) => (await isFree(port, host)) && (await isFreeUdp(port, host));

async function nextFree(from: number, host: string, check: Check): Promise<number> {
  for (let port = from; port < from + 200; port += 1) if (await check(port, host)) return port;
  throw new Trouble(
    `No port from ${from} to ${from + 199} can be used on ${host}. Is that an address of this machine (HOST)?`,
  );
}

async function choosePort(
  name: string,
  wanted: number | undefined,
  fallback: number,
  host: string,
  check: Check,
) {
  if (wanted === undefined) return nextFree(fallback, host, check);
  if (await check(wanted, host)) return wanted;
  throw new Trouble(
    `Port ${wanted} (${name}) is in use, or ${host} is no address of this machine. End what uses it, or ` +
      `choose another one: ${name}=${wanted + 1} npm start`,
  );
}

function makeDataDir(wanted: string | undefined): string {
  const dataDir = resolve(wanted ?? '.data');
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < NEEDED_BYTES) {
    throw new Trouble(
      `Only ${Math.round((bavail * bsize) / 1e6)} MB are free where ${dataDir} lies, too little to keep films. ` +
        'Free some space, or set DATA_DIR to another place.',
    );
  }
  return dataDir;
}

/** Everything the launcher decides before it starts anything. Throws `Trouble` with what to change. */
export async function readOptions(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<LauncherOptions> {
  const unknown = args.filter((each) => each !== '--share');
  if (unknown.length > 0) {
    throw new Trouble(`Unknown: ${unknown.join(' ')}. npm start takes one option: npm start -- --share`);
  }
  const read = Environment.safeParse(env);
  if (!read.success) throw new Trouble(`The environment cannot be used:\n${z.prettifyError(read.error)}`);
  const given = read.data;
  const share = args.includes('--share');
  if ((given.TLS_CERT === undefined) !== (given.TLS_KEY === undefined)) {
    throw new Trouble('TLS_CERT and TLS_KEY belong together: set both (paths of PEM files) or none.');
  }
  const dataDir = makeDataDir(given.DATA_DIR);
  const host = given.HOST ?? (share ? '0.0.0.0' : '127.0.0.1');
  const port = await choosePort('PORT', given.PORT, DEFAULT_PORT, host, isFree);
  const rtcPort = await choosePort('RTC_PORT', given.RTC_PORT, DEFAULT_RTC_PORT, host, isFreeForRtc);
  const address = share ? (given.ANNOUNCED_ADDRESS ?? networkAddress()) : undefined;
  let tls = given.TLS_CERT && given.TLS_KEY ? { cert: given.TLS_CERT, key: given.TLS_KEY } : undefined;
  if (address && !tls) tls = await provideCertificate(dataDir, address);
  const scheme = tls ? 'https' : 'http';
  const publicUrl = given.PUBLIC_URL ?? `${scheme}://${address ?? 'localhost'}:${port}`;
  return {
    dataDir,
    host,
    port,
    rtcPort,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    announcedAddress: given.ANNOUNCED_ADDRESS ?? address ?? '127.0.0.1',
    share,
    ...(tls ? { tls } : {}),
  };
}
