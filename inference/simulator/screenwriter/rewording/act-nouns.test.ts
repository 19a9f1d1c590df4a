import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

const acts = (script: string) =>
  written(script).beats.map((b) => [b.actor, b.action, b.target ?? b.with].filter((x) => x).join(' '));

describe('acts that are named by a noun', () => {
  beforeAll(loadScreenwriter);

  it.each([
    ['A penguin gives the kids a tour.', 'penguin lead kid'],
    ['A ghost gives a tour of the castle.', 'ghost lead tourist'],
    ['A girl gives her bear a bath.', 'girl treat bear'],
    ['A unicorn does its taxes.', 'unicorn paint paper'],
    ['Dad is doing the ironing.', 'dad treat shirt'],
    ['A wizard casts a spell.', 'wizard shake wand'],
    ['A lion makes an escape.', 'lion run'],
    ['The dog pays attention.', 'dog look'],
  ])('%s', (script, told) => {
    expect(acts(script)[0]).toBe(told);
    expect(written(script).understanding.notUnderstood).toEqual([]);
  });

  it('is in the form of the verb that was said', () => {
    for (const who of ['My uncle', 'The twins', 'Two robots'])
      for (const verb of [
        who === 'My uncle' ? 'does' : 'do',
        'did',
        who === 'My uncle' ? 'is doing' : 'are doing',
      ])
        expect(
          written(`${who} ${verb} the ironing.`).beats.map((b) => b.action),
          `${who} ${verb}`,
        ).toContain('treat');
  });

  it('leaves what only begins with such a noun', () => {
    expect(acts('Mia gives Theo a tour bus.')[0]).not.toContain('lead');
    expect(acts('Mia gives the dog a ball.')[0]).toBe('mia give dog');
  });
});
