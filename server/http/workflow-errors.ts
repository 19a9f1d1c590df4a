import { ApplicationFailure } from '@temporalio/common';
import { AppError, ErrorCode } from '#contracts/errors.ts';

/** The coded refusal inside a workflow's failure, if there is one: its `type` is our code. */
export function appErrorWithin(error: unknown): AppError | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (!(cause instanceof ApplicationFailure)) continue;
    const code = ErrorCode.safeParse(cause.type);
    if (code.success) return new AppError(code.data, undefined, { cause: error });
  }
  return null;
}
