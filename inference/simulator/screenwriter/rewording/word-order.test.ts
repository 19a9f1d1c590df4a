import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) =>
  writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
    },
    seed: 7,
  });
const acts = (script: string) =>
  planOf(script).beats.map(({ actor, action, target, with: prop }) =>
    [actor, action, target ?? prop].filter((w) => w !== null).join(' '),
  );

describe('who does what to whom, in whatever order it stands', () => {
  it.each([
    // A place between somebody and what they do.
    ['A man in the park eats an apple.', ['man eat apple']],
    ['Kids at the beach build a sandcastle.', ['kid make sandcastle', 'kid-2 make sandcastle']],
    ['The dog in the garden barks.', ['dog talk']],
    // Who does it stands behind it.
    ['Here comes the bride.', ['bride walk']],
    ['Down the hill rolls a barrel.', ['barrel roll hill']],
    // What is done first stands in front.
    ['After eating the cake, the dog falls asleep.', ['dog eat cake', 'dog sleep']],
    ['Before leaving, she kisses the baby.', ['woman kiss baby', 'woman walk door']],
    // It is done to them.
    ['A monk walks through the forest, followed by a goose.', ['monk walk', 'goose follow monk']],
    ['A boy chased by a bear climbs a tree.', ['bear chase boy', 'boy climb tree']],
    ['The ball is kicked by the girl and caught by the boy.', ['girl kick ball', 'boy catch ball']],
    ['A cat lying on a keyboard is petted by a man.', ['cat lie keyboard', 'man pat cat']],
    // What comes behind what is only said of them.
    ['A man wearing a hat bows to a lady.', ['man bow lady']],
    ['Carrying a cake, the waiter waves.', ['waiter hold cake', 'waiter wave']],
    ["Let's dance!", ['friend dance', 'friend-2 dance']],
    // What is only asked of.
    ['Mom finds out who ate the cookies.', ['mom look']],
    ['Grandpa forgets where he put his glasses.', ['grandpa look']],
    // Somebody of somebody.
    ['The girl whose dog barks laughs.', ['dog talk', 'girl laugh']],
    // Who is not the one who acts is somebody else.
    ['She sees him fall.', ['woman look man', 'man fall']],
    ['The king waves. She laughs.', ['king wave', 'woman laugh']],
    ['One dog sits, the other jumps.', ['dog sit', 'dog-2 jump']],
    ['The taller boy pushes the smaller one.', ['boy push boy-2']],
    // When, and whether at all.
    ['The baby laughs every time the dog sneezes.', ['dog sneeze', 'baby laugh']],
    ['The cat is too lazy to chase the mouse.', []],
    ['She is about to eat the apple when a bird steals it.', ['bird hold apple']],
    ['She almost falls.', ['woman shake']],
    // It gets out of the way of what comes, or nothing comes off.
    ['Tom throws a pie at Ben, but Ben ducks just in time.', ['tom throw ben', 'ben hide']],
    ["The knight's helmet falls off.", []],
    ['Tom is sent home.', ['tom walk']],
    ['A wolf creeps up on the sheep.', ['wolf walk sheep']],
    ['A bee rubs its legs and flies off.', ['bee work', 'bee fly']],
    ['The thief crept in, stole the cake and fled.', ['thief walk', 'thief hold cake', 'thief run']],
    ['The bus driver drives the bus.', ['bus-driver ride bus']],
    // It is taken along, or it is not.
    ['The dog runs away with the ball.', ['dog hold ball', 'dog run ball']],
    ['Ms. Park takes the phone away.', ['park hold phone']],
  ])('%s', (script, acted) => expect(acts(script)).toEqual(acted));
});

describe('whoever asks for a film', () => {
  it.each([
    ['Show me a dog riding a skateboard.', ['dog ride skateboard']],
    ['Can you make a short video of a bear dancing in the snow?', ['bear dance']],
    ['I want to see two frogs kissing.', ['frog kiss frog-2']],
    ['Please make a funny video where a cat plays the piano.', ['cat music piano']],
    ['What happens when a cat meets a dog?', ['cat walk dog']],
  ])('is not in it: %s', (script, acted) => {
    expect(acts(script)).toEqual(acted);
    expect(planOf(script).understanding.notUnderstood).toEqual([]);
  });

  it('stays in what is said', () =>
    expect(acts('"Show me a dog," says Mia.').map((act) => act.split(' ')[0])).toEqual(['mia']));
});

describe('shots that are counted within one line', () => {
  it('begin at their numbers', () => {
    const plan = planOf('Shot 1: A man waves. Shot 2: He sits down. Shot 3: He laughs.');
    expect(plan.beats.map(({ action, shot }) => [action, shot])).toEqual([
      ['wave', 0],
      ['sit', 1],
      ['laugh', 2],
    ]);
  });
});

describe('days of which nothing is seen', () => {
  it.each(['On Monday Tom waves.', 'Tom waves every day.', 'Last summer, Tom waves.', 'One day Tom waves.'])(
    '%s',
    (script) => {
      expect(acts(script)).toEqual(['tom wave']);
      expect(planOf(script).understanding.notUnderstood).toEqual([]);
    },
  );
});

describe('names that mean something else', () => {
  it.each([
    ['Ms. Park waves.', 'Park'],
    ['Snow White waves.', 'Snow White'],
    ['Sleeping Beauty waves.', 'Sleeping Beauty'],
  ])('%s', (script, name) => {
    const plan = planOf(script);
    expect(plan.actors.map((a) => a.name.toLowerCase())).toEqual([name.toLowerCase()]);
    expect(plan.weather).toBe('clear');
    expect(plan.beats.map(({ action }) => action)).toEqual(['wave']);
  });
});
