import { CircleCheck, CircleHelp, CircleMinus, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MadeHow, Verdict as Told } from '#contracts/verify.ts';
import './verify.css';
import { language, t } from '../../texts/texts.ts';

type Film = Extract<Told, { kind: 'film' }>;

const made: Record<MadeHow, string> = {
  simulated: t('Simulated; nobody’s likeness is in it.'),
  'simulated-with-likeness': t('Simulated, with likenesses that their owners lent to it.'),
  generated: t('Made by a trained model from words; nobody’s likeness was given to it.'),
  'generated-with-likeness': t('Made by a trained model, with likenesses that their owners lent to it.'),
  unknown: t('Its seal does not say in a way that this page knows.'),
};

const generatorName = (generator: string): string =>
  generator === 'simulator' ? t('The paper theatre (simulator)') : generator;

const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Consents = ({ consents }: Pick<Film, 'consents'>) =>
  consents.length === 0 ? (
    <p>{t('It was sealed without anybody’s likeness, so nobody’s consent was needed.')}</p>
  ) : (
    <ul className="verify-consents">
      {consents.map(({ grantId, stands }) => (
        <li key={grantId} data-stands={stands}>
          {stands ? (
            <CircleCheck size={18} aria-hidden="true" />
          ) : (
            <CircleMinus size={18} aria-hidden="true" />
          )}
          <b>{stands ? t('Stands') : t('No longer stands')}</b>
          <code>{grantId}</code>
        </li>
      ))}
    </ul>
  );

/** The one sentence that most people come for. */
function headline({ unchanged, withdrawn, consents }: Film): { title: string; about: string; tone: string } {
  if (!unchanged)
    return {
      title: t('Changed since it was sealed'),
      about: t('The seal is this house’s own, and the film in the file is not the one that it was put on.'),
      tone: 'live',
    };
  if (consents.some(({ stands }) => !stands))
    return {
      title: t('Genuine, and no longer agreed to'),
      about: t(
        'This is the film as it was sealed. Somebody in it has ended their consent since: please do not share it.',
      ),
      tone: 'wait',
    };
  if (withdrawn)
    return {
      title: t('Genuine, and no longer shown'),
      about: t('This is the film as it was sealed. The house that made it does not show it any more.'),
      tone: 'wait',
    };
  return {
    title: t('Genuine, and agreed to'),
    about:
      consents.length > 0
        ? t('This is the film as it was sealed, and everybody whose likeness is in it still agrees.')
        : t('This is the film as it was sealed.'),
    tone: 'given',
  };
}

const icons: Record<string, ReactNode> = {
  given: <CircleCheck size={28} aria-hidden="true" />,
  wait: <CircleMinus size={28} aria-hidden="true" />,
  live: <CircleX size={28} aria-hidden="true" />,
  unknown: <CircleHelp size={28} aria-hidden="true" />,
};

const Head = ({ tone, title, children }: { tone: string; title: string; children: ReactNode }) => (
  <header className="verify-head" data-tone={tone}>
    {icons[tone]}
    <div>
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  </header>
);

const FilmVerdict = ({ film }: { film: Film }) => {
  const { facts, unchanged, withdrawn, consents } = film;
  const { title, about, tone } = headline(film);
  return (
    <>
      <Head tone={tone} title={title}>
        {about}
      </Head>
      <dl className="verify-facts">
        <Line name={t('Film')}>
          {unchanged
            ? t('Picture and sound are bit for bit what was sealed.')
            : t('Picture or sound is not what was sealed. What follows is about the original.')}
        </Line>
        <Line name={t('Made by')}>
          {t('@{makerHandle}, as the handle was then', { makerHandle: facts.makerHandle })}
        </Line>
        <Line name={t('Made with')}>
          {generatorName(facts.generator)}. {made[facts.made]}
        </Line>
        <Line name={t('On whose consent')}>
          <Consents consents={consents} />
        </Line>
        <Line name={t('Shown here')}>
          {withdrawn
            ? t('No longer. A likeness in it was taken back, or the film is gone from this house.')
            : t('It is kept here, for those it was made or posted for.')}
        </Line>
        <Line name={t('Take')}>
          <code>{facts.takeId}</code>
        </Line>
        <Line name={t('As of')}>{moment.format(new Date(film.at))}</Line>
      </dl>
      <section className="verify-unknown" aria-labelledby="unknown">
        <h3 id="unknown">{t('What this cannot tell')}</h3>
        <ul>
          <li>{t('Who gave a consent, why it ended or when: only its owner reads that.')}</li>
          <li>{t('Whether a script describes somebody in words, without their likeness.')}</li>
          <li>{t('Who else has a copy, or where it was shown outside of this house.')}</li>
          <li>{t('The day it was sealed: the seal carries no stamp of an independent clock.')}</li>
        </ul>
      </section>
    </>
  );
};

const plain: Record<
  Exclude<Told['kind'], 'film' | 'receipt' | 'erasure-receipt'>,
  { tone: string; title: string; about: string }
> = {
  erased: {
    tone: 'wait',
    title: t('Taken back, and erased'),
    about: t(
      'A likeness in this film was taken back and its files are gone from this house. Copies may exist elsewhere: nobody in them agrees any more.',
    ),
  },
  unfinished: {
    tone: 'unknown',
    title: t('There is no film yet'),
    about: t('This take was not finished. There is nothing sealed that could be looked at.'),
  },
  'seal-broken': {
    tone: 'live',
    title: t('The seal was altered'),
    about: t(
      'The file carries a seal like ours and somebody has changed it. Nothing that it says can be relied on, so none of it is shown here.',
    ),
  },
  'sealed-elsewhere': {
    tone: 'unknown',
    title: t('Not sealed by this house'),
    about: t(
      'The film carries a seal of somebody else: another Dailies, another program, or an imitation of ours. Ask there; this house cannot vouch for it.',
    ),
  },
  'no-seal': {
    tone: 'unknown',
    title: t('Not ours, as far as can be seen'),
    about: t(
      'There is no seal in this file. It was made elsewhere, or it lost its seal: films that are filmed from a screen, cut or sent through most messengers lose theirs.',
    ),
  },
  'no-film': {
    tone: 'unknown',
    title: t('This is neither a film nor a receipt'),
    about: t('Films of Dailies are mp4 files; receipts end in .jws. Nothing was kept of this file.'),
  },
  'other-house': {
    tone: 'unknown',
    title: t('This link leads to another house'),
    about: t(
      'Only films that were made here can be looked up here. If you have the film itself, drop the file.',
    ),
  },
  'receipt-broken': {
    tone: 'live',
    title: t('Not a receipt of this house'),
    about: t('It was changed after it was signed, is incomplete, or another house signed it.'),
  },
};

const Genuine = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <Head tone="given" title={title}>
      {t('This house signed it, and not a letter was changed since.')}
    </Head>
    <dl className="verify-facts">{children}</dl>
  </>
);

const reaches = {
  take: t('one take'),
  person: t('everything that one person made'),
  everything: t('everything made until then'),
  cameo: t('everything, and the cameo itself was deleted'),
} as const;

/** What was found out, in plain words. */
export const Verdict = ({ told }: { told: Told }) => {
  switch (told.kind) {
    case 'film':
      return <FilmVerdict film={told} />;
    case 'receipt': {
      const { cameoName, reach, at, takes, posts, grants, erasedAt, id } = told.receipt;
      return (
        <Genuine title={t('A genuine receipt')}>
          <Line name={t('Taken back')}>
            {t('The likeness of {cameoName}, from {what}', { cameoName, what: reaches[reach] })}
          </Line>
          <Line name={t('On')}>{moment.format(new Date(at))}</Line>
          <Line name={t('It lists')}>
            {t(
              '{grants, plural, one {# consent} other {# consents}} ended, {takes, plural, one {# take} other {# takes}}, of which {hidden} hidden, and {posts, plural, one {# post} other {# posts}}',
              {
                grants: grants.length,
                takes: takes.length,
                hidden: takes.filter(({ hidden }) => hidden).length,
                posts: posts.length,
              },
            )}
          </Line>
          <Line name={t('Files')}>
            {erasedAt === null
              ? t('Not erased when this was signed.')
              : t('Erased on {day}.', { day: moment.format(new Date(erasedAt)) })}
          </Line>
          <Line name={t('Receipt')}>
            <code>{id}</code>
          </Line>
        </Genuine>
      );
    }
    case 'erasure-receipt': {
      const { askedAt, finishedAt, counts, id } = told.receipt;
      return (
        <Genuine title={t('A genuine receipt of an erased account')}>
          <Line name={t('Asked on')}>{moment.format(new Date(askedAt))}</Line>
          <Line name={t('Finished on')}>{moment.format(new Date(finishedAt))}</Line>
          <Line name={t('Erased')}>
            {Object.entries(counts)
              .map(([area, things]) => `${things} ${area}`)
              .join(', ')}
          </Line>
          <Line name={t('Receipt')}>
            <code>{id}</code>
          </Line>
        </Genuine>
      );
    }
    default: {
      const { tone, title, about } = plain[told.kind];
      return (
        <Head tone={tone} title={title}>
          {about}
        </Head>
      );
    }
  }
};
