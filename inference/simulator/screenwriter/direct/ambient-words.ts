import type { PatchOp } from '#contracts/direction.ts';
import { windOf } from '../scene/sky-words.ts';

/** One change of what is around everybody, and how it was read. */
export type AmbientOp = { op: PatchOp; reading: string };

/** Mean wind that such words ask for, m/s to the right: half as strong again where more of it is wanted. */
function blowing(words: string): number {
  const speed = windOf(words) || 9;
  const strong = /\b(?:more|strong(?:er)?|hard(?:er)?|heavy|big|huge|wild|violent|lots of)\b/iu.test(words);
  const soft = /\b(?:light|soft|gentle|little|bit of|slight)\b/iu.test(words);
  const toTheLeft = /\b(?:from the right|to the left|leftwards?)\b/iu.test(words);
  return (toTheLeft ? -1 : 1) * Math.min(20, speed * (strong ? 1.5 : soft ? 0.6 : 1));
}

/** Words of directions that change the air, the light or the clock, in the order they are looked for. */
export const ambient: readonly (readonly [RegExp, (match: RegExpExecArray) => AmbientOp])[] = [
  [
    /^(?:and )?(?:cut|stop|that'?s a wrap|end(?: it| the (?:take|scene))?|stop (?:the )?(?:take|camera|rolling)|the end|fin|fade (?:out|to black)|(?:the )?curtains?(?: (?:falls?|closes?|comes? down|goe?s? down|down|call))?|(?:and )?scene)[.! ]*$/iu,
    () => ({ op: { op: 'cut' }, reading: 'Cut' }),
  ],
  [
    /\b(?:(?:stop|no(?: more)?|end|without|clear) (?:the )?(?:rain|snow|fog|mist|storm|raining|snowing)|(?:rain|snow|storm) (?:stops|ends|passes|is over)|(?:fog|mist) (?:lifts|clears)|(?:sky|weather) clears|clear (?:sky|skies|weather|up)|stops? (?:raining|snowing)|sun(?:ny|shine)|let the sun|the sun (?:is )?(?:comes out|shin(?:es|ing)))\b/iu,
    () => ({ op: { op: 'weather', weather: 'clear' }, reading: 'The sky clears' }),
  ],
  [
    /\b(?:rain(?:s|ing|y)?|(?:it(?:['’]s| is| starts)? )pour(?:s|ing)|(?<!(?:snow|sand|dust)[ -]?)storm(?:y)?|thunder(?:storm|s)?|lightning|downpour|drizzl(?:e|ing))\b/iu,
    () => ({ op: { op: 'weather', weather: 'rain' }, reading: 'It rains' }),
  ],
  [
    /\b(?:snow(?:s|ing|y|fall|storm)?|blizzard)\b/iu,
    () => ({ op: { op: 'weather', weather: 'snow' }, reading: 'It snows' }),
  ],
  [
    /\b(?:fog(?:gy)?|mist(?:y)?)\b/iu,
    () => ({ op: { op: 'weather', weather: 'fog' }, reading: 'Fog rises' }),
  ],
  [
    /\b(?:(?:stop|no(?: more)?|end|without|less) (?:the |of )?(?:wind|storm|gale|breeze)|(?:wind|storm|gale|breeze) (?:stops|drops|ends|passes|dies(?: down)?|calms(?: down)?|lets up|is over)|(?:calm|still) air|windless)\b/iu,
    () => ({ op: { op: 'wind', wind: 0 }, reading: 'The wind drops' }),
  ],
  [
    /\b(?:wind(?:s|y)?(?![- ](?:turbine|mill|chime|up))|gusts?|gale|breeze|breezy|hurricane|tornado|(?<!(?:thunder|snow|sand|dust)[ -]?)storm(?:y)?)\b/iu,
    ({ input }) => ({ op: { op: 'wind', wind: blowing(input) }, reading: 'A wind comes up' }),
  ],
  [
    /\b(?:no(?: more)?|stop(?: the)?|end(?: the)?|without) (?:thunder|lightning|thunderstorm)\b/iu,
    () => ({ op: { op: 'lightning', lightning: false }, reading: 'No more lightning' }),
  ],
  [
    /\b(?:thunder(?:storm|s)?|lightning)\b/iu,
    () => ({ op: { op: 'lightning', lightning: true }, reading: 'Lightning' }),
  ],
  [
    /\b(?:(?:the )?lights? (?:go (?:out|off)|goes (?:out|off)|out|off)|(?:turn|switch) (?:off|out) the lights?|(?:turn|switch) the lights? (?:off|out)|(?:a )?(?:power (?:cut|outage)|black ?out))\b/iu,
    () => ({ op: { op: 'lights', on: false }, reading: 'The light goes out' }),
  ],
  [
    /\b(?:(?:the )?lights? (?:(?:come|comes|go|goes) )?(?:back )?on|(?:turn|switch) on the lights?|(?:turn|switch) the lights? (?:back )?on)\b/iu,
    () => ({ op: { op: 'lights', on: true }, reading: 'The light comes on' }),
  ],
  [
    /\b(?:dusk|sunset|sun (?:sets|goes down)|golden hour|(?<!good )evening|twilight)\b/iu,
    () => ({ op: { op: 'time', time: 'dusk' }, reading: 'The sun sets' }),
  ],
  [
    /\b(?:dawn|sunrise|sun (?:rises|comes up)|daybreak)\b/iu,
    () => ({ op: { op: 'time', time: 'dawn' }, reading: 'The sun rises' }),
  ],
  [
    /\b(?:(?<!good )night(?:time|fall)?|dark(?:er|ness)?|midnight|moon(?:light)?)\b/iu,
    () => ({ op: { op: 'time', time: 'night' }, reading: 'Night falls' }),
  ],
  [
    /\b(?:(?<!good )(?:day(?:light|time)?|morning))\b|^(?:(?:make|let|it|much|a bit|everything|the light|gets?) )*brighter[.! ]*$/iu,
    () => ({ op: { op: 'time', time: 'day' }, reading: 'Day breaks' }),
  ],
  [
    /\b(?:earthquake|the (?:ground|earth|floor|stage) (?:shakes|quakes|trembles))\b/iu,
    () => ({ op: { op: 'camera', move: 'shake', target: null }, reading: 'The camera shakes' }),
  ],
  [
    /\b(?:normal speed|full speed|real[- ]?time|regular speed|(?:stop|end|no(?: more)?) slow[- ]?mo(?:tion)?)\b/iu,
    () => ({ op: { op: 'speed', factor: 1 }, reading: 'Normal speed' }),
  ],
  [
    /\b(?:(?:super|very|extra|really) slow(?:[- ]?mo(?:tion)?)?)\b/iu,
    () => ({ op: { op: 'speed', factor: 0.25 }, reading: 'Quarter speed' }),
  ],
  [
    /\b(?:slow?[- ]?mo(?:tion)?|half speed|slow (?:it|this|everything|things) down)\b|^(?:(?:make|let|it|much|a bit|everything|go|play|goes) )*slower[.! ]*$/iu,
    () => ({ op: { op: 'speed', factor: 0.5 }, reading: 'Slow motion' }),
  ],
  [
    /\b(?:fast[- ]?(?:forward|motion)|double speed|speed (?:it |this |things |everything )?up)\b|^(?:(?:make|let|it|much|a bit|everything|go|play|goes) )*faster[.! ]*$/iu,
    () => ({ op: { op: 'speed', factor: 2 }, reading: 'Double speed' }),
  ],
];
