import type { Span } from '#contracts/span.ts';

const film =
  '(?:videos?|films?|clips?|movies?|animations?|cartoons?|scenes?|shorts?|reels?|gifs?|trailers?|ads?|commercials?|documentar(?:y|ies)|episodes?|vlogs?|stor(?:y|ies))';
const said = "(?:[\\p{L}\\d’'-]+ ){0,4}?";
/** What leads from the film to what is in it. */
const shows = '(?:of|about|where|with|in which|showing|that shows|featuring)';
const please = '(?:please |pls |(?:hi|hey|hello|ok|okay|so|well)[,!]? )*';
/** What is asked to be seen does something: "… a dog chasing a ball". */
const doing = '(?=(?:an?|the|my|our|his|her|two|three|some|\\p{Lu})[^.!?]*\\p{L}{2,}ing\\b)';
const asks =
  "(?:(?:can|could|would|will) (?:you|we|i) (?:please )?|i(?:['’]d| would)? (?:want|like|love|need)(?: you)? to |let['’]?s |we (?:need|want) )";
const makes = '(?:show|make|create|film|generate|give|animate|produce|do|render|shoot|see|watch|have|get)';

/** "Make it rain", "make us dance": whoever or whatever does it. */
const it =
  '(?=it (?:rain|snow|hail|drizzle|pour)\\b)|(?=(?:us|me|him|her|them) (?:\\p{L}+ )?(?:as|into|\\p{L}{3,})\\b)';
/** What is to be there and do something; what is made out of something is made by somebody. */
const seen =
  '(?=(?:an?|the|my|our|his|her|all(?: the| my| our)?|two|three|some|every) (?!(?:face|wish|mess|deal|joke|noise|phone call|call|bed|bow|list)\\b)[^.!?]*)(?![^.!?]*\\bout of )';

const patterns = [
  // "Can you make a short video of …", "show me a film about …".
  `${please}${asks}?${makes}(?: me| us)? (?:an? |the |some )?${said}${film} ${shows} `,
  // "I want a video of …", "a short film about …", "video of …".
  `${please}(?:i (?:want|need|would like) |i['’]d (?:like|love) )?(?:an? |the |some )?${said}${film} ${shows} `,
  // "Show me …", "can you show …", "I want to see …".
  `${please}(?:show (?:me|us) |${asks}(?:show|see|watch|draw|animate)(?: me| us)? )(?:how )?`,
  `${please}(?:imagine|picture)(?: this[:,]?| that)? (?=an? |the |two |three |my )`,
  `watch (?=this |how |my )(?:how )?`,
  // "Give me a dog chasing its tail", "can we have …", "I'd like to have …"; "I want a dog to chase a ball".
  `${please}(?:(?:show|give)(?: me| us)? |${asks}have )${doing}`,
  `${please}(?:i (?:want|need|would like)|i['’]d (?:like|love)|we (?:want|need)) (?=(?!to |it )(?:[\\p{L}'’-]+ ){1,4}to \\p{L}+)`,
  // "Make the plants talk", "make it rain meatballs", "make a volcano that …": what is to be seen, and nobody makes it.
  `${please}(?:i['’]?m )?(?:(?:begging?|beggin['’]?) you (?:to )?)?make (?:${it}|${seen})`,
  // "Scene: …", "idea: …", "open on …", "a long take through …", "rewind our day: …", "a dream where …".
  '(?:scene|prompt|idea|plot|story|video): *',
  '(?:we )?(?:open|start|begin|cut|fade in|zoom in) (?:on|with) (?=an? |the |my |our )',
  '(?:one |a )?(?:(?:single|long|continuous|unbroken) )+(?:take|shot) (?:through|of|across|along) ',
  '(?:in )?(?:a |an |my |the )?(?:(?:weird|strange|bad|recurring|crazy|fever) )*(?:dream|nightmare) (?:where|in which|that|about) ',
  // "The camera shows …", "this video captures …", "in this clip we see …".
  `(?:in )?(?:the|this|an?|our|my) (?:(?:short|funny|whole|first|last|next|opening|final) )?(?:camera|footage|photo|picture|image|shot|${film}),? (?:we (?:can )?see |you (?:can )?see |shows? (?:us )?|showing |depicts? |captures? |features? |is (?:of|about|showing) |(?:starts|begins|opens) with )(?:how )?`,
  '(?:here |now |then )?(?:we|you) (?:can |could )?see (?:how |that )?(?=an? |the |two |three |some |several |many |people |somebody |someone )',
  // "A shot of …", "close footage of …": how it was filmed is read by itself (`camera-words.ts`).
  `(?:(?:an?|the|some) )?(?:(?:video|film|stock|short|amateur|beautiful|funny) )?(?:footage|shots?|recording|view|scene|gif|vlog|render|animation) (?:of|in which|where) (?=[^.!?]*\\p{L}{3,}ing\\b)`,
  // What only leads to what is told.
  '(?:(?:as )?it (?:turns|turned) out,? (?:that )?|turns out,? (?:that )?)|it (?:looks|looked|seems|seemed|appears|appeared) (?:like|as if|as though|that) |this is (?:how|what happens when|the story of (?:how )?|a (?:short )?story about )',
  'what (?:happens|would happen) (?:when|if) |what if ',
];
/** Where a sentence begins. */
const begins = '(?<=^|[.!?\\n] *)';
const pattern = new RegExp(`${begins}(?:${patterns.join('|')})`, 'giu');

/** "Can you show me a video of …": whoever asks for the film is not in it. */
export const requestsIn = (script: string): (Span & { word: string })[] =>
  [...script.matchAll(pattern)]
    .filter((m) => isOutsideQuotes(script.slice(0, m.index)))
    .map((m) => ({ start: m.index, end: m.index + m[0].length, word: m[0].trim() }));

const isOutsideQuotes = (before: string): boolean => (before.match(/["“”]/gu)?.length ?? 0) % 2 === 0;
