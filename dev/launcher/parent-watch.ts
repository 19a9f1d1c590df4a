import { basename } from 'node:path';
import { commandLine, isAlive, parentOf, startedAt } from '../processes.ts';

const LOOK_MS = 500;
const RUNNER = /(^|\/)(npm|npm-cli\.js|npx|sh|dash|bash)$/;

/**
 * The npm (and its shell) that runs us as a script; our parent, whoever it is, with `END_WITH_PARENT=1` (tests);
 * nobody when a person runs the launcher by hand.
 */
function runners(): { pid: number; startedAt: string }[] {
  if (process.env.END_WITH_PARENT === '1') return [{ pid: process.ppid, startedAt: startedAt(process.ppid) }];
  if (process.env.npm_lifecycle_event === undefined) return [];
  const found = [];
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid)) {
    const words = commandLine(pid).split(' ').slice(0, 3);
    const runs = words.some((word) => RUNNER.test(word) || basename(word).startsWith('npm'));
    if (!runs) break;
    found.push({ pid, startedAt: startedAt(pid) });
    if (words.some((word) => basename(word).startsWith('npm'))) break;
  }
  return found;
}

/**
 * Calls `onGone` when the npm that started us is killed: it cannot pass that on, and the person means us.
 */
export function watchParent(onGone: () => void): void {
  const watched = runners();
  if (watched.length === 0) return;
  const timer = setInterval(() => {
    const gone = watched.some((each) => !isAlive(each.pid) || startedAt(each.pid) !== each.startedAt);
    if (!gone) return;
    clearInterval(timer);
    onGone();
  }, LOOK_MS);
  timer.unref();
}
