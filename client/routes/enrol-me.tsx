import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { enrolmentApi } from '#contracts/api/enrolment.ts';
import type { CameoLevel } from '#contracts/cameo.ts';
import { type Enrolment, NewEnrolment } from '#contracts/enrolment.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { levels } from '../features/cameos/levels.ts';
import { Enrolling } from '../features/enrol/enrolling.tsx';
import { OtherDevice } from '../features/enrol/other-device.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Choices, Field } from '../ui/field.tsx';
import { ErrorNotice, Skeleton } from '../ui/state.tsx';
import './cameos.css';
import { t } from '../texts/texts.ts';

const Begin = ({ name, onBegun }: { name: string; onBegun: (enrolment: Enrolment) => void }) => {
  const [details, setDetails] = useState<NewEnrolment>({ name, level: 'people-i-approve' });
  const begin = useMutation({
    mutationFn: () => call(enrolmentApi.newEnrolment, { body: details }),
    onSuccess: onBegun,
  });
  const ok = NewEnrolment.safeParse(details).success;
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (ok) begin.mutate();
      }}
    >
      <p>
        {t(
          'Ten seconds before the camera show that it is you: you say three numbers and turn your head twice. The recording is sealed, kept for 30 days at most, and you can remove it at once. Every film still asks you.',
        )}
      </p>
      <Field
        label={t('Name in scripts')}
        value={details.name}
        maxLength={40}
        onChange={(event) => setDetails({ ...details, name: event.target.value })}
      />
      <Choices
        legend={t('Who may ask for it')}
        name="level"
        value={details.level}
        options={levels}
        onChange={(level: CameoLevel) => setDetails({ ...details, level })}
      />
      {begin.error ? <ErrorNotice error={begin.error} /> : null}
      <Button type="submit" look="primary" busy={begin.isPending} disabled={!ok}>
        {t('On to the camera')}
      </Button>
    </form>
  );
};

const Done = ({ enrolment: { name, cameoId } }: { enrolment: Enrolment }) => {
  const forget = useMutation({
    mutationFn: () => call(enrolmentApi.forgetRecording, { params: { cameoId: cameoId ?? '' } }),
  });
  if (cameoId === null) return <p role="status">{t('This cameo was deleted. Nothing of it is left.')}</p>;
  return (
    <>
      <h2>{t('{name} waves', { name })}</h2>
      <div className="wave">
        <img src={mediaPaths.cameoPicture(cameoId)} alt={t('{name}, cut out', { name })} />
      </div>
      <p>
        {t('Verified by your face, your turns and your numbers.')}{' '}
        {forget.isSuccess ? t('The recording is gone.') : t('The recording goes within 30 days.')}
      </p>
      {forget.error ? <ErrorNotice error={forget.error} /> : null}
      <div className="studio-acts">
        {forget.isSuccess ? null : (
          <Button onClick={() => forget.mutate()} busy={forget.isPending}>
            {t('Remove the recording now')}
          </Button>
        )}
        <ButtonLink look="primary" to="/cameos">
          {t('Done')}
        </ButtonLink>
      </div>
    </>
  );
};

const Studio = ({ name }: { name: string }) => {
  const [begun, setBegun] = useState<Enrolment | null>(null);
  return (
    <div className="studio">
      <h1>{t('Your cameo')}</h1>
      {begun ? (
        <Enrolling
          key={begun.id}
          begun={begun}
          beside={<OtherDevice enrolmentId={begun.id} />}
          whenDone={(enrolment) => {
            void queryClient.invalidateQueries({ queryKey: keys.cameos });
            return <Done enrolment={enrolment} />;
          }}
          whenClosed={
            <Button look="primary" onClick={() => setBegun(null)}>
              {t('Start again')}
            </Button>
          }
        />
      ) : (
        <Begin name={name} onBegun={setBegun} />
      )}
    </div>
  );
};

export const EnrolMePage = () => (
  <MemberPage
    title={t('Your cameo')}
    skeleton={<Skeleton style={{ height: 420, borderRadius: 20 }} />}
    narrow
  >
    {(me) => <Studio name={me.name} />}
  </MemberPage>
);
