import { useMutation, useQuery } from '@tanstack/react-query';
import { Hand } from 'lucide-react';
import { cameosApi } from '#contracts/api/cameos.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient, useMe } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { say, sayError } from '../../ui/toast.tsx';
import { useStage } from '../room/room-context.tsx';

/** The caller's own cameos in the room's cast, and how to take one out of a take. */
export function useTakeBack(takeId: string) {
  const { data: me } = useMe();
  const { cast } = useStage();
  const cameos = useQuery({
    queryKey: keys.cameos,
    queryFn: () => call(cameosApi.cameos),
    enabled: Boolean(me) && cast.some(({ cameoId }) => cameoId !== null),
  });
  const revoke = useMutation({
    mutationFn: (cameoId: string) => call(cameosApi.revokeCameo, { params: { cameoId }, body: { takeId } }),
    onSuccess: ({ receiptId }, cameoId) => {
      say(t('Taken back from this take.'), t('receipt {id}', { id: receiptId.slice(0, 8) }));
      void queryClient.invalidateQueries({ queryKey: keys.trail(cameoId) });
    },
    onError: sayError,
  });
  const own = (cameos.data ?? []).filter(
    ({ id, ownerId }) => ownerId === me?.id && cast.some(({ cameoId }) => cameoId === id),
  );
  return { own, revoke };
}

/** For the owner of a likeness in this take: out of it within a second, with a receipt. */
export const TakeBack = ({ takeId }: { takeId: string }) => {
  const { own, revoke } = useTakeBack(takeId);
  if (own.length === 0) return null;
  return (
    <div className="screen-corner">
      {own.map(({ id, name }) => (
        <Confirm
          key={id}
          trigger={
            <Button className="screen-corner-button" busy={revoke.isPending}>
              <Hand size={16} aria-hidden="true" /> {t('Take {name} back', { name })}
            </Button>
          }
          title={t('Take {name} out of this take?', { name })}
          about={t('The likeness is gone from every screen within a second. The rest of the take is kept.')}
          action={t('Take it back')}
          onConfirm={() => revoke.mutate(id)}
        />
      ))}
    </div>
  );
};
