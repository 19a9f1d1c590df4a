import { useMutation } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { PublicMember } from '#contracts/account.ts';
import { peopleApi } from '#contracts/api/people.ts';
import type { Relation, RelationChange } from '#contracts/people.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { say, sayError } from '../../ui/toast.tsx';
import './people.css';
import { t } from '../../texts/texts.ts';

/** Follow, and in a menu beside it: close friend, mute, block. Each takes effect at once. */
export const RelationButtons = ({ member, relation }: { member: PublicMember; relation: Relation }) => {
  const change = useMutation({
    mutationFn: (body: RelationChange) => call(peopleApi.relate, { params: { memberId: member.id }, body }),
    onSuccess: async (_, body) => {
      await queryClient.invalidateQueries({ queryKey: keys.people });
      if (body.blocked === true) say(t('{name} and you no longer see each other.', { name: member.name }));
    },
    onError: sayError,
  });
  const item = (label: string, body: RelationChange) => (
    <DropdownMenu.Item className="menu-item" onSelect={() => change.mutate(body)}>
      {label}
    </DropdownMenu.Item>
  );
  const { following, followsYou, closeFriend, muted, blocked } = relation;
  return (
    <div className="relation">
      {blocked ? (
        <Button busy={change.isPending} onClick={() => change.mutate({ blocked: false })}>
          {t('Unblock')}
        </Button>
      ) : (
        <Button
          look={following ? 'plain' : 'primary'}
          busy={change.isPending}
          aria-pressed={following}
          onClick={() => change.mutate({ following: !following })}
        >
          {following ? t('Following') : followsYou ? t('Follow back') : t('Follow')}
        </Button>
      )}
      <DropdownMenu.Root>
        <DropdownMenu.Trigger asChild>
          <Button look="quiet" icon aria-label={t('More about {name}', { name: member.name })}>
            <Ellipsis size={20} aria-hidden="true" />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end">
            {following && followsYou
              ? item(closeFriend ? t('No longer a close friend') : t('Make a close friend'), {
                  closeFriend: !closeFriend,
                })
              : null}
            {followsYou ? item(t('End their following'), { followsYou: false }) : null}
            {item(muted ? t('Hear from them again') : t('Mute'), { muted: !muted })}
            {blocked ? null : item(t('Block'), { blocked: true })}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  );
};
