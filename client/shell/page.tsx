import { useQuery } from '@tanstack/react-query';
import {
  Bell,
  CircleUserRound,
  Clapperboard,
  Film,
  MessageCircle,
  ShieldCheck,
  UsersRound,
  VenetianMask,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { keys, useMe } from '../api/queries.ts';
import { CheckInCard } from '../features/wellbeing/check-in-card.tsx';
import { Link, NavLink } from '../router/navigation.tsx';
import { Clapper } from '../ui/logo.tsx';
import './page.css';
import { t } from '../texts/texts.ts';

/** Where a member can go. A new place is one line here. */
const places = [
  { to: '/', name: t('Rooms'), Icon: Clapperboard },
  { to: '/feed', name: t('Feed'), Icon: Film },
  { to: '/people', name: t('People'), Icon: UsersRound },
  { to: '/messages', name: t('Messages'), Icon: MessageCircle },
  { to: '/cameos', name: t('Cameos'), Icon: VenetianMask },
  { to: '/notifications', name: t('News'), Icon: Bell },
] as const;

/** Which places have something new: a dot, never a number. */
const useDots = (): readonly string[] => {
  const { data: letters } = useQuery<{ unread: boolean }>({ queryKey: keys.pulse, enabled: false });
  const { data: fresh } = useQuery<boolean>({ queryKey: keys.fresh, enabled: false });
  return [letters?.unread ? '/messages' : '', fresh ? '/notifications' : ''];
};

const Places = ({ handle, operator }: { handle: string; operator: boolean }) => {
  const dots = useDots();
  return (
    <nav aria-label="Dailies">
      {places.map(({ to, name, Icon }) => (
        <NavLink
          key={to}
          className="page-link"
          data-dot={dots.includes(to)}
          to={to}
          end={to === '/'}
          aria-label={dots.includes(to) ? t('{name}, something new', { name }) : name}
        >
          <Icon size={19} aria-hidden="true" />
          <span>{name}</span>
        </NavLink>
      ))}
      {operator ? (
        <NavLink className="page-link" to="/operators/moderation" aria-label={t('Reports')}>
          <ShieldCheck size={19} aria-hidden="true" />
          <span>{t('Reports')}</span>
        </NavLink>
      ) : null}
      <NavLink className="page-link" to={`/@${handle}`} aria-label={t('You, your page')}>
        <CircleUserRound size={19} aria-hidden="true" />
        <span>{t('You')}</span>
      </NavLink>
    </nav>
  );
};

/** An ordinary page on paper: the name of the house, where one can go, the content. */
export const Page = ({
  title,
  children,
  narrow = false,
}: {
  title: string;
  children: ReactNode;
  narrow?: boolean;
}) => {
  const { data: me } = useMe();
  return (
    <div className={narrow ? 'page page-narrow' : 'page'}>
      <title>{`${title} · Dailies`}</title>
      <header className="page-head">
        <Link className="logo" to="/" aria-label={t('Dailies, your rooms')}>
          <Clapper />
          <span>Dailies</span>
        </Link>
        {me ? <Places handle={me.handle} operator={me.operator} /> : null}
      </header>
      {me ? <CheckInCard me={me} /> : null}
      <main id="main">{children}</main>
    </div>
  );
};
