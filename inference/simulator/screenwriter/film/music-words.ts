import type { Understanding } from '#contracts/scene-plan.ts';
import type { Music } from '#contracts/world.ts';

/** What people call music of each kind. */
const kinds: readonly (readonly [Music, string])[] = [
  [
    'happy',
    'happy|cheerful|funny|silly|goofy|upbeat|party|disco|dance|jolly|comic|comedy|circus|fun|joyful|triumphant|wedding|good',
  ],
  [
    'sad',
    'sad|melancholic|melancholy|tragic|gloomy|sorrowful|lonely|funeral|mournful|heartbreaking|emotional|sad violin',
  ],
  ['scary', 'scary|creepy|spooky|horror|ominous|eerie|dark|sinister|haunting'],
  [
    'calm',
    'calm|romantic|soft|gentle|relaxing|love|quiet|peaceful|dreamy|sweet|elevator|background|soothing|slow|beautiful|nice|lounge',
  ],
  [
    'tense',
    'tense|dramatic|suspense|suspenseful|action|epic|exciting|thriller|fast|chase|intense|battle|heroic|war',
  ],
];
const named = kinds.map(([, words]) => words).join('|');
const music = '(?:music|soundtrack|score|tune|song)';
const kindOf = (word: string): Music =>
  kinds.find(([, words]) => words.split('|').includes(word))?.[0] ?? 'happy';

/** Somebody who directs wants music: of this kind, or none at all (null). Undefined where nobody asks for any. */
export function musicAsked(words: string): Music | null | undefined {
  const said = words.trim().toLowerCase();
  if (
    new RegExp(
      `^(?:(?:now|please|and|ok) )*(?:(?:stop|cut|kill|end|turn off|switch off) (?:the )?${music}|(?:no(?: more)?|without) ${music}|(?:the )?${music} (?:stops|ends|is over|off)|silence)[.! ]*$`,
      'u',
    ).test(said)
  )
    return null;
  const match = new RegExp(
    `^(?:(?:now|please|and|with|more|some|add|play|put on|cue|start|a bit of|let|make|the|an?|turn on|very|really|we hear|in comes|maybe) )*(?:(${named}),? )?(?:(?:\\p{L}+) )??${music}(?: (?:now|please|starts?|plays?|begins?|playing|comes? on|in the background|again|everywhere))*[.! ]*$`,
    'u',
  ).exec(said);
  return match === null ? undefined : kindOf(match[1] ?? '');
}

/** Music beside what is told, whose kind is said: "sad music plays", "with romantic music in the background". */
const beside = new RegExp(
  `(?:(?<=^|[.!?;]\\s*|,\\s*(?:and |while |as )?)(?:some |the )?(${named}) (?:music|soundtrack) (?:plays|is playing|starts(?: playing| to play)?|begins|can be heard|is heard|comes on)(?: in the background)?|,?\\s*(?:with|to|and) (?:some |an? )?(${named}) (?:background )?(?:music|soundtrack)(?: (?:playing|plays))?(?: (?:in the background|over it))?)(?=[\\s,.;!?]|$)`,
  'giu',
);

/** The music that a script asks for, and the script with spaces in its place: offsets stay. */
export function takeOutMusic(
  script: string,
  notes: Pick<Understanding, 'understood'>,
): { script: string; music: Music | undefined } {
  let rest = script;
  let wanted: Music | undefined;
  for (const match of script.matchAll(beside)) {
    const span = { start: match.index, end: match.index + match[0].length };
    wanted ??= kindOf((match[1] ?? match[2] ?? '').toLowerCase());
    rest = rest.slice(0, span.start) + ' '.repeat(match[0].length) + rest.slice(span.end);
    notes.understood.push({ span, word: match[0].trim(), as: `${wanted} music`, kind: 'camera' });
  }
  return { script: rest, music: wanted };
}
