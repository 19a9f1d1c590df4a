import { useMutation, useQuery } from '@tanstack/react-query';
import { Copy, QrCode } from 'lucide-react';
import { useState } from 'react';
import { scenesApi } from '#contracts/api/scenes.ts';
import type { SceneLink } from '#contracts/scene.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Dialog, type OpenProps } from '../../ui/dialog.tsx';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';
import { say } from '../../ui/toast.tsx';
import { SendTo } from '../people/send-dialog.tsx';
import { useSession } from '../room/room-context.tsx';
import '../../ui/field.css';
import './invite-dialog.css';
import { t } from '../../texts/texts.ts';

const roles = {
  director: {
    name: t('Directors'),
    link: t('Link for directors'),
    code: t('QR code of the link for directors'),
    about: t('Write, stage, roll and direct. Needs an account.'),
  },
  viewer: {
    name: t('Viewers'),
    link: t('Link for viewers'),
    code: t('QR code of the link for viewers'),
    about: t('Watch and talk along. A name is enough.'),
  },
} as const;

const copy = (url: string): void => {
  navigator.clipboard.writeText(url).then(
    () => say(t('The link is on the clipboard.')),
    () => say(t('The browser did not allow copying. Select the link and copy it by hand.')),
  );
};

const LinkRow = ({ link, onRevoke }: { link: SceneLink; onRevoke: () => void }) => {
  const [showing, setShowing] = useState(false);
  return (
    <div className="invite-link">
      <input
        className="input"
        readOnly
        value={link.url}
        aria-label={roles[link.role].link}
        onFocus={(event) => event.target.select()}
      />
      <div className="invite-acts">
        <Button look="primary" onClick={() => copy(link.url)}>
          <Copy size={17} aria-hidden="true" /> {t('Copy')}
        </Button>
        <Button aria-expanded={showing} onClick={() => setShowing(!showing)}>
          <QrCode size={17} aria-hidden="true" /> {t('QR')}
        </Button>
        <Confirm
          trigger={<Button look="danger">{t('Take back')}</Button>}
          title={t('Take this link back?')}
          about={t(
            'Whoever came in by it leaves the room, and it opens no more. You can make a new one right after.',
          )}
          action={t('Take it back')}
          onConfirm={onRevoke}
        />
        <span className="invite-uses">
          {t('{uses, plural, =0 {Not used yet} one {Used once} other {Used # times}}', { uses: link.uses })}
        </span>
      </div>
      {showing ? (
        <img
          className="invite-qr"
          src={`data:image/svg+xml;utf8,${encodeURIComponent(link.qr)}`}
          alt={roles[link.role].code}
        />
      ) : null}
    </div>
  );
};

const Links = () => {
  const { sceneId } = useSession();
  const links = useQuery({
    queryKey: keys.links(sceneId),
    queryFn: () => call(scenesApi.links, { params: { sceneId } }),
  });
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.links(sceneId) });
  const make = useMutation({
    mutationFn: (role: SceneLink['role']) => call(scenesApi.newLink, { params: { sceneId }, body: { role } }),
    onSuccess: refresh,
  });
  const revoke = useMutation({
    mutationFn: (linkId: string) => call(scenesApi.revokeLink, { params: { sceneId, linkId } }),
    onSuccess: refresh,
  });
  if (links.isPending) return <Skeleton style={{ height: 220 }} />;
  if (links.error)
    return (
      <ErrorNotice
        error={links.error}
        action={<Button onClick={() => links.refetch()}>{t('Try again')}</Button>}
      />
    );
  const live = links.data.filter((link) => link.revokedAt === null);
  return (
    <>
      {(['director', 'viewer'] as const).map((role) => {
        const own = live.filter((link) => link.role === role);
        return (
          <section key={role} className="invite-role">
            <h3>{roles[role].name}</h3>
            <p>{roles[role].about}</p>
            {own.map((link) => (
              <LinkRow key={link.id} link={link} onRevoke={() => revoke.mutate(link.id)} />
            ))}
            {own.length === 0 ? (
              <Button onClick={() => make.mutate(role)} busy={make.isPending}>
                {t('Make a link')}
              </Button>
            ) : null}
          </section>
        );
      })}
      {make.error || revoke.error ? <ErrorNotice error={make.error ?? revoke.error} /> : null}
    </>
  );
};

/** Somebody with an account already: the room goes to them in a letter, and a director's seat with it. */
const Members = () => {
  const { sceneId } = useSession();
  return (
    <section className="invite-role">
      <h3>{t('Somebody who is on Dailies')}</h3>
      <p>{t('They get it in a letter, and can come straight in to direct along.')}</p>
      <SendTo what={{ kind: 'room', sceneId }} />
    </section>
  );
};

export const InviteDialog = ({ open, onOpenChange }: OpenProps) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    title={t('Ask somebody in')}
    about={t('By a letter, or by a link that opens this room and nothing else.')}
  >
    <Members />
    <Links />
  </Dialog>
);
