import type { Span } from '#contracts/span.ts';
import type { Place } from '#contracts/world.ts';

/** An occasion by one of its names: where it is if no word says so, and what and who is to be seen of it. */
export type Occasion = Span & {
  word: string;
  said: string;
  place: Place | null;
  things: readonly string[];
  people: readonly string[];
};

const played = 'piano violin cello guitar drum clarinet accordion harp trombone tuba';

/** Where it is if nobody says so, what it is called, what is to be seen of it, and who. */
const rows: readonly (readonly [Place | null, string, readonly string[], (readonly string[])?])[] = [
  // Feasts.
  [
    null,
    'retirement-party farewell-party leaving-party goodbye-party welcome-party surprise-party engagement-party anniversary-party office-party staff-party baby-shower',
    ['cake', 'bunting', 'balloon'],
  ],
  ['living-room', 'housewarming housewarming-party', ['cake', 'gift', 'balloon']],
  ['living-room', 'sleepover slumber-party pyjama-party pajama-party', ['sleeping bag', 'popcorn']],
  ['living-room', 'tea-party afternoon-tea', ['table', 'teapot', 'cup']],
  [
    'cafe',
    'blind-date first-date candlelit-dinner romantic-dinner date-night speed-dating',
    ['candle', 'bouquet'],
  ],
  ['classroom', 'school-reunion class-reunion', ['banner', 'balloon', 'buffet']],
  ['living-room', 'family-reunion reunion', ['banner', 'balloon', 'buffet']],
  ['theatre', 'school-dance prom prom-night', ['disco ball', 'balloon']],
  ['church', 'christening baptism', ['candle'], ['priest', 'baby']],
  ['graveyard', 'funeral burial', ['coffin', 'wreath'], ['mourner']],
  // School and work.
  [
    'classroom',
    'science-fair science-experiment science-project',
    ['model volcano', 'beaker', 'noticeboard'],
  ],
  [
    'classroom',
    'parents-evening parents-night parent-teacher-evening open-day',
    ['desk', 'noticeboard'],
    ['teacher'],
  ],
  ['theatre', 'graduation graduation-ceremony', ['lectern', 'diploma', 'banner']],
  ['classroom', 'election', ['ballot box']],
  ['office', 'job-interview performance-review', ['desk', 'folder']],
  ['office', 'video-call video-conference zoom-call', ['desk', 'laptop']],
  ['theatre', 'press-conference', ['lectern', 'microphone']],
  ['theatre', 'award-ceremony awards-ceremony prize-giving', ['lectern', 'trophy']],
  ['street', 'driving-lesson driving-test', ['traffic cone'], ['car']],
  ...played
    .split(' ')
    .map((instrument): readonly [Place, string, readonly string[]] => [
      'living-room',
      `${instrument}-lesson ${instrument}-class ${instrument}-practice`,
      [instrument, 'music stand'],
    ]),
  [
    'theatre',
    'trumpet-lesson flute-lesson saxophone-lesson singing-lesson choir-rehearsal choir-practice band-rehearsal band-practice',
    ['music stand'],
  ],
  ['gym', 'dance-class dance-lesson ballet-class ballet-lesson', ['mirror', 'speaker']],
  ['gym', 'yoga-class yoga-lesson', ['sports mat', 'sports mat']],
  // Shows and contests.
  ['theatre', 'fashion-show', ['carpet', 'spotlight']],
  ['theatre', 'beauty-contest beauty-pageant', ['winners podium', 'bouquet']],
  ['theatre', 'talent-show talent-contest singing-contest karaoke-contest', ['microphone', 'trophy']],
  ['theatre', 'nativity-play nativity', ['manger', 'star', 'hay bale']],
  ['theatre', 'game-show quiz-show', ['lectern', 'scoreboard']],
  ['bar', 'quiz-night pub-quiz', ['scoreboard', 'bell']],
  ['theatre', 'magic-show', ['wand'], ['rabbit']],
  ['theatre', 'auction', ['gavel', 'lectern', 'painting']],
  ['living-room', 'board-game-night game-night games-night board-game-evening', ['table', 'board game']],
  ['living-room', 'movie-night film-night', ['television', 'popcorn']],
  ['bar', 'poker-game poker-night card-game', ['poker table', 'card']],
  ['living-room', 'chess-match chess-tournament chess-game chess-club', ['table', 'chessboard']],
  [
    'park',
    'eating-contest pie-eating-contest cake-eating-contest hot-dog-eating-contest',
    ['table', 'pie', 'winners podium'],
  ],
  [
    null,
    'burping-contest staring-contest joke-contest dad-joke-contest dance-contest cooking-contest baking-contest drawing-contest pet-contest dog-show cat-show spelling-bee',
    ['winners podium', 'trophy'],
  ],
  // Games out of doors.
  ['park', 'sports-day school-sports-day', ['finish arch', 'bunting', 'hurdle']],
  ['park', 'school-fair school-fete school-fayre summer-fete village-fete', ['bunting']],
  ['street', 'marathon half-marathon city-marathon fun-run charity-run triathlon', ['finish arch']],
  ['park', 'obstacle-course obstacle-race', ['hurdle', 'balance beam', 'wheel']],
  ['gym', 'boxing-match wrestling-match sumo-match', ['boxing ring']],
  ['castle', 'medieval-tournament jousting-tournament knights-tournament', ['marquee', 'banner', 'lance']],
  ['park', 'easter-egg-hunt egg-hunt', ['easter basket']],
  ['park', 'treasure-hunt scavenger-hunt', ['treasure map', 'magnifying glass']],
  [
    'stadium',
    'penalty-shootout penalty-shoot-out shootout football-match soccer-match cup-final world-cup-final football-final football-game soccer-game',
    ['goal', 'football'],
  ],
  // In the street.
  ['street', 'protest-march demonstration picket-line protest', ['placard', 'banner']],
  ['street', 'garage-sale yard-sale car-boot-sale jumble-sale', ['stall', 'lamp', 'vase', 'teddy']],
  ['street', 'zombie-apocalypse apocalypse end-of-the-world', ['wreckage', 'rubble', 'barricade']],
  ['city', 'alien-invasion', ['ufo', 'wreckage']],
  ['street', 'traffic-jam', [], ['car', 'taxi', 'bus']],
  ['bank', 'bank-robbery', ['safe', 'money bag']],
  ['bar', 'casino-heist casino-night', ['poker table', 'safe', 'money bag']],
  // At home.
  ['living-room', 'moving-day', ['box', 'lamp']],
  ['garden', 'laundry-day', ['washing line', 'basket']],
  ['hospital', 'heart-surgery brain-surgery open-heart-surgery', ['massage table', 'spotlight']],
];

const owner = "(?:the|an?|our|my|his|her|their|your|this|that|every|another|\\p{Lu}\\p{L}+['’]s)";
const how =
  '(?:(?:annual|big|great|huge|little|first|last|final|whole|entire|secret|local|old|new|royal|school|village|kindergarten|family|fancy|boring|endless|terrible|worst|best|saturday|sunday|friday) )*';
/** "Frogs hold a beauty contest": they are at one. */
const holding =
  '(?:hold|have|host|throw|attend|celebrate|organi[sz]e|enjoy|do)(?:s|es|ing)? |(?:held|had|threw|having) ';
const table = rows.flatMap(([place, words, things, people = []]) =>
  words.split(' ').map((name) => {
    const said = name.replaceAll('-', ' ');
    return {
      said,
      place,
      things,
      people,
      // A name in front of another noun is no occasion ("the marathon runner"), and what does something is read as what it is.
      pattern: new RegExp(
        `(?<![\\p{L}’'-])(?:${holding})?(?:(?:at|during|to|for|from|after|before|of|in|on) )?(?:${owner} )?${how}${name.replaceAll('-', '[- ]')}(?=\\s*(?:[.,:;!?–—]|$|(?:in|at|on|with|for|by|and|but|where|when|while|of|an?|the|my|our|his|her|their|he|she|it|they|we|i|two|three|all|every(?:one|body)|some(?:one|body)|nobody)\\b))`,
        'iu',
      ),
    };
  }),
);

/** Every occasion by its name, with what and who is to be seen of it. */
export const occasionNames: readonly Pick<Occasion, 'said' | 'things' | 'people'>[] = table;

/** The occasions that a script says it is at: set apart by marks, or by a word for where and when; the longest name counts. */
export function occasionsIn(script: string): Occasion[] {
  const found: Occasion[] = [];
  for (const { said, place, things, people, pattern } of table) {
    const m = pattern.exec(script);
    if (m === null) continue;
    const [word] = m;
    const span = { start: m.index, end: m.index + word.length };
    const led =
      /^(?:at|during|to|for|from|after|before|of|in|on|hold|held|ha[sdv]|host|throw|threw|attend|celebrat|organi|enjoy|do)/iu;
    if (
      !led.test(word) &&
      !/(?:^|[.,:;!?–—]|\b(?:and|but|then|is|are|it's|it’s))\s*$/iu.test(script.slice(0, span.start))
    )
      continue;
    const inside = found.findIndex((o) => o.start < span.end && o.end > span.start);
    const longer = inside < 0 || word.length > (found[inside]?.word.length ?? 0);
    if (!longer) continue;
    if (inside >= 0) found.splice(inside, 1);
    found.push({ ...span, word, said, place, things, people });
  }
  return found;
}

/** Occasions by the place where each of them is if no word says so, as patterns. */
export const occasionPlaces: readonly (readonly [Place, string])[] = rows.flatMap(([place, words]) =>
  place === null
    ? []
    : [
        [
          place,
          words
            .split(' ')
            .map((w) => w.replaceAll('-', '[- ]'))
            .join('|'),
        ] as const,
      ],
);
