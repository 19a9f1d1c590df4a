import { Heart } from 'lucide-react';
import { useState } from 'react';
import type { RoomTake } from '#contracts/room-state.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useAsk, useConnection } from '../room/room-context.tsx';

/** One vote a member. The state tells the sum, not whose: what this page voted is kept with the page. */
const voted = new Map<string, boolean>();

export const VoteButton = ({ take }: { take: RoomTake }) => {
  const { ticket } = useConnection();
  const ask = useAsk();
  const [mine, setMine] = useState(voted.get(take.id) ?? false);
  const vote = async (): Promise<void> => {
    const next = !mine;
    setMine(next);
    voted.set(take.id, next);
    const answer = await ask({ type: 'vote', takeId: take.id, vote: next });
    if (answer === null) {
      setMine(!next);
      voted.set(take.id, !next);
    }
  };
  return (
    <Button
      className="take-vote"
      aria-pressed={mine}
      disabled={!ticket?.memberId}
      onClick={() => void vote()}
      aria-label={t('Vote for take {number}, {votes} so far', { number: take.number, votes: take.votes })}
    >
      <Heart size={16} fill={mine ? 'currentColor' : 'none'} aria-hidden="true" /> {take.votes}
    </Button>
  );
};
