import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const actsOf = (script: string) => written(script).beats.map(({ actor, action }) => `${actor} ${action}`);

describe('somebody spoken of again', () => {
  it.each([
    ['A boy and a girl dance. The kids laugh.', ['boy laugh', 'girl laugh']],
    ['A dog and a cat run. The animals jump.', ['dog jump', 'cat jump']],
    ['A cat sits. The animal runs.', ['cat run']],
    ['A man and a woman eat. The people leave.', ['man walk', 'woman walk']],
    ['A mother and a father dance. The parents laugh.', ['mother laugh', 'father laugh']],
    ['Two kids dance. The girl falls.', ['kid-2 fall']],
    ['A teacher dances. The woman falls.', ['teacher fall']],
    ['Mia throws a ball to a dog. The girl laughs.', ['mia laugh']],
    ['Three friends dance. The woman falls. The other friend laughs.', ['friend fall', 'friend-3 laugh']],
    ['Mia waves at Theo. She says: hello! He says: oh, you!', ['mia talk', 'theo talk']],
    ['Two kids dance. The girl says: look!', ['kid-2 talk']],
    ['Grandma Rose sits. Grandpa Joe dances. Grandma laughs.', ['rose laugh']],
    ['Dr Lee waves. The doctor laughs.', ['lee laugh']],
    ['Mr Smith waves. Mr Jones dances. Mr Smith laughs.', ['smith laugh']],
    ['Uncle Bob waves. Uncle Bob laughs.', ['bob laugh']],
  ])('%s', (script, last) => {
    expect(actsOf(script).slice(-last.length)).toEqual(last);
    expect(written(script).understanding.notUnderstood).toEqual([]);
  });

  it.each([
    ['Mia hugs the girl.', 2],
    ['A boy dances. The girl laughs.', 2],
    ['A teacher dances. The boy laughs.', 2],
    ['Two kids dance. A girl laughs.', 3],
    ['A dog runs. Another animal jumps.', 2],
    ['Grandma Rose hugs another grandma.', 2],
  ])('%s: somebody else', (script, people) => {
    expect(written(script).actors).toHaveLength(people);
  });

  it('has the hair that goes with what they turn out to be', () => {
    const [, girl] = written('Two kids dance. The girl falls.').actors;
    expect(['long', 'bun', 'curly']).toContain(girl?.look.hairStyle);
    const [friend] = written('Two friends dance. The man falls.').actors.filter(
      ({ id }) => id === 'friend-2',
    );
    expect(['short', 'curly', 'bald']).toContain(friend?.look.hairStyle);
  });
});
