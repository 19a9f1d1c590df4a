import { Check, Clock, X } from 'lucide-react';
import type { RoomTake } from '#contracts/room-state.ts';
import { Button } from '../../ui/button.tsx';
import { Face } from '../../ui/face.tsx';
import { useAsk, useConnection, useRole } from '../room/room-context.tsx';
import './waiting-consents.css';
import { t } from '../../texts/texts.ts';

const open = (answer: string): boolean => answer === '' || answer === 'open';
const said = (answer: string): string =>
  open(answer)
    ? t('has not answered yet')
    : answer === 'declined' || answer === 'expired'
      ? t('did not give it')
      : t('said yes');

const Sign = ({ answer }: { answer: string }) => {
  const Icon = open(answer) ? Clock : answer === 'declined' || answer === 'expired' ? X : Check;
  return (
    <i data-open={open(answer)}>
      <Icon size={14} strokeWidth={3} aria-hidden="true" />
    </i>
  );
};

/** Whom the take waits for: faces with a clock, never a spinner. */
export const WaitingConsents = ({ take }: { take: RoomTake }) => {
  const { room } = useConnection();
  const { canDirect } = useRole();
  const ask = useAsk();
  const colourOf = (ownerId: string): string =>
    [...(room?.members.values() ?? [])].find(({ memberId }) => memberId === ownerId)?.colour ?? '#c9b89c';
  const left = take.waiting.filter(({ answer }) => open(answer)).length;
  return (
    <div className="waiting">
      <h2>
        {t('{left, plural, =0 {All answered} one {One answer to come} other {# answers to come}}', { left })}
      </h2>
      <ul>
        {take.waiting.map((one) => (
          <li key={one.requestId}>
            <span className="waiting-face">
              <Face name={one.ownerName} colour={colourOf(one.ownerId)} size={52} />
              <Sign answer={one.answer} />
            </span>
            <b>{one.ownerName}</b>
            <span>{t('{said}, for {cameoName}', { said: said(one.answer), cameoName: one.cameoName })}</span>
          </li>
        ))}
      </ul>
      <p>{t('It waits up to seven days. You can close the page; the take rolls on the last yes.')}</p>
      {canDirect ? (
        <Button className="waiting-off" onClick={() => void ask({ type: 'cancel' })}>
          {t('Call it off')}
        </Button>
      ) : null}
    </div>
  );
};
