import type { PatchOp } from '#contracts/direction.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { CameraMove } from '#contracts/world.ts';
import { camerasOf } from '../film/camera-words.ts';
import { partNamed } from './part-named.ts';

const camera =
  /\b(?:(zoom(?: in)?(?! ?out)|close[- ]?up|closer|push in)|(zoom out|wide(?: shot)?|pull (?:back|out)|static|whole stage|show (?:everyone|everybody|everything))|(follow|track)|(pan))\b(?: shot)?(?: (?:on|of|to|onto|into|over to|with))?(?: (?:the |her |his )?([\p{L}][\p{L}-]*)(?:['’]s (?:\p{L}+))?)?/iu;

/** Somebody there is to be seen. */
const onIt =
  /^(?:(?:now|then|and|please) )*(?:show(?: me| us)?|focus on|look at|(?:the )?camera (?:on|to)|cut (?:back )?to|back to|stay (?:on|with)|hold on) (?:the |her |his )?([\p{L}][\p{L}-]*)(?:['’]s \p{L}+)?[.! ]*$/iu;

/** What a camera does that is on nobody: how it is read. */
const freeMoves: Partial<Record<CameraMove, string>> = {
  'pan-left': 'Pan left',
  'pan-right': 'Pan right',
  'tilt-up': 'Tilt up',
  'tilt-down': 'Tilt down',
  shake: 'The camera shakes',
  rack: 'The focus goes to the background and back',
};

/** What a direction asks of the camera; null where it asks nothing of it. */
export function cameraSaid(plan: ScenePlan, words: string): { op: PatchOp; reading: string } | null {
  const cameras = camerasOf(words, { start: 0, end: words.length });
  const free = cameras.find(({ move }) => freeMoves[move] !== undefined);
  if (free !== undefined)
    return { op: { op: 'camera', move: free.move, target: null }, reading: freeMoves[free.move] ?? '' };
  if (
    /\b(?:stop|no more) (?:the )?(?:camera )?shak(?:ing|e)\b|\bhold (?:the camera |it )?(?:still|steady)\b/iu.test(
      words,
    )
  )
    return { op: { op: 'camera', move: 'static', target: null }, reading: 'A steady camera' };
  const around = cameras.find(({ move }) => move === 'orbit');
  if (around !== undefined) {
    const named = (around.name ?? '').trim().toLowerCase().split(' ');
    const part = named.map((one) => partNamed(plan, one)).find((found) => found !== undefined);
    return {
      op: { op: 'camera', move: 'orbit', target: part?.id ?? null },
      reading: `Around ${part?.name ?? 'the action'}`,
    };
  }
  const shown = partNamed(plan, onIt.exec(words)?.[1]?.toLowerCase() ?? '');
  if (shown !== undefined)
    return { op: { op: 'camera', move: 'zoom', target: shown.id }, reading: `Close on ${shown.name}` };
  const match = camera.exec(words);
  if (match === null) return null;
  const name = match[5]?.toLowerCase();
  const part = name === undefined ? undefined : partNamed(plan, name);
  // "follow" and "pan" are also what people do: the camera needs somebody of its own to follow, or to be named.
  const out = match[2] !== undefined;
  if (out) return { op: { op: 'camera', move: 'static', target: null }, reading: 'Wide shot' };
  const move = match[1] !== undefined ? 'zoom' : match[3] !== undefined ? 'follow' : 'pan';
  if (move === 'follow' && !/^\s*(?:the )?(?:camera )?(?:follow|track)/iu.test(words)) return null;
  return {
    op: { op: 'camera', move, target: part?.id ?? null },
    reading: `${move === 'zoom' ? 'Close on' : move === 'follow' ? 'Follow' : 'Pan to'} ${part?.name ?? 'the action'}`,
  };
}
