import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Neighbour, openNeighbour } from './namespace.ts';
import { openStage, type Stage } from './stage.ts';

const neighbour: Neighbour | null = openNeighbour();
const visit = fileURLToPath(new URL('./neighbour-visit.ts', import.meta.url));
const Report = z.object({ framesDecoded: z.number(), audioEnergy: z.number(), protocol: z.string() });

describe.skipIf(neighbour === null)('a browser on another machine', () => {
  let stage: Stage;

  beforeAll(async () => {
    const announced = neighbour?.hostAddress ?? '';
    stage = await openStage({ host: '0.0.0.0', rtcAddresses: [{ ip: '0.0.0.0', announced }] });
    stage.render();
  });
  afterAll(async () => {
    await stage.close();
    neighbour?.close();
  });

  async function watch() {
    const url = `http://${neighbour?.hostAddress}:${stage.port}/`;
    const [program, args] = neighbour?.command(process.execPath, [visit, url]) ?? ['false', []];
    const { stdout } = await promisify(execFile)(program, args, { timeout: 90_000 });
    return Report.parse(JSON.parse(stdout));
  }

  test('sees and hears the film over a non-loopback address', async () => {
    const report = await watch();
    expect(report).toMatchObject({ protocol: 'udp' });
    expect(report.framesDecoded).toBeGreaterThan(20);
    expect(report.audioEnergy).toBeGreaterThan(0);
  });

  test('sees and hears it over TCP where UDP is blocked', async () => {
    neighbour?.blockUdp();
    const report = await watch();
    expect(report).toMatchObject({ protocol: 'tcp' });
    expect(report.framesDecoded).toBeGreaterThan(20);
    expect(report.audioEnergy).toBeGreaterThan(0);
  });
});
