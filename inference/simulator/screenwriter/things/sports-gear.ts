import { type SilhouetteRows, silhouettes } from './silhouettes.ts';

/** What sport is done with: library key, material, width and height in metres (judged, small things a little larger than life). */
const rows: SilhouetteRows = {
  'red card': ['own.red-card', 'paper', 0.15, 0.2],
  'yellow card': ['own.yellow-card', 'paper', 0.15, 0.2],
  puck: ['own.puck', 'rubber', 0.17, 0.13],
  'rugby ball': ['own.rugby-ball', 'rubber', 0.26, 0.21],
  'cricket bat': ['own.cricket-bat', 'wood', 0.7, 0.7],
  'ping pong paddle': ['own.ping-pong-paddle', 'wood', 0.34, 0.36],
  'pool cue': ['own.pool-cue', 'wood', 1.1, 1.08],
  discus: ['own.discus', 'wood', 0.24, 0.16],
  'bowling pin': ['own.bowling-pin', 'bowling-pinwood', 0.13, 0.38],
  arrow: ['own.arrow', 'wood', 0.7, 0.62],
  hurdle: ['own.hurdle', 'slats', 0.9, 0.84],
  javelin: ['own.javelin', 'wood', 1.7, 1.41],
  dumbbell: ['own.dumbbell', 'steel', 0.38, 0.29],
  barbell: ['own.barbell', 'steel', 1.3, 0.84],
  shuttlecock: ['own.shuttlecock', 'paper', 0.09, 0.14],
  'pom-pom': ['own.pom-pom', 'paper', 0.32, 0.34],
  'foam finger': ['own.foam-finger', 'cloth', 0.3, 0.4],
  'boxing gloves': ['own.boxing-gloves', 'cloth', 0.36, 0.36],
  'baseball glove': ['own.baseball-glove', 'cloth', 0.28, 0.3],
  'checkered flag': ['own.checkered-flag', 'cloth', 0.8, 0.9],
  snowboard: ['own.snowboard', 'plastic', 0.93, 1.1],
  'golf flag': ['flag-in-hole', 'steel', 0.5, 1.3],
};

export const sportsGear = silhouettes(rows);

/** Other words for what is drawn: kinds of it, or what goes by the same picture. */
export const sportsGearWords: Readonly<Record<string, string>> = {
  'hockey puck': 'puck',
  'ice hockey puck': 'puck',
  'ping pong bat': 'ping pong paddle',
  'table tennis bat': 'ping pong paddle',
  'table tennis paddle': 'ping pong paddle',
  'table tennis racket': 'ping pong paddle',
  'ping-pong paddle': 'ping pong paddle',
  cue: 'pool cue',
  'cue stick': 'pool cue',
  'billiard cue': 'pool cue',
  'snooker cue': 'pool cue',
  skittle: 'bowling pin',
  ninepin: 'bowling pin',
  dumbbells: 'dumbbell',
  'hand weight': 'dumbbell',
  weights: 'barbell',
  'pom pom': 'pom-pom',
  pompom: 'pom-pom',
  'pom-poms': 'pom-pom',
  pompoms: 'pom-pom',
  'cheerleader pom-pom': 'pom-pom',
  "catcher's mitt": 'baseball glove',
  'baseball mitt': 'baseball glove',
  mitt: 'baseball glove',
  'chequered flag': 'checkered flag',
  'racing flag': 'checkered flag',
};
