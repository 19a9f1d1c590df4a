import type { types } from 'mediasoup-client';

/** A link that comes back within this time by itself (a short loss of Wi-Fi) is left alone, ms. */
const patience = 1000;
/** After a restart of ICE it has this long before everything is made anew, ms. */
const restartPatience = 5000;

type Options = { restartIce(): Promise<void>; giveUp(): void };

/** Watches one transport: an interrupted one gets an ICE restart, one that stays down is given up. */
export function watchLink(transport: types.Transport, { restartIce, giveUp }: Options): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isDown = () => ['disconnected', 'failed'].includes(transport.connectionState);
  const restart = () => {
    if (transport.closed || !isDown()) return;
    restartIce().catch(giveUp);
    timer = setTimeout(() => {
      if (!transport.closed && transport.connectionState !== 'connected') giveUp();
    }, restartPatience);
  };
  transport.on('connectionstatechange', (state) => {
    if (state === 'connected' || state === 'closed') clearTimeout(timer);
    if (state === 'disconnected') {
      clearTimeout(timer);
      timer = setTimeout(restart, patience);
    }
    if (state === 'failed') {
      clearTimeout(timer);
      restart();
    }
  });
  transport.observer.once('close', () => clearTimeout(timer));
}
