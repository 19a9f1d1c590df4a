import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/toast.tsx';
import { isTyping } from '../../ui/typing.ts';
import { useActiveTake, useAsk, useConnection, useLive, useRole } from '../room/room-context.tsx';
import { addToScript } from './add-to-script.ts';
import './direction-line.css';
import { t } from '../../texts/texts.ts';

const holdFor = 600;

/** `/` goes to the line; holding `R` rolls. Letters that belong to a word are never taken. */
const useKeys = (
  focus: () => void,
  roll: (() => void) | null,
  setHolding: (holding: boolean) => void,
): void => {
  const latest = useRef({ focus, roll, setHolding });
  latest.current = { focus, roll, setHolding };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const letGo = (): void => {
      clearTimeout(timer);
      timer = undefined;
      latest.current.setHolding(false);
    };
    const down = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      if (event.key === '/') {
        event.preventDefault();
        latest.current.focus();
      } else if (event.key.toLowerCase() === 'r' && latest.current.roll) {
        event.preventDefault();
        if (event.repeat || timer !== undefined) return;
        latest.current.setHolding(true);
        timer = setTimeout(() => {
          letGo();
          latest.current.roll?.();
        }, holdFor);
      }
    };
    const up = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === 'r') letGo();
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', letGo);
    return () => {
      letGo();
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', letGo);
    };
  }, []);
};

/** One field always in reach: it directs a running take, and adds to the script before. Roll and Cut beside it. */
export const DirectionLine = ({ onRoll }: { onRoll: () => void }) => {
  const { canDirect } = useRole();
  const { status } = useConnection();
  const { script } = useLive();
  const take = useActiveTake();
  const ask = useAsk();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [holding, setHolding] = useState(false);
  const rendering = take?.status === 'rendering';
  useKeys(() => field.current?.focus(), canDirect && !take ? onRoll : null, setHolding);
  if (!canDirect)
    return (
      <div className="direct">
        <p className="direct-watch">
          {t('You are watching. Throw a reaction from the Talk tab; directing needs a director’s link.')}
        </p>
      </div>
    );

  const send = (event: FormEvent): void => {
    event.preventDefault();
    const words = text.trim();
    if (!words) return;
    if (rendering) void ask({ type: 'direct', directionId: crypto.randomUUID(), text: words });
    else {
      addToScript(script, words);
      say(t('Added to the script.'));
    }
    setText('');
  };
  const cut = (): void => void ask({ type: rendering ? 'cut' : 'cancel' });
  return (
    <form className="direct" onSubmit={send} aria-label={t('Direct')}>
      <div className="direct-field">
        <kbd aria-hidden="true">/</kbd>
        <input
          ref={field}
          value={text}
          maxLength={280}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
          placeholder={
            rendering ? t('Make it rain, cut to the moon, slow motion…') : t('Say what happens next…')
          }
          aria-label={rendering ? t('Tell the take what to do') : t('Say what happens next')}
          aria-keyshortcuts="/"
          enterKeyHint="send"
        />
      </div>
      {take ? (
        <>
          <Button className="direct-cut" onClick={cut} disabled={take.status === 'sealing'}>
            {rendering || take.status === 'sealing' ? t('Cut') : t('Call off')}
          </Button>
          <button
            type="button"
            className="roll"
            data-rolling="true"
            onClick={cut}
            disabled={take.status === 'sealing'}
            aria-label={rendering ? t('Cut the take') : t('Call the take off')}
          >
            <i />
          </button>
        </>
      ) : (
        <button
          type="button"
          className="roll"
          data-holding={holding}
          onClick={onRoll}
          disabled={status !== 'open'}
          aria-label={t('Roll')}
          aria-keyshortcuts="r"
          title={t('Roll (hold R)')}
        >
          <svg viewBox="0 0 62 62" aria-hidden="true">
            <circle cx="31" cy="31" r="29" />
          </svg>
          <i />
        </button>
      )}
    </form>
  );
};
