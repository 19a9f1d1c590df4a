import { useMutation } from '@tanstack/react-query';
import { Smartphone } from 'lucide-react';
import { enrolmentApi } from '#contracts/api/enrolment.ts';
import { call } from '../../api/call.ts';
import { Trans, t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';

/** A code for a phone with a better camera: good once, for ten minutes, for this enrolment alone. */
export const OtherDevice = ({ enrolmentId }: { enrolmentId: string }) => {
  const door = useMutation({
    mutationFn: () => call(enrolmentApi.newDoor, { params: { enrolmentId }, body: {} }),
  });
  if (door.data)
    return (
      <div className="enrol-door">
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(door.data.qr)}`}
          alt={t('Code that opens this enrolment on another device')}
        />
        <p>
          <Trans
            id="Point your phone at it, or open <a>this link</a> there. It opens once, within ten minutes, and can do nothing but this. This page follows along."
            // biome-ignore lint/a11y/useAnchorContent: the words of the link stand in the sentence.
            components={{ a: <a href={door.data.url} /> }}
          />
        </p>
      </div>
    );
  return (
    <div className="stack">
      {door.error ? <ErrorNotice error={door.error} /> : null}
      <Button look="quiet" onClick={() => door.mutate()} busy={door.isPending}>
        <Smartphone size={19} aria-hidden="true" /> {t('Go on with another device')}
      </Button>
    </div>
  );
};
