import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitedMember } from '#contracts/api/operators.ts';
import { operatorsApi } from '#contracts/api/operators.ts';
import { safetyApi } from '#contracts/api/safety.ts';
import { call } from '../../api/call.ts';
import { queryClient } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { type Answer, DecisionForm } from './decision-form.tsx';

/** What operators can do about a member, and about everybody whom they brought in. */
export const MemberDialog = ({ one, invited }: { one: InvitedMember; invited: number }) => {
  const [open, setOpen] = useState(false);
  const [branch, setBranch] = useState(false);
  const name = useMutation({
    mutationFn: (operator: boolean) =>
      call(operatorsApi.setOperator, { params: { memberId: one.member.id }, body: { operator } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['operators'] }),
  });
  const decide = (action: 'warn' | 'suspend' | 'ban' | 'lift', days: number) => (reason: string) =>
    call(safetyApi.decideMember, {
      params: { memberId: one.member.id },
      body: { action, days, reason, branch },
    });
  const answers: Answer[] = [
    { label: t('Warn'), act: decide('warn', 1) },
    { label: t('Suspend for a week'), act: decide('suspend', 7), danger: true },
    { label: t('Suspend for a month'), act: decide('suspend', 30), danger: true },
    { label: t('Close the account'), act: decide('ban', 1), danger: true },
    { label: t('Let back in'), act: decide('lift', 1) },
  ];
  return (
    <>
      <Button
        look="quiet"
        onClick={() => setOpen(true)}
        aria-label={t('Decide about {name}', { name: one.member.name })}
      >
        {t('Decide')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={one.member.name}>
        <div className="stack">
          {one.operator ? (
            <p>{t('Runs this house with you. To decide about them, take that from them first.')}</p>
          ) : null}
          {invited > 0 ? (
            <Toggle
              label={t('And everybody they brought in ({invited})', { invited })}
              hint={t('Over all generations; operators are left out.')}
              checked={branch}
              onChange={setBranch}
            />
          ) : null}
          {one.operator && !branch ? null : <DecisionForm answers={answers} onDone={() => setOpen(false)} />}
          {name.error ? <ErrorNotice error={name.error} /> : null}
          <div>
            <Button busy={name.isPending} onClick={() => name.mutate(!one.operator)}>
              {one.operator ? t('No operator any more') : t('Make an operator')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
};
