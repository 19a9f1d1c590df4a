import { Routine } from '#contracts/routine.ts';

/** What is done, before the noun of a routine: "does squats", "practises karate". */
const DOES =
  '(?:(?:do|does|did|doing|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)(?: to do)?|practi[cs](?:e|es|ed|ing)|perform(?:s|ed|ing)?|train(?:s|ing)?|show(?:s|ing)?|play(?:s|ed|ing)?) (?:some |an? |his |her |their |the )?)';

/**
 * The words for each routine: nouns, that stand behind "does" or right behind "is"; verbs, that stand anywhere as verbs do.
 */
const rows: readonly (readonly [Routine, nouns: string, verbs?: string])[] = [
  ['squats', 'squats?|squat jumps?', 'squatting'],
  ['lunges', 'lunges'],
  [
    'breathing',
    'breathing exercises?|deep breathing',
    'breath(?:es?|ing|ed) (?:deep(?:ly)?|slowly|heavily|calmly|in and out|in|out)|inhal(?:es?|ing|ed)(?: deeply)?|exhal(?:es?|ing|ed)(?: deeply)?|tak(?:es?|ing) (?:a|some|two|three|several) (?:big |long |slow )?(?:deep )?breaths?',
  ],
  ['jumping-jacks', 'jumping jacks?|star jumps?'],
  ['sit-ups', 'sit[- ]?ups?|crunches|situps?', 'sit ?up(?:s|ing)'],
  ['tai-chi', 'tai[- ]?chi|qi ?gong'],
  [
    'martial-arts',
    'karate|kung[- ]?fu|judo|taekwondo|martial arts|jiu[- ]?jitsu|kickboxing|capoeira|muay thai|side kicks?|high kicks?',
    'kickboxing|(?:side|high|drop) kicking',
  ],
  [
    'boxing',
    'boxing|shadow ?boxing',
    'shadow ?box(?:es|ing)(?: (?:with )?(?:his|her|its|their)(?: own)? shadows?)?',
  ],
  ['air-drums', 'air drums?', 'air[- ]drum(?:s|ming)'],
  ['air-guitar', '(?:the )?air guitar'],
  ['headbanging', 'headbanging', 'head ?bang(?:s|ing)'],
  ['belly-dance', '', 'belly danc(?:es|ing)'],
  ['robot-dance', '(?:the )?robot danc(?:e|ing)'],
  ['tap-dance', '', 'tap danc(?:es|ing)'],
  ['ballet', 'ballet', 'ballet danc(?:es|ing)'],
  ['conducting', '', 'conducts?|conducting'],
  ['snapping', '', '(?:finger snapping|snap(?:s|ping) (?:his |her |their )?fingers)'],
  ['signing', 'sign language(?: interpreting)?', 'us(?:es|ing) sign language|sign language interpreting'],
  ['facepalm', '(?:a )?facepalm', 'face ?palm(?:s|ing)'],
  ['salute', '', 'salutes?|saluting'],
  ['prayer', '', 'pray(?:s|ing)'],
  ['thumbing', '', 'hitch-?hik(?:es|ing)|thumb(?:s|ing) a (?:ride|lift)'],
  [
    'thumbs-up',
    '',
    '(?:giv(?:es?|ing)|do(?:es|ing)|mak(?:es?|ing)|rais(?:es?|ing)|show(?:s|ing)?|put(?:s|ting)?|hold(?:s|ing)? up) (?:(?:her|him|them|us|everyone|everybody) )?(?:(?:an? |his |her |their |two |both |the )?(?:big |double |quick )?thumbs?(?: |-)?ups?|(?:his |her |their )thumbs? up)',
  ],
  ['cheerleading', 'cheerleading', 'cheer ?lead(?:s|ing)'],
  ['aerobics', 'aerobics|zumba|cardio|step aerobics|calisthenics'],
  ['fist-pump', '', 'pump(?:s|ing) (?:his|her|their|a) fists?|pumping fists?'],
  ['flexing', '', 'flex(?:es|ing)(?: (?:his|her|their))?(?: (?:muscles?|biceps|arms?))|bodybuilding'],
  ['leg-stretch', 'splits?', 'stretch(?:es|ing) (?:(?:his|her|their|a|one|the) )?legs?'],
  ['beatbox', 'beatbox(?:ing)?', 'beatbox(?:es|ing)'],
  ['hopscotch', 'hopscotch', 'hopscotch(?:es|ing)'],
  ['show-hands', 'rock[- ,]*paper[- ,]*scissors|rock[- ,]*scissors[- ,]*paper|paper[- ,]*rock[- ,]*scissors'],
  [
    'freestyle',
    'krumping|hip[- ]?hop|street dance|freestyle dance',
    'krumping|jumpstyle dancing|(?:hip hop|street|modern) dancing',
  ],
];

/** Right before the noun of what somebody is at. */
const IS = /^(?:is|are|was|were|be|being|'s)$/u;

const patterns = rows.map(([name, nouns, verbs]) => ({
  name,
  bare: nouns === '' ? null : new RegExp(`^(?:${nouns})$`, 'u'),
  begun: nouns === '' ? null : new RegExp(`^${DOES}(?:${nouns})(?=$| )`, 'u'),
  verbs: verbs === undefined ? null : new RegExp(`^(?:${verbs})(?=$| )`, 'u'),
}));

/** The routine that the words from here on name, and how many they are; null where they name none. */
export function routineNamed(said: string, before: string): { name: Routine; words: number } | null {
  for (const { name, bare, begun, verbs } of patterns) {
    const match =
      begun?.exec(said)?.[0] ??
      verbPart(verbs, said, before) ??
      (IS.test(before) ? bare?.exec(said)?.[0] : undefined);
    if (match !== undefined) return { name, words: match.split(' ').length };
  }
  return null;
}

/** What is done: behind whoever does it ("robot dancing" by itself is a robot that dances). */
function verbPart(verbs: RegExp | null, said: string, before: string): string | undefined {
  const match = /^(?:an?|the|his|her|their|'s)$/u.test(before) ? undefined : verbs?.exec(said)?.[0];
  return before === '' && match?.includes(' ') === true ? undefined : match;
}

const [PREFIX, SUFFIX] = ['routine:', ':ing'];
/** A routine as the one word that the reader sees; it ends as what is being done does. */
export const routineWord = (name: Routine): string => `${PREFIX}${name}${SUFFIX}`;

/** The routine that such a word stands for; null of any other. */
export function routineOf(word: string): Routine | null {
  const name = Routine.safeParse(word.slice(PREFIX.length, -SUFFIX.length));
  return word.startsWith(PREFIX) && name.success ? name.data : null;
}
