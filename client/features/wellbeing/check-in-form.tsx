import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { wellbeingApi } from '#contracts/api/wellbeing.ts';
import { type CheckInAnswer, lowAnswers } from '#contracts/check-in.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { HelpLines } from './help-lines.tsx';
import './wellbeing.css';
import { t } from '../../texts/texts.ts';

export const answerWords: Record<CheckInAnswer, string> = {
  good: t('Good'),
  okay: t('All right'),
  low: t('A bit low'),
  rough: t('Rough'),
};
const order: readonly CheckInAnswer[] = ['good', 'okay', 'low', 'rough'];

/** One question, one tap, words if there are any. */
export const CheckInForm = ({
  id,
  teen,
  onDone,
}: {
  id: string;
  teen: boolean;
  onDone?: (() => void) | undefined;
}) => {
  const [words, setWords] = useState('');
  const [said, setSaid] = useState<CheckInAnswer | null>(null);
  const answer = useMutation({
    mutationFn: (given: CheckInAnswer) =>
      call(wellbeingApi.answerCheckIn, { body: { id, answer: given, words: words.trim() || null } }),
    onSuccess: (holds, given) => {
      setSaid(given);
      queryClient.setQueryData(keys.whatHolds, holds);
      void queryClient.invalidateQueries({ queryKey: keys.checkIns });
    },
  });
  if (said)
    return (
      <div className="stack" role="status">
        {lowAnswers.includes(said) ? (
          <>
            <p>
              {t(
                'Thank you for saying so. Dailies is quieter for a week: a shorter feed, earlier breaks, calm nights. You can undo that in your settings.',
              )}
            </p>
            <HelpLines teen={teen} />
          </>
        ) : (
          <p>{t('Thank you. Good to know.')}</p>
        )}
        {onDone ? (
          <div>
            <Button onClick={onDone}>{t('Close')}</Button>
          </div>
        ) : null}
      </div>
    );
  return (
    <div className="stack">
      <div className="check-in-answers">
        {order.map((one) => (
          <Button key={one} disabled={answer.isPending} onClick={() => answer.mutate(one)}>
            {answerWords[one]}
          </Button>
        ))}
      </div>
      <Field
        label={t('Words, if you like')}
        value={words}
        maxLength={280}
        onChange={(event) => setWords(event.target.value)}
        hint={t('Only you can read this. It never changes what you are shown, only how much.')}
      />
      {answer.error ? <ErrorNotice error={answer.error} /> : null}
    </div>
  );
};
