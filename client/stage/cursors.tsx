import { MousePointer2 } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Other } from '../sync/presence.ts';
import { toShare } from './frame.ts';

/** Everybody else's pointer, with their name, in their colour. */
export const Cursors = ({ others }: { others: readonly Other[] }) => (
  <div className="stage-cursors" aria-hidden="true">
    {others.map(({ clientId, user, pointer }) => {
      if (!pointer) return null;
      const at = toShare(pointer);
      const style = { '--c': user.color, left: `${at.x * 100}%`, top: `${at.y * 100}%` } as CSSProperties;
      return (
        <span key={clientId} className="stage-cursor" style={style}>
          <MousePointer2 size={22} fill="var(--c)" stroke="#1c130a" strokeWidth={1.4} />
          <b>{user.name}</b>
        </span>
      );
    })}
  </div>
);
