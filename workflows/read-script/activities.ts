import type { ReadScriptInput, ScriptReading } from '#contracts/workflows.ts';
import { costOf } from '#domain/credits/price.ts';
import { screenWords } from '#inference/screen-words.ts';
import { planHash } from '#inference/simulator/canonical.ts';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';
import { expectedSeconds } from '../expected-seconds.ts';

export type ReadScriptActivities = ReturnType<typeof createReadScriptActivities>;

export function createReadScriptActivities({ threads }: Pick<WorkerDeps, 'threads'>) {
  return {
    readScript: coded(async ({ document, seed }: ReadScriptInput): Promise<ScriptReading> => {
      await loadScreenwriter();
      const plan = writePlan({ document, seed });
      // Who reads is about to roll: the scenery is what their first frame would wait for.
      threads.prepare({ plan, planHash: planHash(plan), watermark: '' });
      const seconds = expectedSeconds(plan);
      return {
        plan,
        expectedSeconds: seconds,
        cost: costOf({ generator: 'simulator', seconds }),
        refusedPhrases: screenWords(document.script),
      };
    }),
  };
}
