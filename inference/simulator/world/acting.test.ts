import { beforeAll, describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

const take = (script: string, place: Place = 'park', seed = 7): WorldTrace => {
  const trace = play(written(script, place, seed));
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return trace;
};
const verdicts = (script: string, place: Place) => {
  const { beats } = take(script, place);
  return beats.map(({ action, verdict, note }) => (verdict === 'happened' ? action : `${action}: ${note}`));
};
const body = (trace: WorldTrace, id: string) => {
  const found = trace.bodies.find((b) => b.id === id);
  if (found === undefined) throw new TypeError(`no ${id} among ${trace.bodies.map((b) => b.id)}`);
  return found;
};

describe('what people do happens, by what the trace shows', () => {
  it.each<[script: string, acted: string[], place: Place]>([
    ['Mia hugs Theo.', ['hug'], 'park'],
    ['Mia and Theo hug. Then they shake hands.', ['hug', 'shakehands'], 'park'],
    ['A boy hugs a dog.', ['hug'], 'park'],
    ['Two friends high-five.', ['highfive'], 'park'],
    ['Mia kisses her grandmother.', ['kiss'], 'park'],
    ['Mia pets the cat.', ['pat'], 'park'],
    ['Theo feeds the horse.', ['feed'], 'park'],
    ['A girl feeds a carrot to a horse.', ['feed'], 'farm'],
    ['The dog drinks water and falls asleep.', ['drink', 'sleep'], 'living-room'],
    ['Mia picks the baby up and kisses it.', ['hold', 'kiss'], 'living-room'],
    ['A girl, holding her teddy, walks down the stairs.', ['hold', 'walk'], 'bedroom'],
    ['Three kids play football in the rain.', ['kick', 'kick'], 'stadium'],
    ['Mia closes her eyes. Theo opens his mouth wide.', ['shuteyes', 'gape'], 'park'],
    ['Theo drives his tractor.', ['ride'], 'farm'],
    ['Mia slaps Theo.', ['hit'], 'park'],
    ['Theo puts on a cap and takes it off again.', ['put', 'hold'], 'park'],
    ["A monkey takes Mia's hat and puts it on its own head.", ['hold', 'put'], 'forest'],
    ['Ben races Mia to the tree. Mia wins.', ['run', 'run', 'jump'], 'park'],
    ['Theo takes a coin and puts it in his pocket.', ['hold', 'put'], 'park'],
    ['Ben and Mia walk off in opposite directions.', ['walk', 'walk'], 'park'],
    ['The rabbit eats all the carrots.', ['eat', 'eat', 'eat'], 'park'],
    ['A girl runs around a tree.', ['run'], 'forest'],
    ['A child runs through a pile of leaves.', ['run'], 'forest'],
    ['Mum puts the box behind the sofa.', ['put'], 'living-room'],
    ['Mia hits Theo with a pillow.', ['hit'], 'park'],
    ['Mia rubs her eyes and taps Theo on the shoulder.', ['touch', 'touch'], 'park'],
    ['Theo crosses his arms. Mia pulls the cat’s tail.', ['touch', 'touch'], 'park'],
    ['Theo hits his thumb.', ['touch'], 'park'],
    ['Two knights fight.', ['fight'], 'park'],
    ['The baby cries.', ['cry'], 'park'],
    ['Theo sneezes. Mia nods.', ['sneeze', 'nod'], 'park'],
    ['Mia shakes her head. Theo shrugs.', ['shakehead', 'shrug'], 'park'],
    ['Theo yawns and falls asleep.', ['stretch', 'sleep'], 'park'],
    ['Mia points at the tree.', ['point'], 'park'],
    ['Mia eats an apple.', ['eat'], 'park'],
    ['The rabbit eats a carrot.', ['eat'], 'park'],
    ['Theo drinks a glass of milk.', ['drink'], 'kitchen'],
    ['Mia knocks on the door.', ['knock'], 'park'],
    ['Theo sweeps the floor.', ['work'], 'kitchen'],
    ['Mia gives Theo a flower.', ['give'], 'park'],
    ['Mia gives the bone to the dog.', ['give'], 'park'],
    ['Theo puts a cup on the table.', ['put'], 'kitchen'],
    ['Mia lies down.', ['lie'], 'park'],
    ['Theo sleeps on the bed.', ['sleep'], 'bedroom'],
    ['The cat sleeps.', ['sleep'], 'park'],
    ['Theo kneels down.', ['kneel'], 'park'],
    ['The baby crawls.', ['crawl'], 'park'],
    ['Theo climbs the ladder.', ['climb'], 'park'],
    ['The cat climbs the tree.', ['climb'], 'park'],
    ['Mia climbs onto the table.', ['climb'], 'kitchen'],
    ['Mia swims in the pond.', ['swim'], 'park'],
    ['A fox chases a rabbit.', ['chase'], 'park'],
    ['The duckling follows Mia.', ['follow'], 'park'],
    ['Mia hides behind the box.', ['hide'], 'park'],
    ['The goalkeeper dives.', ['dive'], 'park'],
    ['Mia rides a horse.', ['ride'], 'park'],
    ['Theo rides a skateboard.', ['ride'], 'street'],
    ['Dad drives the car.', ['ride'], 'street'],
    ['A ghost floats over to the table.', ['float'], 'kitchen'],
    ['Our cat pushes a glass off the table.', ['push'], 'kitchen'],
    // One fall, whatever it is called.
    ['Theo slips and falls over.', ['slip'], 'park'],
    ['Theo packs his suitcase.', ['put'], 'bedroom'],
  ])('%s', (script, acted, place) => {
    expect(verdicts(script, place)).toEqual(acted);
  });
});

describe('what it looks like', () => {
  it('hands and knees of who crawls stand still while they stand', () => {
    const trace = take('The baby crawls.');
    const [beat] = trace.beats;
    const foot = body(trace, 'baby/foot-near').poses;
    let stood = 0;
    for (let f = beat!.frames[0] + 30; f < beat!.frames[1] - 8; f++)
      if (Math.abs(foot[f * 3]! - foot[(f - 1) * 3]!) < 0.004) stood += 1;
    // Half of the time a limb carries.
    expect(stood / (beat!.frames[1] - beat!.frames[0] - 38)).toBeGreaterThan(0.3);
  });

  it('an animal that fell asleep lies there until it does something else', () => {
    const trace = take('The dog sleeps. Mia waves.');
    const head = body(trace, 'dog/head').poses;
    const high = (frame: number) => head[3 * frame + 1]!;
    expect(high(trace.frames - 1)).toBeLessThan(0.8 * high(0));
  });

  it('who climbs into a box and falls asleep sleeps in it', () => {
    const { beats } = take('The cat climbs into a box and falls asleep.');
    expect(beats.map((b) => [b.action, b.note])).toEqual([
      ['climb', 'Is in the box.'],
      ['sleep', 'Is in the box.'],
    ]);
  });

  it('what is eaten up is gone from then on', () => {
    const trace = take('Mia eats an apple.');
    expect(body(trace, 'apple').until).toBeLessThanOrEqual(trace.beats[0]!.frames[1]);
  });

  it('what is given changes hands by contact', () => {
    const trace = take('Mia gives Theo a flower.');
    const touched = new Set(
      trace.contacts
        .flatMap((c) => [c.a, c.b])
        .filter((id) => /lower-arm/u.test(id))
        .map((id) => id.split('/')[0]),
    );
    expect(touched).toContain('theo');
  });

  it('a ball that is kicked into a goal stays in its net', () => {
    const trace = take('Tom kicks a ball into the goal.', 'stadium');
    expect(trace.beats.map((b) => b.note)).toEqual(['It is in the goal.']);
    const at = (id: string, f: number) => body(trace, id).poses[f * 3]!;
    const last = trace.frames - 1;
    expect(Math.abs(at('ball', last) - at('goal-net', 0))).toBeLessThan(1);
  });

  it('who speaks into a microphone holds it before the mouth', () => {
    const trace = take('A girl sings into a microphone.', 'theatre');
    const middle = Math.round(trace.frames / 2) * 3;
    const [mic, head] = [body(trace, 'microphone').poses, body(trace, 'girl/head').poses];
    expect(Math.hypot(mic[middle]! - head[middle]!, mic[middle + 1]! - head[middle + 1]!)).toBeLessThan(0.6);
  });

  it('who misses a high five misses it', () => {
    const plan = written('Two friends high-five and miss.', 'park');
    expect(plan.beats[0]).toMatchObject({ action: 'highfive', outcome: 'fail' });
    const trace = play(plan);
    expect(trace.sounds.filter((s) => s.kind === 'clap')).toEqual([]);
  });

  it('an arm that is stretched out comes round with what it holds, and a cat begins up there beside the vase', () => {
    take('Mom stirs the soup with a newspaper.', 'kitchen');
    const { beats } = take('The cat pushes the vase off the bookcase.', 'living-room');
    expect(beats.map((b) => b.verdict)).toEqual(['happened']);
  });

  it('a rider comes along with the horse', () => {
    const trace = take('Mia rides a horse.');
    const last = trace.frames - 1;
    const x = (id: string) => body(trace, id).poses[last * 3]!;
    expect(Math.abs(x('mia/torso') - x('horse/body'))).toBeLessThan(0.5);
    expect(body(trace, 'mia/torso').poses[last * 3 + 1]).toBeGreaterThan(1.2);
  });
});

describe('what is on a head', () => {
  it('sits there, goes along, and comes off in a fall', () => {
    const trace = take('Tom puts on a hat and runs to the right. He falls over.');
    const [, ran, fell] = trace.beats;
    const high = (id: string, frame: number) => body(trace, id).poses[3 * frame + 1] ?? 0;
    expect(high('hat', ran?.frames[1] ?? 0)).toBeGreaterThan(high('tom/head', ran?.frames[1] ?? 0));
    expect(high('hat', fell?.frames[1] ?? 0)).toBeLessThan(0.3);
  });
});

it('bites off what is held out to it', () => {
  const trace = take('Theo feeds his dog a sausage.', 'park');
  expect(trace.beats.map(({ verdict }) => verdict)).toEqual(['happened']);
  expect(trace.progress?.findLast((p) => p.what === 'eaten')?.bites?.length).toBeGreaterThan(3);
});

it('shows a mouth wide open, and eyes shut that are not asleep', () => {
  const trace = take('The lion opens its mouth. Mia closes her eyes.', 'park');
  const seen = (id: string, what: string) =>
    (trace.faces ?? []).filter((f) => f.id === id && f.what === what).length / trace.framesPerSecond;
  expect(seen('lion', 'gapes')).toBeGreaterThan(0.8);
  expect(seen('mia', 'shut')).toBeGreaterThan(0.8);
  expect(seen('lion', 'shut') + seen('mia', 'gapes')).toBe(0);
});

it('holds what is read before the chest, also on a sofa', () => {
  const { beats } = take('Grandpa reads the newspaper on the sofa.', 'living-room');
  expect(beats.map(({ note }) => note)).toEqual(['Sat down on the sofa.', 'Read in it.']);
});
