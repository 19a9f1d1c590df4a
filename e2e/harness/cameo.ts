import { type Canvas, createCanvas } from '@napi-rs/canvas';
import pg from 'pg';
import type { Cameo } from '#contracts/cameo.ts';
import { Cameo as CameoSchema } from '#contracts/cameo.ts';
import { api } from '#contracts/http.ts';
import { waitFor } from '#dev/wait-for.ts';
import type { Member } from './member.ts';
import type { Studio } from './studio.ts';

const wall = '#dfe6ea';

/** A figure before a plain wall, enough of a subject to be cut out, or before nothing. `colour` fills its coat. */
function figure(colour: string, before: 'wall' | 'nothing' = 'wall'): Canvas {
  const canvas = createCanvas(480, 640);
  const pen = canvas.getContext('2d');
  if (before === 'wall') {
    pen.fillStyle = wall;
    pen.fillRect(0, 0, 480, 640);
  }
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(240, 520, 150, 190, 0, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = '#8d5a3b';
  pen.beginPath();
  pen.ellipse(240, 230, 95, 120, 0, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = '#2a1a12';
  pen.beginPath();
  pen.ellipse(240, 150, 105, 70, 0, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = '#ffffff';
  for (const x of [205, 275]) pen.fillRect(x - 12, 220, 24, 14);
  pen.fillStyle = '#20120a';
  for (const x of [205, 275]) pen.fillRect(x - 5, 221, 10, 12);
  pen.fillStyle = '#7a2f2a';
  pen.fillRect(205, 295, 70, 12);
  return canvas;
}

/** A photo of a drawn figure, as PNG. */
export function drawnFigure(colour = '#c0262d'): Uint8Array<ArrayBuffer> {
  return new Uint8Array(figure(colour).toBuffer('image/png'));
}

/**
 * What a webcam sees of a drawn figure that sits before it: a frame of Motion JPEG, as Chromium takes it from a file
 * (`--use-file-for-fake-video-capture`) in place of the test pattern of its fake camera, in which is nobody to cut out.
 */
export function webcamFrame(colour = '#c0262d'): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(1280, 960);
  const pen = canvas.getContext('2d');
  pen.fillStyle = wall;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(figure(colour), 280, 0, 720, 960);
  return new Uint8Array(canvas.toBuffer('image/jpeg', 92));
}

/**
 * What enrolment leaves of a person, without the camera: tests that are about other things have drawn people, who cannot
 * enrol. Enrolment itself is tested in `workflows/enrol-cameo/`.
 */
export async function asIfEnrolled(
  studio: Pick<Studio, 'databaseUrl'>,
  name: string,
  level: Cameo['level'],
): Promise<void> {
  const client = new pg.Client({ connectionString: studio.databaseUrl() });
  await client.connect();
  try {
    const set = 'update cameo set verified_at = now(), level = $1 where name = $2 and verified_at is null';
    await client.query(set, [level, name]);
  } finally {
    await client.end();
  }
}

/**
 * Makes a cameo as the page does (multipart), and waits until its cut-out stands. The figure comes cut out: such a
 * picture keeps its edges, and nobody waits for a model that others try.
 */
export async function makeCameo(
  owner: Member,
  name: string,
  studio: Pick<Studio, 'databaseUrl'>,
  level: Cameo['level'] = 'everyone',
  colour = '#c0262d',
): Promise<Cameo> {
  const form = new FormData();
  form.set('cameo', JSON.stringify({ name, kind: 'person', level: 'only-me' }));
  const picture = new Uint8Array(figure(colour, 'nothing').toBuffer('image/png'));
  form.set('picture', new Blob([picture], { type: 'image/png' }), 'figure.png');
  const made = CameoSchema.parse(
    await (await owner.fetch(api.newCameo.path, { method: 'POST', body: form })).json(),
  );
  await waitFor(
    'the cut-out',
    async () => (await owner.call(api.cameos)).some(({ id, state }) => id === made.id && state === 'ready'),
    90,
  );
  await asIfEnrolled(studio, name, level);
  return { ...made, level, verified: true };
}
