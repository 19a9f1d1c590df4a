import type { CSSProperties } from 'react';
import { placeFacts } from '#contracts/places.ts';
import type { RoomTake } from '#contracts/room-state.ts';
import type { Place } from '#contracts/world.ts';
import { detailWords } from '../../ui/detail-words.ts';
import { Face } from '../../ui/face.tsx';
import { useActiveTake, useConnection, useLive, useOthers, useRole } from '../room/room-context.tsx';
import { useScreen } from '../screen/screen-context.tsx';
import { useReading } from '../script/reading.tsx';
import './timeline.css';
import { decimals, listed } from '../../texts/formats.ts';
import { t } from '../../texts/texts.ts';

/** `place`: where a film at several places is cut to with this shot. */
type Strip = { index: number; text: string; seconds: number; place?: Place | undefined };

/** Where film second `at` lies along strips of these lengths, 0 to 1. */
export const placeOf = (at: number, total: number): number =>
  total > 0 ? Math.min(1, Math.max(0, at / total)) : 0;

/** Until the script was read: one strip with its first words, of unknown length. */
const unread = (script: string, seconds: number): Strip[] =>
  script.trim() ? [{ index: 0, text: script.trim().slice(0, 240), seconds }] : [];

const Lookers = ({ shot }: { shot: number }) => {
  const others = useOthers().filter((other) => other.shot === shot);
  return others.length > 0 ? (
    <span
      className="timeline-lookers"
      title={t('{names} here', { names: listed(others.map(({ user }) => user.name)) })}
    >
      {others.map(({ clientId, user }) => (
        <b key={clientId} style={{ '--c': user.color } as CSSProperties} />
      ))}
    </span>
  ) : null;
};

const Pins = ({ take, total }: { take: RoomTake | null; total: number }) => {
  const { room } = useConnection();
  const colourOf = (memberId: string): string =>
    [...(room?.members.values() ?? [])].find((member) => member.memberId === memberId)?.colour ?? '#c9b89c';
  const pins = [...(take?.directions ?? [])].map((direction) => ({
    direction,
    left: placeOf(direction.seconds < 0 ? (take?.filmSeconds ?? 0) : direction.seconds, total) * 92 + 2,
  }));
  /** Words end where the next face stands: per cent of the whole. */
  const roomAt = (left: number): number =>
    Math.min(...pins.map((pin) => pin.left).filter((next) => next > left), 100) - left;
  return (
    <ol className="timeline-pins" aria-label={t('Directions')}>
      {pins.map(({ direction, left }) => (
        <li
          key={direction.id}
          className="timeline-pin"
          data-status={direction.status}
          style={{ left: `${left}%`, '--room': `${roomAt(left)}%` } as CSSProperties}
          title={detailWords(direction.note) ?? (direction.note || direction.text)}
        >
          <Face name={direction.byName} colour={colourOf(direction.memberId)} size={24} />
          <span>{direction.text}</span>
        </li>
      ))}
    </ol>
  );
};

/** Shots as strips of paper, as long as the film takes; directions as pins with faces; the playhead. */
export const Timeline = () => {
  const active = useActiveTake();
  const { room } = useConnection();
  const { shown } = useScreen();
  const { canDirect } = useRole();
  const { reading } = useReading();
  const take = active ?? (shown.kind === 'film' ? (room?.takes.get(shown.takeId) ?? null) : null);
  const strips: Strip[] =
    reading?.plan.shots.map(({ index, text, expectedSeconds }) => ({
      index,
      text,
      seconds: expectedSeconds,
      place: reading.plan.locations?.find(({ shot }) => shot === index)?.place,
    })) ?? [];
  const read = strips.reduce((sum, { seconds }) => sum + seconds, 0);
  const total = Math.max(take?.seconds || take?.expectedSeconds || read, take?.filmSeconds ?? 0);
  const at = active ? active.filmSeconds : 0;
  const { script } = useLive();
  const shots = strips.length > 0 ? strips : unread(script.toString(), total);
  let before = 0;
  return (
    <section className="timeline" aria-label={t('Timeline')}>
      <Pins take={take} total={total} />
      <div className="timeline-strips">
        {shots.map((strip) => {
          const start = before;
          before += strip.seconds;
          const scale = read > 0 && total > 0 ? total / read : 1;
          const done = placeOf(at - start * scale, strip.seconds * scale);
          return (
            <div
              key={strip.index}
              className="timeline-strip"
              style={{ flex: `${Math.max(1, strip.seconds)} 1 0` }}
            >
              <i style={{ width: `${done * 100}%` }} />
              <b>
                {strip.place === undefined
                  ? t('Shot {number}', { number: strip.index + 1 })
                  : t('Shot {number}: {place}', {
                      number: strip.index + 1,
                      place: t(placeFacts[strip.place].title),
                    })}
                {strip.seconds > 0 ? (
                  <small>{t('{seconds} s', { seconds: decimals(strip.seconds, 1) })}</small>
                ) : null}
              </b>
              {strip.text ? <p>{strip.text}</p> : null}
              <Lookers shot={strip.index} />
            </div>
          );
        })}
        {shots.length === 0 ? (
          <p className="timeline-empty">
            {canDirect
              ? t('Write a line of script: its shots lie here.')
              : t('Shots lie here once the script has words.')}
          </p>
        ) : null}
        {active && total > 0 ? (
          <span className="timeline-playhead" style={{ left: `${placeOf(at, total) * 100}%` }} />
        ) : null}
      </div>
    </section>
  );
};
