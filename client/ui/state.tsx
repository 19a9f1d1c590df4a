import { CircleAlert } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { AppError, errors } from '#contracts/errors.ts';
import { TornFilm } from './art.tsx';
import { Button } from './button.tsx';
import { detailWords } from './detail-words.ts';
import './state.css';
import { t } from '../texts/texts.ts';

/** A whole page or panel in one of its quieter states: empty, refused, lost. */
export const State = ({
  art,
  title,
  children,
  code,
  actions,
}: {
  art?: ReactNode;
  title: string;
  children?: ReactNode;
  code?: string | undefined;
  actions?: ReactNode;
}) => (
  <section className="state">
    {art ? <div className="state-art">{art}</div> : null}
    <h1>{title}</h1>
    {children ? <p>{children}</p> : null}
    {code ? <code>{code}</code> : null}
    {actions ? <div className="state-actions">{actions}</div> : null}
  </section>
);

/** A grey shape where something will be. */
export const Skeleton = ({ style, className }: { style?: CSSProperties; className?: string }) => (
  <span className={className ? `skeleton ${className}` : 'skeleton'} style={style} aria-hidden="true" />
);

/** What happened, in words, with its code. A detail that is no sentence stands beside the code. */
export const sentenceOf = (error: unknown): { sentence: string; code: string } => {
  if (!(error instanceof AppError))
    return { sentence: t('Something broke on this page. What you wrote is kept.'), code: 'internal' };
  const { code, detail } = error;
  const sentence = t(errors[code].sentence);
  const said = detail === undefined ? null : detailWords(detail);
  if (said !== null) return { sentence: `${sentence} ${said}`, code };
  return { sentence, code: detail ? `${code} · ${detail}` : code };
};

/** An error beside what caused it: a sentence, the code, and a way on. */
export const ErrorNotice = ({ error, action }: { error: unknown; action?: ReactNode }) => {
  const { sentence, code } = sentenceOf(error);
  return (
    <div className="notice notice-live" role="alert">
      <CircleAlert size={20} aria-hidden="true" />
      <span>
        {sentence} <code>{code}</code>
      </span>
      {action}
    </div>
  );
};

/** A page that did not come: what happened, its code, another try. */
export const Failure = ({ error, again }: { error: unknown; again: () => void }) => {
  const { sentence, code } = sentenceOf(error);
  return (
    <div role="alert" className="failure">
      <State
        art={<TornFilm />}
        title={t('This page did not come')}
        code={code}
        actions={
          <Button look="primary" onClick={again}>
            {t('Try again')}
          </Button>
        }
      >
        {sentence}
      </State>
    </div>
  );
};
