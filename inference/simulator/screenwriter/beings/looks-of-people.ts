import type { Garment } from '#contracts/garment.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';

type Look = PlanActor['look'];

const grey = '#c9c5bd';

/** What an adjective says of somebody's hair, skin or feet. */
const changes: readonly (readonly [string, Partial<Look> | ((look: Look) => Partial<Look>)])[] = [
  // Who is known by something before the face already keeps that.
  [
    'old elderly aged',
    ({ wears }) => ({ hair: grey, wears: wears ?? [{ what: 'glasses', tint: '#6b4a3a' }] }),
  ],
  ['grey-haired gray-haired white-haired silver-haired', { hair: grey }],
  ['blond blonde fair-haired light-haired blond-haired blonde-haired golden-haired', { hair: '#d9b45b' }],
  ['brunette brown-haired', { hair: '#5a3620' }],
  ['dark-haired black-haired raven-haired', { hair: '#1e1b22' }],
  ['redheaded red-haired red-headed ginger ginger-haired', { hair: '#b8502a' }],
  ['bald balding hairless bald-headed', { hairStyle: 'bald' }],
  ['curly curly-haired frizzy', { hairStyle: 'curly' }],
  ['long-haired', { hairStyle: 'long' }],
  ['short-haired', { hairStyle: 'short' }],
  ['pale fair-skinned', { skin: '#f6dcc4' }],
  ['tanned suntanned sunburned sunburnt', { skin: '#c98a58' }],
  ['dark-skinned', { skin: '#6a422c' }],
  ['barefoot barefooted shoeless', ({ skin }) => ({ shoes: skin })],
  ['shirtless bare-chested topless', ({ skin }) => ({ top: skin })],
];

/** What an adjective says that somebody wears. */
const pieces: readonly (readonly [string, Garment, string])[] = [
  ['bearded unshaven', 'beard', '#6b4a2f'],
  ['mustached moustached mustachioed moustachioed', 'moustache', '#4a2c1a'],
  ['bespectacled', 'glasses', '#2b2530'],
  ['freckled freckle-faced freckly', 'freckles', '#a8623a'],
  ['masked', 'eyemask', '#2b2530'],
  ['hooded', 'hood', '#5a6a52'],
  ['crowned', 'crown', '#e8b93e'],
  ['helmeted', 'helmet', '#c8ccd2'],
  ['caped cloaked', 'cape', '#8c2f45'],
  ['winged', 'wings', '#fbf6ec'],
  ['horned', 'horns', '#efe4c8'],
  ['one-eyed', 'eyepatch', '#2b2530'],
  ['veiled', 'headscarf', '#8a5fb5'],
  ['turbaned', 'turban', '#fbf6ec'],
  ['armoured armored', 'armour', '#b3b9c2'],
];

const looks: ReadonlyMap<string, (look: Look) => Look> = new Map([
  ...changes.flatMap(([words, change]) =>
    words
      .split(' ')
      .map(
        (word) =>
          [
            word,
            (look: Look): Look => ({ ...look, ...(typeof change === 'function' ? change(look) : change) }),
          ] as const,
      ),
  ),
  ...pieces.flatMap(([words, what, tint]) =>
    words
      .split(' ')
      .map(
        (word) =>
          [
            word,
            (look: Look): Look => ({ ...look, wears: [...(look.wears ?? []).slice(-5), { what, tint }] }),
          ] as const,
      ),
  ),
]);

/** How a person looks of whom an adjective is said; null where it changes nothing that is seen. */
export const lookOfPerson = (word: string): ((look: Look) => Look) | null => looks.get(word) ?? null;

/** Where somebody is from, which shows in nothing: whoever is drawn may be from there. */
export const isNationality = (word: string): boolean => nationalities.has(word.toLowerCase());

const nationalities: ReadonlySet<string> = new Set(
  `american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss
  austrian danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish
  russian ukrainian serbian croatian albanian estonian latvian lithuanian european canadian mexican cuban jamaican
  brazilian argentinian argentine chilean peruvian colombian venezuelan bolivian latin hispanic african egyptian
  moroccan algerian tunisian libyan nigerian ghanaian kenyan ethiopian somali ugandan tanzanian senegalese asian
  chinese japanese korean vietnamese thai indonesian malaysian filipino indian pakistani bangladeshi nepali
  tibetan mongolian afghan iranian persian iraqi syrian lebanese israeli palestinian jordanian saudi arab arabian
  australian texan californian parisian londoner roman bavarian scandinavian caribbean
  hawaiian polynesian jewish muslim catholic buddhist hindu local foreign native`.split(/\s+/u),
);
