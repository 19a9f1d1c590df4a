import { describe, expect, it } from 'vitest';
import { formats } from '#contracts/format.ts';
import { person } from '#contracts/rig.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { createPicture } from './picture.ts';
import { actor, count, flatCutOut, frameOf, planOf, stand } from './test-support.ts';

const camera = { x: 0, y: 1.2, width: 4.2 };
const { width: W, height: H } = formats.wide;
const nobody = { epoch: 0, parts: new Map() };

/** The same people on the moon, as plans had it before there was a choice, and where nobody can breathe. */
async function both(
  actors: PlanActor[],
  seen: Parameters<ReturnType<typeof createPicture>['setLikeness']>[0],
) {
  const paint = async (gravity: number | undefined) => {
    const plan = { ...planOf(actors, [], 'moon'), ...(gravity === undefined ? {} : { gravity }) };
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark: '' });
    await picture.setLikeness(seen);
    return picture.draw(frameOf(plan, poses, { camera }), bodies);
  };
  return { before: await paint(undefined), now: await paint(1.62) };
}

/** Mean change of a channel in a square of pixels around a place of the stage. */
function changed(films: { before: Uint8Array; now: Uint8Array }, x: number, y: number, half: number): number {
  const k = W / camera.width;
  const [px, py] = [Math.round(W / 2 + (x - camera.x) * k), Math.round(H / 2 - (y - camera.y) * k)];
  let sum = 0;
  for (let j = py - half; j <= py + half; j++)
    for (let i = px - half; i <= px + half; i++)
      for (let c = 0; c < 3; c++) {
        const at = (j * W + i) * 4 + c;
        sum += Math.abs((films.before[at] ?? 0) - (films.now[at] ?? 0));
      }
  return sum / (3 * (2 * half + 1) ** 2);
}

const mia = actor('mia', { height: 1.6 });
const headY = person.headMiddle * 1.6;

describe('where nobody can breathe', () => {
  it('somebody wears glass around the head, through which the face is read', async () => {
    const films = await both([mia], nobody);
    // On the rim, level with the head's middle; and on nose and mouth.
    expect(changed(films, 0.236 * 1.6, headY + 0.02, 3)).toBeGreaterThan(60);
    expect(changed(films, 0.03, headY - 0.04, 12)).toBeLessThan(16);
  });

  it.each(['dog', 'duck'])('a %s wears one, too', async (thing) => {
    const rig = thing === 'dog' ? 'quadruped' : 'winged';
    const films = await both([actor('pet', { rig, thing, height: 1 })], nobody);
    const pixels = films.now.filter(
      (v, i) => i % 4 === 0 && Math.abs(v - (films.before[i] ?? 0)) > 40,
    ).length;
    expect(pixels).toBeGreaterThan(1500);
  });

  it.each<[string, Partial<PlanActor>]>([
    ['a robot', { thing: 'robot' }],
    ['a car', { rig: 'wheeled', thing: 'car', height: 1.1 }],
    ['who came as an astronaut', { look: { ...mia.look, wears: [{ what: 'bubble', tint: '#ffffff' }] } }],
  ])('%s wears none on top', async (_, over) => {
    const films = await both([actor('one', over)], nobody);
    expect(Buffer.compare(Buffer.from(films.before), Buffer.from(films.now))).toBe(0);
  });

  it('nothing is laid over a likeness’s face', async () => {
    const canary = (r: number, g: number, b: number) => g > 150 && r < 90 && b < 90;
    const png = flatCutOut('#00ff20', 300, 340);
    const parts = new Map([['mia', { cameoId: 'c', kind: 'person' as const, png }]]);
    const films = await both([mia], { epoch: 1, parts });
    const green = count(films.before, canary);
    expect(green).toBeGreaterThan(500);
    expect(count(films.now, canary)).toBe(green);
    // The glass is there all the same, behind the head.
    expect(Buffer.compare(Buffer.from(films.before), Buffer.from(films.now))).not.toBe(0);
  });
});
