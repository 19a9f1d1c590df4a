/** Where a film may play, and what is drawn as a whole to be looked at from outside. */
const buildings = '(?:mountains?|volcano(?:e?s)?|lighthouses?|barns?|church(?:es)?)';
const described = '(?:(?:an?|the|his|her|their|my|our|this|that|one|two|three) )?(?:\\p{L}+ ){0,2}?';

/** Whoever looks at it, draws it or goes around it is not in it. */
const seen = new RegExp(
  `\\b(?:(?:look|gaz|star|point)(?:e?s|ing)? (?:up )?at|sees?|builds?|admires?|photographs?|films?|draws?|paints?|sketch(?:es)?|camera \\p{L}+(?: around)?|(?:orbit|circle)s?(?: around)?|(?:shot|view) (?:of|around)) ${described}(${buildings})\\b`,
  'giu',
);
/** So it does where that is all that is said of it. */
const alone = new RegExp(`(?<=^|[.!?:;]\\s*|\\n)${described}(${buildings})(?=\\s*,? the camera\\b)`, 'giu');
/** What stands there, or does something of its own, is seen whole. */
const standing = new RegExp(
  `${described}(${buildings}) (?:stands?|towers|rises|explodes|collapses|crumbles|burns|appears|disappears|melts|shakes|dances|falls (?:over|down|apart))\\b`,
  'giu',
);
/** Who sings to the moon is not on it. */
const addressed =
  /\b(?:sing|sang|howl|bark|meow|miaow|growl|talk|speak|spoke|shout|yell|call|cry|cries|wave|pray|wish|bow|whistle|play|tell|say|confess|propose)\p{L}*(?: (?!to\b)\p{L}+){0,4} to (the (?:\p{L}+ )?moon)\b/giu;

/** The script with those blanked that are seen from outside: the film plays before them, and they are on the stage. */
export const withoutLookedAt = (script: string): string =>
  [seen, alone, standing, addressed].reduce(
    (text, pattern) =>
      text.replace(pattern, (whole, word: string) => {
        const at = whole.lastIndexOf(word);
        return whole.slice(0, at) + ' '.repeat(word.length) + whole.slice(at + word.length);
      }),
    script,
  );
