import { type Prompts, recordingSchedule, type Turn } from '#contracts/enrolment.ts';
import type { ErrorCode } from '#contracts/errors.ts';
import type { SeenFrame, WatchedRecording } from './faces/faces.ts';
import { type FaceTemplate, likeness } from './faces/template.ts';

/** What a check says no with. */
export type Refusal = Extract<ErrorCode, `enrolment-${string}`>;
type Watched = Omit<WatchedRecording, 'stills' | 'glimpses'>;
type Face = SeenFrame['faces'][number];

/**
 * Cosine of two templates. Measured on seven photographs of three people: 0.63 and more for the same person, 0.45 and
 * less for two; on one photograph turned by 35° 0.74. Few people, so the line lies nearer to the strangers.
 */
export const samePerson = 0.54;

/** Degrees from where the person looked while speaking. */
const enough = { left: 12, right: 12, up: 9 } as const;
/** The other way, more than this is another turn. */
const wrongWay = 0.8;
/** People follow an arrow a little late. Seconds. */
const late = 0.9;
const shortest = recordingSchedule.turns[1].from + 0.8;

/** Faces smaller than a quarter of the largest are passers-by in the back. */
const passerBy = 0.25;
const darkest = 0.12;
/** Of the frames with a face, the lower quarter of what the classifiers say. */
const leastReal = 0.2;
const leastLive = 0.25;
/** A regular pattern this far above its surroundings is a screen's. */
export const screenLike = 60;
/**
 * Lips that stay this still did not speak: standard deviation of their gap by the height of the face. A photograph that
 * nobody moved reaches 0.0026 by what a camera's encoder does to it, somebody who says three digits 0.015.
 */
const stillLips = 0.006;

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / (values.length || 1);
const middleOf = (values: readonly number[], share = 0.5): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

const largest = ({ faces }: SeenFrame): Face | undefined => faces[0];
const within = (frames: readonly SeenFrame[], from: number, to: number) =>
  frames.filter(({ time }) => time >= from && time < to);

/** Each check on its own: what it looks at, and its refusal; null where it has nothing to say. */
const checks: ((watched: Watched, prompts: Prompts, earlier: FaceTemplate | null) => Refusal | null)[] = [
  ({ frames, seconds }) => (seconds < shortest || frames.length < 20 ? 'enrolment-too-short' : null),
  ({ frames }) => (middleOf(frames.map(({ light }) => light)) < darkest ? 'enrolment-too-dark' : null),
  ({ frames }) =>
    frames.filter((frame) => largest(frame)).length < frames.length * 0.85 ? 'enrolment-no-face' : null,
  ({ frames }) => (frames.filter(severalPeople).length >= 2 ? 'enrolment-several-faces' : null),
  ({ frames }) => (samePersonThroughout(frames) ? null : 'enrolment-face-changed'),
  ({ frames }, _, earlier) =>
    earlier !== null && !frames.some(({ template }) => template && likeness(template, earlier) >= samePerson)
      ? 'enrolment-other-person'
      : null,
  ({ frames }) => (looksLikeScreen(frames) ? 'enrolment-screen' : null),
  ({ numbers }) => (numbers.length === 0 ? 'enrolment-no-voice' : null),
  ({ frames }) => (lipsMove(frames) ? null : 'enrolment-still-picture'),
  ({ numbers }, { numbers: wanted }) =>
    saidInOrder(
      numbers.map(({ number }) => number),
      wanted,
    )
      ? null
      : 'enrolment-wrong-numbers',
  ({ frames }, { turns }) => (turnsFollow(frames, turns) ? null : 'enrolment-wrong-turns'),
];

/** Why this recording is not taken, the plainest reason first; null when everything fits. */
export function judge(watched: Watched, prompts: Prompts, earlier: FaceTemplate | null): Refusal | null {
  for (const check of checks) {
    const refusal = check(watched, prompts, earlier);
    if (refusal !== null) return refusal;
  }
  return null;
}

function severalPeople({ faces }: SeenFrame): boolean {
  const [first, second] = faces;
  return first !== undefined && second !== undefined && area(second) > area(first) * passerBy;
}
const area = ({ box }: Face): number => box[2] * box[3];

/** Every frame that shows a face well enough is like the recording's own middle. */
function samePersonThroughout(frames: readonly SeenFrame[]): boolean {
  const templates = frames.flatMap(({ template, faces: [face] }) =>
    template && face && Math.abs(face.yaw) < 30 && Math.abs(face.pitch) < 25 ? [template] : [],
  );
  const [first] = templates;
  if (!first) return false;
  const alike = templates.map((template) => middleOf(templates.map((other) => likeness(template, other))));
  // One blurred frame in ten is nobody else.
  return (
    middleOf(alike, 0.1) >= samePerson && likeness(first, templates.at(-1) ?? first) >= samePerson * 0.85
  );
}

function looksLikeScreen(frames: readonly SeenFrame[]): boolean {
  const faces = frames.flatMap((frame) => largest(frame) ?? []);
  return (
    middleOf(
      faces.map(({ real }) => real),
      0.25,
    ) < leastReal ||
    middleOf(
      faces.map(({ live }) => live),
      0.25,
    ) < leastLive ||
    middleOf(faces.map(({ pattern }) => pattern)) > screenLike
  );
}

function lipsMove(frames: readonly SeenFrame[]): boolean {
  const [first, , last] = recordingSchedule.numbers;
  const gaps = within(frames, first.from, last.to).flatMap((frame) => largest(frame)?.mouth ?? []);
  const average = mean(gaps);
  return Math.sqrt(mean(gaps.map((gap) => (gap - average) ** 2))) >= stillLips;
}

/** All of them in their order, with at most one sound between that was taken for a digit. */
export function saidInOrder(heard: readonly number[], wanted: readonly number[]): boolean {
  if (heard.length > wanted.length + 1) return false;
  let at = 0;
  for (const number of heard) if (number === wanted[at]) at++;
  return at === wanted.length;
}

/** How far a face is turned that way, in degrees from where it looked before. `left` is the person's own left. */
const turnedBy = (face: Face, from: { yaw: number; pitch: number }): Record<Turn, number> => ({
  left: face.yaw - from.yaw,
  right: from.yaw - face.yaw,
  up: face.pitch - from.pitch,
});

/** Each prompt was followed while it was shown, and none was followed that was not. */
function turnsFollow(frames: readonly SeenFrame[], turns: Prompts['turns']): boolean {
  const [firstNumber, , lastNumber] = recordingSchedule.numbers;
  const speaking = within(frames, firstNumber.from, lastNumber.to).flatMap((frame) => largest(frame) ?? []);
  const straight = {
    yaw: middleOf(speaking.map(({ yaw }) => yaw)),
    pitch: middleOf(speaking.map(({ pitch }) => pitch)),
  };
  return recordingSchedule.turns.every(({ from, to }, index) => {
    const wanted = turns[index];
    if (!wanted) return false;
    const faces = within(frames, from + 0.4, to + (index === 0 ? 0.2 : late)).flatMap(
      (frame) => largest(frame) ?? [],
    );
    const most = { left: 0, right: 0, up: 0 };
    for (const face of faces) {
      const by = turnedBy(face, straight);
      for (const way of ['left', 'right', 'up'] as const)
        most[way] = Math.max(most[way], by[way] / enough[way]);
    }
    const others = (['left', 'right', 'up'] as const).filter((way) => way !== wanted);
    return most[wanted] >= 1 && others.every((way) => most[way] < Math.max(wrongWay, most[wanted] * 0.8));
  });
}
