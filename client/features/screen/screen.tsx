import { useEffect, useState } from 'react';
import { StageView } from '../../stage/stage-view.tsx';
import { reactionOf } from '../../ui/emoji.ts';
import { useConnection, useSession } from '../room/room-context.tsx';
import { FilmPlayer } from './film-player.tsx';
import { RollingPicture } from './rolling-picture.tsx';
import { useScreen } from './screen-context.tsx';
import './screen.css';
import { t } from '../../texts/texts.ts';

type Reaction = { id: number; emoji: string; by: string; left: number };

/** What friends throw at the screen: drifts up and is gone. */
const Reactions = () => {
  const { connection } = useSession();
  const [shown, setShown] = useState<readonly Reaction[]>([]);
  useEffect(() => {
    let next = 0;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = connection.onPush((push) => {
      if (push.type !== 'reaction') return;
      const reaction = { id: next++, emoji: push.emoji, by: push.by, left: 12 + ((next * 37) % 76) };
      setShown((list) => [...list.slice(-11), reaction]);
      const timer = setTimeout(() => {
        timers.delete(timer);
        setShown((list) => list.filter(({ id }) => id !== reaction.id));
      }, 2600);
      timers.add(timer);
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [connection]);
  return (
    <div className="reactions" aria-live="polite">
      {shown.map(({ id, by, emoji, left }) => {
        const known = reactionOf(emoji);
        return (
          <span
            key={id}
            role="img"
            aria-label={`${by}: ${known?.word ?? emoji}`}
            style={{ left: `${left}%` }}
          >
            {known ? <img src={known.src} alt="" /> : emoji}
          </span>
        );
      })}
    </div>
  );
};

/** The one frame everybody looks at: the stage before the roll, the live picture while it rolls, the film after. */
export const Screen = () => {
  const { shown } = useScreen();
  const { room } = useConnection();
  // The stage is as wide as ever: it holds what a narrower frame leaves out.
  const format = shown.kind === 'stage' ? 'wide' : (room?.takes.get(shown.takeId)?.format ?? 'wide');
  return (
    <section className="screen" data-format={format} aria-label={t('Screen')}>
      <div className="screen-frame" data-format={format} data-shown={shown.kind}>
        <div className="screen-stage" inert={shown.kind !== 'stage'}>
          <StageView resting={shown.kind !== 'stage'} />
        </div>
        {shown.kind === 'rolling' ? <RollingPicture takeId={shown.takeId} /> : null}
        {shown.kind === 'film' ? <FilmPlayer takeId={shown.takeId} /> : null}
        <Reactions />
      </div>
    </section>
  );
};
