import { Waypoints } from 'lucide-react';
import { type RefObject, useEffect, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { isTyping } from '../../ui/typing.ts';
import { TruthLayer } from './truth-layer.tsx';
import { useTrace } from './use-trace.ts';
import './truth.css';
import { t } from '../../texts/texts.ts';

type Other = { id: string; number: number };
type Props = { takeId: string; video: RefObject<HTMLVideoElement | null>; others?: readonly Other[] };

const plainKey = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;

/**
 * `X` on any film: the physics behind it, drawn over it. Goes beside the film's element, in a box that is as large as
 * the film. `others` are takes of the same room whose things may be shown as ghosts.
 */
export const TruthOverFilm = ({ takeId, video, others = [] }: Props) => {
  const [shown, setShown] = useState(false);
  const [ghost, setGhost] = useState<string | null>(null);
  const trace = useTrace(shown ? takeId : null);
  const earlier = useTrace(shown ? ghost : null);
  const id = useId();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'x' || !plainKey(event) || isTyping(event.target)) return;
      event.preventDefault();
      setShown((now) => !now);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      {shown && trace.data ? (
        <TruthLayer video={video} trace={trace.data} earlier={earlier.data ?? null} />
      ) : null}
      <div className="truth-controls">
        {shown && others.length > 0 ? (
          <>
            <label className="sr-only" htmlFor={id}>
              {t('Show an earlier take as a ghost')}
            </label>
            <select
              id={id}
              className="truth-ghost"
              value={ghost ?? ''}
              onChange={(event) => setGhost(event.target.value || null)}
            >
              <option value="">{t('No ghost')}</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {t('Ghost of take {number}', { number: other.number })}
                </option>
              ))}
            </select>
          </>
        ) : null}
        <Button
          className="truth-toggle"
          aria-pressed={shown}
          aria-keyshortcuts="X"
          busy={shown && trace.isLoading}
          onClick={() => setShown(!shown)}
        >
          <Waypoints size={17} aria-hidden="true" /> {t('Forces')} <kbd>X</kbd>
        </Button>
      </div>
      {shown && (trace.error ?? earlier.error) ? (
        <div className="truth-error">
          <ErrorNotice error={trace.error ?? earlier.error} />
        </div>
      ) : null}
    </>
  );
};
