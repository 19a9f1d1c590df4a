import { type FormEvent, useState } from 'react';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Area } from '../../ui/field.tsx';
import { ErrorNotice } from '../../ui/state.tsx';

/** What somebody says against a decision; another operator may read it, and answers with a reason. */
export const AppealForm = ({
  busy,
  error,
  onSend,
}: {
  busy: boolean;
  error: unknown;
  onSend: (words: string) => void;
}) => {
  const [words, setWords] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim()) onSend(words.trim());
  };
  return (
    <form className="stack" onSubmit={send}>
      <Area
        label={t('What do you say to it?')}
        hint={t('An operator reads it and answers with a reason.')}
        rows={3}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {error ? <ErrorNotice error={error} /> : null}
      <div>
        <Button type="submit" busy={busy} disabled={!words.trim()}>
          {t('Send the appeal')}
        </Button>
      </div>
    </form>
  );
};
