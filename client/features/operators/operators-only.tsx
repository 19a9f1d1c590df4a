import type { ReactNode } from 'react';
import { NavLink } from '../../router/navigation.tsx';
import { MemberPage } from '../../shell/member-page.tsx';
import { ClosedDoor } from '../../ui/art.tsx';
import { Skeleton, State } from '../../ui/state.tsx';
import './operators.css';
import { t } from '../../texts/texts.ts';

const places = [
  { to: '/operators/moderation', name: t('Reports') },
  { to: '/operators/decisions', name: t('Decisions') },
  { to: '/operators', name: t('The house') },
] as const;

/** A page for those who run the house, with the way to the others. */
export const OperatorsOnly = ({ title, children }: { title: string; children: ReactNode }) => (
  <MemberPage title={title} skeleton={<Skeleton style={{ height: 200 }} />}>
    {(me) =>
      me.operator ? (
        <div className="stack">
          <div className="page-title">
            <h1>{title}</h1>
          </div>
          <nav className="operators-places" aria-label={t('For operators')}>
            {places.map(({ to, name }) => (
              <NavLink key={to} to={to} end>
                {name}
              </NavLink>
            ))}
          </nav>
          {children}
        </div>
      ) : (
        <State art={<ClosedDoor />} title={t('For operators')} code="forbidden">
          {t('Whoever runs this house looks after it here. You can report anything with its flag.')}
        </State>
      )
    }
  </MemberPage>
);
