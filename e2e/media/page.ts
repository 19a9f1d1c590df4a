import { z } from 'zod';
import { RoomPush } from '#contracts/room.ts';
import { FilmScreen } from '../../client/media/film-screen.ts';
import { RoomMedia } from '../../client/media/room-media.ts';
import { VoiceSpeaker } from '../../client/media/voice-speaker.ts';
import { Probe } from './probe.ts';

/** The page of the media tests: the product's own client over a bare socket in place of a room. */
const Incoming = z.union([
  z.object({ requestId: z.int(), ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ requestId: z.int(), ok: z.literal(false), code: z.string() }),
  z.object({ push: RoomPush }),
]);

class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
const listeners = new Set<(push: RoomPush) => void>();
const pushes: RoomPush[] = [];
let nextId = 0;
let socket: WebSocket;

function connect(): Promise<void> {
  const url = new URL(`/signal${location.search}`, location.href);
  url.protocol = 'ws:';
  socket = new WebSocket(url);
  socket.onmessage = ({ data }) => {
    const message = Incoming.parse(JSON.parse(String(data)));
    if ('push' in message) {
      pushes.push(message.push);
      for (const listener of listeners) listener(message.push);
      return;
    }
    const waiting = pending.get(message.requestId);
    pending.delete(message.requestId);
    if (message.ok) waiting?.resolve(message.value);
    else waiting?.reject(new Refused(message.code));
  };
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('no signalling'));
  });
}

await connect();
const media = new RoomMedia({
  request(body) {
    const requestId = nextId;
    nextId += 1;
    socket.send(JSON.stringify({ requestId, body }));
    return new Promise((resolve, reject) => pending.set(requestId, { resolve, reject }));
  },
  onPush(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
});

const video = document.querySelector('video');
if (video === null) throw new Error('no video element');
let needsTap = false;
const screen = new FilmScreen(video, (needed) => {
  needsTap = needed;
});
const speaker = new VoiceSpeaker();
const probe = new Probe(video);
media.subscribe(() => {
  screen.show(media.state.film);
  speaker.show(media.state.voices);
  probe.listen(media.state.film?.stream ?? null);
});

const api = {
  probe,
  media,
  join: () => media.join(),
  async rejoin() {
    socket.close();
    await connect();
    media.join();
  },
  state: () => ({
    connection: media.state.connection,
    picture: media.state.film?.picture ?? null,
    voices: media.state.voices.map(({ name }) => name),
    microphone: media.state.microphone,
    needsTap,
  }),
  pushes: () => pushes,
  /** What getStats says of everything received: sums over the receptions. */
  async received() {
    const all = (await media.stats()).flatMap((report) => [...report.values()]);
    const inbound = all.filter(({ type }) => type === 'inbound-rtp');
    const pair = all.find(({ type, nominated }) => type === 'candidate-pair' && nominated);
    const local = all.find(({ id }) => id === pair?.localCandidateId);
    const sum = (key: string, kind: string) =>
      inbound
        .filter((entry) => entry.kind === kind)
        .reduce((total, entry) => total + Number(entry[key] ?? 0), 0);
    return {
      framesDecoded: sum('framesDecoded', 'video'),
      audioEnergy: sum('totalAudioEnergy', 'audio'),
      protocol: String(local?.protocol ?? 'none'),
      inbound,
    };
  },
};
declare global {
  interface Window {
    media: typeof api;
  }
}
window.media = api;
export type PageApi = typeof api;
