import { beforeAll, describe, expect, it } from 'vitest';
import { aspectOf, Format } from '#contracts/format.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter, writePlan } from '../../screenwriter/screenwriter.ts';
import { emptyStage, goesOn, linesOf, play } from '../../testing/stage.ts';
import { createWorld } from '../world.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, format: Format, place: Place = 'park'): ScenePlan => {
  const document = emptyStage(place);
  return writePlan({
    document: { ...document, script, stage: { ...document.stage, format } },
    seed: 7,
  });
};

/** A frame's edges in metres. */
function edges(trace: WorldTrace, frame: number, format: Format) {
  const [x, y, width] = trace.camera[frame] ?? [0, 0, 1];
  const height = width / aspectOf(format);
  return {
    left: x - width / 2,
    right: x + width / 2,
    bottom: y - height / 2,
    top: y + height / 2,
    width,
    height,
  };
}

function at(trace: WorldTrace, id: string, frame: number): { x: number; y: number } {
  const body = trace.bodies.find((b) => b.id === id);
  if (body === undefined) throw new TypeError(`no ${id}`);
  const i = (frame - body.from) * 3;
  return { x: body.poses[i] ?? 0, y: body.poses[i + 1] ?? 0 };
}

/** Where something is in the picture: 0, 0 is its lower left corner and 1, 1 its upper right one. */
function seen(trace: WorldTrace, id: string, frame: number, format: Format) {
  const { left, bottom, width, height } = edges(trace, frame, format);
  const { x, y } = at(trace, id, frame);
  return { x: (x - left) / width, y: (y - bottom) / height };
}

/** Frames between which the picture jumps. */
const cutsOf = (trace: WorldTrace): number[] =>
  trace.camera.flatMap((camera, i) => {
    const before = trace.camera[i - 1];
    if (before === undefined) return [];
    // From the two of them to one of the two it goes nearer rather than aside.
    const aside = Math.abs(before[0] - camera[0]) > 0.3 * camera[2];
    const nearer = Math.abs(before[2] - camera[2]) > 0.15 * camera[2];
    return aside || nearer ? [i] : [];
  });

const dialogue =
  'Mia says: Did you see the dog? Theo says: Which dog? Mia says: The one with the hat. Theo says: Dogs wear no hats. Mia says: This one does.';

describe.each(Format.options)('a %s film', (format) => {
  it('shows the same world: only the camera is another', () => {
    const script = 'Mia throws the ball to Theo. Theo catches it.';
    const wide = play(planOf(script, 'wide'));
    const trace = play(planOf(script, format));
    // What is heard everywhere is where the camera is.
    const beds: readonly string[] = ['room', 'wind', 'rain', 'snow'];
    const world = ({ camera: _, hash: __, planHash: ___, sounds, ...rest }: WorldTrace) => ({
      ...rest,
      sounds: sounds.filter(({ kind }) => !beds.includes(kind)),
    });
    expect(world(trace)).toEqual(world(wide));
  });

  it.each([
    ['Mia runs to the right. The dog chases Mia.', 'mia/torso'],
    ['Mia walks to the left. Then Mia waves.', 'mia/torso'],
    [dialogue, null],
  ])('keeps who acts in the picture: %s', (script, who) => {
    const trace = play(planOf(script, format));
    for (const beat of trace.beats)
      for (let f = beat.frames[0]; f < beat.frames[1]; f++) {
        const place = seen(trace, who ?? `${beat.actor}/head`, f, format);
        // In a dialogue it is the one who hears who may be out of it.
        if (who === null && f - beat.frames[0] < 30 && trace.beats[0] !== beat) continue;
        expect(place.x, `${beat.action}, frame ${f}`).toBeGreaterThan(0.04);
        expect(place.x, `${beat.action}, frame ${f}`).toBeLessThan(0.96);
      }
  });

  it('has the ball in it while it flies', () => {
    const trace = play(planOf('Mia throws the ball to Theo. Theo catches it.', format));
    const caught = trace.beats.find((b) => b.action === 'catch');
    const ball = trace.bodies.find((b) => b.owner.startsWith('ball'))?.id ?? 'ball';
    expect(caught?.verdict).toBe('happened');
    for (let f = trace.beats[0]?.frames[0] ?? 0; f <= (caught?.frames[1] ?? 0); f++) {
      const { x, y } = seen(trace, ball, f, format);
      expect(Math.min(x, 1 - x, y, 1 - y), `frame ${f}`).toBeGreaterThan(0);
    }
  });

  it('gives heads room above them, and never cuts them off', () => {
    const trace = play(planOf(dialogue, format));
    for (let f = 0; f < trace.frames; f++)
      for (const who of ['mia', 'theo']) {
        const head = seen(trace, `${who}/head`, f, format);
        if (head.x < 0 || head.x > 1) continue;
        // The crown is 0.152 of a person's height above the middle of the head (contracts/rig.ts).
        const crown = head.y + (0.152 * 1.7) / edges(trace, f, format).height;
        expect(crown, `${who}, frame ${f}`).toBeLessThan(0.96);
        expect(crown, `${who}, frame ${f}`).toBeGreaterThan(0.4);
      }
  });
});

describe('a dialogue of two with several lines', () => {
  const trace = () => play(planOf(dialogue, 'wide'));

  it('is shown with both first and last, and each alone in between, on whoever speaks', () => {
    const film = trace();
    const lines = film.beats.filter((b) => b.action === 'talk');
    expect(lines).toHaveLength(5);
    const shown = lines.map(({ frames: [from, to] }) => {
      const f = Math.round((from + to) / 2);
      return ['mia', 'theo'].filter((who) => {
        const { x } = seen(film, `${who}/head`, f, 'wide');
        return x > 0.05 && x < 0.95;
      });
    });
    expect(shown).toEqual([['mia', 'theo'], ['theo'], ['mia'], ['theo'], ['mia', 'theo']]);
  });

  it('has its eyes on the upper third, and room in the direction of the look', () => {
    const film = trace();
    const [, second, third] = film.beats.filter((b) => b.action === 'talk');
    for (const [beat, side] of [
      [second, 2 / 3],
      [third, 1 / 3],
    ] as const) {
      const { x, y } = seen(film, `${beat?.actor}/head`, (beat?.frames[1] ?? 0) - 2, 'wide');
      // Mia stands left and looks right, Theo the other way.
      expect(Math.abs(x - side)).toBeLessThan(0.06);
      expect(Math.abs(y - 0.66)).toBeLessThan(0.06);
    }
  });

  it('never crosses the line between them: who stands left is left of the middle whenever seen alone', () => {
    const film = trace();
    expect(cutsOf(film).length).toBeGreaterThan(2);
    for (let f = 0; f < film.frames; f++) {
      const mia = seen(film, 'mia/head', f, 'wide').x;
      const theo = seen(film, 'theo/head', f, 'wide').x;
      expect(mia, `frame ${f}`).toBeLessThan(theo);
      if (theo > 1) expect(mia).toBeLessThan(0.5);
      if (mia < 0) expect(theo).toBeGreaterThan(0.5);
    }
  });

  it('looks, in a long line, at the one who hears it, and then back at who speaks', () => {
    const plan = planOf(dialogue, 'wide');
    const lines = linesOf(plan);
    // The second and the third line take as long as a sentence of fourteen words.
    const long = lines.map((line, i) => (i === 1 || i === 2 ? { ...line, seconds: 5 } : line));
    const world = createWorld(plan, long);
    while (world.ended === null && goesOn(world.step)) world.advanceCue([]);
    const film = world.trace();
    world.dispose();
    const alone = (f: number) =>
      ['mia', 'theo'].filter((who) => {
        const { x } = seen(film, `${who}/head`, f, 'wide');
        return x > 0.05 && x < 0.95;
      });
    const talks = film.beats.filter((b) => b.action === 'talk');
    for (const [i, speaker, listener] of [
      [1, 'theo', 'mia'],
      [2, 'mia', 'theo'],
    ] as const) {
      const from = talks[i]!.frames[0];
      const shown = [1.2, 2.2, 3.5, 4.5].map((seconds) => alone(from + Math.round(seconds * 24)));
      expect(shown, `line ${i + 1}`).toEqual([[speaker], [listener], [speaker], [speaker]]);
      // A reaction is a look and not a stay.
      const heard = Array.from({ length: 120 }, (_, f) => alone(from + f)).filter((w) => w[0] === listener);
      expect(heard.length / 24).toBeGreaterThan(1);
      expect(heard.length / 24).toBeLessThan(2);
    }
    // Short lines have none: every cut is one between speakers, as in the dialogue above.
    expect(cutsOf(film).length).toBe(cutsOf(trace()).length + 4);
  });

  it('stays on a face for a second at least', () => {
    const cuts = cutsOf(trace());
    cuts.slice(1).forEach((cut, i) => {
      expect(cut - (cuts[i] ?? 0)).toBeGreaterThanOrEqual(24);
    });
  });

  it('is left to the script where that speaks of the camera, and to the hand that set a frame', () => {
    const followed = play(planOf(`The camera follows Mia. ${dialogue}`, 'wide'));
    expect(cutsOf(followed)).toEqual([]);
    const document = emptyStage('park');
    const camera = { x: 0, y: 2, width: 8 };
    const plan = writePlan({
      document: { ...document, script: dialogue, stage: { ...document.stage, camera } },
      seed: 7,
    });
    expect(new Set(play(plan).camera.map(([, , width]) => width))).toEqual(new Set([8]));
  });
});

describe('a film of several shots', () => {
  it('begins wide and comes nearer for what needs no room', () => {
    const trace = play(planOf('Mia and Theo stand in the park.\n\nMia waves.', 'wide'));
    const first = trace.camera[0]?.[2] ?? 0;
    const last = trace.camera.at(-1)?.[2] ?? 0;
    expect(first).toBeGreaterThan(last * 1.2);
  });
});

describe('a camera that is told more than once', () => {
  const plan = () => planOf('Zoom in on Tom. Tom waves. Tom kicks a ball. Follow the ball.', 'wide');

  it('leaves the face for the ball when it is kicked', () => {
    const trace = play(plan());
    const kick = trace.beats.find((b) => b.action === 'kick');
    const [near, last] = [trace.camera[(kick?.frames[0] ?? 1) - 1], trace.camera.at(-1)];
    expect(near?.[2]).toBeLessThan(5);
    expect(last?.[2]).toBeGreaterThan(6);
    const ball = seen(trace, 'ball', trace.frames - 1, 'wide');
    expect(ball.x).toBeGreaterThan(0);
    expect(ball.x).toBeLessThan(1);
    expect(ball.y).toBeGreaterThan(0);
  });

  it('does as it is told live, whatever the script still has for it', () => {
    const zoom = { op: 'camera', move: 'zoom', target: 'tom' } as const;
    const live = play(plan(), [
      {
        id: 'live',
        effectiveStep: 240,
        patch: { ops: [zoom], scope: 'ambient', touches: [], reading: 'Nearer to Tom' },
      },
    ]);
    expect(live.camera.at(-1)?.[2]).toBeLessThan(5);
  });
});

describe('a camera that goes around', () => {
  const wayOf = (trace: WorldTrace) => trace.orbits ?? [];

  it('comes all the way around, evenly and once, and the film waits for it', () => {
    const trace = play(planOf('The camera circles around Mia.', 'wide'));
    const [way, ...more] = wayOf(trace);
    expect(more).toEqual([]);
    expect(way?.angles.at(-1)).toBeCloseTo(2 * Math.PI, 4);
    const steps = way?.angles.slice(1).map((angle, i) => angle - (way.angles[i] ?? 0)) ?? [];
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...steps)).toBeLessThan(0.04);
    // It sets off and stops gently.
    expect(steps[0]).toBeLessThan(0.004);
    expect(steps.at(-1)).toBeLessThan(0.004);
  });

  it('has who it goes around in the middle, as long as they stay', () => {
    const trace = play(planOf('Theo stands next to Mia. The camera circles around Mia.', 'wide'));
    for (const f of [0, 60, 120, 200]) expect(seen(trace, 'mia/torso', f, 'wide').x).toBeCloseTo(0.5, 1);
  });

  it('is not cut off by the next shot', () => {
    const trace = play(planOf('The camera circles around Mia. Mia waves.\n\nMia jumps.', 'wide'));
    const [way] = wayOf(trace);
    const jump = trace.beats.find((b) => b.action === 'jump');
    expect(jump?.verdict).toBe('happened');
    expect(jump?.frames[0]).toBeGreaterThanOrEqual((way?.frame ?? 0) + (way?.angles.length ?? 0) - 1);
  });

  it('sets off when it is told to live', () => {
    const live = play(planOf('Tom waves. Tom jumps. Tom waves. Tom jumps.', 'wide'), [
      {
        id: 'live',
        effectiveStep: 240,
        patch: {
          ops: [{ op: 'camera', move: 'orbit', target: 'tom' }],
          scope: 'ambient',
          touches: [],
          reading: 'Around Tom',
        },
      },
    ]);
    const [way] = wayOf(live);
    expect(way?.frame).toBeGreaterThan(40);
    expect(way?.angles.at(-1)).toBeCloseTo(2 * Math.PI, 4);
  });
});
