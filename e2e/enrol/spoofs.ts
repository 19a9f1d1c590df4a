import { type Prompts, recordingSchedule } from '#contracts/enrolment.ts';
import type { ErrorCode } from '#contracts/errors.ts';
import { followed, follower } from '#inference/likeness/testing/clips.ts';
import { type TestPerson, testPerson } from '#inference/likeness/testing/people.ts';
import { emptyRoom, onScreen, sideBySide } from '#inference/likeness/testing/spoofs.ts';
import { type Pixels, turnedHead } from '#inference/likeness/testing/turned-head.ts';
import type { Scene } from './fake-camera.ts';

/** What the page draws is set to these, so that a file made before can answer them: of 2,016 it would seldom be the one. */
export const prompts: Prompts = { numbers: [3, 7, 5], turns: ['left', 'up'] };

/** When the ten seconds are begun, in seconds of the scene: until then people look at the device check. */
const cue = 9;
const whole = { seconds: 24, cue };

export type Attempt = {
  name: string;
  /** Null: it is taken. */
  refusal: ErrorCode | null;
  /** In every run, not only in the whole suite. */
  always?: true;
  scene: () => Promise<Scene>;
};

/** The scheduled seconds, as they are in the scene. */
const says = (numbers: readonly number[]): Scene['says'] =>
  numbers.map((number, i) => ({ number, at: cue + (recordingSchedule.numbers[i]?.from ?? 0) + 0.3 }));

/** One picture, with the right numbers beside it again and again: whenever the recording begins, it has all three. */
const still = (picture: Pixels): Scene => ({
  seconds: recordingSchedule.seconds,
  cue: 0,
  frame: () => picture,
  says: prompts.numbers.map((number, i) => ({ number, at: 1 + 3 * i })),
});

/** Somebody who does as asked from the cue on, and looks ahead before and after. */
const playing = (person: TestPerson, to: Prompts, look = (picture: Pixels): Pixels => picture): Scene => {
  const play = follower(person, to);
  const seen = new Map<Pixels, Pixels>();
  return {
    ...whole,
    frame: (time) => {
      const picture = play(Math.max(0, time - cue));
      const shown = seen.get(picture) ?? look(picture);
      seen.set(picture, shown);
      return shown;
    },
    says: says(to.numbers),
  };
};

/** Speaks as asked, and never turns. */
function speaker({ picture, head }: TestPerson): (time: number) => Pixels {
  const made = new Map<number, Pixels>();
  return (time) => {
    const { mouth = 0 } = time < recordingSchedule.turns[0].from ? followed(prompts, time) : {};
    const known = made.get(mouth) ?? turnedHead(picture, head, { mouth });
    made.set(mouth, known);
    return known;
  };
}

const one = (): Promise<TestPerson> => testPerson('astronaut');
const other = (): Promise<TestPerson> => testPerson('president');

/** Attacks that need nothing but a camera, and somebody who does everything right. */
export const attempts: readonly Attempt[] = [
  {
    name: 'a photograph, with a voice that says the right numbers',
    refusal: 'enrolment-still-picture',
    always: true,
    scene: async () => still((await one()).picture),
  },
  {
    name: 'an empty chair',
    refusal: 'enrolment-no-face',
    always: true,
    scene: async () => still(emptyRoom(480)),
  },
  {
    name: 'a screen that plays somebody who does everything right',
    refusal: 'enrolment-screen',
    scene: async () => playing(await one(), prompts, onScreen),
  },
  {
    name: 'two people',
    refusal: 'enrolment-several-faces',
    scene: async () => still(sideBySide((await one()).picture, (await other()).picture)),
  },
  {
    name: 'a face that is exchanged for another on the way',
    refusal: 'enrolment-face-changed',
    scene: async () => {
      const [first, second] = [playing(await one(), prompts), playing(await other(), prompts)];
      return { ...first, frame: (time) => (time < cue + 4.2 ? first : second).frame(time) };
    },
  },
  {
    name: 'other numbers than are shown',
    refusal: 'enrolment-wrong-numbers',
    scene: async () => playing(await one(), { ...prompts, numbers: [7, 3, 5] }),
  },
  {
    name: 'a head that does not turn',
    refusal: 'enrolment-wrong-turns',
    scene: async () => {
      const speak = speaker(await one());
      return { ...whole, frame: (time) => speak(Math.max(0, time - cue)), says: says(prompts.numbers) };
    },
  },
  {
    name: 'turns the other way',
    refusal: 'enrolment-wrong-turns',
    scene: async () => playing(await one(), { ...prompts, turns: ['right', 'up'] }),
  },
  {
    name: 'somebody who says the numbers and turns as asked',
    refusal: null,
    scene: async () => playing(await one(), prompts),
  },
];
