import { ActivityFailure, ApplicationFailure, ChildWorkflowFailure } from '@temporalio/workflow';

/**
 * The code of `contracts/errors.ts` that an activity failed with, and what it said about it; `render-failed` for
 * everything that was not named.
 */
export function failureOf(error: unknown): { code: string; detail: string | null } {
  let cause: unknown = error;
  while (cause instanceof ActivityFailure || cause instanceof ChildWorkflowFailure) cause = cause.cause;
  if (!(cause instanceof ApplicationFailure)) return { code: 'render-failed', detail: null };
  return { code: cause.type ?? 'render-failed', detail: cause.message || null };
}
