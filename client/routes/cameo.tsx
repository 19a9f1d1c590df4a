import { useQuery } from '@tanstack/react-query';
import type { Me } from '#contracts/account.ts';
import { cameosApi } from '#contracts/api/cameos.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { kindWords } from '../features/cameos/levels.ts';
import { AskBlocks } from '../features/likeness/ask-blocks.tsx';
import { Restrictions } from '../features/likeness/restrictions.tsx';
import { Receipts, Standing } from '../features/likeness/standing.tsx';
import { Uses } from '../features/likeness/uses.tsx';
import { OthersKeep, WhoMayAsk } from '../features/likeness/who-may-ask.tsx';
import { useParams } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { ClosedDoor } from '../ui/art.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Failure, Skeleton, State } from '../ui/state.tsx';
import './cameos.css';
import { t } from '../texts/texts.ts';

const CameoSkeleton = () => (
  <div className="stack" aria-busy="true">
    <h1 className="sr-only">{t('Cameo')}</h1>
    <Skeleton style={{ height: 168, borderRadius: 20 }} />
    <Skeleton style={{ height: 240, borderRadius: 20 }} />
  </div>
);

const OneCameo = ({ cameoId, me }: { cameoId: string; me: Me }) => {
  const cameos = useQuery({ queryKey: keys.cameos, queryFn: () => call(cameosApi.cameos) });
  if (cameos.isPending) return <CameoSkeleton />;
  if (cameos.error) return <Failure error={cameos.error} again={() => void cameos.refetch()} />;
  const cameo = cameos.data.find(({ id }) => id === cameoId);
  if (cameo === undefined)
    return (
      <State
        art={<ClosedDoor />}
        title={t('This cameo is not yours, or is gone')}
        code="not-found"
        actions={<ButtonLink to="/cameos">{t('To your cameos')}</ButtonLink>}
      >
        {t('Only its owner sees what a likeness is used for.')}
      </State>
    );
  return (
    <>
      <header className="likeness-head">
        <div className="cameo-picture">
          {cameo.state === 'ready' ? <img src={mediaPaths.cameoPicture(cameo.id)} alt="" /> : null}
        </div>
        <div>
          <h1>{cameo.name}</h1>
          <p>{t('Your {kind}. Nobody uses it without a yes from you.', { kind: kindWords[cameo.kind] })}</p>
        </div>
      </header>
      <WhoMayAsk cameo={cameo} me={me} />
      <OthersKeep cameo={cameo} />
      <Restrictions cameoId={cameo.id} />
      <Uses cameoId={cameo.id} />
      <Standing cameoId={cameo.id} />
      <AskBlocks />
      <Receipts cameoId={cameo.id} />
    </>
  );
};

export const CameoPage = () => {
  const { cameoId = '' } = useParams();
  return (
    <MemberPage title={t('Cameo')} skeleton={<CameoSkeleton />} narrow>
      {(me) => <OneCameo cameoId={cameoId} me={me} />}
    </MemberPage>
  );
};
