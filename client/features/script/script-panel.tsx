import { limits } from '#contracts/scene-document.ts';
import { useRole } from '../room/room-context.tsx';
import { useReading } from './reading.tsx';
import { ScriptEditor } from './script-editor.tsx';
import './script.css';

/** A page of real text, with what the simulator makes of it at its foot. */
export const ScriptPanel = () => {
  const { canDirect } = useRole();
  const { reading, busy } = useReading();
  const unknown = reading?.plan.understanding.notUnderstood.length ?? 0;
  const near = reading?.plan.understanding.approximated.length ?? 0;
  return (
    <section className="script" aria-label="Script">
      <ScriptEditor readOnly={!canDirect} limit={limits.scriptCharacters} />
      {canDirect && reading ? (
        <p className="script-foot" role="status" data-busy={busy}>
          {unknown > 0 ? (
            <span>
              <u className="mark-unknown">{unknown === 1 ? 'One word' : `${unknown} words`}</u> not understood
            </span>
          ) : null}
          {near > 0 ? (
            <span>
              <u className="mark-near">{near}</u> taken as something near
            </span>
          ) : null}
          {unknown + near === 0 ? <span>Everything is understood</span> : null}
          <span>about {Math.round(reading.expectedSeconds)} s</span>
        </p>
      ) : null}
    </section>
  );
};
