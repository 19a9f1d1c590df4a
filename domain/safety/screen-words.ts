import { because, type details } from '#contracts/details.ts';

/** A piece of a text that Dailies does not film, by UTF-16 offsets (end exclusive). `reason` is a detail's name. */
export type RefusedPhrase = { phrase: string; start: number; end: number; reason: Screened };

type Rule = {
  reason: Screened;
  pattern: RegExp;
  /** Read right after the match: words that make it harmless. */
  unlessBefore?: RegExp;
  /** Read right up to the match. */
  unlessAfter?: RegExp;
};

const reasons = {
  sexual: 'screened-sexual',
  minor: 'screened-minor',
  gore: 'screened-gore',
  hate: 'screened-hate',
  harm: 'screened-harm',
} as const satisfies Record<string, keyof typeof details>;
export type Screened = (typeof reasons)[keyof typeof reasons];
const kinds = ['sexual', 'minor', 'gore', 'hate', 'harm'] as const;

/** The phrase and why, as the detail of a refusal. */
export function sayRefused({ phrase, reason }: RefusedPhrase): string {
  const kind = kinds.find((one) => reasons[one] === reason);
  return kind === undefined ? phrase : because(`phrase-${kind}`, { phrase });
}

const self = '(?:myself|yourself|himself|herself|itself|themselves|themself|ourselves)';
const whose = '(?:my|your|his|her|its|their|our|the|a)';
const groups =
  '(?:jews?|jewish people|muslims?|christians?|hindus?|sikhs?|black people|blacks|white people|asians?|arabs?|africans?|' +
  'mexicans?|immigrants?|refugees?|foreigners?|roma|gypsies|gays?|gay people|lesbians?|trans people|homosexuals?|' +
  'disabled people|women|men)';

const rule = (
  reason: keyof typeof reasons,
  source: string,
  guard: { before?: RegExp; after?: RegExp } = {},
): Rule => ({
  reason: reasons[reason],
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
  ...(guard.before ? { unlessBefore: guard.before } : {}),
  ...(guard.after ? { unlessAfter: guard.after } : {}),
});

const rules: readonly Rule[] = [
  rule(
    'minor',
    '(?:nude|naked|topless|sexy|sexual(?:ly|ised|ized)?|erotic|undress(?:ed|es)?)\\b[^.!?\\n]{0,40}\\b(?:child(?:ren)?|kids?|minors?|toddlers?|schoolgirls?|schoolboys?|teen(?:ager)?s?|underage)',
  ),
  rule(
    'minor',
    '(?:child|kid|minor|teen|schoolgirl|schoolboy|underage)\\b[^.!?\\n]{0,25}\\b(?:porn\\w*|nudes?|sex|naked|erotic\\w*)',
    {
      before: /^\s*(?:education|ed\b)/i,
    },
  ),
  rule('sexual', 'porn(?:o|os|ography|ographic|star)?s?|hentai|erotica?|nsfw'),
  rule(
    'sexual',
    '(?:ha(?:s|ve|d|ving)|want(?:s|ed)?) (?:\\w+ )?sex|sex (?:scenes?|tapes?|acts?)|(?:oral|anal|group) sex|sexual (?:acts?|intercourse)',
  ),
  rule(
    'sexual',
    'orgasm(?:s|ic)?|masturbat(?:e|es|ed|ing|ion)|blow ?jobs?|hand ?jobs?|ejaculat(?:e|es|ed|ing|ion)|cunnilingus|fellatio|gangbangs?|bukkake',
  ),
  rule('sexual', 'penis(?:es)?|vaginas?|genital(?:s|ia)?|clitoris|boners?|horny|dildos?|cumshots?'),
  rule('sexual', 'naked|nude|nudes|nudity|topless', {
    before:
      /^\s*(?:eyes?\b|truth|mole|flames?|trees?|branch|bulb|walls?|rock|lipstick|colou?r|tone|shade|nails?|cats?|singularit|ambition)/i,
  }),
  rule('sexual', 'strip ?teases?|strippers?|lap ?dances?', {
    after: /\b(?:wire|cable|paint|wallpaper|varnish)\s+$/i,
  }),
  rule(
    'sexual',
    'bare(?:s|d)? (?:her |his |their )?(?:breasts?|boobs|tits|genitals)|(?:flash(?:es)?|show(?:s|ing)?) (?:her|his|their) (?:breasts?|boobs|tits)',
  ),
  rule('sexual', 'rap(?:e[sd]?|ing|ists?)|molest(?:s|ed|ing|ation|er)?|incest(?:uous)?|bestiality', {
    before: /^\s*(?:seed|oil|field|flower)/i,
  }),
  rule('sexual', '(?:fuck|screw|bang|hump)(?:s|ed|ing)? (?:him|her|them|each other)', {
    before: /^\s*(?:over|up|in|on the (?:head|nose)|off|tight|together|into|to)\b/i,
  }),
  rule('sexual', 'mak(?:e|es|ing) love to|made love to'),

  rule(
    'gore',
    'dismember(?:s|ed|ing|ment)?|disembowel\\w*|decapitat(?:e|es|ed|ing|ion)|behead(?:s|ed|ing|ings)?|eviscerat(?:e|es|ed|ing|ion)|mutilat(?:e|es|ed|ing|ion)',
  ),
  rule(
    'gore',
    `slit(?:s|ting)? (?:\\w+(?:['’]s)? )?throats?|cut(?:s|ting)? (?:(?:his|her|their|\\w+['’]s) )throats?`,
  ),
  rule(
    'gore',
    `(?:goug|rip|tear|cut|claw)(?:e|es|ing|s|ping|ting)? (?:out )?(?:\\w+(?:['’]s)? )?(?:eyes?|eyeballs?|guts|intestines|entrails|heart|tongue|limbs?) out`,
  ),
  rule('gore', `goug(?:e|es|ed|ing) out (?:\\w+(?:['’]s)? )?(?:eyes?|eyeballs?)`),
  rule(
    'gore',
    'severed (?:heads?|arms?|legs?|limbs?|hands?|fingers?|feet|foot)|(?:guts|intestines|entrails|brains) (?:spill|splatter|fly|hang|pour)\\w*',
  ),
  rule(
    'gore',
    'blood (?:gush|spurt|spray|squirt|splatter|pour)(?:s|es|ed|ing)?|(?:gush|spurt|pool)(?:es|s|ing)? (?:of |with )?blood|bloodbaths?',
  ),
  rule('gore', '(?:skin(?:s|ned)?|burn(?:s|ed|t)?|eat(?:s|en)?|buried|boil(?:s|ed)?) (?:\\w+ )?alive', {
    before: /^\s*(?:with|by) (?:laughter|joy|love)/i,
  }),
  rule(
    'gore',
    '(?:stab|beat|hack|bludgeon|kick|club|shoot|torture)(?:s|ed|bed|bing|ing|ting)? (?:\\w+ ){1,3}to death|(?:stabbed|beaten|tortured|hacked) to death',
    {
      before: /^\s*(?:with|by) (?:kindness|kisses|love|boredom)/i,
    },
  ),
  rule(
    'gore',
    `(?:stab|shoot)(?:s|bed|bing|ing)? (?:him|her|them|${whose} \\w+|\\p{Lu}\\w+) (?:repeatedly|in ${whose} (?:head|face|neck|chest|heart|eye|back|stomach))`,
    {
      before:
        /^\s*with (?:a |an |the |his |her )?(?:\w+ )?(?:water|nerf|toy|paint|rubber|foam|confetti|snow|camera|lens|light)/i,
    },
  ),
  rule('gore', 'gor(?:e|y|iest)|snuff films?|cannibal(?:s|ism|istic)?', {
    after: /\b(?:al|vidal|tipper|martin)\s+$/i,
    before: /^\s*-?tex\b/i,
  }),

  rule(
    'hate',
    `(?:kill|exterminat|murder|gas|lynch|burn|hang|shoot|deport|eradicat|wip)(?:e|es|s|ing)?(?: out)? (?:all |every |those |these |the )+${groups}`,
    {
      before:
        /^\s*(?:['’]s)?\s*(?:singles|doubles|soccer|football|basketball|tennis|team|final|match|record)/i,
    },
  ),
  rule('hate', `(?:death to|i hate|we hate|hate all|down with) (?:all |the )*${groups}`, {
    before: /^\s*['’]?s?\s*(?:singles|doubles|clothes|shoes|team|restroom|toilet)/i,
  }),
  rule(
    'hate',
    `${groups} (?:are|is) (?:vermin|subhuman|animals|parasites|rats|cockroaches|a disease|inferior|filth)`,
  ),
  rule(
    'hate',
    'heil hitler|sieg heil|white power|white supremacy|race war|ethnic cleansing|kkk|ku klux klan|gas chambers?',
  ),
  rule(
    'hate',
    'n[i1]gg(?:er|a)s?|faggots?|kikes?|spics?|wetbacks?|chinks?|gooks?|trann(?:y|ies)|towelheads?|ragheads?|untermensch(?:en)?',
    {
      before: /^\s*(?:in|of|between|and span)\b/i,
    },
  ),

  rule('harm', `(?:kill|hang|shoot|drown|poison|stab)(?:s|ed|ing|bing)? ${self}`, {
    before: /^\s*(?:laughing|with laughter|to (?:finish|win)|in the foot)/i,
  }),
  rule('harm', `cut(?:s|ting)? ${self}`, {
    before: /^\s*(?:a|an|some|another|the|loose|off|out|free|shaving|from|in on|short)\b/i,
  }),
  rule('harm', 'suicid(?:e|es|al)|self-? ?harm(?:s|ing|ed)?|self-? ?injur\\w+', {
    before: /^\s*(?:prevention|hotline|helpline|awareness|squad|squeeze|sprints?|drill)/i,
    after: /\b(?:prevent(?:s|ing)?|against|run|runs|running|career|political)\s+$/i,
  }),
  rule('harm', `(?:slit|slash|cut)(?:s|es|ting|ing)? (?:my|your|his|her|their|the) wrists?`),
  rule('harm', `(?:end|take|took|ending|taking|ends|takes) (?:my|your|his|her|their) own life`),
  rule('harm', 'jump(?:s|ed|ing)? (?:off|from) [^.!?\\n]{0,40}\\bto (?:die|end it|kill)'),
  rule(
    'harm',
    'overdos(?:e|es|ed|ing) (?:on|of) (?:\\w+ )?(?:pills|drugs|heroin|fentanyl|painkillers|medication|tablets)|how to (?:starve|purge|cut) (?:yourself|myself|without)',
  ),
];

/** Digits and signs that stand for letters when words are disguised. */
const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};

/**
 * The text as the rules read it, and for each of its UTF-16 units where it stands in the original: accents and
 * look-alike forms folded, invisible characters left out, digits inside words read as the letters they imitate.
 */
function folded(text: string): { text: string; at: number[] } {
  let out = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
    const before = text[offset - 1] ?? ' ';
    const after = text[offset + character.length] ?? ' ';
    const inWord = /\p{L}/u.test(before) || (/\p{L}/u.test(after) && /[\p{L}\p{N}@$]/u.test(before));
    const read = (inWord && disguises[plain]) || plain;
    for (let i = 0; i < read.length; i++) at.push(offset);
    out += read;
    offset += character.length;
  }
  at.push(text.length);
  return { text: out, at };
}

/**
 * Finds what Dailies does not film: sexual content, gore, hatred, self-harm. A short list read with its neighbours, so
 * that a script may still shoot a basketball, kill time and explode with laughter; English only.
 * It cannot see what is meant between the lines, and it cannot know whether a sentence slanders a real person: that
 * stays with consent, reports and moderators.
 */
export function screenWords(text: string): RefusedPhrase[] {
  const reading = folded(text);
  const found: RefusedPhrase[] = [];
  for (const { pattern, reason, unlessBefore, unlessAfter } of rules) {
    for (const match of reading.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (unlessBefore?.test(reading.text.slice(end, end + 40))) continue;
      if (unlessAfter?.test(reading.text.slice(Math.max(0, match.index - 40), match.index))) continue;
      const [from, to] = [reading.at[match.index]!, reading.at[end]!];
      found.push({ phrase: text.slice(from, to), start: from, end: to, reason });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((phrase, i) => !found.slice(0, i).some((other) => phrase.start < other.end));
}
