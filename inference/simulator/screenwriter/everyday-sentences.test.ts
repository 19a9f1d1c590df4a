import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { written } from '../testing/written.ts';
import { loadScreenwriter } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string): ScenePlan => ScenePlan.parse(written(script, 'street'));

describe('everyday sentences', () => {
  it.each<[script: string, acts: string[]]>([
    ['A robot waters the flowers.', ['robot water flower-1']],
    ['Tom slips on a wet floor and falls.', ['tom slip wet-patch']],
    // A word for somebody that is an adjective as well ends its phrase.
    ['An adult waves.', ['adult wave -']],
    ['A criminal runs.', ['criminal run -']],
    ['A giant waves.', ['giant wave -']],
    ['An expert looks at a ball.', ['expert look ball']],
    ['Tom slips on a sock.', ['tom fall sock']],
    ['Mia slips on a banana peel in the park and falls.', ['mia slip banana-peel']],
    ['She waters the roses with a hose.', ['woman water rose-1']],
    ['The gardener pours water on the sunflowers.', ['gardener water sunflower-1']],
    ['Theo hits the drum with a stick.', ['theo knock drum']],
    ['Tom hits the vase with a ball.', ['tom throw vase']],
    ['A boy kicks a ball and slides down the slide.', ['boy kick -', 'boy slide slide']],
    ['Lily drops her ice cream and a seagull grabs it.', ['lily drop icecream', 'seagull hold icecream']],
    ['Grandpa pulls out an old boot.', ['grandpa hold boot']],
    ['Theo scores the winning goal.', ['theo kick goal-net']],
    // Sleep comes first where somebody is woken, and is one sleep however it is told.
    ['Mia wakes Tom.', ['tom sleep -', 'mia wake tom']],
    ['Tom falls asleep and snores.', ['tom sleep -']],
    ['Tom wakes up.', ['tom sleep -', 'tom stand -']],
    // What is had is what people do at it, told as near where that is a part of it.
    ['Mia and Theo have a picnic in the park.', ['mia sit -', 'theo sit -']],
    ['Mia and Theo have a party.', ['mia dance -', 'theo dance -']],
    ['Ben and Ada have an argument.', ['ben talk -', 'ada talk -']],
    ['Dad has breakfast in the kitchen.', ['dad eat pancake']],
    // Nobody who slides has a ball for it, and nobody who plays with a dog chases it.
    ['Theo slides across the grass.', ['theo slide -']],
    ['Ben plays with his dog.', ['ben throw ball', 'dog hold ball', 'dog give ben']],
    ['The kitten plays with a cup.', ['kitten kick -']],
    ['Mia and Theo both giggle.', ['mia laugh -', 'theo laugh -']],
    // A hand goes to a place of one's own body, or of somebody's; never to a ball that nobody named.
    ['Theo hits his thumb.', ['theo touch -']],
    ['Mia taps Theo on the shoulder.', ['mia touch theo']],
    ['Tom puts his hand over his mouth.', ['tom touch -']],
    ['Grandma pinches his cheek.', []],
    // Who was there does not do what somebody or something else does.
    ['Mia sings and everybody claps.', ['mia talk -', 'friend clap -', 'friend-2 clap -']],
    ['Mia sleeps. Something scratches at the window.', ['mia sleep -']],
    ["The boy whispers a secret into the girl's ear and she giggles.", ['boy talk girl', 'girl laugh -']],
    ['Max kicks the ball over the wall and it comes back.', ['max kick wall']],
    // "Can't" is how it came out.
    ["Olga opens the jar. She can't, so she hands it to Pete.", ['olga open jar', 'olga give pete']],
    ['Sam slips on a wet floor and lands on his back.', ['sam slip wet-patch']],
    ['Mia sits down at the table.', ['mia sit chair']],
    ['A man sits at his desk.', ['man sit chair']],
    ['A squirrel scampers up the tree.', ['squirrel climb tree']],
    ['Lotte runs downstairs.', ['lotte run stairs']],
    // Who passes goes by and hands nothing on; who is let in walks.
    ['A butterfly passes.', ['butterfly fly -']],
    ['Two kids pass by.', ['kid walk -', 'kid-2 walk -']],
    ['Tom lets the dog out.', ['tom look dog', 'dog walk -']],
    ['Anna lets the cat in for free.', ['anna look cat', 'cat walk -']],
    // What is found alive is seen, and taken up where hands take things up.
    ['Tom finds a dog in his bed.', ['tom look dog']],
    ['Tom finds a coin.', ['tom hold coin']],
    ['Bobby steps on a banana peel.', ['bobby jump banana-peel']],
    ['The pilot lands the plane on the field.', ['airplane fly -']],
    ['Mia makes him a scarf.', ['mia make scarf']],
    ["Tim's stomach rumbles.", ['tim touch -']],
    ['Anna cracks a smile.', ['anna look -']],
    ['Anna takes the stairs.', ['anna climb stairs']],
    ['Tom takes the elevator.', ['tom walk elevator']],
    ['Santa gets wedged in the chimney.', ['santa struggle chimney']],
    ['Tom gets caught in the net.', ['tom struggle goal-net']],
    ['Tom gets caught in the rain.', ['tom soak -']],
    ['The dog jumps over the box. The cat tries next.', ['dog jump box', 'cat jump box']],
    // Somebody's snowball is thrown by them.
    ["Tom's snowball misses Kate.", ['tom throw kate']],
    ["Anna's ball hits the vase.", ['anna throw vase']],
    ["The boy's pie hits the king in the face.", ['boy throw king']],
    ["Tom's snowball misses Kate and rolls.", ['tom throw kate', 'snowball roll -']],
    // Who does it may stand behind it in a later clause, too.
    ['Emil blows and out pops a hamster.', ['emil blow -', 'hamster jump -']],
    ['The lamp dies.', ['lamp switchoff -']],
    // What does not happen needs nothing there for it.
    ['The bull walks past without breaking a thing.', ['bull walk -']],
    ['Our fat old cat dances.', ['cat dance -']],
    ['Anna slides the glass across the table.', ['anna push glass']],
    ['He puts the cup on the roof of the car.', ['man put car']],
    // Both run in a race, and whoever wins leaps for joy; who learns does what is taught.
    ['Ben races Mia to the tree. Mia wins by a nose.', ['ben run tree', 'mia run tree', 'mia jump -']],
    ['Emma teaches her brother how to dance.', ['emma talk brother', 'brother dance -']],
    ['The old lady trips Theo.', ['lady topple theo']],
    ['“I’m not going,” says Vera and crosses her arms.', ['vera talk -', 'vera touch -']],
    ['A spider dangles from the lamp. Tom gets into bed.', ['spider hang lamp', 'tom lie bed']],
    ['Mum opens the birthday presents.', ['mum open birthday-present-1']],
  ])('%s', (script, acts) => {
    const { beats } = read(script);
    const said = beats.map(
      (b) => `${b.actor} ${b.action} ${b.target ?? (b.action === 'kick' ? null : b.with) ?? '-'}`,
    );
    expect(said).toEqual(acts);
  });

  it('takes "home" for a way and a title for part of a name', () => {
    const { beats, props } = read('Theo runs home.');
    expect(beats[0]).toMatchObject({ action: 'run', target: null, spot: 4.2 });
    expect(props).toEqual([]);
    expect(read("A dog licks Uncle Bob's hand.").actors.map((a) => a.name)).toEqual(['dog', 'Bob']);
    const young = read('A baby elephant dances.').actors[0]?.height ?? 9;
    expect(young).toBeLessThan(0.6 * (read('An elephant dances.').actors[0]?.height ?? 0));
  });

  it('gives each of two who fish a rod and a side of the water of their own', () => {
    const { actors, props, beats } = read('Two gnomes go fishing.');
    expect(new Set(beats.map((b) => b.with)).size).toBe(2);
    expect(new Set(beats.map((b) => b.tool)).size).toBe(2);
    const pond = props.find((p) => p.id === 'pond');
    expect(actors.map((a) => [Math.sign(a.x - (pond?.x ?? 0)), a.facing])).toEqual([
      [-1, 1],
      [1, -1],
    ]);
  });

  it('has a cat that is up a tree in its crown', () => {
    const { actors } = read('The cat is up a tree.');
    expect(actors[0]?.on).toBe('tree');
  });

  it('asks for something in words', () => {
    expect(read('Mia asks Theo for a dance.').beats[0]?.line?.text).toBe('Can I have a dance, please?');
  });

  it('sees the sea from the shore, wherever the stage was set', () => {
    const script = 'Mia looks at the sea.';
    expect(written(script, 'gym').place).toBe('beach');
    expect(read('A wave comes.').understanding.notUnderstood[0]?.reason).toBe('no-breakers');
  });

  it('goes around, through and beside what stands there, and says what it cannot', () => {
    const way = (script: string) => read(script).beats[0]?.way;
    expect(way('Mia runs around the box.')).toBe('around');
    expect(way('Mia runs through the boxes.')).toBe('through');
    expect(way('Mia puts the cup under the box.')).toBe('beside');
    const { understanding } = read('Mia walks through Theo.');
    expect(understanding.notUnderstood.map((n) => n.reason)).toContain('not-through');
  });

  it('handles nothing else in place of what is not here', () => {
    const { beats, understanding } = read('There is a ball. Mia drops the gizmo.');
    expect(beats).toEqual([]);
    expect(understanding.notUnderstood.map((n) => n.reason)).toContain('without-it');
  });
});
