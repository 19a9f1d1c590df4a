import { useQuery } from '@tanstack/react-query';
import { cameosApi } from '#contracts/api/cameos.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { ConsentSlip } from '../features/consent/consent-slip.tsx';
import { useOpenRequests } from '../features/consent/me-stream.tsx';
import { useNavigate, useParams } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Failure, Skeleton, State } from '../ui/state.tsx';
import '../features/outward/outward.css';
import { t } from '../texts/texts.ts';

const Asked = ({ requestId }: { requestId: string }) => {
  const navigate = useNavigate();
  const { settle } = useOpenRequests();
  const open = useQuery({
    queryKey: keys.asked,
    queryFn: ({ signal }) => call(cameosApi.consents, { signal }),
    staleTime: 0,
  });
  if (open.error) return <Failure error={open.error} again={() => void open.refetch()} />;
  if (!open.data)
    return (
      <>
        <h1 className="sr-only">{t('You are asked')}</h1>
        <Skeleton className="asked-slip" style={{ height: 260, borderRadius: 16 }} />
      </>
    );
  const asked = open.data.find(({ id }) => id === requestId);
  if (asked === undefined)
    return (
      <State
        art={<EmptyStage />}
        title={t('Nothing is asked here any more')}
        actions={<ButtonLink to="/cameos">{t('Your cameos')}</ButtonLink>}
      >
        {t('It was answered, taken back or ran out. What you answered is in your cameo’s trail.')}
      </State>
    );
  if (asked.waitsForGuardian)
    return (
      <State art={<EmptyStage />} title={t('A guardian has to agree')}>
        {t('You said yes. It counts once your guardian has, too.')}
      </State>
    );
  return (
    <>
      <div className="page-title">
        <div>
          <h1>{t('{name} asks', { name: asked.askedBy.name })}</h1>
          <p>{t('Without an answer it is a no.')}</p>
        </div>
      </div>
      <div className="asked-slip">
        <ConsentSlip
          request={asked}
          onSettled={() => {
            settle(asked.id);
            void navigate('/', { replace: true });
          }}
          onLater={() => void navigate('/')}
        />
      </div>
    </>
  );
};

/** Where a push or a mail leads: one card, whole, to be answered by whoever it is for. */
export const AskedPage = () => {
  const { requestId = '' } = useParams();
  return (
    <MemberPage
      title={t('You are asked')}
      skeleton={<Skeleton className="asked-slip" style={{ height: 260 }} />}
      narrow
    >
      {() => <Asked requestId={requestId} />}
    </MemberPage>
  );
};
