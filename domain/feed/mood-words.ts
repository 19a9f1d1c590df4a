import { Mood } from '#contracts/feed-rule.ts';

/** Words in a script or a caption from which a film's moods are told. A film may have none, or several. */
const patterns: Readonly<Record<Mood, RegExp>> = {
  funny:
    /\b(?:laugh\w*|jok(?:e|es|ing)|funny|silly|slips?|banana peel|giggl\w*|prank\w*|tickl\w*|clumsy|slapstick)\b/iu,
  calm: /\b(?:calm\w*|quiet\w*|sleep\w*|rests?|gentl[ey]\w*|slowly|peace\w*|sunset|sits? by|dreams?|nap\w*|breath\w*)\b/iu,
  scary:
    /\b(?:ghost\w*|zombie\w*|monster\w*|vampire\w*|scar(?:y|ed|es)|horror|haunted|creep\w*|scream\w*|skeleton\w*)\b/iu,
  sad: /\b(?:cr(?:y|ies|ied|ying)|sad\w*|tears?|weep\w*|lonely|funeral|goodbye|miss(?:es|ed)? (?:him|her|them|you)|lost (?:his|her|their))\b/iu,
  happy: /\b(?:happ(?:y|ily)|cheer\w*|smil\w*|danc\w*|celebrat\w*|birthday|hugs?|hooray|joy\w*|party)\b/iu,
  romantic:
    /\b(?:kiss\w*|love(?:s|ly)? you|in love|wedding|marr(?:y|ies|ied)|romantic|valentine\w*|sweetheart\w*)\b/iu,
  exciting:
    /\b(?:rac(?:e|es|ing)|chas(?:e|es|ing)|explo(?:de|des|sion)\w*|jump\w*|rocket\w*|fast|rescue\w*|escap\w*|storm\w*)\b/iu,
  violent:
    /\b(?:punch\w*|fight\w*|blood\w*|stab\w*|shoots? (?:him|her|them|at (?:him|her|them))|gun\w*|kick(?:s|ed)? (?:him|her|them)|hits? (?:him|her|them))\b/iu,
  strange:
    /\b(?:weird\w*|strange\w*|suddenly talks?|comes? alive|upside down|alien\w*|melt\w*|floats? away)\b/iu,
};

/** The moods that the words of a film speak of. */
export const moodsOf = (words: string): Mood[] => Mood.options.filter((mood) => patterns[mood].test(words));
