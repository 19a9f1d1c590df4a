import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

describe('what several words together say is done', () => {
  beforeAll(loadScreenwriter);

  it.each<[script: string, acts: string, near?: string]>([
    ['Tom takes a short nap.', 'tom sleep -'],
    ['Tom gives a yawn.', 'tom stretch -'],
    ['Anna goes for a run.', 'anna run -'],
    ['A girl does a cartwheel.', 'girl cartwheel -'],
    ['Anna gives the dog a belly rub.', 'anna pat dog', 'near'],
    ['Tom takes a selfie.', 'tom photograph phone'],
    ['The cat dozes off.', 'cat sleep -'],
    ['A stranger shows up.', 'stranger walk -'],
    ['The boy freaks out.', 'boy shake -'],
    ['Tom throws a tantrum.', 'tom shake -', 'near'],
    ['Tom reaches for the hat.', 'tom hold hat'],
    ['The cup falls off the table.', 'cup fall -'],
    ['The boy pretends to be asleep.', 'boy sleep -'],
    ["Tom can't stop laughing.", 'tom laugh -'],
    ['Anna enjoys dancing.', 'anna dance -'],
    ['The dog refuses to jump.', 'dog shakehead -'],
    ['Tom loves his teddy bear.', 'tom love teddy'],
    ["A witch's broom won't start, so she sits down.", 'witch sit -'],
    ['Mum begs Tom to eat the apple.', 'mum talk tom, tom eat apple'],
    ['The dog licks the plate clean.', 'dog eat plate'],
    ['A dog runs like a rocket.', 'dog run -', 'near'],
    ['A pillow fight breaks out.', 'friend throw friend-2, friend-2 throw friend'],
    ['A thief sees a sleeping guard.', 'guard sleep -, thief look guard'],
    ['A cleaning lady dances.', 'lady dance -'],
  ])('%s', (script, acts, near) => {
    const { beats, understanding } = written(script);
    const said = beats.map(
      (b) => `${b.actor} ${b.action} ${b.target ?? (b.action === 'throw' ? null : b.with) ?? '-'}`,
    );
    expect(said.join(', ')).toBe(acts);
    expect(understanding.approximated.length > 0).toBe(near === 'near');
    expect(understanding.notUnderstood).toEqual([]);
  });

  it('plays where the place is near to the one that is named, and says so', () => {
    const { place, understanding } = written('Anna dances at the recital.');
    expect(place).toBe('theatre');
    expect(understanding.approximated.map((n) => n.as)).toEqual(['theatre']);
  });

  it('draws what is near to a noun by a table, and one pair of glasses', () => {
    expect(written('A pelican looks at the terrarium.').props.map((p) => p.name)).toEqual(['box']);
    expect(written('Tom finds sunglasses.').props).toHaveLength(1);
  });
});
