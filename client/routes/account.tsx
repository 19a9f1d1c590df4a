import { useMutation, useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { Switch } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import type { Me } from '#contracts/account.ts';
import { accountsApi } from '#contracts/api/accounts.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { EraseCard, ExportCard, SleepCard } from '../features/leaving/leave-cards.tsx';
import { leaveThisDevice } from '../features/outward/this-device.ts';
import { Link, useNavigate } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Choices, Field } from '../ui/field.tsx';
import { ErrorNotice, Skeleton } from '../ui/state.tsx';
import { setTheme, useTheme } from '../ui/theme.ts';
import { say } from '../ui/toast.tsx';
import '../ui/toggle.css';
import './account.css';
import { Trans, t } from '../texts/texts.ts';

const themes = [
  { value: 'system', label: t('As the device'), hint: t('Paper by day, projector room by night.') },
  { value: 'light', label: t('Paper') },
  { value: 'dark', label: t('Projector room') },
] as const;

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

const Hour = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (hour: number) => void;
}) => (
  <label className="account-hour">
    {label}
    <select className="input" value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {hours.map((hour) => (
        <option key={hour} value={hour}>
          {clock(hour)}
        </option>
      ))}
    </select>
  </label>
);

const useUpdate = () =>
  useMutation({
    mutationFn: (body: { name?: string; quietHours?: Me['quietHours'] }) =>
      call(accountsApi.updateMe, { body }),
    onSuccess: (me) => {
      queryClient.setQueryData(keys.me, me);
      say(t('Kept.'));
    },
  });

const Name = ({ me }: { me: Me }) => {
  const [name, setName] = useState(me.name);
  const update = useUpdate();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() && name !== me.name) update.mutate({ name: name.trim() });
  };
  return (
    <form className="card stack" onSubmit={send}>
      <h2>{t('You')}</h2>
      <Field
        label={t('Name')}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.target.value)}
        hint={`@${me.handle}, ${me.email}`}
      />
      <p className="account-note">
        <Trans
          id="<link>Your days here</link>: limits, quiet hours, credits. <link2>Reaching you</link2>: devices, e-mail, silent hours. {credits, plural, one {# credit} other {# credits}}, {takesLeftToday, plural, one {# take} other {# takes}} left today."
          values={{ credits: me.credits, takesLeftToday: me.takesLeftToday }}
          components={{ link: <Link to="/settings" />, link2: <Link to="/settings/reach" /> }}
        />
      </p>
      {update.error ? <ErrorNotice error={update.error} /> : null}
      <div>
        <Button type="submit" busy={update.isPending} disabled={!name.trim() || name === me.name}>
          {t('Keep the name')}
        </Button>
      </div>
    </form>
  );
};

const Quiet = ({ me }: { me: Me }) => {
  const update = useUpdate();
  const kept = me.quietHours;
  const set = (from: number, to: number): void =>
    update.mutate({ quietHours: { from, to, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } });
  return (
    <section className="card stack">
      <h2>{t('Quiet hours')}</h2>
      <p className="account-note">
        {t('In them nothing rolls under your name. Your scenes stay as they are.')}
      </p>
      <div className="switch">
        <Switch.Root
          className="switch-track"
          id="quiet"
          checked={kept !== null}
          onCheckedChange={(on) => (on ? set(22, 7) : update.mutate({ quietHours: null }))}
        >
          <Switch.Thumb />
        </Switch.Root>
        <label htmlFor="quiet">{t('Keep quiet hours')}</label>
      </div>
      {kept ? (
        <div className="account-hours">
          <Hour label={t('From')} value={kept.from} onChange={(from) => set(from, kept.to)} />
          <Hour label={t('To')} value={kept.to} onChange={(to) => set(kept.from, to)} />
        </div>
      ) : null}
      {update.error ? <ErrorNotice error={update.error} /> : null}
    </section>
  );
};

const Invites = () => {
  const invites = useQuery({ queryKey: keys.invites, queryFn: () => call(accountsApi.invites) });
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.invites });
  const make = useMutation({
    mutationFn: () => call(accountsApi.newInvite, { body: {} }),
    onSuccess: refresh,
  });
  const revoke = useMutation({
    mutationFn: (code: string) => call(accountsApi.revokeInvite, { params: { code } }),
    onSuccess: refresh,
  });
  const copy = (url: string): void => {
    navigator.clipboard.writeText(url).then(
      () => say(t('The invite is on the clipboard.')),
      () => say(t('The browser did not allow copying. Select the link by hand.')),
    );
  };
  return (
    <section className="card stack">
      <h2>{t('Invites')}</h2>
      <p className="account-note">{t('Each opens the door for one friend, with an account of their own.')}</p>
      {invites.isPending ? <Skeleton style={{ height: 96 }} /> : null}
      {invites.error ? <ErrorNotice error={invites.error} /> : null}
      <ul className="account-invites">
        {invites.data?.map((invite) => (
          <li key={invite.code}>
            <code>{invite.url.replace(/^https?:\/\//, '')}</code>
            {invite.usedBy ? (
              <span>{t('used by {name}', { name: invite.usedBy })}</span>
            ) : invite.revoked ? (
              <span>{t('taken back')}</span>
            ) : (
              <>
                <Button look="quiet" icon aria-label={t('Copy this invite')} onClick={() => copy(invite.url)}>
                  <Copy size={18} aria-hidden="true" />
                </Button>
                <Button look="danger" onClick={() => revoke.mutate(invite.code)}>
                  {t('Take back')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {invites.data?.length === 0 ? <p className="account-note">{t('None so far.')}</p> : null}
      {make.error || revoke.error ? <ErrorNotice error={make.error ?? revoke.error} /> : null}
      <div>
        <Button onClick={() => make.mutate()} busy={make.isPending}>
          {t('Make an invite')}
        </Button>
      </div>
    </section>
  );
};

const Look = () => {
  const theme = useTheme();
  return (
    <section className="card">
      <Choices legend={t('Light')} name="theme" value={theme} options={themes} onChange={setTheme} />
    </section>
  );
};

const Leave = () => {
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: async () => {
      // Whoever signs in next on this browser is not told what is for this member.
      await leaveThisDevice().catch(() => undefined);
      return call(accountsApi.signOut, { body: {} });
    },
    onSuccess: async () => {
      queryClient.clear();
      queryClient.setQueryData(keys.me, null);
      await navigate('/sign-in');
    },
  });
  return (
    <section>
      {signOut.error ? <ErrorNotice error={signOut.error} /> : null}
      <Confirm
        trigger={<Button look="danger">{t('Sign out')}</Button>}
        title={t('Sign out on this device?')}
        about={t('Your rooms and cameos stay as they are.')}
        action={t('Sign out')}
        onConfirm={() => signOut.mutate()}
      />
    </section>
  );
};

const AccountSkeleton = () => (
  <div className="stack">
    <div className="page-title">
      <Skeleton style={{ width: 200, height: 44 }} />
    </div>
    {[0, 1, 2].map((card) => (
      <Skeleton key={card} style={{ height: 180, borderRadius: 20 }} />
    ))}
  </div>
);

export const AccountPage = () => (
  <MemberPage title={t('Account')} skeleton={<AccountSkeleton />} narrow>
    {(me) => (
      <div className="stack">
        <div className="page-title">
          <h1>{t('Account')}</h1>
        </div>
        <Name me={me} />
        <Invites />
        <Quiet me={me} />
        <Look />
        <ExportCard />
        <Leave />
        <SleepCard />
        <EraseCard handle={me.handle} />
      </div>
    )}
  </MemberPage>
);
