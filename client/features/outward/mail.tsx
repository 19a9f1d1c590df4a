import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { outwardApi } from '#contracts/api/outward.ts';
import { DigestRhythm, type Outward } from '#contracts/outward.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { hours } from './hours.ts';
import { kept, useChange } from './use-outward.ts';
import './outward.css';
import { language, t } from '../../texts/texts.ts';

const Address = ({ usual }: { usual: string }) => {
  const [address, setAddress] = useState(usual);
  const set = useMutation({
    mutationFn: () => call(outwardApi.setMail, { body: { address: address.trim() } }),
    onSuccess: kept,
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim()) set.mutate();
  };
  return (
    <form className="stack" onSubmit={send}>
      <Field
        label={t('Write to me at')}
        type="email"
        autoComplete="email"
        value={address}
        maxLength={200}
        onChange={(event) => setAddress(event.target.value)}
        hint={t('A link is sent there. Nothing else is, until you have followed it.')}
      />
      {set.error ? <ErrorNotice error={set.error} /> : null}
      <div>
        <Button type="submit" busy={set.isPending} disabled={!address.trim()}>
          {t('Send the link')}
        </Button>
      </div>
    </form>
  );
};

const rhythms = [
  { value: 'off', label: t('None') },
  { value: 'daily', label: t('Each day') },
  { value: 'weekly', label: t('Each week') },
] as const;
const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
/** 1 is Monday, as ISO 8601 counts; the fifth of January 1970 was one. */
const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
  value: String(day),
  label: weekday.format(new Date(Date.UTC(1970, 0, 4 + day))),
}));

const What = ({ outward }: { outward: Outward }) => {
  const change = useChange();
  return (
    <>
      <Toggle
        label={t('When somebody asks for a likeness of yours')}
        hint={t('If the card is still open after five minutes: the exact words, and a link to answer.')}
        checked={outward.mailRequests}
        onChange={(on) => change.mutate({ mailRequests: on })}
      />
      <Select
        label={t('A digest of what is new')}
        hint={t('One mail with everything, and none when nothing is new.')}
        value={outward.digest}
        options={rhythms}
        onChange={(rhythm) => change.mutate({ digest: DigestRhythm.parse(rhythm) })}
      />
      {outward.digest === 'off' ? null : (
        <div className="outward-pair">
          {outward.digest === 'weekly' ? (
            <Select
              label={t('On')}
              value={String(outward.digestDay)}
              options={days}
              onChange={(day) => change.mutate({ digestDay: Number(day) })}
            />
          ) : null}
          <Select
            label={t('At')}
            value={String(outward.digestHour)}
            options={hours}
            onChange={(hour) => change.mutate({ digestHour: Number(hour) })}
          />
        </div>
      )}
      {change.error ? <ErrorNotice error={change.error} /> : null}
    </>
  );
};

/** E-mail: whether this house can send any, where to, what. */
export const MailCard = ({ outward, usual }: { outward: Outward; usual: string }) => {
  const remove = useMutation({ mutationFn: () => call(outwardApi.removeMail), onSuccess: kept });
  const { mail, mailPossible } = outward;
  return (
    <section className="card stack">
      <h2>{t('By e-mail')}</h2>
      {mailPossible ? null : (
        <p className="notice">
          {t('This Dailies is not set up to send e-mail, so none is sent. Whoever runs it can change that.')}
        </p>
      )}
      {mail ? (
        <>
          <p className="outward-address">
            <span>
              {mail.address}
              <small>
                {mail.confirmed
                  ? t('Confirmed')
                  : t('Waits for the link that was sent there. Nothing is sent before.')}
              </small>
            </span>
            <Button busy={remove.isPending} onClick={() => remove.mutate()}>
              {t('Remove')}
            </Button>
          </p>
          {mail.confirmed ? <What outward={outward} /> : null}
        </>
      ) : mailPossible ? (
        <Address usual={usual} />
      ) : null}
      {remove.error ? <ErrorNotice error={remove.error} /> : null}
    </section>
  );
};
