import { useMutation } from '@tanstack/react-query';
import { Smartphone } from 'lucide-react';
import { api } from '#contracts/http.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';

/** A code for a phone with a better camera: good once, for ten minutes, for this enrolment alone. */
export const OtherDevice = ({ enrolmentId }: { enrolmentId: string }) => {
  const door = useMutation({
    mutationFn: () => call(api.newDoor, { params: { enrolmentId }, body: {} }),
  });
  if (door.data)
    return (
      <div className="enrol-door">
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(door.data.qr)}`}
          alt="Code that opens this enrolment on another device"
        />
        <p>
          Point your phone at it, or open <a href={door.data.url}>this link</a> there. It opens once, within
          ten minutes, and can do nothing but this. This page follows along.
        </p>
      </div>
    );
  return (
    <div className="stack">
      {door.error ? <ErrorNotice error={door.error} /> : null}
      <Button look="quiet" onClick={() => door.mutate()} busy={door.isPending}>
        <Smartphone size={19} aria-hidden="true" /> Go on with another device
      </Button>
    </div>
  );
};
