import { limits } from '#contracts/scene-document.ts';
import { useRole } from '../room/room-context.tsx';
import { useReading } from './reading.tsx';
import { ScriptEditor } from './script-editor.tsx';
import './script.css';
import { Trans, t } from '../../texts/texts.ts';

/** A page of real text, with what the simulator makes of it at its foot. */
export const ScriptPanel = () => {
  const { canDirect } = useRole();
  const { reading, busy } = useReading();
  const unknown = reading?.plan.understanding.notUnderstood.length ?? 0;
  const near = reading?.plan.understanding.approximated.length ?? 0;
  return (
    <section className="script" aria-label={t('Script')}>
      <ScriptEditor readOnly={!canDirect} limit={limits.scriptCharacters} />
      {canDirect && reading ? (
        <p className="script-foot" role="status" data-busy={busy}>
          {unknown > 0 ? (
            <span>
              <Trans
                id="<u>{unknown, plural, one {One word} other {# words}}</u> not understood"
                values={{ unknown }}
                components={{ u: <u className="mark-unknown" /> }}
              />
            </span>
          ) : null}
          {near > 0 ? (
            <span>
              <Trans
                id="<u>{near}</u> taken as something near"
                values={{ near }}
                components={{ u: <u className="mark-near" /> }}
              />
            </span>
          ) : null}
          {unknown + near === 0 ? <span>{t('Everything is understood')}</span> : null}
          <span>{t('about {seconds} s', { seconds: Math.round(reading.expectedSeconds) })}</span>
        </p>
      ) : null}
    </section>
  );
};
