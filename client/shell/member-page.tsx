import type { ReactNode } from 'react';
import type { Me } from '#contracts/account.ts';
import { AppError } from '#contracts/errors.ts';
import { useMe } from '../api/queries.ts';
import { Redirect, usePlace } from '../router/navigation.tsx';
import { Failure } from '../ui/state.tsx';
import { Page } from './page.tsx';

/** A page for members: sends everybody else to sign in, and back again afterwards. */
export const MemberPage = ({
  title,
  skeleton,
  children,
  narrow = false,
}: {
  title: string;
  skeleton: ReactNode;
  children: (me: Me) => ReactNode;
  narrow?: boolean;
}) => {
  const { data: me, error, refetch } = useMe();
  const here = usePlace();
  // A guardian has one page, and it is not this one.
  if (error instanceof AppError && error.code === 'forbidden') return <Redirect to="/guardian" />;
  if (me === null) return <Redirect to={`/sign-in?to=${encodeURIComponent(here.pathname)}`} />;
  return (
    <Page title={title} narrow={narrow}>
      {me || error ? null : <h1 className="sr-only">{title}</h1>}
      {me ? children(me) : error ? <Failure error={error} again={() => void refetch()} /> : skeleton}
    </Page>
  );
};
