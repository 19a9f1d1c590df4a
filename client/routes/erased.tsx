import { useQuery } from '@tanstack/react-query';
import { leavingApi } from '#contracts/api/leaving.ts';
import type { ErasureState } from '#contracts/leaving.ts';
import { call } from '../api/call.ts';
import { Link, useParams } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { Failure, Skeleton, State } from '../ui/state.tsx';
import './account.css';
import { language, Trans, t } from '../texts/texts.ts';

const LOOK_MS = 3000;
/** How long this page goes without looking while there is a way back. */
const MOST_MS = 600_000;

const Receipt = ({ told }: { told: Extract<ErasureState, { state: 'erased' }> }) => (
  <div className="card stack">
    <h1>{t('Erased')}</h1>
    <p>
      {t(
        'Finished on {moment}. This receipt is shown once and not kept here: download it now if you want it.',
        { moment: new Date(told.receipt.finishedAt).toLocaleString(language) },
      )}
    </p>
    <dl className="account-counts">
      {Object.entries(told.receipt.counts).map(([area, things]) => (
        <div key={area}>
          <dt>{area}</dt>
          <dd>{things}</dd>
        </div>
      ))}
    </dl>
    <div>
      <a
        className="button button-plain"
        href={`data:application/jose;charset=utf-8,${encodeURIComponent(told.signed)}`}
        download={`receipt-${told.receipt.id}.jws`}
      >
        {t('Download the signed receipt')}
      </a>{' '}
      <Link to="/verify">{t('Anybody can check it')}</Link>
    </div>
  </div>
);

const Told = ({ told }: { told: ErasureState }) => {
  switch (told.state) {
    case 'erased':
      return <Receipt told={told} />;
    case 'waiting':
      return (
        <State art={<EmptyStage />} title={t('Hidden until it is erased')}>
          <Trans
            id="Erasing begins on {moment}. <link>Signing in</link> before then takes it back. Keep the address of this page: the receipt will be here."
            values={{ moment: new Date(told.eraseAt).toLocaleString(language) }}
            components={{ link: <Link to="/sign-in" /> }}
          />
        </State>
      );
    case 'erasing':
      return (
        <State art={<EmptyStage />} title={t('Erasing')}>
          {t(
            'This takes a minute or two. The receipt appears here; you may also come back to this address for it.',
          )}
        </State>
      );
    case 'shown':
      return (
        <State art={<EmptyStage />} title={t('Erased, and the receipt was shown')}>
          {t('It is shown once and not kept here.')}
        </State>
      );
  }
};

/** Where an erasure can be followed by whoever holds its address: their account is gone. */
export const ErasedPage = () => {
  const { erasureId = '' } = useParams();
  const state = useQuery({
    queryKey: ['erasure', erasureId],
    queryFn: ({ signal }) => call(leavingApi.erasure, { params: { erasureId }, body: {}, signal }),
    refetchInterval: ({ state: { data } }) => {
      if (data?.state === 'erasing') return LOOK_MS;
      // Days away, or about to begin: asked for at once it may not have begun when this page opens.
      if (data?.state === 'waiting')
        return Math.min(Math.max(Date.parse(data.eraseAt) - Date.now(), LOOK_MS), MOST_MS);
      return false;
    },
    // What is shown once is not asked for again behind the reader's back.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page title={t('Erasing an account')} narrow>
      {state.data ? (
        <Told told={state.data} />
      ) : state.error ? (
        <Failure error={state.error} again={() => void state.refetch()} />
      ) : (
        <>
          <h1 className="sr-only">{t('Erasing an account')}</h1>
          <Skeleton style={{ height: 200 }} />
        </>
      )}
    </Page>
  );
};
