import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { emptyStage, play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';
import { loadScreenwriter, writePlan } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string): ScenePlan => ScenePlan.parse(written(script, 'park'));
const acts = (script: string) => read(script).beats.map((b) => `${b.actor} ${b.action}`);
const unknown = (script: string) => read(script).understanding.notUnderstood.map((n) => n.word);

describe('words that say something on the side', () => {
  it.each<[script: string, acted: string[]]>([
    ['A butterfly flies to a sleeping dog.', ['dog sleep', 'butterfly fly']],
    ['Mia hugs a crying baby.', ['baby cry', 'mia hug']],
    ['He slowly walks to the tree, clears his throat and sneezes.', ['man walk', 'man sneeze', 'man sneeze']],
    ['Mia sings a song.', ['mia talk']],
    ['They jump for joy.', ['friend jump', 'friend-2 jump']],
    ['Make the dog jump.', ['dog jump']],
    ['The horse refuses to jump.', ['horse shakehead']],
    ['A robot looks at a jar. It cries.', ['robot look', 'robot cry']],
    ['Two chefs cook soup.', ['chef cook', 'chef-2 cook']],
    ['Mom is cooking.', ['mom cook']],
    ['A penguin waiter waves. The waiter cries.', ['penguin wave', 'penguin cry']],
    ['The dog walker and the bus driver wave.', ['dog-walker wave', 'bus-driver wave']],
    ['The couple dance. The other one laughs.', ['couple dance', 'couple-2 dance', 'couple laugh']],
    ['Two brothers sing. One of them falls.', ['brother talk', 'brother-2 talk', 'brother fall']],
    ['One of the twins eats a cake, the other one laughs.', ['twin eat', 'twin-2 laugh']],
    ['Mia hears the dog barking and runs away.', ['mia look', 'dog talk', 'mia run']],
    ['Grandpa falls asleep.', ['grandpa sleep']],
    // Nobody says who does it: somebody does.
    ['The door is opened.', ['person open']],
    ['A hand closes the book.', ['person close']],
    ['A pen is used to write on the letter.', ['person paint']],
    ['Mia uses a knife to cut the bread.', ['mia cut']],
    // One swing, and the stick is what the ball is hit with.
    ['Leo swings his stick and hits the ball to Nina.', ['leo strike']],
    ['Mia sets the newspaper on fire.', ['mia kindle']],
    ['Mia breaks the plate into pieces.', ['mia break']],
    ['The dog is on the left of a box. It walks to the right of the box.', ['dog walk']],
    ['Theo walks past Mia.', ['theo walk']],
  ])('%s', (script, acted) => {
    expect(acts(script)).toEqual(acted);
    expect(unknown(script)).toEqual([]);
  });

  it('takes no adjective before a comma for a thing', () => {
    const { props } = read('Mia looks at the rough, brown box.');
    expect(props.map((p) => p.thing)).toEqual(['box']);
  });

  it('puts what is left of something there, and goes past it', () => {
    const plan = read('The dog is on the left of a box. It walks past the box.');
    const [dog, box] = [plan.actors[0], plan.props[0]];
    expect(dog?.x).toBeLessThan(box?.x ?? Number.NEGATIVE_INFINITY);
    const feet = play(plan, []).bodies.find((b) => b.id === 'dog/body');
    expect(feet?.poses.at(-3)).toBeGreaterThan(box?.x ?? Number.POSITIVE_INFINITY);
  });

  it.each([
    ['The wind blows the umbrella away.', 'happened'],
    ['The wind blows the rock away.', 'failed honestly'],
  ])('the wind takes what it can move: %s', (script, verdict) => {
    expect(play(read(script), []).beats.map((b) => b.verdict)).toEqual([verdict]);
  });

  it.each([
    ['Mia hides the box under the sofa.', 'under'],
    ['Theo takes a box. He hides it behind the tree.', 'behind'],
    ['The cannon fires.', 'fires'],
    ['Mia sets the rock on fire.', 'fire'],
  ])('what is not held or done is named: %s', (script, word) => {
    expect(unknown(script).join(' ')).toContain(word);
    expect(read(script).props.some((p) => p.thing === 'campfire')).toBe(false);
  });

  it.each([
    ['Mia: "Hi." Theo: "Hello." Mia: "Bye."'],
    ['Mia: Hi. Theo: Hello. Mia: Bye.'],
    ['Mia: “Hi.”\nTheo (waves): “Hello.” Mia: “Bye.”'],
  ])('everybody on one line says what is theirs: %s', (script) => {
    expect(read(script).beats.map(({ actor, line }) => [actor, line?.text])).toEqual([
      ['mia', 'Hi.'],
      ['theo', 'Hello.'],
      ['mia', 'Bye.'],
    ]);
  });

  it('what is somebody’s is on them, and what is taken from them is one thing in their hand', () => {
    const worn = read('The cowboy tips his hat.');
    expect(worn.props).toEqual([]);
    expect(worn.actors[0]?.look.wears?.map((w) => w.what)).toEqual(['cowboyhat', 'scarf', 'belt']);
    expect(worn.understanding.approximated).toMatchObject([{ word: 'tips', as: 'wave' }]);
    const stolen = read('A goat steals the man’s glasses.');
    expect(stolen.props).toMatchObject([{ thing: 'glasses', heldBy: 'man' }]);
    expect(play(stolen).beats[0]?.verdict).toBe('happened');
  });

  it('a verb that is shown in part is told as near, and nobody stands in for who is not there', () => {
    const plan = read('Dad chooses the cat.');
    expect(plan.understanding.approximated).toMatchObject([{ word: 'chooses', as: 'point' }]);
    expect(acts('The couple are dancing on the beach until a wave knocks them both over.')).toEqual([
      'couple dance',
      'couple-2 dance',
      'wave wash',
    ]);
  });

  it('several who throw have one each', () => {
    const { beats } = read('Three kids throw tomatoes.');
    expect(new Set(beats.map((b) => b.with)).size).toBe(3);
  });

  it('the key of a drawing is no word', () => {
    // A pan is drawn by the picture called "cooking".
    expect(read('Cooking.').props).toEqual([]);
    const pan = { id: 'p', name: 'thing', thing: 'cooking', x: 0, y: 0 };
    const document = { ...emptyStage('park'), props: [pan], script: 'Mia waves.' };
    expect(writePlan({ document, seed: 7 }).props).toMatchObject([{ thing: 'cooking', material: 'steel' }]);
  });

  it('a birthday cake is the cake of that picture, and a suit is worn by the one it is named with', () => {
    expect(unknown('Sam blows out the candles on his birthday cake.')).toEqual([]);
    const plan = read('A dog shakes itself next to a man in a white suit.');
    expect(plan.actors.find((a) => a.name === 'man')?.look.top).toBe('#f5efe3');
    expect(plan.understanding.notUnderstood).toEqual([]);
  });

  it('what somebody feels is on the face, and a cut is a cut', () => {
    const plan = read('An old man feels sad and sits on a bench.');
    expect(plan.actors[0]?.expression).toBe('sad');
    const grey = /^#(?:c9c5bd|e2ddd2|aeaaa3)$/u;
    expect(read('Grandad Joe waves.').actors[0]?.look.hair).toMatch(grey);
    expect(read('Joe waves.').actors[0]?.look.hair).not.toMatch(grey);
    const cut = read('Mia waves. Cut to: Theo dances.');
    expect(cut.shots).toHaveLength(2);
    expect(cut.understanding.understood.some((u) => u.as === 'cut')).toBe(true);
  });

  it('who comes before they can get on comes too late', () => {
    const plan = read('The train leaves before Julia can get on.');
    const beat = plan.beats.find((b) => b.actor === 'julia');
    expect(beat).toMatchObject({ way: 'into', target: 'train', outcome: 'fail' });
    const trace = play(plan);
    expect(trace.beats.find((r) => r.id === beat?.id)).toMatchObject({ note: 'Came too late.' });
  });

  it('what falls off a table stands on its edge, and falls from there', () => {
    const plan = written('A cup falls off the table.', 'kitchen');
    const cup = plan.props.find((p) => p.id === 'cup');
    expect(cup?.y).toBeCloseTo(0.76, 2);
    const trace = play(plan);
    expect(trace.beats[0]?.verdict).toBe('happened');
    const poses = trace.bodies.find((b) => b.id === 'cup')?.poses ?? [];
    expect(poses.at(-2)).toBeLessThan(0.3);
  });

  it('a balloon pops into pieces by itself', () => {
    const trace = play(read('The balloon pops.'));
    expect(trace.beats[0]?.verdict).toBe('happened');
    expect(trace.bodies.filter((b) => b.id.startsWith('balloon/shard')).length).toBeGreaterThan(3);
    expect(trace.audit.passed).toBe(true);
  });
});
