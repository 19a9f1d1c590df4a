import { describe, expect, it } from 'vitest';
import type { SwitchChange } from '#contracts/guardian.ts';
import { readSwitches } from './plain-words.ts';

const cases: [string, SwitchChange][] = [
  [
    'No messages from strangers, no scrolling after nine.',
    { messages: 'mutuals', quietHours: { from: 21, to: 7 } },
  ],
  ['no messages', { messages: 'off' }],
  ['Turn off direct messages, please', { messages: 'off' }],
  ['She can write to her friends only', { messages: 'mutuals' }],
  ['only messages from people she knows', { messages: 'mutuals' }],
  ['no messages from people Tim does not follow back', { messages: 'mutuals' }],
  ['Messages from people he does not know are fine', { messages: 'default' }],
  [
    "nobody who isn't a friend may message her: stop messages from people who don't follow her",
    { messages: 'mutuals' },
  ],
  [
    'nothing after 8 in the evening and I want to approve when his face is used',
    { quietHours: { from: 20, to: 7 }, coApproval: true },
  ],
  [
    'ten clips a day while takes stay at three a day and messages are off',
    { feedItemsPerDay: 10, takesPerDay: 3, messages: 'off' },
  ],
  ['No adults should be able to message him', { messages: 'mutuals' }],
  ['messages from anybody are fine', { messages: 'default' }],
  ['nothing from strangers in her chat', { messages: 'mutuals' }],
  ['messages as usual', { messages: 'default' }],
  ['Messages are fine', { messages: 'default' }],
  ['no strangers', { messages: 'mutuals' }],
  ['no endless scrolling', { continuousScroll: 'off' }],
  ['She may use continuous scroll', { continuousScroll: 'allowed' }],
  ["I don't want infinite scroll", { continuousScroll: 'off' }],
  ['nothing after 21:30', { quietHours: { from: 21, to: 7 } }],
  ['Quiet from nine to seven', { quietHours: { from: 21, to: 7 } }],
  ['quiet from 10pm until 6am', { quietHours: { from: 22, to: 6 } }],
  ['nothing between 20:00 and 08:00', { quietHours: { from: 20, to: 8 } }],
  ['No Dailies before eight in the morning', { quietHours: { from: 22, to: 8 } }],
  ['bedtime is after half past eight', { quietHours: { from: 20, to: 7 } }],
  ['no quiet hours', { quietHours: null }],
  ['at most twenty films a day', { feedItemsPerDay: 20 }],
  ['30 posts per day', { feedItemsPerDay: 30 }],
  ['no more than five takes a day', { takesPerDay: 5 }],
  ['Five takes each day, and at most ten videos a day', { takesPerDay: 5, feedItemsPerDay: 10 }],
  ['no personalised feed', { personalisation: 'off' }],
  ['turn the algorithm off', { personalisation: 'off' }],
  ['time order only', { personalisation: 'off' }],
  ['recommendations are fine', { personalisation: 'default' }],
  ['ask me before anybody uses her face', { coApproval: true }],
  ['no cameos without my approval', { coApproval: true }],
  ['I want to approve her likeness too', { coApproval: true }],
  ['he decides about his cameos himself', { coApproval: false }],
  [
    'No strangers in her messages, three takes a day; quiet after eight and ask me about her cameos',
    { messages: 'mutuals', takesPerDay: 3, quietHours: { from: 20, to: 7 }, coApproval: true },
  ],
];

describe('what a guardian says in plain words', () => {
  it.each(cases)('%s', (words, change) => {
    const proposal = readSwitches(words);
    expect(proposal.change).toEqual(change);
    expect(proposal.notUnderstood).toEqual([]);
    expect(proposal.understood.length).toBeGreaterThan(0);
  });

  it.each(['She should be happy', 'no broccoli', 'make her do her homework'])(
    'sets nothing where no switch is meant: %s',
    (words) => {
      expect(readSwitches(words)).toMatchObject({ change: {}, understood: [], notUnderstood: [words] });
    },
  );

  it('says what it understood with the words it read it from', () => {
    const { understood, notUnderstood } = readSwitches(
      'no messages from strangers, be kind, five takes a day',
    );
    expect(understood).toEqual([
      {
        words: 'no messages from strangers',
        sentence: 'Direct messages only with people they follow and who follow them.',
      },
      { words: 'five takes a day', sentence: '5 takes a day.' },
    ]);
    expect(notUnderstood).toEqual(['be kind']);
  });
});
