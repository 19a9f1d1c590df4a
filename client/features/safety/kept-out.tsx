import { useMutation } from '@tanstack/react-query';
import type { SignIn } from '#contracts/account.ts';
import { safetyApi } from '#contracts/api/safety.ts';
import type { AppError } from '#contracts/errors.ts';
import { call } from '../../api/call.ts';
import { t } from '../../texts/texts.ts';
import { ErrorNotice } from '../../ui/state.tsx';
import { AppealForm } from './appeal-form.tsx';

/** Whether a sign-in was refused because the operators keep somebody out. */
export const isKeptOut = ({ code }: AppError): boolean => code === 'suspended' || code === 'banned';

/** What was decided, until when and why, and the way to object without being signed in. */
export const KeptOut = ({ error, account }: { error: AppError; account: SignIn }) => {
  const appeal = useMutation({
    mutationFn: (words: string) => call(safetyApi.appealAtTheDoor, { body: { ...account, words } }),
  });
  return (
    <section className="stack" aria-label={t('Your account')}>
      <ErrorNotice error={error} />
      {appeal.isSuccess ? (
        <p role="status">
          {t(
            'Your appeal is with the operators. Try signing in again later: it says here what they answered.',
          )}
        </p>
      ) : (
        <AppealForm busy={appeal.isPending} error={appeal.error} onSend={(words) => appeal.mutate(words)} />
      )}
    </section>
  );
};
