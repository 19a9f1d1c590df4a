import { placeFacts } from '#contracts/places.ts';
import type { RestrictionReading, RestrictionRule, RestrictionTopic } from '#contracts/restriction.ts';
import { allBut, settingOf } from './settings.ts';
import { stem } from './stem.ts';
import { topics } from './topics.ts';

type Rule = RestrictionRule;

const never =
  /^(?:please |i |we )*(?:no more|no|not|never|nothing|without|nobody|avoid|keep (?:me|us|it|him|her) (?:away|out) (?:from|of)|keep away from|stay away from|free of|(?:do not|don't|dont|must not|mustn't|may not|can't|cannot|should not|shouldn't|won't)(?: (?:ever|want(?: to)?|like|wish|show|have|let|put|make|use|cast|be))*)\b/;
const always =
  /^(?:please |i |we )*(?:always|only ever|at all times|must(?: always)?|keep|make sure(?: that)?|have to|should always)\b/;
const only = /^(?:please |i )*only\b(?! ever)/;
const worn = /\b(?:with|in|wearing|wear|wears|keep|keeps|keeping|have|has|having|on|carrying|holding)\b/;
/** What no check on a script can know: who looks at the film, what it is for, and what is only sometimes so. */
const beyond =
  /\b(?:unless|except|if|when|until|before|after|ask me|share|shared|post|posted|online|internet|tiktok|instagram|youtube|download|downloads|money|ads?|adverts?|advertising|commercials?|strangers?|public|training|train)\b/;

const colours =
  /\b(red|blue|green|yellow|black|white|pink|purple|orange|brown|grey|gray|gold|silver|blond|teal)\b/;
const filler =
  /^(?:(?:me|us|him|her|it|my|our|his|the|a|an|any|some|all|kind|kinds|sort|sorts|type|of|to|be|been|being|is|are|have|having|in|into|on|at|with|about|around|near|as|for|like|show|shown|showing|see|seen|scene|scenes|film|films|movie|movies|stuff|things?|content|jokes?|please|ever|want|should|or|and|do|doing|use|using|made|make|get|getting|wear|wearing|something|anything|someone|anybody|anyone|who|which|that|person|role|part|character|play|playing|put|next|close|anywhere|whatsoever|at) ?)+/;

/** What is left of some words once the words that only join are taken from both ends. */
function core(words: string): string {
  const head = words.trim().replace(filler, '').trim();
  return head
    .replace(
      /\b(?:scenes?|films?|movies?|stuff|things?|content|please|anywhere|whatsoever|at all|ever|around me|near me|with me)$/g,
      '',
    )
    .trim();
}

function topicOf(words: string): RestrictionTopic | null {
  const all = words.split(/[\s-]+/).map(stem);
  const joined = [...all, ...all.slice(1).map((word, i) => `${all[i]}_${word}`)];
  for (const [topic, { names }] of topics) if (joined.some((word) => names.has(word))) return topic;
  return null;
}

const asRole = /^(?:play(?:ing)? )?(?:as|be|being|me|make me|show me as|into)\b.*?\b(?:a|an|the|some)? ?/;

/** One thing that is ruled out. `self` when it is said of the owner: as a villain, show me drunk. */
function ruledOut(words: string, isSelf: boolean): Rule | null {
  const setting = settingOf(words.trim());
  if (setting !== null) return setting;
  const topic = topicOf(words);
  if (topic !== null) {
    const reach = isSelf || (topics.get(topic)?.self ?? false) ? 'self' : 'scene';
    return { kind: 'topic', topic, reach };
  }
  const bare = core(words);
  const coreSetting = settingOf(bare);
  if (coreSetting !== null) return coreSetting;
  const parts = bare.split(/\s+/).filter((word) => word !== '');
  if (parts.length === 0 || parts.length > 2) return null;
  // Of two words the last is the thing: "angry dogs" rules out dogs, which is more than was meant and never less.
  return { kind: 'thing', word: one(parts.at(-1) ?? bare), reach: isSelf ? 'self' : 'scene' };
}

/** One of several: what words are compared with best. */
const one = (word: string): string => (/[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word);

function keptOn(words: string): Rule | null {
  if (!worn.test(words)) return null;
  const colour = colours.exec(words)?.[1] ?? null;
  const thing = core(words.replace(colours, ' '))
    .replace(/^(?:with|in|wearing|wears?|keep(?:s|ing)?|ha(?:ve|s|ving)|carrying|holding)\b/, '')
    .replace(/\b(?:on|with me|at hand)$/, '');
  const parts = core(thing)
    .split(/\s+/)
    .filter((word) => word !== '');
  const last = parts.at(-1);
  return last === undefined || parts.length > 3 ? null : { kind: 'keep', thing: last, colour };
}

/** Pieces of a restriction that each rule something out: "no guns, no blood", "no kissing or romance". */
function items(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[;,.!\n]+|\bor\b|\band\b|\bnor\b|\//)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

type Mood = 'never' | 'always' | 'only';

function readItem(item: string, before: Mood | null): { mood: Mood; rule: Rule | null } | null {
  const mood: Mood | null = never.test(item)
    ? 'never'
    : only.test(item)
      ? 'only'
      : always.test(item)
        ? 'always'
        : /^(?:be|do|let|please|make|stay)\b/.test(item)
          ? null
          : before;
  if (mood === null) return null;
  const words = item.replace(mood === 'never' ? never : mood === 'only' ? only : always, '').trim();
  // "keep my glasses on" has lost its verb to the mood.
  const rest = mood === 'always' && /^(?:please |i )*keep\b/.test(item) ? `with ${words}` : words;
  switch (mood) {
    case 'never': {
      const isSelf =
        /^(?:as|be|being)\b|\bme\b(?! (?:near|with|next))/.test(words) ||
        /\b(?:show|make|let|have) me\b/.test(item) ||
        /^(?:drunk|drinking|naked|smoking)$/.test(words);
      return {
        mood,
        rule: ruledOut(words.replace(asRole, (found) => (isSelf ? '' : found)) || words, isSelf),
      };
    }
    case 'only': {
      const setting = settingOf(words) ?? settingOf(core(words));
      return { mood, rule: setting === null ? null : allBut(setting) };
    }
    case 'always': {
      const setting = settingOf(words);
      return { mood, rule: setting === null ? keptOn(rest) : allBut(setting) };
    }
  }
}

/**
 * Reads what an owner wrote into checks, and says back how it was read. Only plain forms are read: what is ruled out
 * ("no …", "never as …", "not with …"), what is always worn ("always with my …"), where alone it may play
 * ("only outdoors"). Everything else is said to be not understood, with words that would be.
 */
export function readRestriction(text: string): RestrictionReading {
  const lower = text.toLowerCase();
  if (beyond.test(lower)) {
    return {
      rules: [],
      understood: null,
      instead:
        'A script cannot be checked for that. Conditions and audiences are yours to decide on each card; here say what must not be in it: “no …”, “never as …”, “always with my …”.',
    };
  }
  const rules: Rule[] = [];
  const missed: string[] = [];
  let mood: Mood | null = null;
  for (const item of items(text)) {
    const read = readItem(item, mood);
    if (read?.rule) rules.push(read.rule);
    else missed.push(item);
    mood = read?.mood ?? mood;
  }
  return {
    rules,
    understood: rules.length === 0 ? null : `${rules.map(sayRule).join('; ')}.`,
    instead: missed.length === 0 ? null : insteadOf(missed),
  };
}

function insteadOf(missed: readonly string[]): string {
  const said = missed.map((item) => `“${item}”`).join(', ');
  const [first] = missed;
  const words = core(first ?? '');
  const example =
    missed.length === 1 && words !== '' && words.split(' ').length <= 2
      ? `“no ${words}”, “never as a ${words}” or “always with my ${words}”`
      : '“no …”, “never as a …” or “always with my …”, each with one or two words';
  return `${said} is not checked. Say it as ${example}.`;
}

/** A rule in words, for its owner and for generators. */
export function sayRule(rule: Rule): string {
  switch (rule.kind) {
    case 'topic': {
      const { title } = topics.get(rule.topic) ?? { title: rule.topic };
      return rule.reach === 'self' ? `never in the role of, or doing: ${title}` : `no ${title} in the film`;
    }
    case 'thing':
      return rule.reach === 'self'
        ? `never: ${rule.word}`
        : `no ${rule.word}, or what is much like it, in the film`;
    case 'keep':
      return `always with ${rule.colour === null ? '' : `${rule.colour} `}${rule.thing}`;
    case 'setting': {
      const said = [
        ...(rule.places.length > 6
          ? [placesSaid(rule.places)]
          : rule.places.map((place) => placeFacts[place].title)),
        ...rule.times,
        ...rule.weathers.map((weather) => (weather === 'clear' ? 'clear weather' : weather)),
      ];
      return `not set in: ${said.join(', ')}`;
    }
  }
}

const placesSaid = (places: readonly (keyof typeof placeFacts)[]): string =>
  places.every((place) => placeFacts[place].sky === 'open')
    ? 'places outdoors'
    : places.every((place) => placeFacts[place].sky !== 'open')
      ? 'places indoors, under water or in space'
      : `${places.length} of the places`;
