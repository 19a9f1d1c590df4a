import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { guardiansApi } from '#contracts/api/guardians.ts';
import type { SwitchChange } from '#contracts/guardian.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import './links.css';
import { Trans, t } from '../../texts/texts.ts';

/** Says in plain words what is wanted, shows what was understood, and sets nothing before that is confirmed. */
export const PlainWords = ({ onConfirm }: { onConfirm: (change: SwitchChange) => void }) => {
  const [words, setWords] = useState('');
  const read = useMutation({ mutationFn: () => call(guardiansApi.readWords, { body: { words } }) });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim()) read.mutate();
  };
  const proposal = read.data;
  const done = (): void => {
    read.reset();
    setWords('');
  };
  return (
    <form className="stack" onSubmit={send}>
      <Field
        label={t('In your own words')}
        value={words}
        maxLength={500}
        placeholder={t('No messages from strangers, no scrolling after nine')}
        onChange={(event) => setWords(event.target.value)}
      />
      {proposal ? (
        <div className="stack" role="status">
          <ul className="guardian-understood" aria-label={t('What was understood')}>
            {proposal.understood.map((one) => (
              <li key={one.words}>
                <Trans
                  id="I understood: {sentence}<small>“{words}”</small>"
                  values={{ sentence: one.sentence, words: one.words }}
                  components={{ small: <small /> }}
                />
              </li>
            ))}
            {proposal.notUnderstood.map((one) => (
              <li key={one}>
                <Trans
                  id="There is no switch for this.<small>“{one}”</small>"
                  values={{ one }}
                  components={{ small: <small /> }}
                />
              </li>
            ))}
          </ul>
          <div className="guardian-row">
            {proposal.understood.length > 0 ? (
              <Button
                look="given"
                onClick={() => {
                  onConfirm(proposal.change);
                  done();
                }}
              >
                {t('Set it so')}
              </Button>
            ) : null}
            <Button onClick={done}>{t('Leave it')}</Button>
          </div>
        </div>
      ) : (
        <div>
          <Button type="submit" busy={read.isPending} disabled={!words.trim()}>
            {t('What would that set?')}
          </Button>
        </div>
      )}
      {read.error ? <ErrorNotice error={read.error} /> : null}
    </form>
  );
};
