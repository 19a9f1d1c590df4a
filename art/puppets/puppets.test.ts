import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { personRig, quadrupedRig, type RigPart } from '#contracts/rig.ts';
import type { Look } from '#contracts/scene-plan.ts';
import { lookAt } from '../surface.ts';
import { drawDog } from './dog.ts';
import { drawPerson } from './person.ts';
import { calmFace, type PartPose, standingPose } from './pose.ts';
import { knownSpecies, speciesOf } from './species.ts';

const look: Look = {
  skin: '#c68a5c',
  hair: '#2b1c1c',
  hairStyle: 'short',
  top: '#d9694a',
  bottom: '#3a4a58',
  shoes: '#222222',
};
const size = 500;

function alphaAt(draw: (g: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void) {
  const canvas = createCanvas(size, size);
  const g = canvas.getContext('2d');
  lookAt(g, { left: -1, right: 1, bottom: -0.5, top: 1.5 }, size, size);
  draw(g);
  const { data } = g.getImageData(0, 0, size, size);
  return (x: number, y: number) =>
    data[(Math.round(((1.5 - y) / 2) * size) * size + Math.round(((x + 1) / 2) * size)) * 4 + 3] ?? 0;
}

/** Where two parts are pinned to each other. */
function pinOf(part: RigPart, pose: readonly PartPose[]): [number, number] {
  const at = pose.find((p) => p.part === part.part)!;
  const [x, y] = part.pivot;
  const c = Math.cos(at.angle);
  const s = Math.sin(at.angle);
  return [at.x + x * c - y * s, at.y + x * s + y * c];
}

describe.each([
  ['person', personRig],
  ['quadruped', quadrupedRig],
] as const)('a %s', (rig, parts) => {
  it.each([0, 0.8, -0.8, 1.9])('has no gap at any joint when its limbs are bent by %f', (bent) => {
    const bend = Object.fromEntries(
      parts.filter((p) => /arm|leg|tail/.test(p.part)).map((p, i) => [p.part, bent * (i % 2 ? 1 : -0.7)]),
    );
    const pose = standingPose(rig, { x: 0, facing: 1, height: 1 }, bend);
    const alpha = alphaAt((g) => {
      if (rig === 'person') drawPerson(g, look, pose, calmFace, 1);
      else drawDog(g, speciesOf('dog', look), pose, calmFace, 1);
    });
    for (const part of parts.filter((p) => p.parent !== null)) {
      const [x, y] = pinOf(part, pose);
      for (const [dx, dy] of [
        [0, 0],
        [0.012, 0],
        [-0.012, 0],
        [0, 0.012],
        [0, -0.012],
      ] as const)
        expect(alpha(x + dx, y + dy), `${part.part} at its pin`).toBeGreaterThan(240);
    }
  });

  it('stands on the ground and is as tall as it says', () => {
    const pose = standingPose(rig, { x: 0, facing: 1, height: 1 });
    const alpha = alphaAt((g) => {
      if (rig === 'person') drawPerson(g, look, pose, calmFace, 1);
      else drawDog(g, speciesOf('dog', look), pose, calmFace, 1);
    });
    const rows = Array.from({ length: 400 }, (_, i) => -0.2 + i * 0.004).filter((y) =>
      Array.from({ length: 200 }, (_, k) => -0.9 + k * 0.009).some((x) => alpha(x, y) > 200),
    );
    expect(Math.min(...rows)).toBeGreaterThan(-0.05);
    expect(Math.min(...rows)).toBeLessThan(0.03);
    expect(Math.max(...rows)).toBeGreaterThan(0.92);
    expect(Math.max(...rows)).toBeLessThan(1.12);
  });
});

describe('animals', () => {
  it('each have an own coat or shape', () => {
    const looks = new Set(knownSpecies.map((s) => JSON.stringify(speciesOf(s, look))));
    expect(looks.size).toBeGreaterThan(knownSpecies.length - 3);
  });

  it('of a kind nobody knows are dogs', () => {
    expect(speciesOf('gryphon', look).collar).toBe(true);
  });
});
