import { useMutation } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { safetyApi } from '#contracts/api/safety.ts';
import { ReportReason, type ReportSubject } from '#contracts/safety.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../ui/button.tsx';
import { say, sayError } from '../../ui/toast.tsx';
import '../people/people.css';
import { t } from '../../texts/texts.ts';

const words: Record<ReportReason, string> = {
  unkind: t('It is unkind to somebody'),
  sexual: t('It is sexual'),
  violent: t('It is violent'),
  'me-unasked': t('I am in it and was not asked'),
  spam: t('It is advertising or a trick'),
  other: t('Something else is wrong'),
};

/** Two taps, `what` names the first: the flag, the reason. The operators see it; whose it is never learns who it was. */
export const ReportButton = ({
  subject,
  subjectId,
  what,
}: {
  subject: ReportSubject;
  subjectId: string;
  what: string;
}) => {
  const [reportId] = useState(() => crypto.randomUUID());
  const report = useMutation({
    mutationFn: (reason: ReportReason) =>
      call(safetyApi.report, { body: { reportId, subject, subjectId, reason } }),
    onSuccess: () => say(t('The operators will look at it. Nobody is told that it was you.')),
    onError: sayError,
  });
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button look="quiet" icon aria-label={what} disabled={report.isSuccess}>
          <Flag size={17} aria-hidden="true" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end">
          {ReportReason.options.map((reason) => (
            <DropdownMenu.Item key={reason} className="menu-item" onSelect={() => report.mutate(reason)}>
              {words[reason]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
};
