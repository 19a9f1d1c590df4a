import type { ReadScriptInput, ScriptReading } from '#contracts/workflows.ts';
import { costOf } from '#domain/credits/price.ts';
import { screenWords } from '#inference/screen-words.ts';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { coded } from '../coded.ts';
import { expectedSeconds } from '../expected-seconds.ts';

export type ReadScriptActivities = ReturnType<typeof createReadScriptActivities>;

export function createReadScriptActivities() {
  return {
    readScript: coded(async ({ document, seed }: ReadScriptInput): Promise<ScriptReading> => {
      await loadScreenwriter();
      const plan = writePlan({ document, seed });
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
