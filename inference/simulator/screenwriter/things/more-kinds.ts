import { type SilhouetteRows, silhouettes } from './silhouettes.ts';

/** Printed sheets, bars and cabins that people speak of by the way: library key, material, width and height in metres (judged). */
const rows: SilhouetteRows = {
  flyer: ['own.poster', 'paper', 0.22, 0.3],
  bill: ['receipt', 'paper', 0.2, 0.3],
  note: ['page-facing-up', 'paper', 0.2, 0.26],
  timetable: ['page-with-curl', 'paper', 0.3, 0.4],
  shopping: ['shopping-bags', 'paper', 0.4, 0.4],
  girder: ['game.i-beam', 'steel', 1, 0.34],
  zip: ['game.zipper', 'steel', 0.18, 0.3],
  'golf flag': ['flag-in-hole', 'steel', 0.5, 1.3],
  'cable car': ['aerial-tramway', 'steel', 1.5, 1.4],
};

export const moreKinds = silhouettes(rows);

/** Other words for what is drawn: kinds of it, or what goes by the same picture. */
export const moreKindWords: Readonly<Record<string, string>> = {
  leaflet: 'flyer',
  pamphlet: 'flyer',
  brochure: 'flyer',
  handout: 'flyer',
  invoice: 'bill',
  'restaurant bill': 'bill',
  notes: 'note',
  memo: 'note',
  schedule: 'timetable',
  pail: 'bucket',
  'stuffed animal': 'teddy bear',
  'cuddly toy': 'teddy bear',
  'soft toy': 'teddy bear',
  penknife: 'knife',
  'pocket knife': 'knife',
  'swiss army knife': 'knife',
  'grand piano': 'piano',
  'upright piano': 'piano',
  'electric guitar': 'guitar',
  'bass guitar': 'guitar',
  'acoustic guitar': 'guitar',
  snare: 'drum',
  'snare drum': 'drum',
  doner: 'kebab',
  'doner kebab': 'kebab',
  gherkin: 'pickle',
  'games console': 'game console',
  longboard: 'skateboard',
  'swimming trunks': 'shorts',
  'swim trunks': 'shorts',
  wellie: 'boot',
  welly: 'boot',
  'tuk-tuk': 'rickshaw',
};
