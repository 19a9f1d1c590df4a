import { useMutation, useQuery } from '@tanstack/react-query';
import { likenessApi } from '#contracts/api/likeness.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import type { OwnReceipt } from '#contracts/receipt.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Link } from '../../router/navigation.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { sayError } from '../../ui/toast.tsx';
import './likeness.css';
import { language, Trans, t } from '../../texts/texts.ts';

const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
const said = (iso: string): string => moment.format(new Date(iso));

/** What still holds for later takes: each can be ended by itself. */
export const Standing = ({ cameoId }: { cameoId: string }) => {
  const queryKey = [...keys.uses(cameoId), 'standing'];
  const standing = useQuery({
    queryKey,
    queryFn: () => call(likenessApi.standingGrants, { params: { cameoId } }),
  });
  const end = useMutation({
    mutationFn: (grantId: string) => call(likenessApi.endStanding, { params: { cameoId, grantId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
    onError: sayError,
  });
  if (standing.error) return <ErrorNotice error={standing.error} />;
  if (!standing.data?.length) return null;
  return (
    <section className="likeness-part" aria-labelledby="standing">
      <div>
        <h2 id="standing">{t('What you said yes to')}</h2>
        <p>
          {t('Later takes within these are not asked for again. What exists stays until you take it back.')}
        </p>
      </div>
      <ul className="likeness-list">
        {standing.data.map(({ id, reach, to, since, until, note }) => (
          <li key={id}>
            <div>
              <b>{reach === 'room' ? t('The room “{to}”', { to }) : t('Whatever {to} makes', { to })}</b>
              <small>
                {[
                  t('Since {day}', { day: said(since) }),
                  until ? t('until {day}', { day: said(until) }) : null,
                  note ? `“${note}”` : null,
                ]
                  .filter((word) => word !== null)
                  .join(', ')}
              </small>
            </div>
            <Button disabled={end.isPending} onClick={() => end.mutate(id)}>
              {t('End it')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const reaches: Record<OwnReceipt['reach'], string> = {
  take: t('One take taken back'),
  person: t('What one person made taken back'),
  everything: t('Everything taken back'),
  cameo: t('The cameo itself taken back'),
};

const download = (receipt: OwnReceipt): string =>
  `data:application/jose;charset=utf-8,${encodeURIComponent(receipt.signed ?? '')}`;

/** Signed receipts of what was taken back, and what becomes of the files. */
export const Receipts = ({ cameoId }: { cameoId: string }) => {
  const receipts = useQuery({
    queryKey: keys.receipts(cameoId),
    queryFn: () => call(likenessApi.receipts, { params: { cameoId } }),
    refetchInterval: (query) => (query.state.data?.some(({ signed }) => signed === null) ? 2000 : false),
  });
  const decide = useMutation({
    mutationFn: ({ receiptId, keep }: { receiptId: string; keep: boolean }) =>
      call(likenessApi.decideErasure, { params: { receiptId }, body: { keep } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.receipts(cameoId) }),
    onError: sayError,
  });
  return (
    <section className="likeness-part" aria-labelledby="records">
      <div>
        <h2 id="records">{t('Records')}</h2>
        <p>
          <Trans
            id="The trail is yours to take along. Receipts are signed: anybody can <link>check them</link>, and your films."
            components={{ link: <Link to="/verify" /> }}
          />
        </p>
      </div>
      <p className="use-acts">
        <a className="button button-plain" href={mediaPaths.trailJson(cameoId)} download>
          {t('Trail as JSON')}
        </a>
        <a className="button button-plain" href={mediaPaths.trailCsv(cameoId)} download>
          {t('Trail as CSV')}
        </a>
      </p>
      {receipts.error ? <ErrorNotice error={receipts.error} /> : null}
      <ul className="likeness-list">
        {receipts.data?.map((receipt) => (
          <li key={receipt.id}>
            <div>
              <b>{reaches[receipt.reach]}</b>
              <small>
                {t(
                  '{day}, {takes, plural, one {# take} other {# takes}}, {posts, plural, one {# post} other {# posts}}.',
                  {
                    day: said(receipt.at),
                    takes: receipt.takes.length,
                    posts: receipt.posts.length,
                  },
                )}{' '}
                {receipt.blank.length > 0
                  ? t('{count} of them others keep, with a blank cut-out.', { count: receipt.blank.length })
                  : null}{' '}
                {receipt.erasedAt
                  ? t('Files erased {day}.', { day: said(receipt.erasedAt) })
                  : receipt.keepFiles
                    ? t('You keep the hidden files.')
                    : t('Files are erased by {day}.', { day: said(receipt.eraseAt) })}
              </small>
              <div className="use-acts">
                {receipt.signed ? (
                  <a
                    className="button button-plain"
                    href={download(receipt)}
                    download={`receipt-${receipt.id}.jws`}
                  >
                    {t('Receipt')}
                  </a>
                ) : null}
                {receipt.erasedAt || receipt.takes.length === 0 ? null : (
                  <Button
                    disabled={decide.isPending}
                    onClick={() => decide.mutate({ receiptId: receipt.id, keep: !receipt.keepFiles })}
                  >
                    {receipt.keepFiles ? t('Erase them now') : t('Keep the files')}
                  </Button>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
