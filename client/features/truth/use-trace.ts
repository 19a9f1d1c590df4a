import { useQuery } from '@tanstack/react-query';
import { AppError } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import { WorldTrace } from '#contracts/trace.ts';

async function fetchTrace(takeId: string, signal: AbortSignal): Promise<WorldTrace> {
  const response = await fetch(mediaPaths.trace(takeId), { credentials: 'same-origin', signal }).catch(() => {
    throw new AppError('unavailable');
  });
  if (!response.ok) throw new AppError(response.status >= 500 ? 'unavailable' : 'not-found');
  return WorldTrace.parse(await response.json());
}

/** A finished take's trace, fetched when somebody wants to see it. Traces hold no likeness and never change. */
export const useTrace = (takeId: string | null) =>
  useQuery({
    queryKey: ['take', takeId, 'trace'],
    enabled: takeId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    queryFn: ({ signal }) => fetchTrace(takeId ?? '', signal),
  });
