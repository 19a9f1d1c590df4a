import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { enrolmentApi } from '#contracts/api/enrolment.ts';
import type { Enrolment } from '#contracts/enrolment.ts';
import { AppError, errors } from '#contracts/errors.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { ErrorNotice, Failure } from '../../ui/state.tsx';
import { CameraStep } from './camera-step.tsx';
import './enrol.css';
import { t } from '../../texts/texts.ts';

const waiting = {
  checking: t('This takes about half a minute.'),
  cutting: t('That was you.'),
} as const;

/** What was done and what is still to come, while the house is at it. */
const Waiting = ({ state }: { state: keyof typeof waiting }) => (
  <div className="stack">
    <ul className="enrol-checks" aria-label={t('How far it is')}>
      <li data-state="fine">{t('Your recording has arrived.')}</li>
      <li data-state={state === 'checking' ? 'wait' : 'fine'}>
        {state === 'checking'
          ? t('It is being checked: face, turns, numbers.')
          : t('It was checked: face, turns, numbers.')}
      </li>
      <li data-state={state === 'cutting' ? 'wait' : undefined}>
        {state === 'cutting' ? t('Your poses are being cut out.') : t('Then your poses are cut out.')}
      </li>
    </ul>
    <p role="status" className="enrol-left">
      {waiting[state]} {t('You can leave; it goes on without you, and your cameo comes under Cameos.')}
    </p>
  </div>
);

/** One enrolment from its first recording to its end, on whichever device. */
export const Enrolling = ({
  begun,
  beside,
  whenDone,
  whenClosed,
}: {
  begun: Enrolment;
  /** Shown while a recording can be made. */
  beside?: ReactNode;
  whenDone: (enrolment: Enrolment) => ReactNode;
  whenClosed: ReactNode;
}) => {
  const key = keys.enrolment(begun.id);
  const query = useQuery({
    queryKey: key,
    queryFn: () => call(enrolmentApi.enrolment, { params: { enrolmentId: begun.id } }),
    initialData: begun,
    // Another device may go on with it, so even one that waits for a recording is looked at.
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'done' || data?.state === 'closed' ? false : 1500,
  });
  const { data: enrolment, error } = query;
  if (error) return <Failure error={error} again={() => void query.refetch()} />;
  if (enrolment.state === 'done') return whenDone(enrolment);
  if (enrolment.state === 'checking' || enrolment.state === 'cutting')
    return <Waiting state={enrolment.state} />;
  return (
    <>
      {enrolment.refusal ? <ErrorNotice error={new AppError(enrolment.refusal)} /> : null}
      {enrolment.state === 'closed' ? (
        <>
          <p>{t(errors['enrolment-closed'].sentence)}</p>
          {whenClosed}
        </>
      ) : (
        <>
          <CameraStep enrolment={enrolment} onSent={(next) => queryClient.setQueryData(key, next)} />
          <p className="enrol-left">
            {t('{left, plural, one {# try is left.} other {# tries are left.}}', {
              left: enrolment.attemptsLeft,
            })}
          </p>
          {beside}
        </>
      )}
    </>
  );
};
