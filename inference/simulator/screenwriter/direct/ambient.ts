import type { PatchOp } from '#contracts/direction.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { looksIn } from '../film/look-words.ts';
import { cameraSaid } from './camera-said.ts';
import type { Change } from './direct-changes.ts';

/** Directions that change the air, the light, the camera or the clock. */
const ambient: readonly (readonly [RegExp, (match: RegExpExecArray) => { op: PatchOp; reading: string }])[] =
  [
    [
      /^(?:and )?(?:cut|stop|that'?s a wrap|end(?: it| the (?:take|scene))?|stop (?:the )?(?:take|camera|rolling))[.! ]*$/iu,
      () => ({ op: { op: 'cut' }, reading: 'Cut' }),
    ],
    [
      /\b(?:(?:stop|no more|end|without|clear) (?:the )?(?:rain|snow|fog|mist|raining|snowing)|(?:rain|snow) stops|(?:fog|mist) (?:lifts|clears)|clear (?:sky|weather|up)|stops? (?:raining|snowing)|sun(?:ny|shine)|let the sun)\b/iu,
      () => ({ op: { op: 'weather', weather: 'clear' }, reading: 'The sky clears' }),
    ],
    [
      /\b(?:rain(?:s|ing|y)?|pour(?:s|ing)|storm|downpour)\b/iu,
      () => ({ op: { op: 'weather', weather: 'rain' }, reading: 'It rains' }),
    ],
    [/\bsnow(?:s|ing|y|fall)?\b/iu, () => ({ op: { op: 'weather', weather: 'snow' }, reading: 'It snows' })],
    [
      /\b(?:fog(?:gy)?|mist(?:y)?)\b/iu,
      () => ({ op: { op: 'weather', weather: 'fog' }, reading: 'Fog rises' }),
    ],
    [
      /\b(?:dusk|sunset|sun (?:sets|goes down)|golden hour|evening|twilight)\b/iu,
      () => ({ op: { op: 'time', time: 'dusk' }, reading: 'The sun sets' }),
    ],
    [
      /\b(?:dawn|sunrise|sun (?:rises|comes up)|daybreak)\b/iu,
      () => ({ op: { op: 'time', time: 'dawn' }, reading: 'The sun rises' }),
    ],
    [
      /\b(?:night(?:time|fall)?|dark(?:er|ness)?|lights? (?:out|off)|turn off the lights?|midnight|moon(?:light)?)\b/iu,
      () => ({ op: { op: 'time', time: 'night' }, reading: 'Night falls' }),
    ],
    [
      /\b(?:day(?:light|time)?|morning|lights? on|turn on the lights?|brighter)\b/iu,
      () => ({ op: { op: 'time', time: 'day' }, reading: 'Day breaks' }),
    ],
    [
      /\b(?:(?:super|very|extra|really) slow(?:[- ]?mo(?:tion)?)?)\b/iu,
      () => ({ op: { op: 'speed', factor: 0.25 }, reading: 'Quarter speed' }),
    ],
    [
      /\b(?:slow?[- ]?mo(?:tion)?|half speed|slow (?:it|this|everything|things) down|slower)\b/iu,
      () => ({ op: { op: 'speed', factor: 0.5 }, reading: 'Slow motion' }),
    ],
    [
      /\b(?:normal speed|full speed|real[- ]?time|regular speed|(?:stop|end|no(?: more)?) slow[- ]?mo(?:tion)?)\b/iu,
      () => ({ op: { op: 'speed', factor: 1 }, reading: 'Normal speed' }),
    ],
    [
      /\b(?:fast[- ]?(?:forward|motion)|double speed|speed (?:it |this )?up|faster)\b/iu,
      () => ({ op: { op: 'speed', factor: 2 }, reading: 'Double speed' }),
    ],
  ];

/** Paper again. */
const unpainted =
  /\b(?:(?:back )?(?:in(?:to)?|to) (?:full )?colou?rs?|(?:normal|usual|paper|own) look|(?:stop|no more|without|end) (?:the )?(?:filter|look|effect))\b/iu;

/** "Make it black and white": the film is painted over from here on. */
function lookOp(words: string): { op: PatchOp; reading: string } | null {
  const look = looksIn(words, { start: 0, end: words.length }).find((said) => said.look !== null)?.look;
  if (look != null) return { op: { op: 'look', look }, reading: `Look: ${look}` };
  return unpainted.test(words) ? { op: { op: 'look', look: null }, reading: 'Look: paper' } : null;
}

/** What a direction without spoken words changes of the air, the light, the clock, the look and the camera; null where nothing. */
export function ambientChange(plan: ScenePlan, words: string): Change | null {
  const ops: PatchOp[] = [];
  const readings: string[] = [];
  // "no slow motion" must not be read as slow motion.
  const normal = ambient.find(([p]) => /normal/u.test(p.source))!;
  const order = normal[0].test(words)
    ? [normal, ...ambient.filter((a) => !/slow/u.test(a[0].source) || a === normal)]
    : ambient;
  const seen = new Set<string>();
  for (const [pattern, make] of order) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const { op, reading } = make(match);
    if (seen.has(op.op)) continue;
    seen.add(op.op);
    ops.push(op);
    readings.push(reading);
  }
  for (const said of [lookOp(words), cameraSaid(plan, words)]) {
    if (said === null) continue;
    ops.push(said.op);
    readings.push(said.reading);
  }
  return ops.length === 0 ? null : { ops, reading: readings.join('. ') };
}
