import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { likenessApi } from '#contracts/api/likeness.ts';
import { mediaPaths } from '#contracts/http.ts';
import type { OwnReceipt } from '#contracts/receipt.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { sayError } from '../../ui/toast.tsx';
import './likeness.css';

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
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
        <h2 id="standing">What you said yes to</h2>
        <p>Later takes within these are not asked for again. What exists stays until you take it back.</p>
      </div>
      <ul className="likeness-list">
        {standing.data.map(({ id, reach, to, since, until, note }) => (
          <li key={id}>
            <div>
              <b>{reach === 'room' ? `The room “${to}”` : `Whatever ${to} makes`}</b>
              <small>
                Since {said(since)}
                {until ? `, until ${said(until)}` : ''}
                {note ? `, “${note}”` : ''}
              </small>
            </div>
            <Button disabled={end.isPending} onClick={() => end.mutate(id)}>
              End it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const reaches: Record<OwnReceipt['reach'], string> = {
  take: 'One take',
  person: 'What one person made',
  everything: 'Everything',
  cameo: 'The cameo itself',
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
        <h2 id="records">Records</h2>
        <p>
          The trail is yours to take along. Receipts are signed: anybody can{' '}
          <Link to="/verify">check them</Link>, and your films.
        </p>
      </div>
      <p className="use-acts">
        <a className="button button-plain" href={mediaPaths.trailJson(cameoId)} download>
          Trail as JSON
        </a>
        <a className="button button-plain" href={mediaPaths.trailCsv(cameoId)} download>
          Trail as CSV
        </a>
      </p>
      {receipts.error ? <ErrorNotice error={receipts.error} /> : null}
      <ul className="likeness-list">
        {receipts.data?.map((receipt) => (
          <li key={receipt.id}>
            <div>
              <b>{reaches[receipt.reach]} taken back</b>
              <small>
                {said(receipt.at)}, {receipt.takes.length} takes, {receipt.posts.length} posts.{' '}
                {receipt.blank.length > 0
                  ? `${receipt.blank.length} of them others keep, with a blank cut-out. `
                  : ''}
                {receipt.erasedAt
                  ? `Files erased ${said(receipt.erasedAt)}.`
                  : receipt.keepFiles
                    ? 'You keep the hidden files.'
                    : `Files are erased by ${said(receipt.eraseAt)}.`}
              </small>
              <div className="use-acts">
                {receipt.signed ? (
                  <a
                    className="button button-plain"
                    href={download(receipt)}
                    download={`receipt-${receipt.id}.jws`}
                  >
                    Receipt
                  </a>
                ) : null}
                {receipt.erasedAt || receipt.takes.length === 0 ? null : (
                  <Button
                    disabled={decide.isPending}
                    onClick={() => decide.mutate({ receiptId: receipt.id, keep: !receipt.keepFiles })}
                  >
                    {receipt.keepFiles ? 'Erase them now' : 'Keep the files'}
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
