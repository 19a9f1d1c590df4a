import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { queryClient } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNotice } from '../../ui/state.tsx';

export type Answer = { label: string; act: (reason: string) => Promise<unknown>; danger?: boolean };

/** One thing to decide about: what it is, a reason in words, the answers there are. */
export const DecisionForm = ({
  about,
  answers,
  onDone,
}: {
  about?: ReactNode;
  answers: readonly Answer[];
  onDone?: () => void;
}) => {
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: ({ act }: Answer) => act(reason.trim()),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['operators'] }),
  });
  return (
    <>
      {about}
      <Field
        label={t('Reason')}
        hint={t('Each decision needs one. Whoever it is about reads it.')}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      {decide.error ? <ErrorNotice error={decide.error} /> : null}
      <div className="operators-answers">
        {answers.map((answer) => (
          <Button
            key={answer.label}
            {...(answer.danger ? { look: 'danger' } : {})}
            busy={decide.isPending}
            disabled={!reason.trim()}
            onClick={() => decide.mutate(answer)}
          >
            {answer.label}
          </Button>
        ))}
      </div>
    </>
  );
};
