import { CircleUserRound, Clapperboard, Film, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useMe } from '../api/queries.ts';
import { CheckInCard } from '../features/wellbeing/check-in-card.tsx';
import { Clapper } from '../ui/logo.tsx';
import './page.css';

const Places = () => (
  <nav aria-label="Dailies">
    <NavLink className="page-link" to="/" end aria-label="Rooms">
      <Clapperboard size={19} aria-hidden="true" />
      <span>Rooms</span>
    </NavLink>
    <NavLink className="page-link" to="/feed" aria-label="Feed">
      <Film size={19} aria-hidden="true" />
      <span>Feed</span>
    </NavLink>
    <NavLink className="page-link" to="/cameos" aria-label="Cameos">
      <UsersRound size={19} aria-hidden="true" />
      <span>Cameos</span>
    </NavLink>
    <NavLink className="page-link" to="/account" aria-label="Account">
      <CircleUserRound size={19} aria-hidden="true" />
      <span>Account</span>
    </NavLink>
  </nav>
);

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
        <Link className="logo" to="/" aria-label="Dailies, your rooms">
          <Clapper />
          <span>Dailies</span>
        </Link>
        {me ? <Places /> : null}
      </header>
      {me ? <CheckInCard me={me} /> : null}
      <main id="main">{children}</main>
    </div>
  );
};
