import { Page } from '../shell/page.tsx';
import { t } from '../texts/texts.ts';
import { EmptyStage } from '../ui/art.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { State } from '../ui/state.tsx';

export const NotFound = () => (
  <Page title={t('Nothing here')}>
    <State
      art={<EmptyStage />}
      title={t('An empty stage')}
      code="not-found"
      actions={
        <ButtonLink look="primary" to="/">
          {t('To your rooms')}
        </ButtonLink>
      }
    >
      {t(
        'Nothing is at this address, or it is not for you. If a friend sent you here, ask for a fresh link.',
      )}
    </State>
  </Page>
);
