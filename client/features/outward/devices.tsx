import { useMutation } from '@tanstack/react-query';
import { outwardApi } from '#contracts/api/outward.ts';
import type { Outward } from '#contracts/outward.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { leaveThisDevice, pushTrouble, tellThisDevice, thisDevice } from './this-device.ts';
import { kept, useChange } from './use-outward.ts';
import './outward.css';
import { language, t } from '../../texts/texts.ts';

const troubles = {
  insecure: t(
    'This address is not secure (https), so the browser lets nothing through while the page is closed.',
  ),
  unable: t(
    'This browser cannot be told anything while the page is closed. On an iPhone or iPad, put Dailies on the home screen first and open it from there.',
  ),
  refused: t('Notifications of this site are refused in the browser’s settings. Allow them there first.'),
} as const;

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });

/** This browser and the member's others: which are told, each to be removed. */
export const Devices = ({ outward }: { outward: Outward }) => {
  const trouble = pushTrouble();
  const own = thisDevice();
  const isTold = outward.devices.some(({ id }) => id === own);
  const add = useMutation({ mutationFn: () => tellThisDevice(outward.pushKey), onSuccess: kept });
  const remove = useMutation({
    mutationFn: async (deviceId: string) => {
      if (deviceId === own) await leaveThisDevice();
      else await call(outwardApi.removeDevice, { params: { deviceId } });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.outward }),
  });
  return (
    <section className="card stack">
      <h2>{t('On your devices')}</h2>
      <p className="outward-note">
        {t(
          'A word on the screen while no page is open. It says who and what, never a picture of you, and is sealed so that only the device can read it.',
        )}
      </p>
      {isTold ? null : trouble ? (
        <p className="notice">{troubles[trouble]}</p>
      ) : (
        <div>
          <Button look="primary" busy={add.isPending} onClick={() => add.mutate()}>
            {t('Tell me on this device')}
          </Button>
        </div>
      )}
      {outward.devices.length > 0 ? (
        <ul className="outward-devices">
          {outward.devices.map(({ id, name, addedAt }) => (
            <li key={id}>
              <span>
                {name}
                <small>
                  {id === own
                    ? t('This device, since {day}', { day: day.format(new Date(addedAt)) })
                    : t('Since {day}', { day: day.format(new Date(addedAt)) })}
                </small>
              </span>
              <Button
                busy={remove.isPending && remove.variables === id}
                aria-label={t('Remove {name}', { name })}
                onClick={() => remove.mutate(id)}
              >
                {t('Remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="outward-note">{t('No device so far: nothing is sent.')}</p>
      )}
      {add.error || remove.error ? <ErrorNotice error={add.error ?? remove.error} /> : null}
    </section>
  );
};

/** What is worth a word on a device. */
export const Kinds = ({ outward }: { outward: Outward }) => {
  const change = useChange();
  return (
    <section className="card stack">
      <h2>{t('What about')}</h2>
      <Toggle
        label={t('Somebody asks for a likeness of yours')}
        hint={t('Without it, cards wait on the page. No answer is a no.')}
        checked={outward.pushRequests}
        onChange={(on) => change.mutate({ pushRequests: on })}
      />
      <Toggle
        label={t('A letter')}
        hint={t('Once until you read it, and never a stranger’s.')}
        checked={outward.pushLetters}
        onChange={(on) => change.mutate({ pushLetters: on })}
      />
      <Toggle
        label={t('A film of yours is finished')}
        hint={t('Only one that was long in coming.')}
        checked={outward.pushTakes}
        onChange={(on) => change.mutate({ pushTakes: on })}
      />
      <p className="outward-note">
        {t('Likes, comments and follows wait on the page of news. They are nothing to be called for.')}
      </p>
      {change.error ? <ErrorNotice error={change.error} /> : null}
    </section>
  );
};
