import { because } from '#contracts/details.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { ReadScriptInput, ScriptReading } from '#contracts/workflows.ts';
import { rulesVersion } from '#domain/cameos/restrictions.ts';
import { cameoRow } from '#domain/consent/ask.ts';
import { whyNotAsk } from '#domain/consent/may-ask.ts';
import { peopleInWords } from '#domain/consent/people-in-words.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { screenWords } from '#domain/safety/screen-words.ts';
import { planHash } from '#inference/simulator/canonical.ts';
import { loadScreenwriterFor, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { coded } from '../coded.ts';
import { chatEndpoint } from '../config.ts';
import type { WorkerDeps } from '../deps.ts';
import { expectedSeconds } from '../expected-seconds.ts';
import { getReady, isPerformed } from '../render/get-ready.ts';
import { brokenRestrictions } from '../restrictions/broken-restrictions.ts';
import { offersOf } from './offers.ts';

export type ReadScriptActivities = ReturnType<typeof createReadScriptActivities>;

export function createReadScriptActivities(deps: Pick<WorkerDeps, 'db' | 'threads' | 'voices' | 'config'>) {
  const { db, threads, config } = deps;

  /** Who reads is about to roll: with the same words and the same seed it will be this very plan. */
  async function prepare(plan: ScenePlan, { sceneId }: ReadScriptInput): Promise<void> {
    if (threads.isRendering || isPerformed(plan)) return;
    await getReady(deps, { plan, planHash: planHash(plan), sceneId });
  }

  return {
    readScript: coded(async (input: ReadScriptInput): Promise<ScriptReading> => {
      const { document, seed, sceneId, memberId } = input;
      await loadScreenwriterFor(document.script);
      const plan = writePlan({ document, seed });
      // Before looking: rules that change meanwhile make another version.
      const version = await rulesVersion(db, plan.actors);
      // A render that finds nothing prepared does it itself.
      void prepare(plan, input).catch(() => undefined);
      const seconds = expectedSeconds(plan);
      const notToAsk = await notToAskIn(db, plan, sceneId, memberId);
      // What somebody ruled out is told to those who may ask them, and to nobody else.
      const asked = plan.actors.filter(({ name }) => !notToAsk.some((one) => one.name === name));
      return {
        plan,
        expectedSeconds: seconds,
        offers: offersOf(config, seconds),
        refusedPhrases: screenWords(document.script),
        broken: await brokenRestrictions(db, { script: document.script, plan: { ...plan, actors: asked } }),
        notToAsk,
        rollsAsRead: chatEndpoint(config) === null,
        rulesVersion: version,
        people: await peopleInWords(db, {
          script: document.script,
          sceneId,
          memberId,
          asked: await ownersOf(db, asked),
        }),
      };
    }),
  };
}

/** Whose likenesses are cast. */
async function ownersOf(db: Db, actors: ScenePlan['actors']): Promise<ReadonlySet<string>> {
  const rows = await Promise.all(
    actors.flatMap(({ cameoId }) => (cameoId === null ? [] : [cameoRow(db, cameoId).catch(() => null)])),
  );
  return new Set(rows.flatMap((row) => row?.ownerId ?? []));
}

async function notToAskIn(
  db: Db,
  plan: ScenePlan,
  sceneId: string,
  memberId: string,
): Promise<ScriptReading['notToAsk']> {
  const found: ScriptReading['notToAsk'] = [];
  for (const { cameoId, name } of plan.actors) {
    if (cameoId === null) continue;
    const cameo = await cameoRow(db, cameoId).catch(() => null);
    const reason = cameo === null ? because('a-cameo-gone') : await whyNotAsk(db, cameo, memberId, sceneId);
    if (reason !== null) found.push({ name, reason });
  }
  return found;
}
