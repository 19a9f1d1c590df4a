import { type CSSProperties, useEffect, useState } from 'react';
import { reactionOf, reactions } from '../../ui/emoji.ts';
import { Face } from '../../ui/face.tsx';
import { useAsk, useConnection } from '../room/room-context.tsx';
import { useMedia } from './media-context.tsx';
import { VoiceButton } from './voice-button.tsx';
import './talk-panel.css';
import { t } from '../../texts/texts.ts';
import { roleWords } from '../room/role-words.ts';

/** Loudness of each voice, 0 to 1, ten times a second: enough for a bar, little for the processor. */
const useLevels = (): ReadonlyMap<string, number> => {
  const { voices } = useMedia();
  const [levels, setLevels] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    if (voices.length === 0) {
      setLevels(new Map());
      return;
    }
    const context = new AudioContext();
    const meters = voices.map(({ name, stream }) => {
      const analyser = context.createAnalyser();
      analyser.fftSize = 256;
      context.createMediaStreamSource(stream).connect(analyser);
      return { name, analyser, samples: new Float32Array(256) };
    });
    const timer = setInterval(() => {
      setLevels(
        new Map(
          meters.map(({ name, analyser, samples }) => {
            analyser.getFloatTimeDomainData(samples);
            return [
              name,
              Math.min(1, Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / samples.length) * 5),
            ];
          }),
        ),
      );
    }, 100);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [voices]);
  return levels;
};

const Level = ({ level }: { level: number }) => (
  <span className="talk-level" aria-hidden="true">
    {[0.6, 1, 0.75].map((share) => (
      <i key={share} style={{ '--l': level * share } as CSSProperties} />
    ))}
  </span>
);

const microphoneWords = {
  off: t('Friends hear you once you press Talk.'),
  starting: t('The browser asks for your microphone.'),
  on: t('Friends hear you.'),
  refused: t('The browser did not give a microphone. You can still listen.'),
} as const;

/** Who is here, who speaks, and what one throws at the screen. */
export const TalkPanel = () => {
  const { room, sessionId, ticket } = useConnection();
  const { microphone } = useMedia();
  const levels = useLevels();
  const ask = useAsk();
  return (
    <section className="talk" aria-label={t('Talk')}>
      <div>
        <h3>{t('Here now')}</h3>
        <ul className="talk-members">
          {[...(room?.members.values() ?? [])].map((member) => (
            <li key={member.sessionId} className="talk-member">
              <Face name={member.name} colour={member.colour} away={!member.connected} voice={member.voice} />
              <p>
                <b>
                  {member.name}
                  {member.sessionId === sessionId ? ` (${t('you')})` : ''}
                </b>
                <small>
                  {[
                    roleWords[member.role],
                    member.connected ? '' : t('away'),
                    member.voice ? t('on voice') : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </p>
              {member.voice ? <Level level={levels.get(member.name) ?? 0} /> : null}
            </li>
          ))}
        </ul>
      </div>
      {ticket?.memberId ? (
        <div>
          <h3>{t('Voice')}</h3>
          <p className="take-empty" role="status">
            {microphoneWords[microphone]}
          </p>
          <div style={{ marginTop: 10 }}>
            <VoiceButton />
          </div>
        </div>
      ) : null}
      <div>
        <h3>{t('React')}</h3>
        <div className="talk-emoji">
          {reactions.map(({ emoji, word }) => (
            <button
              key={emoji}
              type="button"
              onClick={() => void ask({ type: 'react', emoji })}
              aria-label={t('React with {word}', { word })}
            >
              <img src={reactionOf(emoji)?.src} alt="" />
            </button>
          ))}
        </div>
      </div>
    </section>
  );
};
