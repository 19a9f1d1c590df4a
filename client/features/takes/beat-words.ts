import type { BeatReport } from '#contracts/trace.ts';
import { Action } from '#contracts/world.ts';
import { t } from '../../texts/texts.ts';

const verbs: Record<Action, string> = {
  lower: t('lowers onto'),
  raise: t('raises'),
  throw: t('throws to'),
  shoot: t('shoots at'),
  kick: t('kicks'),
  catch: t('catches'),
  bounce: t('bounces'),
  roll: t('rolls'),
  topple: t('topples'),
  fall: t('falls over'),
  jump: t('jumps'),
  walk: t('walks to'),
  run: t('runs to'),
  ride: t('rides'),
  wave: t('waves at'),
  talk: t('speaks to'),
  hold: t('holds'),
  look: t('looks at'),
  drop: t('drops'),
  push: t('pushes'),
  pull: t('pulls'),
  stand: t('stands'),
  sit: t('sits on'),
  dance: t('dances with'),
  laugh: t('laughs at'),
  swing: t('swings on'),
  float: t('floats on'),
  sink: t('sinks in'),
  break: t('breaks'),
  pour: t('pours into'),
  attract: t('attracts'),
  melt: t('melts on'),
  boil: t('boils'),
  freeze: t('freezes'),
  evaporate: t('evaporates'),
  change: t('changes'),
  condense: t('fogs up'),
  fly: t('flies to'),
  drive: t('drives to'),
  brake: t('brakes for'),
  clap: t('claps for'),
  bow: t('bows to'),
  hug: t('hugs'),
  kiss: t('kisses'),
  highfive: t('high-fives'),
  shakehands: t('shakes hands with'),
  pat: t('pats'),
  feed: t('feeds'),
  hit: t('hits'),
  fight: t('fights with'),
  cry: t('cries'),
  sneeze: t('sneezes'),
  nod: t('nods to'),
  shakehead: t('shakes a head at'),
  spin: t('turns about'),
  shake: t('shakes'),
  blow: t('blows at'),
  stretch: t('stretches'),
  think: t('thinks'),
  shrug: t('shrugs at'),
  exercise: t('exercises'),
  point: t('points at'),
  eat: t('eats'),
  bite: t('bites into'),
  drink: t('drinks'),
  knock: t('knocks on'),
  work: t('works on'),
  give: t('gives to'),
  put: t('puts down on'),
  sleep: t('sleeps on'),
  lie: t('lies down on'),
  kneel: t('kneels by'),
  crawl: t('crawls to'),
  climb: t('climbs on'),
  swim: t('swims in'),
  chase: t('chases'),
  follow: t('follows'),
  hide: t('hides by'),
  scare: t('scares'),
  open: t('opens'),
  close: t('closes'),
  cut: t('cuts'),
  paint: t('paints'),
  stack: t('stacks'),
  juggle: t('juggles'),
  switchon: t('switches on'),
  switchoff: t('switches off'),
  slide: t('slides'),
  skip: t('skips rope'),
  plant: t('plants'),
  sail: t('sails'),
  dive: t('dives to'),
};

const hopes: Record<string, string> = {
  succeed: t('to succeed'),
  fail: t('to miss'),
  barely: t('to just succeed'),
  almost: t('to just miss'),
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
