'use strict';

const { spawn } = require('node:child_process');

/** Beginning and end of what a command printed: npm says the cause first, compilers say it last. */
const shorten = (text) => (text.length < 2400 ? text : `${text.slice(0, 1200)}\n…\n${text.slice(-1200)}`);

/**
 * Runs a command and hands each line it prints to `onLine`. Resolves with the whole output; rejects with
 * the tail of it when the command fails.
 */
function run(command, args, { cwd, env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (!onLine) return;
      for (const line of String(chunk).split(/[\r\n]+/)) if (line.trim()) onLine(line.trim());
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args[0] || ''} ended with ${code}:\n${shorten(output)}`));
    });
  });
}

/** Whether a command can be run at all; its output, or undefined. */
async function attempt(command, args) {
  try {
    return await run(command, args);
  } catch {
    return undefined;
  }
}

module.exports = { run, attempt };
