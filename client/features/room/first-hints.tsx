import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useActiveTake, useRole, useRoomTakes } from './room-context.tsx';
import './first-hints.css';
import { t } from '../../texts/texts.ts';

const key = 'dailies.hints';
const hints = [
  t('Write in the script, or drag anybody on the stage.'),
  t('Press Roll and see how it was read.'),
  t('While it rolls, tell the take what to do.'),
] as const;

/** Three quiet sentences for the first minute; gone with the first take or with one press, for good. */
export const FirstHints = () => {
  const { canDirect } = useRole();
  const takes = useRoomTakes();
  const active = useActiveTake();
  const [seen, setSeen] = useState(() => localStorage.getItem(key) === 'seen');
  if (seen || !canDirect || active || takes.length > 0) return null;
  return (
    <aside className="hints" aria-label={t('How it begins')}>
      <ol>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      <Button
        look="quiet"
        icon
        aria-label={t('Put the hints away')}
        onClick={() => {
          localStorage.setItem(key, 'seen');
          setSeen(true);
        }}
      >
        <X size={18} aria-hidden="true" />
      </Button>
    </aside>
  );
};
