import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A command that will not run as root: PostgreSQL refuses to. */
export interface Command {
  command: string;
  args: string[];
  uid?: number;
  gid?: number;
}

const NOBODY = '65534';
const UNSHARE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

let namespaces: boolean | undefined;

/** Whether a user namespace can be made: inside it we are nobody, on the disk still root. */
function hasNamespaces(): boolean {
  namespaces ??= spawnSync('unshare', [...UNSHARE, 'true'], { stdio: 'ignore' }).status === 0;
  return namespaces;
}

function account(): { name: string; uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: 'pipe', encoding: 'utf8' }));
    try {
      return { name, uid: id('-u'), gid: id('-g') };
    } catch {
      // Not an account of this machine; try the next.
    }
  }
  throw new Error('PostgreSQL does not run as root and there is no other account here. Start as a user.');
}

function own(path: string, uid: number, gid: number): void {
  const stat = lstatSync(path);
  if (stat.uid !== uid) chownSync(path, uid, gid);
  if (stat.isDirectory()) for (const name of readdirSync(path)) own(join(path, name), uid, gid);
}

function refuseUnreachable(folder: string, name: string): void {
  for (let parent = dirname(folder); parent !== dirname(parent); parent = dirname(parent)) {
    if ((statSync(parent).mode & 0o001) === 0) {
      throw new Error(
        `PostgreSQL does not run as root, and as ${name} it cannot reach ${folder} because ${parent} is ` +
          'closed to others. Put it (DATA_DIR, or the checkout) where others may enter, or start as a user.',
      );
    }
  }
}

/** The same command, run so that PostgreSQL accepts it and can use `folder`, whoever we are. */
export function unprivileged(folder: string, command: string, args: string[]): Command {
  if (process.getuid?.() !== 0) return { command, args };
  if (hasNamespaces()) {
    if (existsSync(folder) && statSync(folder).uid !== 0) own(folder, 0, 0);
    return { command: 'unshare', args: [...UNSHARE, command, ...args] };
  }
  const { name, uid, gid } = account();
  for (const place of [folder, command]) refuseUnreachable(place, name);
  if (existsSync(folder) && statSync(folder).uid !== uid) own(folder, uid, gid);
  return { command, args, uid, gid };
}
