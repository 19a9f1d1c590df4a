import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { verifyApi } from '#contracts/api/verify.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { VERIFY_MOST_BYTES } from '#contracts/verify.ts';
import { call } from '../api/call.ts';
import { useMe } from '../api/queries.ts';
import { DropFile } from '../features/verify/drop-file.tsx';
import { Verdict } from '../features/verify/verdict.tsx';
import { useSearch } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice, Skeleton } from '../ui/state.tsx';
import '../features/verify/verify.css';
import { t } from '../texts/texts.ts';

type Asked = { link: string } | { file: Blob };

/** A link is asked about; everything that begins like a signed receipt is sent as the file it would be. */
const asked = (text: string): Asked =>
  text.trim().startsWith('eyJ') ? { file: new Blob([text.trim()]) } : { link: text.trim() };

const ask = async (what: Asked) => {
  if ('link' in what) return call(verifyApi.verifyLink, { body: { link: what.link } });
  if (what.file.size > VERIFY_MOST_BYTES)
    throw new AppError('too-large', because('at-most-megabytes', { most: VERIFY_MOST_BYTES / 2 ** 20 }));
  return call(verifyApi.verifyFile, { raw: what.file });
};

/** A link that led nowhere for this caller: who is signed in may be told more. */
const Refused = ({ error, link }: { error: unknown; link: string }) => {
  const { data: me } = useMe();
  const hidden = error instanceof AppError && error.code === 'not-found';
  const to = `/verify?link=${encodeURIComponent(link)}`;
  return (
    <ErrorNotice
      error={error}
      action={
        hidden && me === null ? (
          <ButtonLink to={`/sign-in?to=${encodeURIComponent(to)}`}>{t('Sign in and look again')}</ButtonLink>
        ) : undefined
      }
    />
  );
};

/** Anybody, with or without an account, reads here whether a film is genuine and still agreed to. */
export const VerifyPage = () => {
  const search = useSearch();
  const given = search.get('link') ?? '';
  const [text, setText] = useState(given);
  const answer = useRef<HTMLElement>(null);
  const verify = useMutation({ mutationFn: ask, onSettled: () => answer.current?.focus() });
  const { mutate } = verify;
  useEffect(() => {
    if (given) mutate({ link: given });
  }, [given, mutate]);
  const state = verify.isPending ? 'asking' : verify.data || verify.error ? 'told' : 'empty';
  return (
    <Page title={t('Check a film')}>
      <div className="stack verify-page">
        <div className="page-title">
          <div>
            <h1>{t('Check a film')}</h1>
            <p>
              {t(
                'Every film made here carries a seal: who made it, with what, and on whose consent. Read it here, and whether all of it still stands. You need no account, and nothing you drop is kept.',
              )}
            </p>
          </div>
        </div>
        <DropFile busy={verify.isPending} onFile={(file) => mutate({ file })} />
        <form
          className="verify-paste"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (text.trim()) mutate(asked(text));
          }}
        >
          <Field
            label={t('Or paste the link of a take or a post, or a receipt')}
            value={text}
            placeholder={`${window.location.origin}/post/…`}
            onChange={({ target }) => setText(target.value)}
          />
          <Button type="submit" busy={verify.isPending} disabled={!text.trim()}>
            {t('Check')}
          </Button>
        </form>
        <section
          ref={answer}
          tabIndex={-1}
          aria-live="polite"
          aria-label={t('What was found')}
          aria-busy={verify.isPending}
          className={state === 'empty' ? 'sr-only' : 'card verify-told'}
        >
          {verify.isPending ? (
            <>
              <p role="status">{t('The file or link is being looked at, a few seconds.')}</p>
              <Skeleton style={{ height: 28, width: '50%' }} />
              <Skeleton style={{ height: 120 }} />
            </>
          ) : verify.error ? (
            <Refused error={verify.error} link={text} />
          ) : verify.data ? (
            <Verdict told={verify.data} />
          ) : null}
        </section>
      </div>
    </Page>
  );
};
