import type { CSSProperties } from 'react';
import './face.css';

/** First letters of a name, at most two. */
const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '·';
  const second = words.length > 1 ? ([...(words[1] ?? '')][0] ?? '') : '';
  return (first + second).toUpperCase();
};

type FaceProps = {
  name: string;
  colour: string;
  size?: number;
  away?: boolean;
  voice?: boolean;
  note?: string;
};

/** Somebody, as a disc in their colour. */
export const Face = ({ name, colour, size = 34, away = false, voice = false, note }: FaceProps) => {
  // `--c` and `--size` are this component's own variables; CSSProperties does not know custom names.
  const style = { '--c': colour, '--size': `${size}px` } as CSSProperties;
  const label = note ? `${name}, ${note}` : name;
  return (
    <span
      className="face"
      style={style}
      role="img"
      aria-label={label}
      title={label}
      data-away={away}
      data-voice={voice}
    >
      <span aria-hidden="true">{initials(name)}</span>
    </span>
  );
};
