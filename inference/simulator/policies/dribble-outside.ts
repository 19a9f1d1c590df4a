import { createInterface } from 'node:readline';
import { PuppetObservation } from '#contracts/puppet-door.ts';
import { createDribbler } from './dribble.ts';

/** The dribbler as a program of its own: what an outside policy in any language looks like. */
const act = createDribbler([4, -3]);
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(act(PuppetObservation.parse(JSON.parse(line))))}\n`);
