import { useMutation, useQuery } from '@tanstack/react-query';
import { creditsApi } from '#contracts/api/credits.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { money } from '../features/credits/money.ts';
import { useNavigate, useParams } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { t } from '../texts/texts.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ErrorNotice, Failure, Skeleton } from '../ui/state.tsx';

const Checkout = ({ purchaseId }: { purchaseId: string }) => {
  const navigate = useNavigate();
  const purchase = useQuery({
    queryKey: ['purchase', purchaseId],
    queryFn: () => call(creditsApi.purchase, { params: { purchaseId } }),
  });
  const pay = useMutation({
    mutationFn: (yes: boolean) => call(creditsApi.payTest, { params: { purchaseId }, body: { pay: yes } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.credits });
      await queryClient.invalidateQueries({ queryKey: keys.me });
      await navigate('/settings/credits', { replace: true });
    },
  });
  if (purchase.error) return <Failure error={purchase.error} again={() => void purchase.refetch()} />;
  if (!purchase.data) return <Skeleton style={{ height: 240, marginTop: 24, borderRadius: 20 }} />;
  const { pack, status } = purchase.data;
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{t('Test checkout')}</h1>
      </div>
      <p className="notice notice-wait" role="note">
        <span>{t('This page stands in for a payment. No money moves, and no card is asked for.')}</span>
      </p>
      <section className="card stack">
        <h2>{t('{credits, plural, one {# credit} other {# credits}}', { credits: pack.credits })}</h2>
        <p>{t('{price}, if this were a real shop.', { price: money(pack.price, pack.currency) })}</p>
        {pay.error ? <ErrorNotice error={pay.error} /> : null}
        {status === 'open' ? (
          <div className="stack">
            <Button look="primary" busy={pay.isPending} onClick={() => pay.mutate(true)}>
              {t('Pay nothing and take them')}
            </Button>
            <Button busy={pay.isPending} onClick={() => pay.mutate(false)}>
              {t('Leave it')}
            </Button>
          </div>
        ) : (
          <ButtonLink to="/settings/credits">{t('To your credits')}</ButtonLink>
        )}
      </section>
    </div>
  );
};

export const TestCheckoutPage = () => {
  const { purchaseId = '' } = useParams();
  return (
    <MemberPage title={t('Test checkout')} skeleton={<Skeleton style={{ height: 240 }} />} narrow>
      {() => <Checkout purchaseId={purchaseId} />}
    </MemberPage>
  );
};
