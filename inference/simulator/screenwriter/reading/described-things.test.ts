import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planned = (script: string) => written(script, 'gym');

describe('what things are said to be', () => {
  it('makes a ball of crumpled paper, and folds a crumpled hat', () => {
    expect(planned('Mia throws a crumpled paper.').props[0]).toMatchObject({
      thing: 'paper-ball',
      shape: 'ball',
    });
    expect(planned('Mia throws a crumpled hat.').props[0]?.guise).toEqual({ marks: { wrinkles: 1 } });
  });

  it('takes what something is made of, and what is drawn on it', () => {
    const [ball] = planned('A ball made of rubber is dropped.').props;
    expect(ball).toMatchObject({ material: 'rubber' });
    const smiley = planned('A tennis ball with a smiley face drawn on it is placed on a rotating platform.');
    expect(smiley.props.find((p) => p.smile)).toMatchObject({ thing: 'tennis-ball' });
    expect(smiley.beats.map((b) => b.action)).toEqual(['spin']);
  });

  it('hears the verb behind “that”, and turns a platform of any colour', () => {
    const { props, beats } = planned(
      'A mug stands on a rotating black platform that rotates counterclockwise.',
    );
    expect(props.map((p) => p.thing)).toContain('turntable');
    expect(beats).toMatchObject([{ action: 'spin', backwards: true }]);
  });

  it('calls a toy a top only where one spins', () => {
    expect(planned('A red top is spinning.').props[0]).toMatchObject({ thing: 'spinning-top' });
    expect(
      planned('Mia stands at the top of the stairs.').props.some((p) => p.thing === 'spinning-top'),
    ).toBe(false);
  });

  it('draws blinds up and down, and not over', () => {
    const acts = (script: string) => planned(script).beats.map((b) => b.action);
    expect(acts('Mia pulls the blinds up.')).toEqual(['open']);
    expect(acts('Mia pulls the blinds down.')).toEqual(['close']);
  });

  it('lights a spotlight where one is spoken of', () => {
    expect(planned('Mia dances in the spotlight.').spotlit).toBe(true);
    expect(planned('Mia dances.').spotlit).toBeUndefined();
  });
});
