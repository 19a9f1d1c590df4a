import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { enrolmentApi } from '#contracts/api/enrolment.ts';
import { call } from '../api/call.ts';
import { Enrolling } from '../features/enrol/enrolling.tsx';
import { useParams } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { ErrorNotice, Skeleton } from '../ui/state.tsx';
import './cameos.css';
import { t } from '../texts/texts.ts';

/** An enrolment that began on another device, opened by its code. Needs no sign-in and leads nowhere else. */
export const EnrolHerePage = () => {
  const { token = '' } = useParams();
  const { mutate, data, error } = useMutation({
    mutationFn: () => call(enrolmentApi.enterDoor, { params: { token }, body: {} }),
  });
  // The door opens once: a page that is drawn twice must not knock twice.
  const knocked = useRef(false);
  useEffect(() => {
    if (knocked.current) return;
    knocked.current = true;
    mutate();
  }, [mutate]);
  return (
    <Page title={t('Your cameo')} narrow>
      <div className="studio">
        <h1>{t('Your cameo')}</h1>
        {error ? <ErrorNotice error={error} /> : null}
        {data ? (
          <Enrolling
            begun={data}
            whenDone={({ name }) => (
              <>
                <h2>{t('{name} is verified', { name })}</h2>
                <p role="status">{t('You can close this page and go on where you began.')}</p>
              </>
            )}
            whenClosed={<p>{t('Start another one where you began.')}</p>}
          />
        ) : error ? null : (
          <Skeleton style={{ height: 420, borderRadius: 20 }} />
        )}
      </div>
    </Page>
  );
};
