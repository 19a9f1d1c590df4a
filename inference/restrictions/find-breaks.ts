import { atEachLocation } from '#contracts/locations.ts';
import { placeFacts } from '#contracts/places.ts';
import type { RestrictionRule } from '#contracts/restriction.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { type Clause, clausesOf, isDenied, type Word } from './clauses.ts';
import { stem } from './stem.ts';
import { type Topic, topics } from './topics.ts';

/** Where a rule is broken, by UTF-16 offsets in the script; start and end are equal where the plan alone says so. */
export type Break = { rule: RestrictionRule; phrase: string; start: number; end: number };

/** How near words are to what a rule names, from 0 to 1; the greatest over all seeds. */
export type Nearness = (words: readonly string[], seeds: readonly string[]) => Promise<readonly number[]>;

export type Scene = {
  script: string;
  /** What is known of the staging: null while only words are at hand. */
  plan: ScenePlan | null;
  /** The cameo's part, as the script calls it. */
  name: string;
  cast: readonly string[];
};

/** A word is taken for a named thing from here on: pistol and gun 0.81, truck and car 0.56; bus and car 0.48 is not. */
const NEAR_THING = 0.5;

/** Kinds that the embedding does not find near to what they are a kind of (cobra and snake 0.44). */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  snake: ['cobra', 'viper', 'python', 'rattlesnake', 'adder', 'boa', 'serpent', 'anaconda'],
  spider: ['tarantula', 'arachnid'],
  clown: ['jester', 'harlequin', 'mime', 'joker'],
  dog: ['puppy', 'hound', 'poodle', 'dachshund', 'terrier'],
  rat: ['mouse', 'rodent'],
  insect: ['bug', 'beetle', 'ant', 'wasp', 'bee', 'cockroach', 'fly', 'mosquito'],
};

const people = new Set(
  'him her them me us you somebody someone everybody everyone people person man woman boy girl child guard robber thief cop police policeman officer soldier knight king queen friend teacher guy enemy opponent stranger other dog cat monster dragon prisoner crowd brother sister mother father baby doctor nurse boss waiter neighbour neighbor'
    .split(' ')
    .map(stem),
);
const prepositions = new Set(
  'over into from at with to in on onto off through under across against for of by around along'.split(' '),
);
const copulas = new Set([
  'is',
  'was',
  'are',
  'be',
  'becomes',
  'became',
  'become',
  'plays',
  'played',
  'play',
  'as',
  'into',
  'am',
  'were',
  'being',
  "he's",
  "she's",
  "it's",
]);
const deeds = new Set(
  'rob burgle kidnap blackmail betray cheat swindle smuggle steal murder kill'.split(' ').map(stem),
);
/** Stealing that takes nothing from anybody. */
const harmlessTheft = new Set(
  'show scene ball base kiss look glance limelight heart spotlight'.split(' ').map(stem),
);
const removals = new Set(
  'remove lose drop forget break throw discard hide burn leave smash give'.split(' ').map(stem),
);
const sameWear: readonly (readonly string[])[] = [
  ['glasses', 'spectacles', 'eyeglasse', 'eyeglass', 'specs'],
  ['hat', 'cap', 'beanie'],
  ['scarf', 'shawl'],
  ['clothe', 'clothes', 'clothing'],
];
const take = stem('take');
const stopWords = new Set(
  'a an the and or of in on at to from with by his her their my its is are was be he she they it says say ask this that there here very then into over under up down out off not no one two three four'.split(
    ' ',
  ),
);

/** Everything in a script and its plan that breaks one of `rules`. */
export async function findBreaks(
  rules: readonly RestrictionRule[],
  scene: Scene,
  near: Nearness,
): Promise<Break[]> {
  const clauses = clausesOf(
    scene.script,
    scene.cast.map((name) => name.toLowerCase()),
  );
  const found: Break[] = [];
  for (const rule of rules) {
    switch (rule.kind) {
      case 'topic': {
        const topic = topics.get(rule.topic);
        if (topic !== undefined) found.push(...(await topicBreaks(rule, topic, clauses, scene, near)));
        break;
      }
      case 'thing':
        found.push(...(await thingBreaks(rule, clauses, scene, near)));
        break;
      case 'keep':
        found.push(...keepBreaks(rule, clauses, scene));
        break;
      case 'setting':
        found.push(...settingBreaks(rule, scene.plan));
        break;
    }
  }
  return found;
}

const at = (rule: RestrictionRule, script: string, first: Word, last = first): Break => ({
  rule,
  phrase: script.slice(first.start, last.end),
  start: first.start,
  end: last.end,
});

/** Whether what a clause says is said of this likeness: it acts, or it is spoken of there at all. */
const isAbout = (clause: Clause, name: string): boolean =>
  clause.subject === name.toLowerCase() || mentions(clause, name);
const mentions = ({ words }: Clause, name: string): boolean =>
  words.some(({ text }) => text.toLowerCase().replace(/['’]s$/, '') === name.toLowerCase());

async function topicBreaks(
  rule: Extract<RestrictionRule, { kind: 'topic' }>,
  topic: Topic,
  clauses: readonly Clause[],
  scene: Scene,
  near: Nearness,
): Promise<Break[]> {
  const found: Break[] = [];
  const counts = (clause: Clause, i: number): boolean => {
    const word = clause.words[i];
    if (word === undefined || (word.spoken && !topic.spoken) || isDenied(clause, i)) return false;
    if (rule.reach === 'scene') return true;
    if (rule.topic === 'villainy') return isRole(clause, i, scene.name);
    return rule.topic === 'humiliation'
      ? isAbout(clause, scene.name)
      : clause.subject === scene.name.toLowerCase();
  };
  const unknown: { clause: Clause; i: number }[] = [];
  for (const clause of clauses) {
    for (const [i, word] of clause.words.entries()) {
      const last = phraseEnd(topic, clause, i);
      if (last !== null && counts(clause, i)) found.push(at(rule, scene.script, word, last));
      else if (topic.strong.has(word.stem) && !isHarmless(clause, i)) {
        if (counts(clause, i)) found.push(at(rule, scene.script, word));
      } else if (topic.toPeople.has(word.stem)) {
        const target = personAfter(clause, i, scene);
        if (target !== null && counts(clause, i)) found.push(at(rule, scene.script, word, target));
      } else if (rule.topic === 'villainy' && word.stem === 'steal' && !isHarmless(clause, i)) {
        if (counts(clause, i)) found.push(at(rule, scene.script, word));
      } else if (isNearby(topic, word, scene) && counts(clause, i)) unknown.push({ clause, i });
    }
  }
  found.push(...(await nearOnes(rule, unknown, topic.seeds, topic.near ?? 1, scene, near)));
  if (found.length === 0) found.push(...planBreaks(rule, scene));
  return found;
}

/** Whether a word of no list is worth comparing with the topic's. */
const isNearby = (topic: Topic, word: Word, scene: Scene): boolean =>
  topic.near !== null && !topic.plain.has(word.stem) && isContent(word, scene);

async function thingBreaks(
  rule: Extract<RestrictionRule, { kind: 'thing' }>,
  clauses: readonly Clause[],
  scene: Scene,
  near: Nearness,
): Promise<Break[]> {
  const wanted = stem(rule.word);
  const kinds = new Set((kindsOf[rule.word] ?? []).map(stem));
  const found: Break[] = [];
  const unknown: { clause: Clause; i: number }[] = [];
  for (const clause of clauses) {
    if (rule.reach === 'self' && clause.subject !== scene.name.toLowerCase()) continue;
    for (const [i, word] of clause.words.entries()) {
      if (word.spoken || isDenied(clause, i)) continue;
      if (word.stem === wanted || kinds.has(word.stem)) found.push(at(rule, scene.script, word));
      else if (isContent(word, scene)) unknown.push({ clause, i });
    }
  }
  found.push(...(await nearOnes(rule, unknown, [rule.word], NEAR_THING, scene, near)));
  const part = [...(scene.plan?.props ?? []), ...(scene.plan?.actors ?? [])].find((one) =>
    [one.name, one.thing].some((name) =>
      name
        .toLowerCase()
        .split(/[\s-]+/)
        .map(stem)
        .includes(wanted),
    ),
  );
  if (found.length === 0 && part !== undefined && part.name !== scene.name && rule.reach === 'scene')
    found.push({ rule, phrase: part.name, start: 0, end: 0 });
  return found;
}

async function nearOnes(
  rule: RestrictionRule,
  unknown: readonly { clause: Clause; i: number }[],
  seeds: readonly string[],
  threshold: number,
  scene: Scene,
  near: Nearness,
): Promise<Break[]> {
  const words = [...new Set(unknown.map(({ clause, i }) => clause.words[i]?.stem ?? ''))];
  if (words.length === 0) return [];
  const forms = words.map(
    (one) =>
      unknown
        .map(({ clause, i }) => clause.words[i])
        .find((word) => word?.stem === one)
        ?.text.toLowerCase() ?? one,
  );
  const scores = await near(forms, seeds);
  return unknown.flatMap(({ clause, i }) => {
    const word = clause.words[i];
    const score = word === undefined ? 0 : (scores[words.indexOf(word.stem)] ?? 0);
    return word !== undefined && score >= threshold ? [at(rule, scene.script, word)] : [];
  });
}

/** Words that carry meaning of their own: not the little ones, not names, not what is spoken. */
const isContent = (word: Word, { cast }: Scene): boolean =>
  word.text.length > 2 &&
  !word.spoken &&
  !stopWords.has(word.text.toLowerCase()) &&
  !cast.some((name) => name.toLowerCase() === word.text.toLowerCase().replace(/['’]s$/, ''));

function phraseEnd(topic: Topic, { words }: Clause, i: number): Word | null {
  for (const phrase of topic.phrases) {
    if (words[i]?.stem !== phrase[0]) continue;
    // Small words may stand between: "takes off all his clothes", "falls deeply in love".
    let k = i;
    const whole = phrase.slice(1).every((wanted) => {
      const next = words.findIndex((word, j) => j > k && j <= k + 3 && word.stem === wanted);
      if (next < 0) return false;
      k = next;
      return true;
    });
    if (whole) return words[k] ?? null;
  }
  return null;
}

/** The person that an act is done to: before any preposition, or the first word after a particle. */
function personAfter({ words }: Clause, i: number, { cast }: Scene): Word | null {
  for (const word of words.slice(i + 1, i + 6)) {
    const lower = word.text.toLowerCase().replace(/['’]s$/, '');
    if (prepositions.has(lower)) return null;
    if (people.has(word.stem) || cast.some((name) => name.toLowerCase() === lower)) return word;
    if (/^\p{Lu}/u.test(word.text)) return word;
  }
  return null;
}

/** Said of the likeness: "Ben is the villain", "Ben, an evil king", "evil Ben", and what he does himself. */
function isRole(clause: Clause, i: number, name: string): boolean {
  const { words } = clause;
  const word = words[i];
  const isMine = clause.subject === name.toLowerCase();
  if (word === undefined) return false;
  if (words[i + 1]?.text.toLowerCase() === name.toLowerCase()) return true;
  if (!isMine) return false;
  if (deeds.has(word.stem)) return true;
  if (clause.apposition) return true;
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const before = words[k]?.text.toLowerCase() ?? '';
    if (copulas.has(before)) return true;
    if (before === name.toLowerCase()) return false;
  }
  return false;
}

/** "Steals the show", "a war of words" and the like are ways of speaking. */
function isHarmless({ words }: Clause, i: number): boolean {
  if (words[i]?.stem !== 'steal') return false;
  return words.slice(i + 1, i + 4).some((word) => harmlessTheft.has(word.stem));
}

function keepBreaks(
  rule: Extract<RestrictionRule, { kind: 'keep' }>,
  clauses: readonly Clause[],
  scene: Scene,
): Break[] {
  const wanted = stem(rule.thing);
  const same = new Set(sameWear.find((group) => group.includes(wanted)) ?? [wanted]);
  const found: Break[] = [];
  for (const clause of clauses) {
    const { words } = clause;
    if (clause.subject !== scene.name.toLowerCase() && !mentions(clause, scene.name)) continue;
    for (const [i, word] of words.entries()) {
      const isThing = same.has(word.stem) && words[i + 1]?.text.toLowerCase() !== 'of';
      const isIt = word.text.toLowerCase() === 'it' && words[i - 1]?.text.toLowerCase() === 'without';
      if (word.spoken || (!isThing && !isIt)) continue;
      const before = words.slice(0, i);
      const taken =
        before.some((one) => removals.has(one.stem)) ||
        (words.some((one) => one.stem === take) && words.some((one) => one.text.toLowerCase() === 'off'));
      const lacks = words.slice(Math.max(0, i - 3), i).some((one) => one.text.toLowerCase() === 'without');
      const other =
        rule.colour !== null &&
        words
          .slice(Math.max(0, i - 2), i)
          .some((one) => isColour(one.text) && one.text.toLowerCase() !== rule.colour);
      const denied =
        taken &&
        isDenied(
          clause,
          before.findIndex((one) => removals.has(one.stem) || one.stem === take),
        );
      if ((taken && !denied) || lacks || other) found.push(at(rule, scene.script, word));
    }
  }
  return found;
}

const isColour = (text: string): boolean =>
  /^(?:red|blue|green|yellow|black|white|pink|purple|orange|brown|grey|gray|gold|silver|teal)$/i.test(text);

function settingBreaks(rule: Extract<RestrictionRule, { kind: 'setting' }>, plan: ScenePlan | null): Break[] {
  if (plan === null) return [];
  const broken = (kind: string, as: string, phrase = as): Break => {
    const told = plan.understanding.understood.filter((one) => one.kind === kind);
    const span = (told.find((one) => one.as === as) ?? told[0])?.span;
    return { rule, phrase, start: span?.start ?? 0, end: span?.end ?? 0 };
  };
  return atEachLocation(plan).flatMap(({ place, time, weather }) => [
    ...(rule.places.includes(place) ? [broken('place', place, placeFacts[place].title)] : []),
    ...(rule.times.includes(time) ? [broken('time', time)] : []),
    ...(rule.weathers.includes(weather) ? [broken('weather', weather)] : []),
  ]);
}

const rough: ReadonlySet<string> = new Set(['push', 'kick']);

/** What the staging shows although no word of the script named it. */
function planBreaks(rule: Extract<RestrictionRule, { kind: 'topic' }>, { plan, script }: Scene): Break[] {
  if (plan === null) return [];
  const cast = new Set(plan.actors.map(({ id }) => id));
  if (rule.topic === 'violence') {
    const beat = plan.beats.find(
      ({ action, target, actor }) =>
        rough.has(action) && target !== null && target !== actor && cast.has(target),
    );
    if (beat !== undefined) {
      const { start, end } = beat.source;
      return [{ rule, phrase: script.slice(start, end), start, end }];
    }
  }
  if (rule.reach === 'scene') {
    const topic = topics.get(rule.topic);
    const prop = plan.props.find(({ thing, name }) =>
      [thing, name].some((one) => one.split(/[\s-]+/).some((word) => topic?.strong.has(stem(word)) ?? false)),
    );
    if (prop !== undefined) return [{ rule, phrase: prop.name, start: 0, end: 0 }];
  }
  return [];
}
