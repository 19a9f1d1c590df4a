import { useQuery } from '@tanstack/react-query';
import type { InvitedMember } from '#contracts/api/operators.ts';
import { operatorsApi } from '#contracts/api/operators.ts';
import { call } from '../../api/call.ts';
import { keys } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Face } from '../../ui/face.tsx';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';
import { MemberDialog } from './member-dialog.tsx';

/** How many came in through somebody, over all generations. */
function broughtIn(all: readonly InvitedMember[], id: string): number {
  const own = all.filter(({ invitedBy }) => invitedBy === id);
  return own.reduce((sum, { member }) => sum + 1 + broughtIn(all, member.id), 0);
}

const stateWords = { asleep: t('asleep'), suspended: t('suspended'), banned: t('account closed') } as const;

const notes = ({ operator, state }: InvitedMember): string =>
  [operator ? t('operator') : '', state === 'here' ? '' : stateWords[state]].filter(Boolean).join(', ');

const Branch = ({ all, from }: { all: readonly InvitedMember[]; from: string | null }) => {
  const known = new Set(all.map(({ member }) => member.id));
  const here = all.filter(({ invitedBy }) =>
    from === null ? invitedBy === null || !known.has(invitedBy) : invitedBy === from,
  );
  if (here.length === 0) return null;
  return (
    <ul className="invite-branch">
      {here.map((one) => (
        <li key={one.member.id}>
          <div className="invite-person">
            <Face name={one.member.name} colour={one.member.colour} />
            <span>
              {one.member.name}
              <small>
                @{one.member.handle}
                {notes(one) ? ` · ${notes(one)}` : ''}
              </small>
            </span>
            <MemberDialog one={one} invited={broughtIn(all, one.member.id)} />
          </div>
          <Branch all={all} from={one.member.id} />
        </li>
      ))}
    </ul>
  );
};

/** Who invited whom. */
export const InviteTree = () => {
  const tree = useQuery({
    queryKey: keys.inviteTree,
    queryFn: ({ signal }) => call(operatorsApi.inviteTree, { signal }),
  });
  return (
    <section className="card stack" aria-labelledby="invite-tree">
      <h2 id="invite-tree">{t('Who invited whom')}</h2>
      {tree.isPending ? <Skeleton style={{ height: 120 }} /> : null}
      {tree.error ? <ErrorNotice error={tree.error} /> : null}
      {tree.data ? <Branch all={tree.data} from={null} /> : null}
    </section>
  );
};
