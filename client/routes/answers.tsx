import { useMutation, useQuery } from '@tanstack/react-query';
import { wellbeingApi } from '#contracts/api/wellbeing.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { answerWords } from '../features/wellbeing/check-in-form.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';
import '../features/wellbeing/wellbeing.css';
import { language, t } from '../texts/texts.ts';

const when = new Intl.DateTimeFormat(language, { dateStyle: 'long' });

const AnswersSkeleton = () => (
  <div className="stack">
    <Skeleton style={{ height: 44, width: 220, marginTop: 24 }} />
    <Skeleton style={{ height: 240, borderRadius: 20 }} />
  </div>
);

const Answers = () => {
  const answers = useQuery({ queryKey: keys.checkIns, queryFn: () => call(wellbeingApi.checkIns) });
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.whatHolds });
  const remove = useMutation({
    mutationFn: (checkInId: string) => call(wellbeingApi.deleteCheckIn, { params: { checkInId } }),
    onSuccess: refresh,
  });
  const removeAll = useMutation({ mutationFn: () => call(wellbeingApi.deleteCheckIns), onSuccess: refresh });
  if (answers.error) return <Failure error={answers.error} again={() => void answers.refetch()} />;
  if (!answers.data)
    return (
      <>
        <h1 className="sr-only">{t('Your answers')}</h1>
        <AnswersSkeleton />
      </>
    );
  if (answers.data.length === 0)
    return (
      <State
        art={<EmptyStage />}
        title={t('No answers here')}
        actions={<ButtonLink to="/settings">{t('To your settings')}</ButtonLink>}
      >
        {t('When you say how it is going, it is kept here for a year, for you alone.')}
      </State>
    );
  const trouble = remove.error ?? removeAll.error;
  return (
    <div className="stack">
      <div className="page-title">
        <div>
          <h1>{t('Your answers')}</h1>
          <p>{t('Nobody else can read them. Each goes after a year, or when you delete it.')}</p>
        </div>
        <Confirm
          trigger={<Button look="danger">{t('Delete all')}</Button>}
          title={t('Delete all of your answers?')}
          about={t('What rests on them, a quieter week for instance, ends too.')}
          action={t('Delete all')}
          onConfirm={() => removeAll.mutate()}
        />
      </div>
      {trouble ? <ErrorNotice error={trouble} /> : null}
      <ul className="card answers">
        {answers.data.map((one) => (
          <li key={one.id}>
            <div>
              <b>{answerWords[one.answer]}</b> <small>{when.format(new Date(one.at))}</small>
              {one.words ? <p>{one.words}</p> : null}
            </div>
            <Button look="quiet" onClick={() => remove.mutate(one.id)}>
              {t('Delete')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

export const AnswersPage = () => (
  <MemberPage title={t('Your answers')} skeleton={<AnswersSkeleton />} narrow>
    {() => <Answers />}
  </MemberPage>
);
