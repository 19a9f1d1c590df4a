import { describe, expect, it } from 'vitest';
import { formats } from '#contracts/format.ts';
import { film, Place } from '#contracts/world.ts';
import { createPicture } from './picture.ts';
import { actor, count, flatCutOut, frameOf, look, planOf, prop, sha, stand } from './test-support.ts';
import { Watermark } from './watermark.ts';

const nobody = { epoch: 0, parts: new Map() };
const watermark = '@mia · made with Dailies';
const cast = () => [
  actor('mia', { x: -1.3 }),
  actor('pixel', { rig: 'quadruped', thing: 'dog', height: 0.7, x: 1 }),
];

describe('a frame', () => {
  it('is the same bytes each time it is drawn, by any picture of the plan', async () => {
    const plan = planOf(cast(), [
      prop('ball'),
      prop('gift', { thing: 'wrapped-gift', shape: 'silhouette', y: 0.12 }),
    ]);
    const { bodies, poses } = stand(plan);
    const hashes: string[] = [];
    for (let i = 0; i < 2; i++) {
      const picture = createPicture({ plan, watermark });
      await picture.setLikeness(nobody);
      const frames = [0, 1, 2].map((frame) =>
        sha(picture.draw(frameOf(plan, poses, { frame, step: frame * 5 }), bodies)),
      );
      hashes.push(frames.join());
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('is a whole opaque picture in a buffer of its own', async () => {
    const plan = planOf(cast());
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark });
    await picture.setLikeness(nobody);
    const one = picture.draw(frameOf(plan, poses), bodies);
    const kept = sha(one);
    picture.draw(
      frameOf(plan, poses, { ambience: { time: 'night', weather: 'clear', rain: 0, snow: 0, night: 1 } }),
      bodies,
    );
    expect(one.byteLength).toBe(formats.wide.width * formats.wide.height * 4);
    expect(sha(one)).toBe(kept);
    expect(one.filter((_, i) => i % 4 === 3).every((a) => a === 255)).toBe(true);
  });

  it('is dark by night and never black, out to its corners', async () => {
    const plan = { ...planOf(cast(), [], 'kitchen'), format: 'tall' as const };
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark: '' });
    await picture.setLikeness(nobody);
    const drawn = (night: number) => {
      const ambience = { time: 'night', weather: 'clear', rain: 0, snow: 0, night } as const;
      return picture.draw(frameOf(plan, poses, { ambience }), bodies);
    };
    const light = (pixels: Uint8Array, x: number, y: number) => {
      const { width, height } = formats.tall;
      let sum = 0;
      for (let dy = 0; dy < 40; dy++)
        for (let dx = 0; dx < 40; dx++) {
          const at = 4 * ((Math.round(y * (height - 40)) + dy) * width + Math.round(x * (width - 40)) + dx);
          sum += (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0);
        }
      return sum / (3 * 40 * 40);
    };
    const [day, night] = [drawn(0), drawn(1)];
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [0.5, 0.9],
    ] as const) {
      expect(light(night, x, y)).toBeGreaterThan(24);
      expect(light(night, x, y)).toBeLessThan(light(day, x, y));
    }
  });

  it('does not depend on what was drawn before: a renderer may go on in the middle', async () => {
    const plan = planOf(cast(), [], 'park');
    const { bodies, poses } = stand(plan);
    const rain = { time: 'day', weather: 'rain', rain: 0.5, snow: 0, night: 0 } as const;
    const first = createPicture({ plan, watermark });
    await first.setLikeness(nobody);
    const camera = (frame: number) => ({ x: frame * 0.05, y: 1.8, width: 9 - frame * 0.1 });
    for (let frame = 0; frame < 4; frame++)
      first.draw(frameOf(plan, poses, { frame, step: frame * 5, camera: camera(frame) }), bodies);
    const later = createPicture({ plan, watermark });
    await later.setLikeness(nobody);
    later.pass(frameOf(plan, poses, { frame: 3, step: 15, camera: camera(3) }));
    const at = frameOf(plan, poses, { frame: 4, step: 20, ambience: rain, camera: camera(4) });
    expect(sha(later.draw(at, bodies))).toBe(sha(first.draw(at, bodies)));
  });

  /** No window shows the snow there, and rain only makes the day darker. */
  const windowless: ReadonlySet<Place> = new Set(['cinema', 'club', 'arcade']);

  it.each(Place.options)(
    'paints the %s by day and night, in rain and snow, each unlike the others',
    async (place) => {
      // The smallest of the formats: what differs here differs in each.
      const plan = { ...planOf([], [], place), format: 'square' as const };
      const picture = createPicture({ plan, watermark });
      await picture.setLikeness(nobody);
      const airs = [
        [0, 0, 0],
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ] as const;
      const pictures = airs.map(([night, rain, snow]) =>
        picture.draw(
          frameOf(plan, [], { ambience: { time: 'day', weather: 'clear', night, rain, snow } }),
          [],
        ),
      );
      expect(new Set(pictures.map(sha)).size).toBe(windowless.has(place) ? 3 : 4);
      const light = (p: Uint8Array) =>
        p.reduce((sum, v, i) => (i % 4 === 3 ? sum : sum + v), 0) / (p.length * 0.75);
      // Where the light never comes from outside, it is a little less by night.
      expect(light(pictures[1]!)).toBeLessThan(light(pictures[0]!) * (windowless.has(place) ? 1 : 0.8));
    },
  );
});

describe('a mouth', () => {
  it('opens with the words', async () => {
    const plan = planOf([actor('mia')]);
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark });
    await picture.setLikeness(nobody);
    const camera = { x: 0, y: 1.3, width: 1.2 };
    const at = (mouth: number) => picture.draw(frameOf(plan, poses, { camera, face: { mouth } }), bodies);
    const closed = at(0);
    const changed = (mouth: number) => at(mouth).filter((v, i) => Math.abs(v - (closed[i] ?? 0)) > 24).length;
    const half = changed(0.35);
    expect(half).toBeGreaterThan(1000);
    expect(changed(1)).toBeGreaterThan(half * 1.3);
  });
});

describe('a likeness', () => {
  // A green that nothing else in the gym has.
  const canary = (r: number, g: number, b: number) => g > 150 && r < 90 && b < 90;
  const png = flatCutOut('#00ff20', 300, 340);
  const seen = (id: string) => ({
    epoch: 1,
    parts: new Map([[id, { cameoId: 'c', kind: 'person' as const, png }]]),
  });

  it('is in the picture while it is granted, and not one pixel of it after it was revoked', async () => {
    const plan = planOf(cast());
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark });
    for (const id of ['mia', 'pixel']) {
      await picture.setLikeness(seen(id));
      expect(count(picture.draw(frameOf(plan, poses), bodies), canary)).toBeGreaterThan(500);
      await picture.setLikeness({ epoch: 2, parts: new Map([[id, 'revoked']]) });
      expect(count(picture.draw(frameOf(plan, poses), bodies), canary)).toBe(0);
    }
  });

  it('leaves when the view no longer has it, also without a word of revocation', async () => {
    const plan = planOf(cast());
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark });
    await picture.setLikeness(seen('mia'));
    await picture.setLikeness(nobody);
    expect(count(picture.draw(frameOf(plan, poses), bodies), canary)).toBe(0);
  });

  it('that was revoked leaves pale paper where the puppet stood, without its colours', async () => {
    const plan = planOf([actor('mia', { look: { ...actor('mia').look, top: '#00ff20' } })]);
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark });
    await picture.setLikeness({ epoch: 2, parts: new Map([['mia', 'revoked']]) });
    const rgba = picture.draw(frameOf(plan, poses, { camera: { x: 0, y: 0.8, width: 3 } }), bodies);
    expect(count(rgba, canary)).toBe(0);
    const middle = { x: formats.wide.width / 2 - 20, y: formats.wide.height / 2 - 20, width: 40, height: 40 };
    expect(count(rgba, (r, g, b) => r > 170 && g > 150 && b > 120, middle)).toBeGreaterThan(1200);
  });
});

describe('a turning or crouching puppet', () => {
  it('keeps its place when it is mirrored', async () => {
    const at = async (facing: 1 | -1) => {
      const plan = planOf([actor('mia', { facing, look: { ...actor('mia').look, top: '#00ff20' } })]);
      const { bodies, poses } = stand(plan, {});
      const picture = createPicture({ plan, watermark });
      await picture.setLikeness(nobody);
      const rgba = picture.draw(frameOf(plan, poses, { camera: { x: 0, y: 0.8, width: 3 } }), bodies);
      const green = (r: number, g: number, b: number) => g > r * 1.5 && g > b * 1.5;
      const left = count(rgba, green, {
        x: 0,
        y: 0,
        width: formats.wide.width / 2,
        height: formats.wide.height,
      });
      return { left, all: count(rgba, green) };
    };
    const right = await at(1);
    const left = await at(-1);
    expect(Math.abs(left.all - right.all) / right.all).toBeLessThan(0.04);
    expect(left.left / left.all).toBeCloseTo(1 - right.left / right.all, 1);
  });
});

describe('the watermark', () => {
  it('moves from corner to corner and can be read on bright and dark pictures', async () => {
    const mark = new Watermark(watermark, formats.wide);
    const places = new Set<string>();
    for (let f = 0; f < film.framesPerSecond * 28; f++) {
      const { x, y, width, height } = mark.at(f);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(formats.wide.width);
      expect(y + height).toBeLessThanOrEqual(formats.wide.height);
      places.add(`${Math.round(x / 200)} ${Math.round(y / 200)}`);
    }
    expect(places.size).toBeGreaterThan(8);

    for (const night of [0, 1]) {
      const plan = planOf([]);
      const ambience = { time: 'day', weather: 'clear', rain: 0, snow: 0, night } as const;
      const picture = createPicture({ plan, watermark });
      await picture.setLikeness(nobody);
      const rgba = picture.draw(frameOf(plan, [], { ambience }), []);
      const box = mark.at(0);
      const light: number[] = [];
      for (let y = 0; y < box.height; y++)
        for (let x = 0; x < box.width; x++) {
          const i = ((Math.round(box.y) + y) * formats.wide.width + Math.round(box.x) + x) * 4;
          const channel = (v: number) =>
            v / 255 <= 0.04 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4;
          light.push(
            0.2126 * channel(rgba[i] ?? 0) +
              0.7152 * channel(rgba[i + 1] ?? 0) +
              0.0722 * channel(rgba[i + 2] ?? 0),
          );
        }
      light.sort((a, b) => a - b);
      // Letters against the breath around them; WCAG asks 3 of large text.
      const letters = light[Math.floor(light.length * 0.98)]!;
      const ground = light[Math.floor(light.length * 0.2)]!;
      expect((letters + 0.05) / (ground + 0.05)).toBeGreaterThan(3);
    }
  });
});

describe('a camera that goes around', () => {
  const camera = (orbit: number) => ({ x: 0, y: 1.5, width: 8, orbit });
  const two = () =>
    planOf(
      [
        actor('mia', { x: -1.5, look: { ...look, top: '#ff0000' } }),
        actor('theo', { x: 1.5, look: { ...look, top: '#0000ff' } }),
      ],
      [],
      'park',
    );
  const isRed = (r: number, g: number, b: number) => r > 140 && g < 60 && b < 60;
  const isBlue = (r: number, g: number, b: number) => b > 140 && r < 70 && g < 70;
  const left = { x: 0, y: 0, width: 640, height: 720 };
  const right = { x: 640, y: 0, width: 640, height: 720 };

  const framesOf = async (orbits: readonly number[], plan = two()) => {
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark: '' });
    await picture.setLikeness(nobody);
    return orbits.map((orbit, frame) =>
      picture.draw(frameOf(plan, poses, { frame, step: frame * 5, camera: camera(orbit) }), bodies),
    );
  };

  it('sees who stood to the left on the right from behind', async () => {
    const [front, back] = await framesOf([0.2, Math.PI]);
    expect(count(front!, isRed, left)).toBeGreaterThan(1500);
    expect(count(front!, isRed, right)).toBe(0);
    expect(count(back!, isRed, right)).toBeGreaterThan(1500);
    expect(count(back!, isRed, left)).toBe(0);
    expect(count(back!, isBlue, left)).toBeGreaterThan(1500);
  });

  it('sees who is nearer before who is farther, and larger', async () => {
    // From the right (a quarter around), theo is between the camera and mia.
    const [from, onTheWay] = await framesOf([Math.PI / 2, Math.PI / 2 + 0.35]);
    expect(count(from!, isRed)).toBeLessThan(0.2 * count(from!, isBlue));
    expect(count(onTheWay!, isBlue)).toBeGreaterThan(1.3 * count(onTheWay!, isRed));
    expect(count(onTheWay!, isRed)).toBeGreaterThan(800);
  });

  it('sees no face from behind', async () => {
    const plan = planOf([actor('mia', { look: { ...look, hair: '#00a000' } })], [], 'park');
    const isHair = (r: number, g: number, b: number) => g > 70 && r < 0.55 * g && b < 0.55 * g;
    const head = { x: 560, y: 120, width: 160, height: 260 };
    const [front, back] = await framesOf([0.1, Math.PI], plan);
    const bare = planOf([actor('mia', { x: 30, look })], [], 'park');
    const [emptyFront, emptyBack] = await framesOf([0.1, Math.PI], bare);
    const hair = (frame: Uint8Array, empty: Uint8Array) =>
      count(frame, isHair, head) - count(empty, isHair, head);
    expect(hair(back!, emptyBack!)).toBeGreaterThan(1.3 * hair(front!, emptyFront!));
  });

  it('paints the same bytes when it begins in the middle of its way', async () => {
    const orbits = [0.02, 0.05, 0.09, 0.14, 0.2];
    const whole = await framesOf(orbits);
    const plan = two();
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark: '' });
    await picture.setLikeness(nobody);
    const frames = orbits.map((orbit, frame) =>
      frameOf(plan, poses, { frame, step: frame * 5, camera: camera(orbit) }),
    );
    for (const frame of frames.slice(0, 4)) picture.pass(frame);
    expect(sha(picture.draw(frames[4]!, bodies))).toBe(sha(whole[4]!));
  });
});
