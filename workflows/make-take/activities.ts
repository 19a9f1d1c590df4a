import { AppError, ErrorCode } from '#contracts/errors.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { OpenCard } from '#contracts/workflows.ts';
import { alreadyAsked, askForTake } from '#domain/consent/ask.ts';
import { confirmConsent } from '#domain/consent/confirm-consent.ts';
import { sayRefused, screenWords } from '#domain/safety/screen-words.ts';
import { closeTake } from '#domain/takes/close-take.ts';
import { claimTake, reserveCredits, rolledDocument, savePlan } from '#domain/takes/plan-take.ts';
import { checkWellbeing } from '#domain/wellbeing/limits.ts';
import { writePlanWith } from '#inference/chat-screenwriter/chat-screenwriter.ts';
import { loadScreenwriterFor } from '#inference/simulator/screenwriter/screenwriter.ts';
import { beating } from '../beating.ts';
import { coded } from '../coded.ts';
import { chatEndpoint } from '../config.ts';
import type { WorkerDeps } from '../deps.ts';
import { expectedSeconds } from '../expected-seconds.ts';
import { getReady } from '../render/get-ready.ts';
import { type Rendered, renderTake } from '../render/render-take.ts';
import { brokenRestrictions, sayBroken } from '../restrictions/broken-restrictions.ts';
import { readTrace } from '../seal/read-trace.ts';
import { type Sealed, sealTake } from '../seal/seal-take.ts';

const asksSomebody = ({ actors }: ScenePlan): boolean => actors.some(({ cameoId }) => cameoId !== null);

type Rolled = Awaited<ReturnType<typeof rolledDocument>>;

export type MakeTakeActivities = ReturnType<typeof createMakeTakeActivities>;

/** The steps of a take. Each may run again after a crash and then changes nothing that stands. */
export function createMakeTakeActivities(deps: WorkerDeps) {
  const { db, storage, held } = deps;

  async function prepare(takeId: string): Promise<void> {
    const { plan, planHash, sceneId, generator, quiet } = await rolledDocument(db, takeId);
    if (plan === null || planHash === null) return;
    // What nobody waits for is not what the warm thread should be ready for.
    if (generator === 'simulator' && !quiet) await getReady(deps, { plan, planHash, sceneId });
    else await deps.voices.of({ planHash, plan, sceneId });
  }

  async function write(takeId: string, { document, seed, keepRolling }: Rolled): Promise<ScenePlan> {
    await loadScreenwriterFor(document.script);
    const request = { document, seed, keepRolling };
    const { plan, trouble } = await writePlanWith(chatEndpoint(deps.config), request).catch(
      (error: unknown) => {
        // A screenwriter that stumbles over a script does so every time: it is not asked for ever.
        throw new AppError('nothing-understood', undefined, { cause: error });
      },
    );
    if (trouble !== null) console.warn(`The chat screenwriter gave way to the rules: ${trouble}`);
    if (plan.beats.length === 0 && plan.actors.length === 0) throw new AppError('nothing-understood');
    await savePlan(db, { takeId, plan, expectedSeconds: expectedSeconds(plan) });
    return plan;
  }

  async function checkLimits(takeId: string, { rolledBy, status }: Rolled): Promise<void> {
    // A take whose workflow had to be started again was fine when it began.
    if (status === 'planning') await checkWellbeing(db, rolledBy, { takeId });
  }

  const reserve = (takeId: string): Promise<void> => reserveCredits(db, takeId);

  async function screen({ document, plan }: Rolled): Promise<void> {
    const [refused] = screenWords(document.script);
    if (refused !== undefined) throw new AppError('words-refused', sayRefused(refused));
    const [broken] = plan === null ? [] : await brokenRestrictions(db, { script: document.script, plan });
    if (broken !== undefined) throw new AppError('restriction-broken', sayBroken(broken));
  }

  async function plan(takeId: string): Promise<void> {
    const rolled = await rolledDocument(db, takeId);
    // Saved by an earlier try, or by who had it read before the roll.
    const written = rolled.plan ?? (await write(takeId, rolled));
    // Where nobody is asked the render is near. Nobody waits for it: a render that finds nothing prepared does it itself.
    if (!asksSomebody(written)) void prepare(takeId).catch(() => undefined);
  }

  async function admit(takeId: string): Promise<void> {
    const rolled = await rolledDocument(db, takeId);
    // Looked at meanwhile, and said last: of several reasons it is always the same that a take ends by.
    const screened = screen(rolled);
    screened.catch(() => undefined);
    await checkLimits(takeId, rolled);
    await reserve(takeId);
    await screened;
  }

  async function ask(takeId: string): Promise<OpenCard[]> {
    const { plan } = await rolledDocument(db, takeId);
    const open = await askForTake(db, takeId);
    // Once the cards are out: they are waited for.
    if (plan !== null && asksSomebody(plan)) void prepare(takeId).catch(() => undefined);
    return open;
  }

  return {
    /** All steps up to the owners' cards, in one: each by itself costs the roll a turn of the workflow. */
    beginTake: coded(async (takeId: string): Promise<OpenCard[] | null> => {
      // The server has usually taken them right after the roll.
      const asked = await alreadyAsked(db, takeId);
      if (asked !== null) {
        void prepare(takeId).catch(() => undefined);
        return asked;
      }
      if (!(await claimTake(db, takeId))) return null;
      await plan(takeId);
      await admit(takeId);
      return ask(takeId);
    }),

    // For takes that began when these were steps of their own.
    claim: coded((takeId: string): Promise<boolean> => claimTake(db, takeId)),
    plan: coded(plan),
    checkLimits: coded(async (takeId: string) => checkLimits(takeId, await rolledDocument(db, takeId))),
    reserve: coded(reserve),
    screen: coded(async (takeId: string) => screen(await rolledDocument(db, takeId))),
    admit: coded(admit),
    ask: coded(ask),
    confirmConsent: coded((takeId: string): Promise<void> => confirmConsent(db, takeId)),

    render: coded(
      (takeId: string): Promise<Rendered> => beating(held, (signal) => renderTake(deps, takeId, signal)),
    ),

    renderQuietly: coded(
      (takeId: string): Promise<Rendered> =>
        beating(held, (signal) => renderTake(deps, takeId, signal, { quiet: true })),
    ),

    seal: coded(
      (takeId: string, rendered: Rendered): Promise<Sealed> =>
        beating(held, () => sealTake(deps, takeId, rendered)),
    ),

    close: coded(async (takeId: string, rendered: Rendered, sealed: Sealed): Promise<void> => {
      const trace = await readTrace(deps, rendered.traceKey);
      await closeTake(db, takeId, {
        kind: 'done',
        leaseEpoch: rendered.leaseEpoch,
        ...sealed,
        traceKey: rendered.traceKey,
        beats: trace?.beats ?? [],
        auditPassed: trace?.audit.passed ?? null,
      });
      // The film is whole: its parts would only keep likenesses in a second place.
      await storage.removeAll(`takes/${takeId}/segments/`);
    }),

    fail: coded(async (takeId: string, code: string, detail: string | null): Promise<void> => {
      await closeTake(db, takeId, {
        kind: 'failed',
        code: ErrorCode.catch('render-failed').parse(code),
        detail,
      });
    }),

    cancel: coded(async (takeId: string): Promise<void> => {
      await closeTake(db, takeId, { kind: 'cancelled', by: null });
    }),
  };
}
