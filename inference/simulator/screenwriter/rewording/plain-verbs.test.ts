import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

const acts = (script: string) => written(script).beats.map((b) => b.action);

describe('verbs in plainer words', () => {
  beforeAll(loadScreenwriter);

  it.each([
    ['Two girls stargaze on the roof.', 'look'],
    ['My uncle haggles over a carpet.', 'talk'],
    ['We camp in the garden.', 'sit'],
    ['Somebody cheats at cards.', 'hold'],
    ['An old wizard frees a bird.', 'drop'],
    ['A robot gambles in the casino.', 'throw'],
    ['He deals cards to the dogs.', 'give'],
    ['The queen is rewarding the knight.', 'give'],
    ['A woman wants to conquer a castle.', 'plant'],
    ['A woman hums a song.', 'talk'],
  ])('%s', (script, action) => {
    expect(acts(script)[0]).toBe(action);
  });

  it.each([
    ['A boy smuggles a frog.', ['smuggles']],
    ['The boss hires a robot.', ['hires']],
    ['A lion captures a mouse.', []],
    ['Two girls stargaze on the roof.', []],
  ])('says which of them only a part is seen of: %s', (script, words) => {
    expect(written(script).understanding.approximated.map((n) => n.word)).toEqual(words);
  });

  it('leaves the same words where they are nouns, or done to somebody', () => {
    expect(acts('The tests are over.')).toEqual([]);
    expect(written('A campfire in the woods.').props.map((p) => p.thing)).toContain('campfire');
    expect(acts('A hatch opens.')).toEqual(['open']);
  });
});
