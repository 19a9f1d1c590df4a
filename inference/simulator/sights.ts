import type { Place } from '#contracts/world.ts';

/**
 * Drawing, width and height in metres, where it stands if no place is named, and what else it is called: what is written with
 * capital letters here counts as its name with capital letters alone (any house may be white).
 */
type Sight = readonly [string, number, number, Place, string?];

/**
 * Landmarks and mountains, by their names: as large as the stage has room for (3.6 m high, 6.6 m wide, judged), and so far smaller
 * than life. Each is one thing, however many words its name has.
 */
export const sights: Readonly<Record<string, Sight>> = {
  'great wall of china': [
    'great-wall',
    4.77,
    3.6,
    'mountain',
    'Great Wall|great chinese wall|wall of china|china wall',
  ],
  'statue of liberty': ['statue-of-liberty', 1.8, 3.6, 'sea', 'lady liberty|liberty statue'],
  'taj mahal': ['taj-mahal', 4.04, 3.6, 'park'],
  'pyramids of giza': [
    'pyramids-of-giza',
    5.83,
    3.6,
    'desert',
    'pyramid of giza|great pyramid of giza|great pyramids of giza|giza pyramids|Great Pyramids|egyptian pyramids|pyramids of egypt',
  ],
  'golden gate bridge': ['golden-gate-bridge', 5.76, 3.6, 'sea', 'Golden Gate'],
  'mount fuji': ['mount-fuji', 6.04, 3.6, 'park', 'mt fuji|fuji san|fujisan|fujiyama'],
  'burj khalifa': ['burj-khalifa', 1.92, 3.6, 'city'],
  acropolis: ['acropolis', 4.44, 3.6, 'road', 'acropolis of athens|athenian acropolis|parthenon'],
  stonehenge: ['stonehenge', 5.13, 3.6, 'road'],
  alhambra: ['alhambra', 5.05, 3.6, 'road', 'alhambra palace|alhambra of granada'],
  'city of petra': [
    'petra',
    3.56,
    3.6,
    'desert',
    'ancient petra|treasury of petra|petra treasury|ancient city of petra',
  ],
  'sagrada familia': [
    'sagrada-familia',
    2.74,
    3.6,
    'city',
    'sagrada família|la sagrada familia|la sagrada família',
  ],
  'mount kilimanjaro': ['mount-kilimanjaro', 6.6, 3.51, 'savanna', 'mt kilimanjaro|kilimanjaro'],
  'neuschwanstein castle': ['neuschwanstein', 3.56, 3.6, 'park', 'neuschwanstein|schloss neuschwanstein'],
  'mount sinai': ['mount-sinai', 5.83, 3.6, 'desert', 'mt sinai'],
  yosemite: [
    'yosemite',
    5.01,
    3.6,
    'park',
    'yosemite valley|yosemite national park|yosemite park|Half Dome|el capitan',
  ],
  'mount ararat': ['mount-ararat', 6.04, 3.6, 'road', 'mt ararat|ararat'],
  'mount roraima': ['mount-roraima', 6.38, 3.6, 'park', 'mt roraima|roraima'],
  'machu picchu': ['machu-picchu', 4.03, 3.6, 'mountain', 'machu pichu|macchu picchu'],
  'mount everest': ['mount-everest', 4.45, 3.6, 'snowfield', 'mt everest|everest'],
  matterhorn: ['matterhorn', 4.39, 3.6, 'park', 'mount matterhorn|mt matterhorn'],
  'mount rushmore': ['mount-rushmore', 4.94, 3.6, 'park', 'mt rushmore|rushmore'],
  uluru: ['uluru', 6.6, 2.67, 'desert', 'ayers rock'],
  niagara: ['niagara-falls', 6.15, 3.6, 'park', 'niagara falls'],
  'eiffel tower': ['eiffel-tower', 2.11, 3.6, 'park', 'tour eiffel'],
  'arc de triomphe': ['triumphal-arch', 3.93, 3.6, 'city', 'arch of triumph'],
  louvre: ['louvre', 5.74, 3.6, 'city', 'louvre pyramid|louvre museum|pyramid of the louvre'],
  'notre dame': [
    'notre-dame',
    2.96,
    3.6,
    'city',
    'notre dame cathedral|notre dame de paris|cathedral of notre dame',
  ],
  'mont saint michel': ['mont-saint-michel', 3.72, 3.6, 'beach', 'mont st michel'],
  'big ben': ['big-ben', 1.43, 3.6, 'city'],
  'tokyo tower': ['tokyo-tower', 2.06, 3.6, 'city'],
  'tower bridge': ['tower-bridge', 4.11, 3.6, 'city', 'london bridge|london tower bridge'],
  'buckingham palace': ['buckingham-palace', 4.9, 3.6, 'park'],
  colosseum: ['colosseum', 5.83, 3.6, 'city', 'coliseum|roman colosseum|roman coliseum'],
  'leaning tower of pisa': ['leaning-tower', 2.43, 3.6, 'park', 'tower of pisa|leaning tower|pisa tower'],
  sphinx: ['sphinx', 4.39, 3.6, 'desert', 'great sphinx|great sphinx of giza|sphinx of giza|egyptian sphinx'],
  'brandenburg gate': ['brandenburg-gate', 3.73, 3.6, 'city', 'brandenburger tor'],
  "saint basil's cathedral": [
    'saint-basils-cathedral',
    3.51,
    3.6,
    'city',
    "st basil's cathedral|basil's cathedral",
  ],
  kremlin: ['kremlin', 3.85, 3.6, 'city', 'moscow kremlin'],
  'hagia sophia': ['hagia-sophia', 4.37, 3.6, 'city', 'hagia sofia|ayasofya'],
  'angkor wat': ['angkor-wat', 4.34, 3.6, 'jungle', 'ankor wat'],
  'chichen itza': [
    'chichen-itza',
    4.83,
    3.6,
    'jungle',
    'chichén itzá|chichen itzá|mayan pyramid|maya pyramid|aztec pyramid',
  ],
  'christ the redeemer': ['christ-the-redeemer', 3.81, 3.6, 'mountain', 'cristo redentor|christ redeemer'],
  'easter island statue': [
    'easter-island',
    4.34,
    3.6,
    'cliff',
    'easter island statues|easter island heads|easter island head|easter island|moai of easter island|moai|moais|moai statue|moai statues',
  ],
  'the white house': ['white-house', 4.7, 3.6, 'park', 'White House'],
  'empire state building': ['empire-state-building', 2.03, 3.6, 'city', 'empire state'],
  'us capitol': [
    'capitol',
    3.89,
    3.6,
    'park',
    'capitol building|united states capitol|u s capitol|Capitol Hill|Capitol',
  ],
  'space needle': ['space-needle', 1.82, 3.6, 'city', 'seattle space needle'],
  'sydney opera house': ['sydney-opera-house', 5.21, 3.6, 'sea', 'sidney opera house'],
};

/** As large and as fixed, of no name. */
export const landforms: Readonly<Record<string, Sight>> = {
  volcano: ['volcano', 4.03, 3.6, 'park'],
  waterfall: ['waterfall', 3.86, 3.6, 'forest'],
  iceberg: ['iceberg', 4.39, 3.6, 'ocean'],
  church: ['church', 3.48, 3.6, 'road'],
  castle: ['castle', 3.6, 3.6, 'mountain'],
  fortress: ['fortress', 3.72, 3.6, 'mountain'],
  'lone mountain': ['mountain', 5.05, 3.6, 'park'],
};

/** The drawing of one of them, as a thing of the library. */
export const sightKey = (drawing: string): string => `own.${drawing}`;

const keys: ReadonlySet<string> = new Set(
  [...Object.values(sights), ...Object.values(landforms)].map(([drawing]) => sightKey(drawing)),
);

/** Who is in one of these stands before it: they are no buildings. */
const grounds: ReadonlySet<string> = new Set(
  'petra yosemite machu-picchu acropolis stonehenge easter-island kremlin chichen-itza angkor-wat niagara-falls'
    .split(' ')
    .map(sightKey),
);
export const isGround = (thing: string): boolean => grounds.has(thing);

/** Is this one of them, and so fixed, behind everybody and in nobody's way? */
export const isSight = (thing: string): boolean => keys.has(thing);
