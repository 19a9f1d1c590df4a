import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';
import { circumstancesIn } from './circumstances.ts';

beforeAll(loadScreenwriter);

const acts = (script: string): string[] =>
  written(script, 'park').beats.map((b) => `${b.actor} ${b.action} ${b.target ?? ''}`);

describe('when, how long, how far and on what occasion', () => {
  const said = [
    'after four years',
    'in two minutes',
    'in october',
    'since the nineties',
    'after a long night shift',
    'before the exam',
    'during the school play',
    'at halftime',
    'on holiday',
    'on a school trip',
    'in complete peace',
    'with great dignity',
    'at full speed',
    'by a whisker',
    'for the third time',
    'for 2 euros',
  ];
  it.each(said)('%s takes nothing from what is done, and is no thing', (words) => {
    const plan = written(`Mia kicks the ball ${words}.`, 'park');
    expect(acts(`Mia kicks the ball ${words}.`)).toEqual(acts('Mia kicks the ball.'));
    expect(plan.props.map((p) => p.id)).toEqual(['ball']);
    expect(plan.understanding.notUnderstood).toEqual([]);
  });

  it.each([
    'runs after the bus',
    'sits on a summer chair',
    'stands on two feet',
    'works in the shop',
    'hits number one',
  ])('somebody who %s does so', (does) => {
    expect(circumstancesIn(`Mia ${does}.`)).toEqual([]);
  });
});
