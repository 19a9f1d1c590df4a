import type { ComponentProps } from 'react';
import { Link } from '../router/navigation.tsx';
import './button.css';

type Look = 'plain' | 'primary' | 'quiet' | 'danger' | 'live' | 'given' | 'on-paper';
type Extra = { look?: Look; icon?: boolean; wide?: boolean; className?: string | undefined };

const classes = ({ look = 'plain', icon, wide, className }: Extra): string =>
  ['button', `button-${look}`, icon && 'button-icon', wide && 'button-wide', className]
    .filter(Boolean)
    .join(' ');

/** A button. With `icon` it is square and needs an `aria-label`. `busy` keeps its place and says so. */
export const Button = ({
  look,
  icon,
  wide,
  className,
  busy,
  disabled,
  ...rest
}: ComponentProps<'button'> & Extra & { busy?: boolean }) => (
  <button
    type="button"
    {...rest}
    disabled={disabled || busy}
    aria-busy={busy || undefined}
    className={classes({ look: look ?? 'plain', icon: icon ?? false, wide: wide ?? false, className })}
  />
);

/** A link that looks like a button, for going somewhere. */
export const ButtonLink = ({ look, icon, wide, className, ...rest }: ComponentProps<typeof Link> & Extra) => (
  <Link
    {...rest}
    className={classes({ look: look ?? 'plain', icon: icon ?? false, wide: wide ?? false, className })}
  />
);
