import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { creditsApi } from '#contracts/api/credits.ts';
import type { Pack, Receipt } from '#contracts/credits.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { money } from '../features/credits/money.ts';
import { Link, useSearch } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice, Failure, Skeleton } from '../ui/state.tsx';
import '../features/wellbeing/wellbeing.css';
import '../features/credits/credits.css';
import { language, Trans, t } from '../texts/texts.ts';

const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });

const what = ({ kind, take, paid }: Receipt): string => {
  const film = take
    ? t('take {number} of “{sceneTitle}”', { number: take.number, sceneTitle: take.sceneTitle })
    : t('a take');
  switch (kind) {
    case 'welcome':
      return t('A welcome');
    case 'allowance':
      return t('Today’s free credits');
    case 'hold':
      return t('Set aside for {film}', { film });
    case 'settle':
      return t('Given back from {film}', { film });
    case 'purchase':
      if (!paid) return t('Bought');
      return paid.test
        ? t('Bought for {price} (test, no money moved)', { price: money(paid.price, paid.currency) })
        : t('Bought for {price}', { price: money(paid.price, paid.currency) });
    case 'purchase-refund':
      return t('Taken back, with the price');
    case 'room-in':
      return t('Put into a room’s purse');
    case 'room-out':
      return t('Back from a room’s purse');
  }
};

const PackCard = ({ pack }: { pack: Pack }) => {
  const buy = useMutation({
    mutationFn: () => call(creditsApi.buyCredits, { body: { id: crypto.randomUUID(), pack: pack.id } }),
    onSuccess: ({ url }) => location.assign(url),
  });
  return (
    <li className="pack">
      <h3>{t('{credits, plural, one {# credit} other {# credits}}', { credits: pack.credits })}</h3>
      <p>{money(pack.price, pack.currency)}</p>
      {buy.error ? <ErrorNotice error={buy.error} /> : null}
      <Button busy={buy.isPending} onClick={() => buy.mutate()}>
        {t('Buy')}
      </Button>
    </li>
  );
};

const CreditsSkeleton = () => (
  <div className="stack">
    <Skeleton style={{ height: 44, width: 220, marginTop: 24 }} />
    <Skeleton style={{ height: 160, borderRadius: 20 }} />
    <Skeleton style={{ height: 240, borderRadius: 20 }} />
  </div>
);

const Credits = () => {
  const purse = useQuery({ queryKey: keys.credits, queryFn: () => call(creditsApi.credits) });
  const search = useSearch();
  const bought = search.get('purchase');
  useEffect(() => {
    // Back from the payment page: its word reaches us a moment later, and the purse shows it when it does.
    if (!bought) return;
    const timer = setInterval(() => void queryClient.invalidateQueries({ queryKey: keys.credits }), 2000);
    const end = setTimeout(() => clearInterval(timer), 30_000);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [bought]);
  if (purse.error) return <Failure error={purse.error} again={() => void purse.refetch()} />;
  if (!purse.data)
    return (
      <>
        <h1 className="sr-only">{t('Credits')}</h1>
        <CreditsSkeleton />
      </>
    );
  const { credits, daily, packs, test, receipts } = purse.data;
  return (
    <div className="stack">
      <div className="page-title">
        <div>
          <h1>{t('{credits, plural, one {# credit} other {# credits}}', { credits })}</h1>
          <p>
            <Trans
              id="One second of paper theatre is one credit. Each day fills you up to {daily} again, for free, and the price of a take is shown before it rolls. <link>Your settings</link>"
              values={{ daily }}
              components={{ link: <Link to="/settings" /> }}
            />
          </p>
        </div>
      </div>
      {packs.length > 0 ? (
        <section className="card stack">
          <h2>{t('If a day is not enough')}</h2>
          {test ? (
            <p className="notice notice-wait">
              <span>{t('This is a test shop: no payment is set up here, and no money moves.')}</span>
            </p>
          ) : null}
          <ul className="packs">
            {packs.map((pack) => (
              <PackCard key={pack.id} pack={pack} />
            ))}
          </ul>
        </section>
      ) : null}
      <section className="card stack">
        <h2>{t('Receipts')}</h2>
        {receipts.length === 0 ? <p className="quiet-note">{t('Nothing so far.')}</p> : null}
        <ul className="receipts">
          {receipts.map((receipt) => (
            <li key={receipt.id}>
              <span>
                {what(receipt)}
                <small>{when.format(new Date(receipt.at))}</small>
              </span>
              <b>
                {receipt.amount > 0 ? '+' : '−'}
                {Math.abs(receipt.amount)}
              </b>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};

export const CreditsPage = () => (
  <MemberPage title={t('Credits')} skeleton={<CreditsSkeleton />}>
    {() => <Credits />}
  </MemberPage>
);
