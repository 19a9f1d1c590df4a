import { useQuery } from '@tanstack/react-query';
import type { Me } from '#contracts/account.ts';
import { outwardApi } from '#contracts/api/outward.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { Devices, Kinds } from '../features/outward/devices.tsx';
import { MailCard } from '../features/outward/mail.tsx';
import { SilentHours } from '../features/outward/silent-hours.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { t } from '../texts/texts.ts';
import { Failure, Skeleton } from '../ui/state.tsx';

const ReachSkeleton = () => (
  <div className="stack">
    <div className="page-title">
      <Skeleton style={{ width: 220, height: 44 }} />
    </div>
    {[0, 1, 2].map((card) => (
      <Skeleton key={card} style={{ height: 180, borderRadius: 20 }} />
    ))}
  </div>
);

const Reach = ({ me }: { me: Me }) => {
  const outward = useQuery({ queryKey: keys.outward, queryFn: () => call(outwardApi.outward) });
  if (outward.error) return <Failure error={outward.error} again={() => void outward.refetch()} />;
  if (!outward.data)
    return (
      <>
        <h1 className="sr-only">{t('Reaching you')}</h1>
        <ReachSkeleton />
      </>
    );
  return (
    <div className="stack">
      <div className="page-title">
        <div>
          <h1>{t('Reaching you')}</h1>
          <p>{t('What is told you while no page is open, where, and when not.')}</p>
        </div>
      </div>
      <Devices outward={outward.data} />
      <Kinds outward={outward.data} />
      <SilentHours outward={outward.data} />
      <MailCard outward={outward.data} usual={me.email} />
    </div>
  );
};

export const ReachPage = () => (
  <MemberPage title={t('Reaching you')} skeleton={<ReachSkeleton />} narrow>
    {(me) => <Reach me={me} />}
  </MemberPage>
);
