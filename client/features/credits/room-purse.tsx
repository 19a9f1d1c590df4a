import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { creditsApi } from '#contracts/api/credits.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import './credits.css';
import { t } from '../../texts/texts.ts';

/** What the room has in common: takes are paid from it first. Anybody who directs here may put something in. */
export const RoomPurse = ({ sceneId, host }: { sceneId: string; host: boolean }) => {
  const params = { sceneId };
  const purse = useQuery({
    queryKey: keys.roomPurse(sceneId),
    queryFn: () => call(creditsApi.roomPurse, { params }),
  });
  const [amount, setAmount] = useState('60');
  const move = useMutation({
    mutationFn: (back: boolean) =>
      call(back ? creditsApi.takeFromRoom : creditsApi.putIntoRoom, {
        params,
        body: { amount: Number(amount) },
      }),
    onSuccess: (now) => {
      queryClient.setQueryData(keys.roomPurse(sceneId), now);
      void queryClient.invalidateQueries({ queryKey: keys.me });
    },
  });
  if (!purse.data) return null;
  const whole = /^[1-9]\d{0,4}$/.test(amount);
  return (
    <details className="room-purse">
      <summary>
        {t('The room’s purse: {credits, plural, one {# credit} other {# credits}}', {
          credits: purse.data.credits,
        })}
      </summary>
      <p>
        {t(
          'A take is paid from here where it holds the whole price, else by whoever rolls. What a take does not use comes back.',
        )}
      </p>
      <div className="room-purse-row">
        <Field
          label={t('Credits')}
          inputMode="numeric"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
        />
        <Button busy={move.isPending} disabled={!whole} onClick={() => move.mutate(false)}>
          {t('Put in')}
        </Button>
        {host ? (
          <Button look="quiet" busy={move.isPending} disabled={!whole} onClick={() => move.mutate(true)}>
            {t('Take back')}
          </Button>
        ) : null}
      </div>
      {move.error ? <ErrorNotice error={move.error} /> : null}
    </details>
  );
};
