'use strict';

/** Progress for people: one line per step, rewritten in place on a terminal, plain lines elsewhere. */

const QUIET_MS = 15_000;

function seconds(since) {
  const passed = (Date.now() - since) / 1000;
  if (passed < 60) return `${passed.toFixed(1)} s`;
  return `${Math.floor(passed / 60)} min ${Math.round(passed % 60)} s`;
}

function createBoard(out = process.stdout) {
  const live = Boolean(out.isTTY);
  const steps = [];
  let drawn = 0;

  const line = (step) => {
    const sign = { busy: '…', done: '✓', bad: '✗' }[step.state];
    return `  ${sign} ${step.name.padEnd(18)} ${step.text}`;
  };

  const draw = () => {
    if (!live) return;
    const width = out.columns || 100;
    if (drawn > 0) out.write(`\u001b[${drawn}A`);
    for (const step of steps) out.write(`\u001b[2K${line(step).slice(0, width - 1)}\n`);
    drawn = steps.length;
  };

  /** A step: `say` while it runs, then `done` or `fail`. */
  const step = (name) => {
    const state = { name, text: '', state: 'busy', since: Date.now(), said: 0 };
    steps.push(state);
    const plain = () => {
      if (!live) out.write(`${line(state)}\n`);
      state.said = Date.now();
    };
    return {
      say(text) {
        const first = state.said === 0;
        state.text = text;
        if (first || Date.now() - state.said > QUIET_MS) plain();
        draw();
      },
      done(text) {
        state.state = 'done';
        const took = Date.now() - state.since;
        state.text = took > 1000 ? `${text} (${seconds(state.since)})` : text;
        plain();
        draw();
      },
      fail(text) {
        state.state = 'bad';
        state.text = text;
        plain();
        draw();
      },
    };
  };

  return { step };
}

module.exports = { createBoard };
