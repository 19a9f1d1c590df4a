import { createHash } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { calmFace, rigOf, standingPose } from '#art/puppets/pose.ts';
import { formats } from '#contracts/format.ts';
import type { Look, PlanActor, PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue, FaceState, FrameState } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';

export const look: Look = {
  skin: '#6b4436',
  hair: '#2a2028',
  hairStyle: 'bun',
  top: '#3f7fb8',
  bottom: '#2f3f66',
  shoes: '#2a2426',
};

export const actor = (id: string, over: Partial<PlanActor> = {}): PlanActor => ({
  id,
  name: id,
  rig: 'person',
  thing: 'person',
  cameoId: null,
  ownedBy: null,
  look,
  voice: { name: 'slt', pitch: 200, stretch: 1 },
  height: 1.6,
  x: 0,
  facing: 1,
  expression: 'neutral',
  ...over,
});

export const prop = (id: string, over: Partial<PlanProp> = {}): PlanProp => ({
  id,
  name: id,
  thing: 'basketball',
  material: 'rubber',
  width: 0.24,
  height: 0.24,
  shape: 'ball',
  fixed: false,
  x: 1,
  y: 1,
  heldBy: null,
  tint: null,
  ...over,
});

export const planOf = (actors: PlanActor[], props: PlanProp[] = [], place: Place = 'gym'): ScenePlan => ({
  version: 1,
  seed: 7,
  place,
  time: 'day',
  weather: 'clear',
  actors,
  props,
  shots: [
    {
      index: 0,
      text: '',
      camera: { move: 'static', target: null, frame: null },
      expectedSeconds: 5,
      source: { start: 0, end: 0 },
    },
  ],
  beats: [],
  seconds: null,
  understanding: { understood: [], approximated: [], notUnderstood: [] },
});

/** Puppets standing and props lying where the plan has them. */
export function stand(
  plan: ScenePlan,
  bend?: Readonly<Record<string, number>>,
): { bodies: Cue['bodies']; poses: number[] } {
  const bodies: Cue['bodies'] = [];
  const poses: number[] = [];
  const body = { material: 'paper', mass: 1, fixed: false, from: 0 };
  for (const a of plan.actors)
    for (const p of standingPose(a.rig, a, bend)) {
      const shape = rigOf(a.rig).find((r) => r.part === p.part)!.shape;
      bodies.push({ ...body, id: `${a.id}/${p.part}`, owner: a.id, part: p.part, shape });
      poses.push(p.x, p.y, p.angle);
    }
  for (const p of plan.props) {
    const shape =
      p.shape === 'ball'
        ? ({ kind: 'circle', radius: p.width / 2 } as const)
        : ({ kind: 'box', width: p.width, height: p.height } as const);
    bodies.push({ ...body, id: p.id, owner: p.id, part: null, shape });
    poses.push(p.x, p.y, 0);
  }
  return { bodies, poses };
}

export const frameOf = (
  plan: ScenePlan,
  poses: number[],
  over: Partial<FrameState> & { face?: Partial<FaceState> } = {},
): FrameState => {
  const { face, ...rest } = over;
  return {
    frame: 0,
    step: 0,
    shot: 0,
    camera: { x: 0.35, y: 1.8, width: 9.2 },
    ambience: { time: 'day', weather: 'clear', rain: 0, snow: 0, night: 0 },
    poses,
    faces: Object.fromEntries(plan.actors.map((a) => [a.id, { ...calmFace, facing: a.facing, ...face }])),
    speaking: [],
    ...rest,
  };
};

export const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A cut-out of one flat colour, as a PNG. */
export function flatCutOut(color: string, width: number, height: number): Uint8Array {
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  g.fillStyle = color;
  g.beginPath();
  g.ellipse(width / 2, height / 2, width * 0.45, height * 0.47, 0, 0, Math.PI * 2);
  g.fill();
  return canvas.toBuffer('image/png');
}

/** How many pixels of a frame satisfy `is`, in a box given in pixels. */
export function count(
  rgba: Uint8Array,
  is: (r: number, g: number, b: number) => boolean,
  box: { x: number; y: number; width: number; height: number } = {
    x: 0,
    y: 0,
    ...formats.wide,
  },
  size: { width: number } = formats.wide,
): number {
  let n = 0;
  for (let y = Math.floor(box.y); y < box.y + box.height; y++)
    for (let x = Math.floor(box.x); x < box.x + box.width; x++) {
      const i = (y * size.width + x) * 4;
      if (is(rgba[i] ?? 0, rgba[i + 1] ?? 0, rgba[i + 2] ?? 0)) n++;
    }
  return n;
}
