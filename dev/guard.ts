import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/**
 * A process group outlives a parent that is killed with -9. So a small shell, in a session of its own, holds
 * a pipe from us: each line names a group to watch (`+ PID SIGNAL`) or to forget (`- PID`), and when the pipe
 * closes, however we ended, it ends the groups it still watches: with their signal first, with KILL after
 * two seconds.
 */
const SCRIPT = `
trap '' INT TERM HUP
watched=''
while read -r sign pid signal; do
  if [ "$sign" = + ]; then watched="$watched $pid:$signal"
  else
    kept=''
    for each in $watched; do [ "\${each%%:*}" = "$pid" ] || kept="$kept $each"; done
    watched=$kept
  fi
done
[ -n "$watched" ] || exit 0
for each in $watched; do kill -s "\${each##*:}" -- "-\${each%%:*}" 2>/dev/null; done
sleep 2
for each in $watched; do kill -s KILL -- "-\${each%%:*}" 2>/dev/null; done
`;

const watched = new Map<number, string>();
let guard: ChildProcess | undefined;

function tell(line: string): void {
  if (!guard) {
    guard = spawn('/bin/sh', ['-c', SCRIPT, 'dailies-guard'], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    guard.unref();
    // A guard that somebody ended is replaced, and told again what to watch.
    guard.once('exit', () => {
      guard = undefined;
      for (const [pid, signal] of watched) tell(`+ ${pid} ${signal}`);
    });
    const pipe = guard.stdin;
    pipe?.on('error', () => undefined);
    if (pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  }
  guard.stdin?.write(`${line}\n`);
}

/** Process id of the guard, once something is watched. */
export const guardPid = (): number | undefined => guard?.pid;

/**
 * Spawns a command as the leader of its own process group, which ends with us. `lastSignal` (a name without
 * SIG) is what the group gets first when we die. Whatever the command leaves in its group ends with it.
 */
export function spawnGuarded(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
  lastSignal = 'KILL',
): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  const { pid } = child;
  if (pid === undefined) return child;
  watched.set(pid, lastSignal);
  tell(`+ ${pid} ${lastSignal}`);
  child.once('exit', () => {
    signalGroup(pid, 'SIGKILL');
    watched.delete(pid);
    tell(`- ${pid}`);
  });
  return child;
}

/** Signals a whole process group; one that is gone already is no error. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
}
