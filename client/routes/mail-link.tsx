import { useMutation } from '@tanstack/react-query';
import { outwardApi } from '#contracts/api/outward.ts';
import { AppError } from '#contracts/errors.ts';
import { call } from '../api/call.ts';
import { useParams } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { t } from '../texts/texts.ts';
import { ClosedDoor, EmptyStage } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ErrorNotice, State } from '../ui/state.tsx';

/** The link in the first mail. A press confirms, not the opening: mail servers open links to look at them. */
export const ConfirmMailPage = () => {
  const { token = '' } = useParams();
  const confirm = useMutation({ mutationFn: () => call(outwardApi.confirmMail, { body: { token } }) });
  const gone = confirm.error instanceof AppError && confirm.error.code === 'not-found';
  return (
    <Page title={t('Your address')} narrow>
      {confirm.data ? (
        <State
          art={<EmptyStage />}
          title={t('Confirmed')}
          actions={<ButtonLink to="/settings/reach">{t('What is sent, and when')}</ButtonLink>}
        >
          {t('Dailies writes to {address} from now on, as you choose.', { address: confirm.data.address })}
        </State>
      ) : gone ? (
        <State
          art={<ClosedDoor />}
          title={t('This link is old')}
          actions={<ButtonLink to="/settings/reach">{t('To your settings')}</ButtonLink>}
        >
          {t('A newer one was sent, or the address was removed. Have another sent from your settings.')}
        </State>
      ) : (
        <State
          title={t('Is this address yours?')}
          actions={
            <Button look="primary" busy={confirm.isPending} onClick={() => confirm.mutate()}>
              {t('Yes, write to me here')}
            </Button>
          }
        >
          {t(
            'You were sent this link because somebody named your address. If that was not you, close this page.',
          )}
        </State>
      )}
      {confirm.error && !gone ? <ErrorNotice error={confirm.error} /> : null}
    </Page>
  );
};

/** The way out of all mail, for whoever reads it; no sign-in is needed. */
export const EndMailPage = () => {
  const { token = '' } = useParams();
  const end = useMutation({ mutationFn: () => call(outwardApi.endMail, { body: { token } }) });
  return (
    <Page title={t('No more mail')} narrow>
      {end.isSuccess ? (
        <State art={<EmptyStage />} title={t('No more mail will come')}>
          {t('The address is removed. It can be given again in the settings.')}
        </State>
      ) : (
        <State
          title={t('No more mail to this address?')}
          actions={
            <Button look="primary" busy={end.isPending} onClick={() => end.mutate()}>
              {t('Send nothing more')}
            </Button>
          }
        >
          {t('Requests and digests then wait on the page.')}
        </State>
      )}
      {end.error ? <ErrorNotice error={end.error} /> : null}
    </Page>
  );
};
