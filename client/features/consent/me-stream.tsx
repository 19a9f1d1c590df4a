import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { ConsentRequest } from '#contracts/consent.ts';
import type { MeEvent } from '#contracts/me-stream.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import { keys, queryClient, useMe } from '../../api/queries.ts';
import { waitBefore } from '../../sync/backoff.ts';
import { t } from '../../texts/texts.ts';
import { say } from '../../ui/toast.tsx';

type Open = { requests: readonly ConsentRequest[]; settle: (requestId: string) => void };

const OpenRequests = createContext<Open>({ requests: [], settle: () => undefined });

/** Consent requests that wait for this member's answer, on whatever page they are. */
export const useOpenRequests = (): Open => useContext(OpenRequests);

const endings = {
  done: t('is finished'),
  failed: t('broke; what was finished is kept'),
  cancelled: t('was called off'),
} as const;

/**
 * Listens until told to stop. A browser reconnects an event stream by itself after a lost line, but gives up for
 * good when the server answers anything but a stream (it is starting again): then this begins anew.
 */
const listen = (heard: (event: MeEvent) => void): (() => void) => {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let stopped = false;
  const again = (): void => {
    timer = setTimeout(open, waitBefore(attempt++));
  };
  const open = async (): Promise<void> => {
    // What may come is a large part of the contracts, and nothing of it is on the page before it came.
    const contract = await import('#contracts/me-stream.ts').catch(() => null);
    if (stopped) return;
    if (contract === null) return again();
    source = new EventSource(mediaPaths.meStream);
    source.onopen = () => {
      attempt = 0;
    };
    source.onmessage = (message: MessageEvent<string>) => {
      const event = contract.MeEvent.safeParse(JSON.parse(message.data));
      if (event.success) heard(event.data);
    };
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      again();
    };
  };
  void open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
};

/** Hears what reaches a member anywhere. After each reconnection the server says all again. */
export const MeStream = ({ children }: { children: ReactNode }) => {
  const { data: me } = useMe();
  const id = me?.id;
  const [requests, setRequests] = useState<readonly ConsentRequest[]>([]);
  useEffect(() => {
    if (!id) {
      setRequests([]);
      return;
    }
    return listen((event) => {
      switch (event.type) {
        case 'consent-requests':
          return setRequests(event.open.filter((request) => request.status === 'open'));
        case 'cameo-ready':
          return void queryClient.invalidateQueries({ queryKey: keys.cameos });
        case 'what-holds': {
          queryClient.setQueryData(keys.whatHolds, event.holds);
          return void queryClient.invalidateQueries({ queryKey: keys.me });
        }
        case 'guardians':
          return void queryClient.invalidateQueries({ queryKey: keys.guardians });
        case 'check-in':
          queryClient.setQueryData(keys.checkInQuestion, { questionId: event.questionId });
          return;
        case 'letters':
          queryClient.setQueryData(keys.pulse, { unread: event.unread, typing: event.typing });
          return void queryClient.invalidateQueries({ queryKey: keys.letters });
        case 'news':
          queryClient.setQueryData(keys.fresh, event.fresh);
          return void queryClient.invalidateQueries({ queryKey: keys.notifications });
        case 'take-ended':
          say(
            t('The take in “{sceneTitle}” {ending}.', {
              sceneTitle: event.sceneTitle,
              ending: endings[event.status],
            }),
          );
          return void queryClient.invalidateQueries({ queryKey: keys.takes(event.sceneId) });
      }
    });
  }, [id]);
  const settle = (requestId: string): void =>
    setRequests((list) => list.filter((one) => one.id !== requestId));
  return <OpenRequests value={{ requests, settle }}>{children}</OpenRequests>;
};
