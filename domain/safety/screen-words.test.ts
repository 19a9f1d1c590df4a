import { describe, expect, it } from 'vitest';
import { screenWords } from './screen-words.ts';

const reasonsOf = (text: string) => screenWords(text).map(({ reason }) => reason);

describe('screenWords', () => {
  it.each([
    'Mia shoots a basketball from the free-throw line and misses. Her dog catches the rebound. Mia says: that was on purpose.',
    'Tom kills time while the cake explodes with laughter.',
    'She kills it on the dance floor. He is dying of laughter and kills himself laughing.',
    'The director shoots Mia in the park with a camera.',
    'Ben shoots her in the face with a water pistol.',
    'He shoots himself in the foot, as they say.',
    'She cuts herself a slice of cake. He cuts himself shaving.',
    'They beat the other team to death with kindness.',
    'You can see it with the naked eye. A naked mole rat digs.',
    'She wears nude lipstick and reads Moby Dick.',
    'The cock crows. A chicken breast lies in the pan. Essex, Sussex, Scunthorpe.',
    'Dick grabs the pussy willow. The titan stands in the assassin’s classroom.',
    'He uses a wire stripper and hangs a picture.',
    'The players run suicide sprints. A suicide prevention poster hangs there.',
    'Fields of rape seed flower. The grapes are ripe.',
    'A vampire drinks a Bloody Mary. Blood oranges roll down the stairs.',
    'Al Gore gives a talk about the weather.',
    'She wins the women’s singles. We beat all the men’s teams.',
    'A chink in the armour. Spic and span. He rips his heart-shaped balloon.',
    'The bomb cyclone brings snow; a volcano explodes far away.',
    'The dog burns with shame and screws up the recipe. She screws them together.',
    'A knight fights a dragon and falls over, dead tired.',
    '',
    'מיה זורקת כדור 🏀 ومياه',
  ])('lets through: %s', (text) => {
    expect(screenWords(text)).toEqual([]);
  });

  it.each([
    ['A couple has sex on the beach.', 'screened-sexual'],
    ['She walks in completely naked.', 'screened-sexual'],
    ['A p0rn0 plays on the TV.', 'screened-sexual'],
    ['Nude teenagers at a lake.', 'screened-minor'],
    ['The monster rips his guts out.', 'screened-gore'],
    ['He slits her throat and blood sprays everywhere.', 'screened-gore'],
    ['They stab the man to death.', 'screened-gore'],
    ['Ben shoots Tom in the head.', 'screened-gore'],
    ['A severed hand crawls away.', 'screened-gore'],
    ['We must exterminate all the Jews.', 'screened-hate'],
    ['Immigrants are vermin, he shouts.', 'screened-hate'],
    ['Heil Hitler!', 'screened-hate'],
    ['She kills herself in the bath.', 'screened-harm'],
    ['He cuts himself again and again.', 'screened-harm'],
    ['A video about how to starve yourself.', 'screened-harm'],
    ['He decides to commit súicide.', 'screened-harm'],
    ['He wants sui\u200bcide.', 'screened-harm'],
  ])('marks: %s', (text, reason) => {
    expect(reasonsOf(text)).toContain(reason);
  });

  it('marks the words where they stand, with emoji before them', () => {
    const text = '🎬🏀 Then she is naked. 🎉';
    const [found] = screenWords(text);
    expect(found).toMatchObject({ phrase: 'naked', reason: 'screened-sexual' });
    expect(text.slice(found!.start, found!.end)).toBe('naked');
  });

  it('marks each phrase once, in order', () => {
    const found = screenWords('He decapitates the guard. Then a nude statue. Then she commits suicide.');
    expect(found.map(({ phrase }) => phrase)).toEqual(['decapitates', 'nude', 'suicide']);
  });

  it.each([
    ['shoots him in the ', 0],
    ['kill the the the ', 0],
    ['cut a', 0],
    ['naked ', 3333],
    ['((((', 0],
    ['ーﾊ', 0],
  ])('comes to the end of 20,000 characters of “%s”', (piece, times) => {
    expect(screenWords(piece.repeat(20_000 / piece.length))).toHaveLength(times);
  });
});
