import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { paperFigure } from './cut-outs.ts';
import { createPicture } from './picture.ts';
import { actor, count, flatCutOut, frameOf, planOf, stand } from './test-support.ts';

/** Somebody as a webcam sees them, already cut out: a violet face, or of another colour, above a green coat. Sizes in pixels. */
function bust({ face = [85, 110], shoulders = 190, neck = 46, colour = '#9020ff' } = {}): Uint8Array {
  const canvas = createCanvas(480, 560);
  const g = canvas.getContext('2d');
  const [wide = 0, tall = 0] = face;
  g.fillStyle = '#00ff20';
  g.beginPath();
  g.roundRect(240 - shoulders, 320, shoulders * 2, 240, 60);
  g.fill();
  g.fillStyle = colour;
  g.fillRect(240 - neck, 200, neck * 2, 130);
  g.beginPath();
  g.ellipse(240, 150, wide, tall, 0, 0, Math.PI * 2);
  g.fill();
  return new Uint8Array(canvas.toBuffer('image/png'));
}

const cutOut = (png: Uint8Array, kind: 'person' | 'animal' | 'object' = 'person') => ({
  cameoId: 'c',
  kind,
  png,
});

describe('the head of a person’s cut-out', () => {
  it('is found above the neck, with the colours of skin and coat', async () => {
    const figure = await paperFigure(cutOut(bust()));
    expect(figure?.head).toEqual({ coat: '#00ff20', skin: '#9020ff' });
    const { width, height } = figure?.shape ?? { width: 0, height: 0 };
    expect(height / width).toBeGreaterThan(1.1);
    expect(height / width).toBeLessThan(1.7);
  });

  it('is not looked for in animals and things, nor found where no neck is', async () => {
    expect((await paperFigure(cutOut(bust(), 'animal')))?.head).toBeNull();
    expect((await paperFigure(cutOut(bust({ neck: 120 }))))?.head).toBeNull();
    expect((await paperFigure(cutOut(flatCutOut('#00ff20', 300, 340))))?.head).toBeNull();
  });

  it('goes on a jointed puppet in its colours, and all of that leaves with the grant', async () => {
    const plan = planOf([actor('mia')]);
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark: '' });
    const view = { camera: { x: 0, y: 0.9, width: 3.4 } };
    const violet = (r: number, g: number, b: number) => b > g + 50 && r > g + 15;
    const green = (r: number, g: number, b: number) => g > 110 && r < 90 && b < 90;
    const trousers = (r: number, g: number, b: number) => b > r + 20 && b > 60 && g > 40;
    await picture.setLikeness({ epoch: 1, parts: new Map([['mia', cutOut(bust())]]) });
    const seen = picture.draw(frameOf(plan, poses, view), bodies);
    expect(count(seen, violet)).toBeGreaterThan(4000);
    expect(count(seen, green)).toBeGreaterThan(4000);
    expect(count(seen, trousers)).toBeGreaterThan(2000);
    await picture.setLikeness({ epoch: 2, parts: new Map([['mia', 'revoked']]) });
    const blank = picture.draw(frameOf(plan, poses, view), bodies);
    expect(count(blank, violet) + count(blank, green)).toBe(0);
    await picture.setLikeness({ epoch: 3, parts: new Map() });
    const stock = picture.draw(frameOf(plan, poses, view), bodies);
    expect(count(stock, violet) + count(stock, green)).toBe(0);
  });

  it('is pulled longer by its words', async () => {
    const plan = planOf([actor('mia')]);
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark: '' });
    await picture.setLikeness({ epoch: 1, parts: new Map([['mia', cutOut(bust())]]) });
    const violet = (r: number, g: number, b: number) => b > g + 50 && r > g + 15;
    const at = (mouth: number) =>
      count(
        picture.draw(frameOf(plan, poses, { camera: { x: 0, y: 0.9, width: 3.4 }, face: { mouth } }), bodies),
        violet,
      );
    expect(at(1)).toBeGreaterThan(at(0) * 1.08);
  });

  it('is shown as it looks: aside and up by the poses of its enrolment, and none of them outlives the grant', async () => {
    const plan = planOf([actor('mia')]);
    const { bodies, poses } = stand(plan);
    const picture = createPicture({ plan, watermark: '' });
    const pose = (face: string) => ({ png: bust({ colour: face }), face: null });
    const parts = new Map([['mia', { ...cutOut(bust()), turned: pose('#ffd000'), raised: pose('#00e0ff') }]]);
    const draw = (gazeX: number, gazeY: number) =>
      picture.draw(
        frameOf(plan, poses, { camera: { x: 0, y: 0.9, width: 3.4 }, face: { facing: 1, gazeX, gazeY } }),
        bodies,
      );
    const violet = (r: number, g: number, b: number) => b > g + 50 && r > g + 15;
    const yellow = (r: number, g: number, b: number) => r > 150 && g > 120 && b < 90;
    const cyan = (r: number, g: number, b: number) => g > 150 && b > 150 && r < 90;
    await picture.setLikeness({ epoch: 1, parts });
    expect(count(draw(0, 0), violet)).toBeGreaterThan(4000);
    expect(count(draw(0.9, 0), yellow)).toBeGreaterThan(4000);
    expect(count(draw(0.2, 0.9), cyan)).toBeGreaterThan(4000);
    await picture.setLikeness({ epoch: 2, parts: new Map([['mia', 'revoked']]) });
    const blank = draw(0.2, 0.9);
    expect(count(blank, cyan) + count(blank, violet)).toBe(0);
  });
});
