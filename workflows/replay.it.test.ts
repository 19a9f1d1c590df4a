import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import proto from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { workflowBundle } from './bundle.ts';

const histories = join(import.meta.dirname, 'histories');

describe('workflow code', () => {
  it('decides as it did in every recorded history: a wait of a week survives a new version', async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const names = (await readdir(histories)).filter((name) => name.endsWith('.binpb'));
    expect(names).toEqual(
      expect.arrayContaining([
        'film.binpb',
        'check-in.binpb',
        'tell.binpb',
        'enrolment.binpb',
        'enrolment-kept.binpb',
      ]),
    );
    const bundle = await workflowBundle();
    for (const name of names) {
      const history = proto.temporal.api.history.v1.History.decode(await readFile(join(histories, name)));
      await Worker.runReplayHistory({ workflowBundle: bundle }, history, name);
    }
  });
});
