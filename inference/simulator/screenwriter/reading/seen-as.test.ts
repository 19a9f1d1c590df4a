import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';
import { conditions, outlineOf, prints, stuffs } from '../things/textures.ts';
import { LOOKS } from './seen-as.ts';

beforeAll(loadScreenwriter);

const planned = (script: string) => written(script, 'park');

describe('how things look from the start', () => {
  it.each([...Object.keys(prints), ...Object.keys(conditions)].map((word) => [word]))(
    'draws a %s suitcase so, and names the word as drawn',
    (word) => {
      const { props, understanding } = planned(`A ${word} suitcase falls over.`);
      const suitcase = props.find((p) => p.name === 'suitcase');
      expect(suitcase?.guise).toBeDefined();
      expect(understanding.understood.map((n) => n.as)).toContain(`${LOOKS} ${suitcase?.id}`);
      expect(understanding.notUnderstood).toEqual([]);
    },
  );

  it.each(Object.keys(stuffs).map((word) => [word]))('shows what a %s suitcase is made of', (word) => {
    const suitcase = planned(`A ${word} suitcase falls over.`).props.find((p) => p.name === 'suitcase');
    expect(suitcase?.guise ?? suitcase?.tint ?? suitcase?.thing).toBeTruthy();
  });

  it('cuts things out in the shape that is said, with a body of that shape', () => {
    for (const shape of ['heart', 'star', 'diamond', 'cube', 'egg', 'moon', 'l', 's']) {
      const box = planned(`A ${shape}-shaped pillow lies on the ground.`).props[0];
      expect(box?.guise?.outline).toBe(outlineOf(`${shape}-shaped`));
      expect(outlineOf(`${shape}-shaped`)).not.toBeNull();
    }
  });

  it('prints clothes, and marks coats', () => {
    const [girl] = planned('A girl in a blue polka dot dress dances.').actors;
    expect(girl?.look.prints?.top?.kind).toBe('dots');
    expect(girl?.look.wears?.find((w) => w.what === 'dress')?.print?.kind).toBe('dots');
    const [cat] = planned('A black and white striped cat sleeps.').actors;
    expect(cat?.look.marks).toMatchObject({ kind: 'stripes' });
    expect(planned('A spotted dog runs.').actors[0]?.look.marks?.kind).toBe('spots');
  });

  it('gives two colours to one thing', () => {
    const umbrella = planned('A red and white umbrella lies on the ground.').props[0];
    expect(umbrella?.guise?.print).toMatchObject({ kind: 'stripes' });
    expect(umbrella?.tint).not.toBe(umbrella?.guise?.print?.tint);
  });

  it('leaves to its change how something looks that changes', () => {
    const { props, beats } = planned('The rusty gate turns blue.');
    const gate = props.find((p) => p.id === beats[0]?.actor);
    expect(beats[0]?.alters?.from.marks?.tarnish).toBe(1);
    expect(gate?.guise).toBeUndefined();
  });
});
