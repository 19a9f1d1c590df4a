import {
  condition,
  executeChild,
  ParentClosePolicy,
  patched,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { ConsentStatus } from '#contracts/consent.ts';
import type { MakeTakeInput, OpenCard } from '#contracts/workflows.ts';
import { askConsent } from '../ask-consent/workflow.ts';
import { failureOf } from '../failure-code.ts';
import { approvedSignal, cancelSignal, consentWorkflowId } from '../signals.ts';
import type { MakeTakeActivities } from './activities.ts';
import { Answers } from './answers.ts';

/**
 * Steps before the render: short transactions that may be repeated. They run where the workflow runs, without a
 * round trip through the server each: from the roll to the first frame counts.
 */
const step = proxyLocalActivities<MakeTakeActivities>({
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '100 milliseconds', maximumInterval: '10 seconds' },
});

/** The screenwriter of takes that began when it was a step of its own. */
const { plan } = proxyLocalActivities<MakeTakeActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumAttempts: 4 },
});

const quick = proxyActivities<MakeTakeActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

/** A render that stops to beat is started again elsewhere and goes on after its last finished segment. */
const { render } = proxyActivities<MakeTakeActivities>({
  taskQueue: 'simulator',
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '5 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '5 seconds', maximumAttempts: 20 },
});

/** The same, for who is in no hurry: it stands still while anybody else's is made, for as long as that takes. */
const { renderQuietly } = proxyActivities<MakeTakeActivities>({
  taskQueue: 'quiet',
  startToCloseTimeout: '1 day',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute', maximumAttempts: 20 },
});

const { seal } = proxyActivities<MakeTakeActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '10 seconds', maximumAttempts: 20 },
});

/**
 * One take, from the roll to the film. Everything it decides is read from the database by its activities;
 * its history carries identifiers only.
 */
export async function makeTake({ takeId, quiet = false, asked }: MakeTakeInput): Promise<void> {
  const answers = new Answers();
  setHandler(cancelSignal, () => answers.cancel());
  // What it says is looked at again by the render, with every grant.
  setHandler(approvedSignal, (requestId) => answers.put(requestId, 'approved'));

  try {
    const open = asked ?? (await begin(takeId));
    if (open === null) return;
    await consent(takeId, open, answers);
    if (answers.cancelled) {
      await quick.cancel(takeId);
      return;
    }
    await film(takeId, quiet);
  } catch (error) {
    const { code, detail } = failureOf(error);
    await quick.fail(takeId, code, detail);
  }
}

/**
 * Up to the owners' cards: the plan, whether it may be made at all, and who has to be asked. Answers the requests that
 * are open; null for a take that has ended. Takes that began when these were steps of their own are replayed so.
 */
async function begin(takeId: string): ReturnType<MakeTakeActivities['beginTake']> {
  if (patched('begun-in-one')) return step.beginTake(takeId);
  if (!(await step.claim(takeId))) return null;
  await plan(takeId);
  if (patched('admitted-in-one')) await step.admit(takeId);
  else {
    await step.checkLimits(takeId);
    await step.reserve(takeId);
    await step.screen(takeId);
  }
  // Marks the first shape of the next step, so that waits begun under it are replayed under it.
  patched('consent-by-child');
  return step.ask(takeId);
}

/** A likeness taken back after the last segment, before the film is out: what showed it is drawn again, blank. */
async function film(takeId: string, quiet: boolean): Promise<void> {
  for (;;) {
    const rendered = await (quiet ? renderQuietly(takeId) : render(takeId));
    try {
      const sealed = await seal(takeId, rendered);
      await quick.close(takeId, rendered, sealed);
      return;
    } catch (error) {
      if (failureOf(error).code !== 'consent-revoked') throw error;
    }
  }
}

async function consent(takeId: string, open: readonly OpenCard[], answers: Answers): Promise<void> {
  for (const { requestId, expiresAt } of open) {
    void executeChild(askConsent, {
      args: [{ requestId, takeId, expiresAt }],
      workflowId: consentWorkflowId(requestId),
      parentClosePolicy: ParentClosePolicy.PARENT_CLOSE_POLICY_TERMINATE,
    }).then(
      (status: ConsentStatus) => answers.put(requestId, status),
      () => answers.put(requestId, 'withdrawn'),
    );
  }
  if (open.length > 0) await condition(() => answers.cancelled || answers.settled(open));
  if (answers.cancelled) return;
  // The render confirms it in the transaction that it begins with. A refusal is not kept waiting for a free renderer.
  if (patched('confirmed-by-render') && !answers.refused) return;
  // Nothing open is no consent: a step that is repeated, or a workflow begun again, finds its cards answered already.
  if (open.length > 0 || patched('confirm-without-wait')) await step.confirmConsent(takeId);
}
