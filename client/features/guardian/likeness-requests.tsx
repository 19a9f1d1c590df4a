import { useMutation, useQuery } from '@tanstack/react-query';
import { likenessApi } from '#contracts/api/likeness.ts';
import type { GuardianRequest } from '#contracts/consent.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { ago } from '../../ui/time.ts';

const seenBy: Record<GuardianRequest['audience'], string> = {
  room: t('the people in the room'),
  friends: t('close friends'),
  mutuals: 'mutuals',
  followers: 'followers',
  link: t('everybody with the link'),
};

/** Uses of a teen's likeness that wait for their guardian: who asks and who would see it, never what is filmed. */
export const LikenessRequests = () => {
  const waiting = useQuery({
    queryKey: keys.guardianConsents,
    queryFn: () => call(likenessApi.guardianConsents),
    refetchInterval: 5000,
  });
  const answer = useMutation({
    mutationFn: ({ id, agrees }: { id: string; agrees: boolean }) =>
      call(likenessApi.answerAsGuardian, { params: { requestId: id }, body: { agrees } }),
    onSuccess: (left) => queryClient.setQueryData(keys.guardianConsents, left),
  });
  const trouble = answer.error ?? waiting.error;
  if (trouble === null && !waiting.data?.length) return null;
  return (
    <section className="card stack" aria-label={t('Waiting for you')}>
      <h2>{t('Waiting for you')}</h2>
      {trouble ? <ErrorNotice error={trouble} /> : null}
      {waiting.data?.map((request) => (
        <article key={request.id} className="notice notice-wait">
          <span>
            {t(
              '{askerName} (@{askerHandle}) asks for {teenName}’s {cameoName}, to be seen by {seenBy}. Asked {ago}. It counts only if {teenName} says yes too.',
              {
                askerName: request.askerName,
                askerHandle: request.askerHandle,
                teenName: request.teenName,
                cameoName: request.cameoName,
                seenBy: seenBy[request.audience],
                ago: ago(request.askedAt),
              },
            )}
          </span>
          <Button
            look="given"
            disabled={answer.isPending}
            onClick={() => answer.mutate({ id: request.id, agrees: true })}
          >
            {t('Agree')}
          </Button>
          <Button
            disabled={answer.isPending}
            onClick={() => answer.mutate({ id: request.id, agrees: false })}
          >
            {t('Decline')}
          </Button>
        </article>
      ))}
    </section>
  );
};
