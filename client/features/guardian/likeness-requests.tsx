import { useMutation, useQuery } from '@tanstack/react-query';
import type { GuardianRequest } from '#contracts/consent.ts';
import { api } from '#contracts/http.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { ago } from '../../ui/time.ts';

const seenBy: Record<GuardianRequest['audience'], string> = {
  room: 'the people in the room',
  friends: 'close friends',
  mutuals: 'mutuals',
  followers: 'followers',
  link: 'everybody with the link',
};

/** Uses of a teen's likeness that wait for their guardian: who asks and who would see it, never what is filmed. */
export const LikenessRequests = () => {
  const waiting = useQuery({
    queryKey: keys.guardianConsents,
    queryFn: () => call(api.guardianConsents),
    refetchInterval: 5000,
  });
  const answer = useMutation({
    mutationFn: ({ id, agrees }: { id: string; agrees: boolean }) =>
      call(api.answerAsGuardian, { params: { requestId: id }, body: { agrees } }),
    onSuccess: (left) => queryClient.setQueryData(keys.guardianConsents, left),
  });
  const trouble = answer.error ?? waiting.error;
  if (trouble === null && !waiting.data?.length) return null;
  return (
    <section className="card stack" aria-label="Waiting for you">
      <h2>Waiting for you</h2>
      {trouble ? <ErrorNotice error={trouble} /> : null}
      {waiting.data?.map((request) => (
        <article key={request.id} className="notice notice-wait">
          <span>
            {request.askerName} (@{request.askerHandle}) asks for {request.teenName}’s {request.cameoName}, to
            be seen by {seenBy[request.audience]}. Asked {ago(request.askedAt)}. It counts only if{' '}
            {request.teenName} says yes too.
          </span>
          <Button
            look="given"
            disabled={answer.isPending}
            onClick={() => answer.mutate({ id: request.id, agrees: true })}
          >
            Agree
          </Button>
          <Button
            disabled={answer.isPending}
            onClick={() => answer.mutate({ id: request.id, agrees: false })}
          >
            Decline
          </Button>
        </article>
      ))}
    </section>
  );
};
