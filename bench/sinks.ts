import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { formats } from '#contracts/format.ts';
import { film } from '#contracts/world.ts';
import { createPreviewEncoder } from '#inference/encode/preview-encoder.ts';
import { packetizeH264 } from '#inference/preview/h264-packets.ts';
import { RtpStream } from '#inference/preview/rtp-stream.ts';
import { SegmentDesk } from '../workflows/render/segment-desk.ts';
import { ThreadPool } from '../workflows/render/thread-pool.ts';
import { filmJob, sinkOf } from './film.ts';

const sinkCount = 8;

/**
 * An unpaced 720p film, segments and all, whose preview is encoded once and sent over SRTP to eight sinks as fast as
 * it is drawn. The sinks are sockets that count what arrives.
 */
export async function benchSinks(): Promise<void> {
  const job = await filmJob();
  const sinks = await Promise.all(Array.from({ length: sinkCount }, openSink));
  const streams = sinks.map(
    ({ port }, index) =>
      new RtpStream({
        door: {
          ip: '127.0.0.1',
          port,
          ssrc: index + 1,
          payloadType: 96,
          sendKey: randomBytes(30).toString('base64'),
          receiveKey: randomBytes(30).toString('base64'),
        },
        cname: 'bench',
        clockRate: 90_000,
        onKeyframe: () => undefined,
      }),
  );
  const encoder = await createPreviewEncoder({
    width: formats.wide.width,
    height: formats.wide.height,
    bitrate: 2_500_000,
  });
  const desk = new SegmentDesk(
    () => true,
    async () => undefined,
  );
  const pool = new ThreadPool();
  await pool.warm();
  let frames = 0;
  const begun = performance.now();
  await pool.render(
    { id: 'simulator' },
    job,
    sinkOf(
      async (frame) => {
        const [coded] = await Promise.all([encoder.video(frame.rgba, frame.index), desk.frame(frame)]);
        const at = begun + (frame.index * 1000) / film.framesPerSecond;
        for (const { data } of coded) {
          const payloads = packetizeH264(Buffer.from(data));
          for (const stream of streams) stream.send(payloads, at, true);
        }
        frames += 1;
      },
      async (block) => desk.audio(block),
    ),
    new AbortController().signal,
  );
  await desk.end();
  const wall = (performance.now() - begun) / 1000;
  desk.close();
  await encoder.close();
  await pool.close();
  for (const stream of streams) stream.close();
  for (const { socket } of sinks) socket.close();

  const seconds = frames / film.framesPerSecond;
  const arrived = sinks.map(({ packets }) => packets());
  console.log(`${seconds.toFixed(1)} s of film, packets at each sink ${arrived.join(' ')}`);
  console.log(
    `unpaced film with ${sinkCount} sinks : real time = ${(seconds / wall).toFixed(2)} (aim above 1)`,
  );
}

async function openSink(): Promise<{ socket: Socket; port: number; packets: () => number }> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: 1024 * 1024 });
  let packets = 0;
  socket.on('message', () => {
    packets += 1;
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { socket, port: socket.address().port, packets: () => packets };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchSinks();
  process.exit(0);
}
