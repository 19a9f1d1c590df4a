import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { safetyApi } from '#contracts/api/safety.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { say } from '../../ui/toast.tsx';
import { AppealForm } from './appeal-form.tsx';

/** On the notice of a decision: objecting to it, once. Nothing where it cannot be. */
export const AppealButton = ({ actionId }: { actionId: string }) => {
  const [open, setOpen] = useState(false);
  const own = useQuery({
    queryKey: keys.ownActions,
    queryFn: ({ signal }) => call(safetyApi.ownActions, { signal }),
  });
  const appeal = useMutation({
    mutationFn: (words: string) => call(safetyApi.appeal, { params: { actionId }, body: { words } }),
    onSuccess: async () => {
      setOpen(false);
      say(t('Sent. The answer comes here.'));
      await queryClient.invalidateQueries({ queryKey: keys.ownActions });
    },
  });
  const state = own.data?.find((one) => one.actionId === actionId)?.appeal ?? 'none';
  if (state === 'waiting') return <small>{t('Your appeal waits for an answer.')}</small>;
  if (state === 'answered') return <small>{t('Your appeal was answered.')}</small>;
  if (state === 'none') return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('Appeal')}</Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('Appeal this decision')}>
        <AppealForm busy={appeal.isPending} error={appeal.error} onSend={(words) => appeal.mutate(words)} />
      </Dialog>
    </>
  );
};
