import { Mic, MicOff } from 'lucide-react';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useConnection } from '../room/room-context.tsx';
import { useMedia } from './media-context.tsx';

/** Puts one's voice into the room, and takes it out. Viewers listen. */
export const VoiceButton = () => {
  const { microphone, setMicrophone, connection } = useMedia();
  const { ticket } = useConnection();
  if (!ticket?.memberId) return null;
  const on = microphone === 'on';
  return (
    <Button
      className="voice-button"
      aria-pressed={on}
      busy={microphone === 'starting'}
      disabled={connection === 'unavailable'}
      onClick={() => void setMicrophone(!on)}
      aria-label={on ? t('On air. Stop talking') : t('Talk')}
      title={microphone === 'refused' ? t('The browser did not give a microphone') : undefined}
    >
      {on ? <Mic size={18} aria-hidden="true" /> : <MicOff size={18} aria-hidden="true" />}
      <span>{on ? t('On air') : t('Talk')}</span>
    </Button>
  );
};
