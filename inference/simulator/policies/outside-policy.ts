import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { PuppetCommand, type PuppetObservation } from '#contracts/puppet-door.ts';

/** Milliseconds that the world waits for an answer, and for the first one, before which a program has to start. */
const patience = { first: 15_000, later: 1000 };

export type OutsidePolicy = {
  act(seen: PuppetObservation): Promise<PuppetCommand | null>;
  close(): void;
};

/**
 * A policy in a program of its own, in any language: one observation a line as JSON on its standard input, one command
 * a line (or `null`) on its standard output, in turn. What is no command counts as none; a program that ends or does
 * not answer within a second leaves its puppet standing, and the take goes on. It has longer to start.
 */
export function outsidePolicy(command: string): OutsidePolicy {
  const child: ChildProcess = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: ((line: string | null) => void)[] = [];
  let ended = false;
  let started = false;
  const end = (): void => {
    ended = true;
    for (const answer of waiting.splice(0)) answer(null);
  };
  child.once('error', end);
  child.once('exit', end);
  child.stdin?.on('error', end);
  const answered = (line: string): void => {
    started = true;
    waiting.shift()?.(line);
  };
  if (child.stdout) createInterface({ input: child.stdout }).on('line', answered);
  const ask = (seen: PuppetObservation): Promise<string | null> => {
    if (ended) return Promise.resolve(null);
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const timer = setTimeout(resolve, started ? patience.later : patience.first, null);
    waiting.push(resolve);
    child.stdin?.write(`${JSON.stringify(seen)}\n`);
    return promise.finally(() => clearTimeout(timer));
  };
  return {
    act: async (seen) => commandIn(await ask(seen)),
    close: () => {
      child.stdin?.end();
      child.kill();
    },
  };
}

function commandIn(line: string | null): PuppetCommand | null {
  if (line === null) return null;
  try {
    return PuppetCommand.nullable().catch(null).parse(JSON.parse(line));
  } catch {
    return null;
  }
}
