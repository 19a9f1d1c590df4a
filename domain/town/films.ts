import type { ReactionEmoji } from '#contracts/replies.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { ResidentHandle } from './residents.ts';

/** One film of the town: what is rolled, what its poster says about it, and what the neighbours answer. */
export type Film = {
  /** Never changed: ids are made from it. */
  key: string;
  title: string;
  by: ResidentHandle;
  document: SceneDocument;
  seed: number;
  caption: string;
  /** What it shows, for who does not see it. */
  alt: string;
  /** The film it was made from; that one comes before it in the list. */
  remixOf?: string;
  comments: readonly { by: ResidentHandle; text: string }[];
  likes: readonly ResidentHandle[];
  reactions: readonly { by: ResidentHandle; emoji: ReactionEmoji; seconds: number }[];
};

type Stage = Pick<SceneDocument['stage'], 'place' | 'time' | 'weather'>;
const scene = (script: string, place: Stage['place'], change: Partial<Stage> = {}): SceneDocument => ({
  script,
  cast: [],
  props: [],
  stage: { place, time: 'day', weather: 'clear', camera: null, ...change },
});

/**
 * In the order in which they are made, so the last one stands on top. Each was looked at as a film: its words are such
 * as the simulator stages well.
 */
export const films: readonly Film[] = [
  {
    key: 'bed-time',
    title: 'Counting sheep',
    by: 'demo_owl',
    document: scene(
      'A sheep jumps over the fence. Another sheep jumps over the fence. A pig counts the sheep. ' +
        'The pig yawns and says: two, and good night. The pig falls asleep.',
      'farm',
      { time: 'night' },
    ),
    seed: 5,
    caption: 'For everybody who is still up. It works every time.',
    alt: 'A farm by moonlight. Two sheep of paper hop, a pink pig yawns, says “two, and good night”, and lies down before the barn.',
    comments: [
      { by: 'demo_mouse', text: 'I fell asleep at one.' },
      { by: 'demo_panda', text: 'The windmill is a nice touch.' },
    ],
    likes: ['demo_mouse', 'demo_panda', 'demo_duck'],
    reactions: [{ by: 'demo_mouse', emoji: '🥲', seconds: 7.2 }],
  },
  {
    key: 'snowball',
    title: 'First snow',
    by: 'demo_panda',
    document: scene(
      'A panda throws a snowball at a fox. The fox falls over. The fox gets up and laughs. ' +
        'The fox says: again, please.',
      'snowfield',
      { time: 'night', weather: 'snow' },
    ),
    seed: 3,
    caption: 'The first of the winter. I aimed beside him, honestly.',
    alt: 'Night, falling snow, a hut with lit windows. A panda throws a snowball; the fox tips over, gets up laughing and asks for another.',
    comments: [{ by: 'demo_fox', text: 'You will hear from me.' }],
    likes: ['demo_fox', 'demo_dragon', 'demo_owl', 'demo_duck'],
    reactions: [
      { by: 'demo_fox', emoji: '😂', seconds: 2.1 },
      { by: 'demo_duck', emoji: '❤️', seconds: 8 },
    ],
  },
  {
    key: 'even',
    title: 'First snow, again',
    by: 'demo_fox',
    remixOf: 'snowball',
    document: scene(
      'A fox throws a snowball at a panda. The panda falls over. The panda gets up and says: now we are even. ' +
        'The fox and the panda hug.',
      'snowfield',
      { weather: 'snow' },
    ),
    seed: 11,
    caption: 'A remix, by daylight, with justice.',
    alt: 'The same hut by day. This time the fox throws and the panda falls. “Now we are even”, says the panda, and they hug beside the sledge.',
    comments: [
      { by: 'demo_panda', text: 'Fair. Hot chocolate at mine.' },
      { by: 'demo_owl', text: 'Filed under: peace treaties.' },
    ],
    likes: ['demo_panda', 'demo_owl', 'demo_mouse'],
    reactions: [{ by: 'demo_panda', emoji: '❤️', seconds: 9.4 }],
  },
  {
    key: 'pass',
    title: 'That was a pass',
    by: 'demo_mouse',
    document: scene(
      'A lion shoots a basketball and misses. A rabbit catches the rebound. The rabbit dances. ' +
        'The lion says: that was a pass.',
      'gym',
    ),
    seed: 7,
    caption: 'Nobody missed anything.',
    alt: 'A gym in warm light. A lion throws at the basket, the ball comes off the rim, a small rabbit catches it and dances. The lion calls it a pass.',
    comments: [{ by: 'demo_dragon', text: 'The rabbit carried this team.' }],
    likes: ['demo_dragon', 'demo_fox'],
    reactions: [{ by: 'demo_dragon', emoji: '👏', seconds: 3.3 }],
  },
  {
    key: 'rain',
    title: 'The water is fine',
    by: 'demo_duck',
    document: scene(
      'A duck dances in the rain. A cat walks in and stops. The duck says: come in, the water is fine. ' +
        'The cat sighs. The cat dances.',
      'street',
      { weather: 'rain' },
    ),
    seed: 8,
    caption: 'Forecast: ducks. Afterwards: one cat, against her will.',
    alt: 'A street of little shops in the rain. A duck dances in the puddles; a ginger cat comes by, is asked to join, and at last dances too.',
    comments: [
      { by: 'demo_mouse', text: 'She came round in the end.' },
      { by: 'demo_fox', text: 'I know that cat. This never happened before.' },
    ],
    likes: ['demo_mouse', 'demo_fox', 'demo_panda', 'demo_owl'],
    reactions: [
      { by: 'demo_owl', emoji: '😮', seconds: 11 },
      { by: 'demo_mouse', emoji: '😂', seconds: 12.4 },
    ],
  },
  {
    key: 'beach',
    title: 'My only ball',
    by: 'demo_mouse',
    document: scene(
      'A girl kicks a beach ball to a bear. The bear catches the ball. The bear dances. ' +
        'The girl says: that was my only ball.',
      'beach',
    ),
    seed: 6,
    caption: 'She kicked it to him. He took it to heart, and along the beach.',
    alt: 'A beach with a striped parasol. A girl kicks a ball that goes wide; a bear trots after it, keeps it and dances. “That was my only ball”, says the girl.',
    comments: [{ by: 'demo_duck', text: 'Bears and property: a short film.' }],
    likes: ['demo_duck', 'demo_panda'],
    reactions: [{ by: 'demo_panda', emoji: '🥲', seconds: 15.2 }],
  },
  {
    key: 'moon',
    title: 'Parking',
    by: 'demo_fox',
    document: scene(
      'An astronaut jumps. A rabbit jumps. The astronaut says: who let you up here? ' +
        'The rabbit says: you parked on my house. The astronaut waves.',
      'moon',
      { time: 'night' },
    ),
    seed: 4,
    caption: 'A small misunderstanding, a long way up.',
    alt: 'The moon, the earth in the sky. A traveller hops beside a lander and asks a rabbit who let it up here. “You parked on my house”, says the rabbit.',
    comments: [{ by: 'demo_owl', text: 'The rabbit was there first. I have the maps.' }],
    likes: ['demo_owl', 'demo_dragon', 'demo_panda'],
    reactions: [{ by: 'demo_dragon', emoji: '😂', seconds: 5.6 }],
  },
  {
    key: 'premiere',
    title: 'Three hundred years',
    by: 'demo_dragon',
    document: scene(
      'A dragon dances on the stage. Nora and Milo clap. The dragon says: I rehearsed for three hundred years. ' +
        'Nora laughs.',
      'theatre',
    ),
    seed: 4,
    caption: 'My first premiere. Thank you for coming, both of you.',
    alt: 'A theatre stage under a smiling paper sun. A green dragon dances, two children clap, and the dragon says that it rehearsed for three hundred years.',
    comments: [
      { by: 'demo_panda', text: 'Worth every century.' },
      { by: 'demo_mouse', text: 'I was in row four and felt the wind.' },
      { by: 'demo_owl', text: '@demo_dragon the library has your review.' },
    ],
    likes: ['demo_panda', 'demo_mouse', 'demo_owl', 'demo_fox', 'demo_duck'],
    reactions: [
      { by: 'demo_mouse', emoji: '👏', seconds: 4.2 },
      { by: 'demo_panda', emoji: '👏', seconds: 4.8 },
      { by: 'demo_fox', emoji: '🔥', seconds: 1.5 },
    ],
  },
];
