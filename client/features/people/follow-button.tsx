import { useMutation } from '@tanstack/react-query';
import type { PublicMember } from '#contracts/account.ts';
import { peopleApi } from '#contracts/api/people.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/toast.tsx';

/** Follows a co-star in one press; the offer is gone then, wherever it stands. */
export const FollowButton = ({ member }: { member: PublicMember }) => {
  const follow = useMutation({
    mutationFn: () => call(peopleApi.relate, { params: { memberId: member.id }, body: { following: true } }),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.people }),
        queryClient.invalidateQueries({ queryKey: keys.notifications }),
      ]),
    onError: sayError,
  });
  return (
    <Button
      look="primary"
      busy={follow.isPending}
      aria-label={t('Follow {name}', { name: member.name })}
      onClick={() => follow.mutate()}
    >
      {t('Follow')}
    </Button>
  );
};
