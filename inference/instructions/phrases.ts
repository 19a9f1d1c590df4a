import type { Circle, FilmKind, Mood, Want } from '#contracts/feed-rule.ts';
import type { Saying } from './items.ts';

/** A way of saying something: matched against whole words in small letters, longest match first. */
export type Phrase = { pattern: RegExp; read: (match: RegExpExecArray) => Saying | null };

const phrase = (source: string, read: Saying | Phrase['read']): Phrase => ({
  pattern: new RegExp(`^(?:${source})(?= |$)`, 'u'),
  read: typeof read === 'function' ? read : () => read,
});

const want = (as: Want, ...sources: string[]): Phrase => phrase(sources.join('|'), { is: 'want', want: as });

const films =
  '(?:films?|videos?|clips?|movies?|takes?|posts?|things?|stuff|ones?|content|scenes?|everything|anything|something|what)';

const wants: readonly Phrase[] = [
  want(
    'much-more',
    '(?:a lot|lots|loads|much|far|way|many|tons) more(?: of)?',
    '(?:a lot|lots|loads|tons|plenty) of',
    "(?:i )?can't get enough(?: of)?",
    '(?:as many|as much) .{1,12} as possible',
  ),
  want('bit-more', '(?:a (?:bit|little|few|touch)|slightly|somewhat) more(?: of)?'),
  want('much-less', '(?:a lot|lots|much|far|way) (?:less|fewer)(?: of)?'),
  want('bit-less', '(?:a (?:bit|little|touch)|slightly|somewhat) (?:less|fewer)(?: of)?'),
  want(
    'more',
    'more(?: of)?',
    'extra',
    'prefer',
    "i(?:'d| would)? (?:really |also |do )?(?:like|love|enjoy|adore|prefer)(?: to see| to watch| seeing| watching)?",
    'mostly',
    'mainly',
    '(?:(?:should )?come |goes? )?first',
    'before (?:anyone|everyone|everybody|anything|everything)(?: else)?',
    'boost|turn up|crank up|dial up',
    "i(?:'d| would) rather (?:see|watch|have)",
    'yes',
    '(?:bring|keep)(?: on)?',
    'not (?:only|just)',
    "i(?:'m| am) (?:really )?into",
  ),
  want(
    'less',
    'less(?: of)?',
    'fewer(?: of)?',
    'not (?:so|that|as|too) (?:many|much)',
    "(?:i(?:'m| am|'ve had)? )?(?:tired|bored|sick|weary) (?:of|with)",
    "(?:i(?:'m| am) )?fed up with",
    "(?:i(?:'ve| have) )?(?:had )?(?:more than )?enough(?: of)?",
    "(?:i )?(?:don't|do not) (?:really |much )?(?:like|enjoy|care for|love)(?: seeing| watching)?",
    '(?:i )?dislike',
    "(?:i(?:'m| am) )?not (?:a (?:big )?fan of|into|keen on)",
    'last',
    "(?:i(?:'m| am) )?(?:not|no longer) (?:really )?interested in",
    '(?:turn|dial|tone) down|reduce|cut down on|go easy on|ease off',
  ),
  want(
    'never',
    'no(?: more)?',
    'none(?: of)?',
    'nothing(?: (?:with|about|from|by|that is|too))?',
    'never(?: again)?',
    'not',
    'without',
    "(?:don't|do not|never)(?: ever)? (?:show|give|want|bother|send|suggest|recommend|need|let)(?: to see| to watch| me see)?",
    "(?:i )?(?:don't|do not|never|didn't) (?:ever )?(?:want|need|wish)(?: to)?(?: ever)?(?: see| watch)?",
    '(?:stop|quit)(?: showing| suggesting| with)?',
    'hide',
    'mute',
    'block',
    'ban',
    'avoid',
    'skip',
    'remove',
    'exclude',
    'drop',
    'filter out',
    '(?:leave|keep|cut) out',
    'get rid of',
    "(?:i )?(?:really )?(?:hate|loathe|detest|can't (?:stand|bear)|cannot (?:stand|bear))(?: seeing| watching)?",
    "(?:i(?:'d| would) )?rather not(?: see| watch)?",
    "(?:i(?:'d| would)) prefer not to(?: see| watch)?",
    '(?:anything|everything|all) (?:but|except)',
    '(?:give me |take |have |need )?(?:a )?(?:break|rest|pause|holiday) from',
    '(?:a )?(?:break|rest)',
    'pause',
  ),
  want(
    'only',
    '(?:i )?(?:only|just) want(?: to)?(?: see| watch)?',
    'only',
    'just',
    'solely',
    'exclusively',
    '(?:nothing|none) (?:but|except)',
    'nothing else than',
  ),
];

const circle = (as: Circle, source: string): Phrase => phrase(source, { is: 'circle', circle: as });
const circles: readonly Phrase[] = [
  circle('close', "(?:my )?(?:close(?:st)?|best|dear(?:est)?) (?:friends?|mates|pals)(?: ')?"),
  circle('followed', "(?:my |our )?(?:friends?|mates|pals|buddies)(?: '|'s| 's)?"),
  circle(
    'followed',
    "(?:the |those )?(?:people|accounts|those|ones|folks|members|everyone|who|whoever) (?:who |that |whom )?i(?:'m| am)? follow(?:ing)?",
  ),
  circle('mutuals', "(?:my )?mutuals?(?: ')?"),
  circle('mutuals', '(?:people|those|accounts|everyone) (?:who|that) (?:also )?follow me(?: back| too)?'),
  circle(
    'costars',
    "(?:the )?(?:people|those|everyone|ones|friends)(?: who| that| whom)? i(?:'ve| have)? (?:ever )?(?:made (?:films?|takes?|things|videos) with|filmed with|worked with|starred with|acted with|been in a film with)",
  ),
  circle('costars', "(?:my )?co ?- ?stars?(?: ')?|(?:my )?costars?(?: ')?"),
  circle(
    'strangers',
    "strangers?(?: ')?|randoms|random people|(?:people|accounts|those|anyone|anybody|someone) (?:who |that |whom )?i (?:don't|do not) (?:know|follow)|unknown people",
  ),
];

const kind = (as: FilmKind, source: string): Phrase => phrase(source, { is: 'kind', kind: as });
const kinds: readonly Phrase[] = [
  kind(
    'from-mine',
    `(?:remix(?:es|ed)?|${films}) (?:of|from|made from|made of|inspired by|based on) (?:mine|me|my (?:own )?(?:films?|takes?|posts?|videos?|work|scenes?)|what i(?:'ve)? made)`,
  ),
  kind(
    'with-me',
    `(?:(?:films?|takes?|posts?|videos?|everything|anything|what|scenes?) )?(?:that |which )?(?:i(?:'m| am) in|(?:with|starring|featuring) (?:me|my cameo)|(?:where|in which) i (?:appear|star|play))`,
  ),
  kind('remix', 'remix(?:es|ed)?(?: films?| takes?| videos?)?'),
  kind('original', 'originals?(?: films?| takes?| videos?| work)?'),
  kind(
    'silent',
    `silent|(?:${films} )?(?:without|with no|with nobody|with no one|where nobody|where no one)(?: any)? (?:talk(?:ing|s)?|speech|dialogue|speak(?:ing|s)?|words|voices)`,
  ),
  kind('spoken', 'talking|talk|dialogues?|speech(?:es)?|chatter|chatting|monologues?|conversations?|spoken'),
  kind('new', '(?:brand )?new(?:er|est)?|fresh(?:er|est)?|recent|latest'),
];

const mood = (as: Mood, source: string): Phrase => phrase(source, { is: 'mood', mood: as });
/** Single words and set phrases. The packaged embeddings do not tell moods apart well enough to be trusted with more. */
const moods: readonly Phrase[] = [
  mood(
    'funny',
    'fun(?:ny|nier|niest)?|hilarious|silly|goofy|humou?r(?:ous)?|comed(?:y|ies)|comic(?:al)?|jok(?:es?|ing)|slapstick|witty|amusing|laugh(?:s|ter)?|(?:to|can) laugh|(?:that )?makes? (?:me|us|you) laugh',
  ),
  mood(
    'calm',
    'calm(?:er|ing|est)?|relax(?:ing|ed)|peace(?:ful)?|quiet(?:er)?|gentle|gentler|soothing|cosy|cozy|serene|slow(?:er)?|tranquil|mellow|chill|soft|easygoing|restful|wind(?:ing)? down|to relax',
  ),
  mood(
    'scary',
    'scar(?:y|ier|es?|ing)|horror|creep(?:y|ier)|spook(?:y|ier)|frightening|terrifying|horrifying|horrible|nightmar(?:es?|ish)|eerie|haunted|jump ?- ?scares?|disturbing|(?:that )?(?:scares?|frightens?) me',
  ),
  mood(
    'sad',
    'sad(?:der|ness)?|gloomy|depressing|melancholy|melancholic|tragic|traged(?:y|ies)|heartbreaking|bleak|tearful|dark|grim|miserable|(?:that )?(?:makes?|making) (?:me|us) (?:cry|sad|weep)',
  ),
  mood(
    'happy',
    'happ(?:y|ier|iness)|cheerful|joy(?:ful|ous)?|uplifting|heartwarming|wholesome|feel ?- ?good|cheery|optimistic|positive|sweet|cheer(?:s)? me up|(?:that )?makes? me (?:happy|smile)',
  ),
  mood('romantic', 'romantic|romances?|love stor(?:y|ies)|lovey ?- ?dovey|kiss(?:es|ing)|flirt(?:y|ing)'),
  mood(
    'exciting',
    'excit(?:ing|ement)|thrill(?:ing|ers?|s)|action(?: ?- ?packed)?|adventur(?:e|es|ous)|dramatic|intense|tense|suspense(?:ful)?|wild|epic',
  ),
  mood(
    'violent',
    '(?:real |graphic |any )?(?:violen(?:t|ce)|blood(?:y|shed)?|gor(?:e|y)|brutal(?:ity)?|fight(?:s|ing)?|fist ?- ?fights?)',
  ),
  mood('strange', 'strange|weird(?:er|ness)?|odd|surreal|bizarre|quirky|absurd|trippy|eccentric'),
];

const vague = phrase(
  '(?:good|nice|great|best|better|cool|interesting|wonderful|lovely|beautiful|amazing|awesome|fantastic|brilliant|real|really|so|very|too|pretty|high ?- ?quality|quality|random|other|same|similar)',
  { is: 'vague' },
);

const fillers = phrase(
  [
    `${films}(?: (?:made|shot|posted|shared))?`,
    '(?:please |can you |could you |will you |would you |i want you to )?(?:just )?(?:show|give|send|get|bring|suggest|recommend)(?: me| us)?(?: with)?',
    'please|thanks|thank you|hey|hi|hello|dailies',
    "i(?:'d| would)? (?:want|wish|like|love) to (?:see|watch|have|get)",
    "(?:i(?:'d| would) )?(?:like|want|love)(?: to)? (?:see|watch)",
    'i (?:want|need|wish)(?: to| for)?',
    '(?:could|can|may|might) (?:i|we|you)(?: please)?(?: (?:see|have|get|show|watch))?(?: me| us)?',
    'see|watch|seeing|watching|look(?:ing)? at',
    'the|a|an|some|any|of|by|from|with|about|featuring|including|showing|involving|in general|ever|all|every|each|those|these|that|this|also|too|again|instead|as well|coming|posted|for me|me|to me|in my feed|on my feed|my feed|feed|now|for now|at all|(?:kinds?|sorts?|types?) of',
    '(?:is|are|was|were) (?:making|posting|doing|sharing|up to|about)',
    "i(?:'m| am)? (?:am )?|it|them|be|do|have|let|let's|us|we|you|though|in (?:them|it)|should",
    'over (?:the )?old(?:er)?(?: ones?| things?| stuff| films?)?',
    'at the top|on top|higher up',
  ].join('|'),
  { is: 'filler' },
);

const beyond = phrase(
  '(?:if|when(?:ever)?|unless|until|because|since|while|as long as|so long as|as|except(?: for)?|apart from|besides|like|than|which|who|whose|for|so that|in order to|instead of|like in|similar to|where|how|why|whether|to|in|on|at|into|near|behind|during|after|before)',
  { is: 'beyond' },
);

const openEnds: readonly Phrase[] = [
  phrase("i (?:don't|do not) mind|(?:i )?(?:don't|do not) care", { is: 'beyond' }),
  // "That" is small unless a clause follows it.
  phrase(
    '(?:that|which|who) (?:my|our|your|i|we|he|she|they|people|would|could|will|can|has|have|had|is|are)',
    {
      is: 'beyond',
    },
  ),
  phrase('my|our', { is: 'mine' }),
];

const pauseAll = phrase(
  [
    '(?:turn|switch|put)(?: all)?(?: of)? (?:this|that|it|everything|these|those|them|(?:my|the) (?:rules|instructions|feed rules))(?: all)? off',
    '(?:turn|switch) off (?:all (?:of )?)?(?:this|that|it|everything|these|my (?:rules|instructions)|the (?:rules|instructions))',
    '(?:pause|ignore|forget|suspend|stop|set aside) (?:all(?: of)? )?(?:(?:my|the|these|those) )?(?:feed )?(?:instructions?|rules|wishes|everything|all of (?:this|that|it)|all (?:this|that)|personali[sz]ation)',
  ].join('|'),
  { is: 'pause-all' },
);

const joins: readonly Phrase[] = [
  phrase('and|or|plus|nor|&|and also|as well as|then', { is: 'join' }),
  phrase('but(?: also| please)?|yet|however', { is: 'but' }),
];

export const wordPhrases: readonly Phrase[] = [
  pauseAll,
  ...circles,
  ...kinds,
  ...moods,
  ...wants,
  ...openEnds,
  ...joins,
  fillers,
  vague,
  beyond,
];
