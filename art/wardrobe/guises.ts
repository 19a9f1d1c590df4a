import type { Garment } from '#contracts/garment.ts';
import { type Costume, on } from './costume.ts';

const BLACK = '#3a3038';
const WHITE = '#f4efe4';

/** Of one plush all over: hood, trunk, arms, legs and feet. */
const plush = (tint: string, hood: Garment, belly: Garment | null = 'plushsuit', mark = tint): Costume => ({
  top: tint,
  bottom: tint,
  shoes: tint,
  wears: [on(hood, tint), ...(belly === null ? [] : [on(belly, mark)])],
});

/** Fruit and food: a body that stands out around the trunk, with bare tights under it. */
const shaped = (tint: string, hood: Garment, body: Garment, legs: string): Costume => ({
  top: tint,
  bottom: legs,
  shoes: legs,
  wears: [on(hood, tint), on(body, tint)],
});

const rows: readonly (readonly [words: string, costume: Costume])[] = [
  ['banana', shaped('#f6d24a', 'peelhood', 'bananasuit', WHITE)],
  ['pumpkin', shaped('#e8863a', 'stalkhood', 'roundsuit', '#4f9d5d')],
  ['orange tangerine', shaped('#f09a3c', 'stalkhood', 'roundsuit', WHITE)],
  ['apple cherry', shaped('#cf3f3a', 'stalkhood', 'roundsuit', '#4f9d5d')],
  ['tomato', shaped('#d8483e', 'leafhood', 'roundsuit', '#4f9d5d')],
  ['strawberry raspberry', shaped('#d8485a', 'leafhood', 'roundsuit', WHITE)],
  ['pineapple', shaped('#e8b93e', 'leafhood', 'roundsuit', WHITE)],
  ['carrot', shaped('#ef8a3a', 'leafhood', 'bananasuit', '#4f9d5d')],
  ['pear avocado lime', shaped('#8fb84a', 'stalkhood', 'roundsuit', '#7a5236')],
  ['lemon', shaped('#f4e04e', 'stalkhood', 'roundsuit', WHITE)],
  ['potato', shaped('#c29a64', 'stalkhood', 'roundsuit', '#7a5236')],
  ['pickle cucumber', shaped('#6fa055', 'stalkhood', 'bananasuit', '#4f7a3d')],
  ['hot_dog hotdog sausage', shaped('#c2553a', 'stalkhood', 'bunsuit', WHITE)],
  ['bear teddy teddy_bear gorilla monkey', plush('#8a5f3f', 'roundearhood')],
  ['polar_bear', plush(WHITE, 'roundearhood')],
  ['panda', { ...plush(WHITE, 'roundearhood'), bottom: BLACK, shoes: BLACK }],
  ['koala mouse rat elephant hippo', plush('#9a9aa4', 'roundearhood')],
  ['hamster lion otter beaver', plush('#c9924a', 'roundearhood')],
  ['cat kitten', plush('#4a444c', 'pointearhood')],
  ['fox squirrel', plush('#d9783a', 'pointearhood')],
  ['wolf raccoon husky', plush('#7d828c', 'pointearhood')],
  ['tiger', plush('#e8913a', 'pointearhood', 'bandedsuit', BLACK)],
  ['dog puppy', plush('#a8764a', 'pointearhood')],
  ['rabbit bunny hare easter_bunny', plush('#f4e6e8', 'longearhood')],
  ['donkey kangaroo', plush('#9a8674', 'longearhood')],
  ['cow calf', plush(WHITE, 'hornhood', 'spottedsuit', '#f0c4cc')],
  ['bull goat reindeer deer moose', plush('#8a6244', 'hornhood')],
  ['sheep lamb', plush('#f4ead8', 'hornhood')],
  ['unicorn', plush('#f8eef4', 'onehornhood')],
  ['pig piglet', plush('#f0b0bc', 'pointearhood')],
  ['chicken hen rooster cock turkey', plush('#f8f2e4', 'combhood')],
  ['duck chick duckling canary', plush('#f6d65a', 'beakhood')],
  ['penguin', plush(BLACK, 'beakhood', 'plushsuit', '#e4e0d8')],
  ['bird parrot owl eagle', plush('#5a9a5d', 'beakhood')],
  ['flamingo', plush('#f08aa6', 'beakhood')],
  ['dinosaur t-rex dragon crocodile', plush('#5fa557', 'spikehood')],
  ['frog', plush('#79b84a', 'clawhood')],
  ['shark', plush('#7d95ac', 'finhood')],
  ['fish dolphin whale', plush('#5a8fc0', 'finhood')],
  ['lobster crab prawn', plush('#d8483e', 'clawhood')],
  ['octopus squid snail', plush('#b06ab0', 'clawhood')],
  ['bee wasp bumblebee', plush('#f0c24b', 'feelerhood', 'bandedsuit', BLACK)],
  ['ladybug ladybird beetle', plush('#cf4438', 'feelerhood', 'spottedsuit', '#cf4438')],
  ['ant spider', plush('#4a3c44', 'feelerhood')],
  [
    'butterfly',
    { ...plush('#7a6ab8', 'feelerhood'), wears: [on('feelerhood', '#7a6ab8'), on('fairywings', '#f0a04a')] },
  ],
];

/** Costumes that are of an animal or of something to eat, by its name: nobody is called by one. */
export const guises: Readonly<Record<string, Costume>> = Object.fromEntries(
  rows.flatMap(([words, costume]) => words.split(' ').map((word) => [word.replaceAll('_', ' '), costume])),
);
