import { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { formats } from '#contracts/format.ts';
import { Broadcast } from './broadcast.ts';
import { ControlLink } from './control-link.ts';
import { Playout } from './playout.ts';
import { type FromProcess, kinds, type Message, MessageReader, pipeFd, ToProcess } from './wire.ts';

/**
 * A process of its own beside each renderer: however long a step of the world takes to compute, sound leaves
 * every 20 ms. It ends with its renderer.
 */
try {
  setPriority(constants.priority.PRIORITY_HIGH);
} catch {
  // Only some may ask for it; others share the processor as it comes.
}

const tell = (message: FromProcess) => {
  // With a callback, a renderer that is just going away is no error here.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
};

let link: ControlLink | null = null;
let likenessEpoch = -1;
const broadcast = new Broadcast();

function confirmLikeness(epoch: number): void {
  if (epoch <= likenessEpoch) return;
  likenessEpoch = epoch;
  playout.likeness(epoch);
  broadcast.wantKeyframe();
  link?.report({ type: 'likeness', epoch });
}

const playout = new Playout({
  picture({ index, rgba }, at, withheld) {
    tell({ type: 'played', frame: index });
    if (withheld) return reader.release(rgba);
    broadcast
      .picture(rgba, index, at)
      .catch(fail)
      .finally(() => reader.release(rgba));
  },
  sound: (pairs, at) => void broadcast.sound(pairs, at).catch(fail),
  end() {
    link?.report({ type: 'ended' });
    tell({ type: 'done' });
    leave();
  },
});

/** An encoder that fails once fails always: without this process the render goes on, only unseen. */
function fail(error: unknown): void {
  console.error('preview:', error);
  leave();
}

let left = false;
function leave(): void {
  if (left) return;
  left = true;
  playout.close();
  broadcast.close().catch(() => undefined);
  link?.close();
  pipe.destroy();
  if (process.connected) process.disconnect();
}

function take({ kind, a, b, payload }: Message): void {
  switch (kind) {
    case kinds.video:
      confirmLikeness(b);
      playout.frame(a, b, payload);
      break;
    case kinds.audio:
      // A copy, because floats want alignment.
      playout.sound(a, new Float32Array(new Uint8Array(payload).buffer));
      break;
    case kinds.likeness:
      confirmLikeness(a);
      break;
    case kinds.end:
      playout.end();
      break;
  }
}

const reader = new MessageReader(take);
const pipe = new Socket({
  fd: pipeFd,
  readable: true,
  writable: false,
  onread: {
    buffer: new Uint8Array(1024 * 1024),
    callback(size, buffer) {
      reader.push(Buffer.from(buffer.buffer, buffer.byteOffset, size));
      return true;
    },
  },
});
pipe.on('error', leave);

process.on('message', (raw) => {
  const message = ToProcess.parse(raw);
  switch (message.type) {
    case 'start':
      broadcast.format(formats[message.format]);
      link = new ControlLink({
        ...message,
        onControl(control) {
          if (control.type === 'doors') return broadcast.open(control.doors);
          if (control.type === 'keyframe') return broadcast.wantKeyframe();
          tell({ type: 'control', control });
        },
        onState(state) {
          if (state === 'lost') broadcast.shut();
          tell({ type: 'line', state });
        },
      });
      if (likenessEpoch >= 0) link.report({ type: 'likeness', epoch: likenessEpoch });
      return;
    case 'progress':
      return link?.report(message);
    case 'stop':
      return leave();
  }
});
process.on('disconnect', leave);
