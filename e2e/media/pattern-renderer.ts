import { z } from 'zod';
import { OpenPreview } from '#contracts/media.ts';
import { openPreviewSender, warmPreviewSender } from '../../inference/preview/preview-sender.ts';
import { drawFrame, fps, soundOf } from './pattern.ts';

/**
 * A renderer of its own process that makes the measuring film. `ahead`: as fast as it is let, like a real one;
 * otherwise each frame is drawn only when its time has come, like a camera.
 */
const Options = z.object({
  internalUrl: z.string(),
  secret: z.string(),
  preview: OpenPreview,
  seconds: z.number(),
  ahead: z.boolean(),
  likenessEpoch: z.int(),
  /** Keeps a preview process warm and begins only when told to, as a render worker does. */
  onOrder: z.boolean(),
});
const Order = z.discriminatedUnion('type', [
  /** Epochs up to `epoch` may not be seen; drawing goes on without the canary under the next one. */
  z.object({ type: z.literal('revoke'), epoch: z.int() }),
  z.object({ type: z.literal('go') }),
  z.object({ type: z.literal('stop') }),
]);

const options = Options.parse(JSON.parse(process.argv[2] ?? ''));
let epoch = options.likenessEpoch;
let stopped = false;

if (options.onOrder) {
  warmPreviewSender();
  await new Promise<void>((resolve) =>
    process.on('message', (raw) => Order.parse(raw).type === 'go' && resolve()),
  );
  process.send?.({ goneAt: Date.now() });
}

const sender = openPreviewSender({
  ...options,
  format: 'wide',
  onControl: (control) => process.send?.({ control }),
  onPlayed: (played) => process.send?.({ played, at: Date.now() }),
  onLine: (line) => process.send?.({ line }),
});

process.on('message', (raw) => {
  const order = Order.parse(raw);
  if (order.type === 'stop') stopped = true;
  if (order.type === 'revoke') {
    epoch = order.epoch;
    sender.likeness(epoch);
  }
});
process.on('disconnect', () => process.exit(0));

const startedAt = performance.now();
for (let index = 0; index < options.seconds * fps && !stopped; index += 1) {
  const wait = options.ahead ? 0 : startedAt + (index * 1000) / fps - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  await sender.audio({ firstFrame: index, samples: soundOf(index), purpose: 'film' });
  const rgba = drawFrame(index, { canary: epoch === options.likenessEpoch });
  await sender.video({ index, rgba, likenessEpoch: epoch, purpose: 'film' });
  if (index % fps === 0) sender.progress(index / fps, options.seconds);
}
await sender.end();
process.send?.({ ended: true });
process.disconnect?.();
