import type { BeatReport } from '#contracts/trace.ts';
import { Action } from '#contracts/world.ts';

const verbs: Record<Action, string> = {
  throw: 'throws to',
  shoot: 'shoots at',
  kick: 'kicks',
  catch: 'catches',
  bounce: 'bounces',
  roll: 'rolls',
  topple: 'topples',
  fall: 'falls over',
  jump: 'jumps',
  walk: 'walks to',
  run: 'runs to',
  ride: 'rides',
  wave: 'waves at',
  talk: 'speaks to',
  hold: 'holds',
  look: 'looks at',
  drop: 'drops',
  push: 'pushes',
  stand: 'stands',
  sit: 'sits on',
  dance: 'dances with',
  laugh: 'laughs at',
  swing: 'swings on',
  float: 'floats on',
  sink: 'sinks in',
  break: 'breaks',
  pour: 'pours into',
  attract: 'attracts',
  melt: 'melts on',
  fly: 'flies to',
  drive: 'drives to',
  brake: 'brakes for',
  clap: 'claps for',
  bow: 'bows to',
  hug: 'hugs',
  kiss: 'kisses',
  highfive: 'high-fives',
  shakehands: 'shakes hands with',
  pat: 'pats',
  feed: 'feeds',
  hit: 'hits',
  fight: 'fights with',
  cry: 'cries',
  sneeze: 'sneezes',
  nod: 'nods to',
  shakehead: 'shakes a head at',
  spin: 'turns about',
  shake: 'shakes',
  blow: 'blows at',
  stretch: 'stretches',
  think: 'thinks',
  shrug: 'shrugs at',
  exercise: 'exercises',
  point: 'points at',
  eat: 'eats',
  drink: 'drinks',
  knock: 'knocks on',
  work: 'works on',
  give: 'gives to',
  put: 'puts down on',
  sleep: 'sleeps on',
  lie: 'lies down on',
  kneel: 'kneels by',
  crawl: 'crawls to',
  climb: 'climbs on',
  swim: 'swims in',
  chase: 'chases',
  follow: 'follows',
  hide: 'hides by',
  scare: 'scares',
  open: 'opens',
  close: 'closes',
  cut: 'cuts',
  paint: 'paints',
  stack: 'stacks',
  juggle: 'juggles',
  dive: 'dives to',
};

const hopes: Record<string, string> = {
  succeed: 'to succeed',
  fail: 'to miss',
  barely: 'to just succeed',
  almost: 'to just miss',
};

const spoken = (id: string): string => {
  const words = id.replace(/-/g, ' ');
  return (words[0]?.toUpperCase() ?? '') + words.slice(1);
};

/** One beat as a sentence: "Mia shoots at hoop, to miss". Without a target the last small word goes too. */
export const beatWords = ({
  actor,
  action,
  target,
  asked,
}: Pick<BeatReport, 'actor' | 'action' | 'target' | 'asked'>): string => {
  const known = Action.safeParse(action);
  const verb = known.success ? verbs[known.data] : action;
  const doing = target ? `${verb} ${target.replace(/-/g, ' ')}` : verb.replace(/ (to|at|on|with|in|by)$/, '');
  const hope = hopes[asked];
  return `${spoken(actor)} ${doing}${hope ? `, ${hope}` : ''}`;
};
