import { ApplicationFailure } from '@temporalio/common';
import { AppError, type ErrorCode } from '#contracts/errors.ts';

/** Trying again may help with these; every other code is an answer. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'internal',
  'unavailable',
  'storage-full',
  'stale-epoch',
  'generator-unavailable',
  'render-failed',
]);

/** Lets a coded error cross into a workflow with its code as the failure's type. */
export function coded<A extends unknown[], R>(
  activity: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await activity(...args);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      throw ApplicationFailure.create({
        type: error.code,
        message: error.detail ?? '',
        nonRetryable: !passing.has(error.code),
        cause: error,
      });
    }
  };
}
