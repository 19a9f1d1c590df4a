import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { workflows } from '#contracts/workflow-names.ts';
import { ScriptReading } from '#contracts/workflows.ts';
import { askWorker } from '../../http/ask-worker.ts';
import { route } from '../../http/route.ts';

const patienceMs = 8000;

/** Reads a script without rolling: the worker does it. */
export const readScript = route(
  api.readScript,
  async ({ context, caller, body }) => {
    if (body.document.script.trim() === '') throw new AppError('script-empty');
    const input = { ...body, sceneId: caller.sceneId, memberId: caller.memberId };
    const reading = ScriptReading.parse(
      await askWorker(context, { workflow: workflows.readScript, input, patienceMs }),
    );
    context.readings.keep(caller.sceneId, body, reading);
    return reading;
  },
  { rate: { perMinute: 120, burst: 20 } },
);
