import type { Place } from '#contracts/world.ts';

/** What words mean wherever they stand in a script. */
export type Word<T> = readonly [RegExp, T];

/**
 * Words for a place anywhere in the script, and (`heading`) words that name it only after INT. or EXT.: "a train" is
 * a toy in a sentence and a place in a heading. Letters beyond ASCII have no `\b`, so edges are looked for.
 */
const named = (anywhere: string, heading = '(?!)') =>
  new RegExp(
    `(?<![\\p{L}])(?:(?:${anywhere})|(?<=\\b(?:INT|EXT)\\b[./ ]{0,3}(?:THE |A |AN )?)(?:${heading}))(?![\\p{L}])`,
    'iu',
  );
/** What is done to something from outside of it, or gets there on wheels. */
const fromAfar =
  'look(?:s|ed|ing)?|star(?:es?|ed|ing)|gaz(?:es?|ed|ing)|glanc(?:es?|ed|ing)|point(?:s|ed|ing)?|aim(?:s|ed|ing)?|thr(?:ow|ew)(?:s|n|ing)?|shoots?|driv(?:es?|ing)|drove|rid(?:es?|ing)|rode|fl(?:y|ies|ew|ying)';
/** Words that do not stand between "in the" and the place that is meant. */
const notOfIt = 'of|and|or|to|in|at|on|from|by|with|like|behind|beside|near|toy|paper|little|tiny|model';
/** Parts of a building that are seen from outside. */
const outerPart = 'towers?|roofs?|steeples?|spires?|bells?|yards?|gates?|doors?|windows?|signs?|walls?';
/** Words that are things as well, as a toy or far off, and a place to whoever is in or at it. */
const inside = (nouns: string) =>
  `(?<=\\b(?:inside|into|in|through|throughout|around|enter(?:s|ed|ing)?|leav(?:es?|ing)|left|out of|(?<!\\b(?:away|far) )from|(?<!\\b(?:${fromAfar}) (?:\\p{L}+ ){0,3})(?:at|to)) (?:(?:the|an?|his|her|their|our|my|this|that|some) )?(?:(?!(?:${notOfIt})\\b)[\\p{L}’'-]+ ){0,2})(?:${nouns})(?! (?:${outerPart})\\b)`;
const at = '(?:on|in|inside|aboard|onto|into|to) (?:the|a|an|his|her|their|our|my) ';

/** Where a train comes or goes there are rails on the stage, and the station stands beside them. */
const trainMoves =
  '\\b(?:trains?|locomotives?|trams?) (?:\\p{L}+ly )?(?:arriv|leav|left|depart|pull|stop|roll|com|came|pass|rush|driv|drove|brak|enter|start|chug|speed|crash|hit|slow)';
const trainMoving = new RegExp(trainMoves, 'iu');
export const movesTrain = (script: string): boolean => trainMoving.test(script);

/** Where two begin at the same word, the upper one is meant: the narrower ones come first. */
export const places: readonly Word<Place>[] = [
  [
    named(
      'underwater|under ?water|under the (?:sea|waves|water|ocean)|(?:great barrier |coral )?reefs?|(?:(?:the|an?) )?(?:sea ?bed|sea floor|ocean floor)|(?:at the )?bottom of the (?:sea|ocean)',
      'reef|deep sea',
    ),
    'underwater',
  ],
  [
    named(
      `space station|${at}space ?ship|outer space|(?:in|into|through|to) (?:deep )?space|in orbit|spacewalk|zero gravity`,
      'space|orbit',
    ),
    'space',
  ],
  [named('(?:on|to|onto|across) the moon(?! of)|lunar surface|moon ?base|lunar', 'moon'), 'moon'],
  [
    named(
      'snow[- ]?fields?|snowy fields?|snowy (?:plain|landscape|mountains?)|the (?:ant)?arctic|(?:in|to) antarctica|arctic|north pole|south pole|tundra|glacier|log cabin|ski slope|winter wonderland|lapland',
      'snow|arctic',
    ),
    'snowfield',
  ],
  [
    named(
      'living[- ]?rooms?|(?:first|new|own|tiny|empty|flooded|student|studio) (?:apartment|flat)(?! (?:screen|tyre|tire|building|block|roof))|sitting[- ]room|family room|parlou?r|front room',
      'lounge|house|home|apartment|flat',
    ),
    'living-room',
  ],
  [
    named(
      'dining[- ]?rooms?|dining areas?|(?:at|around|on|under|onto) (?:(?:the|a|his|her|their|our|my) )?(?:\\p{L}+ )?dining table',
      'dining',
    ),
    'dining-room',
  ],
  [
    named(
      '(?:conference|meeting)[- ]?(?:rooms?|halls?)|board ?rooms?|(?:in|at|during|into) (?:(?:the|a|an|his|her|their) )?(?:\\p{L}+ )?(?:board |business )?meeting(?! \\p{L})|(?:at|around|on) the conference table',
      'conference|meeting',
    ),
    'conference-room',
  ],
  [
    named(
      'bed[- ]?rooms?|nursery|hostels?|dorms?(?: rooms?)?|(?:hotel|motel) rooms?|dormitor(?:y|ies)',
      'kids.? room',
    ),
    'bedroom',
  ],
  [named('attics?|(?<!hay )lofts?|garrets?|under the (?:roof|rafters)'), 'attic'],
  [named('(?:wine )?cellars?|basements?|boiler rooms?'), 'cellar'],
  [
    named(
      'bath[- ]?rooms?|wash[- ]?rooms?|rest[- ]?rooms?|(?:public|school) toilets?|shower (?:room|cubicle|stall|cabin)|(?:in|into|to) the (?:toilet|loo)',
      'bath|toilet|shower',
    ),
    'bathroom',
  ],
  [
    named(
      `class[- ]?rooms?|school ?rooms?|kindergarten|lecture hall|(?:at|in|to) (?:(?:the|a|her|his|their) )?(?:university|college)|(?:at|in) school|${inside('school(?! ?(?:yard|bus|bag|gym|hall))')}|in class(?! of)|detention|(?<=\\b(?:in|during|middle of) (?:the|a|an|his|her|their|our|my) )(?:(?:maths?|history|english|science|art|music|biology|geography|spelling) )?(?:lessons?|class)(?! of)`,
      'school',
    ),
    'classroom',
  ],
  [
    named(
      `bank (?:lobby|vault|counter|branch|robber(?:y|ies))|(?<=\\b(?:rob(?:s|bed|bing)?|hold(?:s|ing)? up) (?:(?:the|a) )?)banks?|${inside('(?<!(?:river|piggy|snow|power|sand|fog) )banks?(?! of\\b)')}`,
      'bank',
    ),
    'bank',
  ],
  [
    named(
      '(?:open[- ]plan )?(?<!post )offices?|cubicles?|(?:at|in) the workplace|call cent(?:re|er)',
      'agency|work',
    ),
    'office',
  ],
  [named('laborator(?:y|ies)|labs?|lab bench', 'science room'), 'lab'],
  [named('tabletop (?:film|animation|shot)', 'table ?top'), 'tabletop'],
  [named('librar(?:y|ies)|book ?shop|book ?store|reading room|archive'), 'library'],
  [
    named(
      `(?:night|dance|music|jazz|comedy)[- ]?clubs?|${inside('club(?! ?(?:house|sandwich))|(?:birthday |wedding |dance )?(?<!(?:pool|beach|tea|search|garden|slumber|pyjama|pajama) )part(?:y|ies)(?! (?:hat|popper|balloon|horn|dress)|[^.]{0,20} (?:in|at|on|by) (?:the|an?|his|her|their|our|my) )')}|discos?(?! (?:ball|light))|discoth[eè]ques?|ball ?rooms?|dance ?(?:floor|hall)s?|(?:rock |pop )?concerts?(?! (?:hall|pianist|grand))|karaoke(?: (?:bar|night))?|(?:at|to) (?:the|a|his|her|their) (?:gig|prom|rave)|wedding receptions?|masquerade ball`,
      'club|party',
    ),
    'club',
  ],
  [
    named(
      `pubs?|taverns?|saloons?|beer ?halls?|speakeasy|brewer(?:y|ies)|happy hour|${inside('(?:cocktail |hotel |wine |tiki )?bar')}(?! (?:of|stool))|bar ?room`,
      'bar',
    ),
    'bar',
  ],
  [
    named(
      'cinemas?|(?:movie|film) (?:theat(?:re|er)s?|house|palace)|(?:at|to) the (?:movies|pictures)|film premiere|drive-in',
      'movies',
    ),
    'cinema',
  ],
  [
    named(
      'court ?rooms?|court ?houses?|(?:in|before|to) (?:the )?court(?![ -]?(?:yard|side|of))(?! and (?:shoots|throws|dunks))|tribunals?|witness stand|jury box|(?:on|at|during|in) (?:the |a |his |her )?trial|(?:in front of|before) the judge',
      'law court',
    ),
    'court',
  ],
  [
    named(
      'arcades?(?! (?:game|machine))|(?:video )?game (?:room|hall|cent(?:re|er))|amusement arcade|bowling (?:alley|lanes?|cent(?:re|er))|casinos?|pool hall|laser tag',
      'bowling',
    ),
    'arcade',
  ],
  [
    named(
      'theat(?:re|er)s?|opera house|concert hall|auditorium|on stage|on the stage of|backstage|school play|puppet show',
      'stage|opera',
    ),
    'theatre',
  ],
  [
    named(
      `(?:auto|car|bike|bicycle) repair shops?|(?:auto|repair|wood|body|machine)[- ]?shops?|work ?shops?|warehouses?|(?:stock|store) ?rooms?|${inside('garages?|factor(?:y|ies)|(?:tool |wood)?sheds?|hangars?|storerooms?')}|(?:car|tool) (?:garage|shed)|factory (?:floor|hall)|assembly line|construction hall`,
      'garage|factory|shed|hangar',
    ),
    'workshop',
  ],
  [
    named(
      `hall ?ways?|corridors?|lobb(?:y|ies)|foyers?|vestibules?|entrance hall|stair ?wells?|reception(?= (?:desk|counter))|reception (?:area|hall)|hotel (?:reception|desk|counter)|(?:at|to) (?:the )?reception(?! \\p{L})|front desk|(?:in|into|down|through|along|across) the hall|${inside('hotels?|motels?|inns?')}`,
      'hall|hotel|motel|reception',
    ),
    'hall',
  ],
  [
    named(
      '(?:art )?galler(?:y|ies)|exhibitions?|exhibits?|museum (?:hall|room)s?|(?:(?:science|art|history|natural history|city) )?museums?',
    ),
    'museum',
  ],
  [
    named(
      `nave|(?:in|at|to|from) (?:church|mass)(?= *(?:[.,;!?]|$|and|with|on|while|as))|church (?:aisle|service|choir|organ)|(?:at|before|to|near) the altar|(?:down|up|along) the aisle|pulpit|confessional|${inside('church(?:es)?|cathedrals?|chapels?|abbeys?|monaster(?:y|ies)|basilicas?|convents?')}`,
      'church|cathedral|chapel|monastery|abbey',
    ),
    'church',
  ],
  [named('baker(?:y|ies)|bake ?house|patisserie|pastry shop|baker.?s shop'), 'bakery'],
  [
    named(
      'caf(?:é|e)s?|canteens?|cafeterias?|coffee[- ]?(?:shop|house|bar)|bistro|restaurant|diner|tea ?room',
    ),
    'cafe',
  ],
  [
    named(
      `super ?markets?|hyper ?markets?|grocery|grocer.?s|shopping (?:mall|cent(?:re|er))|department store|(?:toy|pet|flower|candy|sweet|gift|corner|shoe|clothes|clothing|hardware|convenience|grocery|antique|thrift|music|record|hat|dress|cheese|china|butcher(?:.?s)?) (?:shops?|stores?)|(?:in|into|at|to) (?:the|a) (?:pharmacy|drug ?store)|market hall|(?:at|to|in|into) the (?:mall|check ?out|cash register|till)|${inside('shops?|stores?|malls?|kiosks?|boutiques?|delis?')}`,
      'shop|store|mall|kiosk',
    ),
    'shop',
  ],
  [
    named(
      `hospital (?:ward|room|corridor|hallway)s?|(?:emergency|operating|waiting|delivery|examination|treatment|recovery) room|operating theatre|intensive care|infirmary|surgery (?:room|ward)|(?:doctor|dentist|vet)(?:[’']?s)? (?:office|surgery|practice|clinic)|(?:at|to) the (?:dentist|vet|doctor)(?:[’']s)?(?! ?[’'\\p{L}])|(?:in|to) (?:hospital|surgery)|clinics?|${inside('hospitals?|wards?')}`,
      'hospital|clinic|ward|pharmacy',
    ),
    'hospital',
  ],
  [named('play ?grounds?|play park|jungle gym|sand ?pit|sand ?box'), 'playground'],
  [
    named(
      'fair ?grounds?|fun ?fairs?|carnivals?|circus(?:es)?|(?:amusement|theme) parks?|(?:county|state|village|summer) fairs?|(?:at|to|on|through) (?:the|a) fair|festivals?|big top',
      'fair|midway',
    ),
    'fairground',
  ],
  [
    named(
      'roof ?tops?|roof[- ](?:terraces?|gardens?|decks?)|balcon(?:y|ies)|pent ?house terrace|(?<=\\b(?:danc|sing|sang|sit|sat|stand|stood|eat|ate|drink|drank|play|sle[ep]|nap|read|picnic|barbecu|kiss|hug|talk|chat|stargaz|watch|look|gaz|laugh|paint|wait|party)\\p{L}* (?:\\p{L}+ ){0,3})on (?:the|a|our|their|his|her) roof(?! of\\b)',
      'roof',
    ),
    'rooftop',
  ],
  [
    named('grave ?yards?|cemeter(?:y|ies)|church ?yards?|burial grounds?|among the (?:graves|tomb ?stones)'),
    'graveyard',
  ],
  [
    named(
      '(?<!super[- ])markets?(?: ?(?:place|square|hall)s?)?|bazaars?|souks?|(?:flea|farmers.?|christmas|night|fish) markets?|street fairs?|(?:village|town|cobbled) squares?|plazas?|piazza',
      'square',
    ),
    'market',
  ],
  [
    named(
      'camp ?sites?|camp ?grounds?|summer camp|camping(?! (?:chair|stove|table|gear|bag|mat|tent|lantern))|(?:at|to|back to|around) (?:the )?camp',
      'camp',
    ),
    'campsite',
  ],
  [named('zoos?|(?:animal|wildlife|safari) parks?|menagerie'), 'zoo'],
  [named('(?:construction|building) (?:sites?|zones?)|scaffold(?:s|ing)?'), 'construction-site'],
  [
    named(
      'stadiums?|stadia|arena|football ground|olympic games|race ?track|(?:running|outdoor|athletics) track|(?:american )?football fields?|baseball (?:field|diamond|ground)s?|(?:on|around|along|down) the track(?! of)',
    ),
    'stadium',
  ],
  [
    named(
      `(?<!${trainMoves}[\\s\\S]{0,300})(?:(?:train|railway|railroad|subway|metro|underground|tube|bus|coach|central) (?:stations?|terminals?|platforms?)|station platforms?|${inside('(?<!(?:police|gas|petrol|fire|space|power|filling|weather|radio|tv|television|ranger|charging|polling|work|service) )station')}|(?<!\\b(?:rotat|revolv|spinn|turn)ing\\b[\\s\\S]{0,200})(?:on|along|onto|across) the platform(?! of))(?![\\s\\S]{0,300}${trainMoves})`,
      'station|platform|underground|subway station',
    ),
    'station',
  ],
  [
    named(
      'airports?|departure (?:hall|lounge)|arrivals? hall|boarding gate|passport control|baggage claim',
      'terminal',
    ),
    'airport',
  ],
  [
    named(
      `${at}trains?(?! (?:station|platform|terminal|stop|track))|train (?:car|carriage|compartment|ride)|railway carriage|dining car|sleeping car|night train|subway car`,
      'train|subway|metro|carriage',
    ),
    'train',
  ],
  [
    named(
      // What it is on is around its deck, and nothing that somebody is in.
      `(?:${at}(?:sailing |pirate |sail)?(?:boat|ship)|on deck|on board|(?:yacht|pirate ship|fishing boat|ferry)(?! (?!is\\b|was\\b)\\p{L}+(?:[^s]s|ed)\\b))(?: (?:on|in) (?:the|a|an) (?:open |calm |stormy )?(?:sea|ocean|lake|river|water|bay))?`,
      'boat|ship|deck',
    ),
    'boat',
  ],
  [
    named(
      'swimming[- ]pools?|pool ?side|pool part(?:y|ies)|lido|water ?park|aqua ?park|(?:by|at|beside|near|around) the pool(?! table)|diving (?:board|tower)',
      'pool|swimming baths?',
    ),
    'pool',
  ],
  [
    named(
      '(?:ice[- ]?)?(?:skating )?rinks?|(?:ice )?hockey (?:game|match|arena)|ice (?:arena|hall|stadium)|(?<=\\bskat(?:e|es|ing)(?: \\p{L}+)? )on the ice(?! rink)',
      'rink',
    ),
    'rink',
  ],
  [
    named(
      'beach(?:es)?(?![- ]?balls?)|sea ?shore|sea ?side|sea ?coast|by the (?:sea|ocean)|sandy shore|lagoon|(?:tropical|desert(?:ed)?) islands?|(?:on|onto) (?:the|an?|this|their) (?:\\p{L}+ )?islands?|(?:on|at|along|by|to) the (?:\\p{L}+ )?(?:shore|coast|coastline|bay)|coves?',
      'shore|coast|island',
    ),
    'beach',
  ],
  [named('swamps?|marsh(?:es)?|marshlands?|bogs?|bayous?|wetlands?|everglades|quagmire'), 'swamp'],
  [
    named(
      'lakes?|rivers?|streams?|creeks?|brooks?|canals?|(?:on|along|over|in|across|by|down|up) the (?:seine|thames|danube|nile|rhine|ganges|volga|tiber|hudson|mississippi|yangtze|elbe|loire)(?! (?:street|road|bridge))',
      'lakeside|riverbank',
    ),
    'lake',
  ],
  [
    named(
      'at sea|(?:out|far) (?:at|on|to) (?:the )?sea|(?:in|into|on|across|over) the (?:open )?(?:sea|ocean|waves)(?! ?(?:floor|bed))|open (?:sea|ocean)|(?:the|an?) (?:sea|ocean)(?= (?:slowly )?freez)|(?<=transformation of (?:an?|the) )(?:sea|ocean)',
      'sea|ocean',
    ),
    'ocean',
  ],
  // Whoever only speaks of it sees it from the shore; what comes out of it is there.
  [named('(?<!out of )(?:the|an?) (?:sea|ocean)'), 'beach'],
  [
    named(
      'pier|jetty|harbou?r|lighthouse|docks?|quay|wharfs?|wharves|board ?walk|sea ?port|(?:in|at|into) (?:the|a) port|(?<=\\b(?:the|a) (?:\\p{L}+ )?)marina',
    ),
    'sea',
  ],
  // A volcano that somebody looks at is a thing, and so is one that erupts.
  [
    named(
      `(?:on|in|inside|into|onto|up|near) (?:the|a|an|his|her|their) (?:(?:rim|edge|top|side|mouth|crater|foot) of (?:a|an|the) )?(?:\\p{L}+ )?(?:volcano(?:e?s)?|crater)|lava (?:fields?|caves?)`,
      'volcano|crater',
    ),
    'volcano',
  ],
  [named('cliffs?|cliff ?(?:top|side|edge)s?|headlands?|(?:chalk|sea) bluffs?|promontory'), 'cliff'],
  [
    named(
      'mountain pass(?:es)?|mountains?|mountain ?side|mountainous (?:regions?|areas?|terrain|landscapes?)|mountain ?top|alps|alpine (?:meadow|hut)|(?:on|at|to) (?:the|a) (?:summit|peak|mountain ridge)|(?:in|into|through|across) (?:the|a) (?:\\p{L}+ )?valleys?|(?:in|into|through|over|across) the (?:\\p{L}+ )?hills|foot ?hills',
      'alp|summit|peak|hills?',
    ),
    'mountain',
  ],
  [
    named(
      '(?<=\\b(?:the|a|african|dry) (?:\\p{L}+ )?)savann?ah?s?|serengeti|(?:on|in) (?:a |the )?safari|(?:african|golden) (?:plains?|grasslands?)|grasslands?',
      'savann?ah?',
    ),
    'savanna',
  ],
  [named('deserts?|sand dunes?|dunes?|outback|badlands|sahara|(?:grand )?canyon|wild west|oasis'), 'desert'],
  [
    named(
      'farms?|barn ?yard|farm ?yard|ranch|in the barn|(?:wheat|corn|potato|sunflower|rice|barley|hay|cotton) ?fields?|pumpkin patch|pastures?|paddocks?|hay ?loft',
      'barn|field',
    ),
    'farm',
  ],
  [named('rain ?forests?|jungles?(?! gym)'), 'jungle'],
  [
    named(
      `(?:prison|jail) cells?|prisons?|jails?(?! ?break)|jail ?houses?|gaols?|holding cells?|cell ?blocks?|dungeons?|behind bars|in solitary|death row|(?:past|bars of) (?:the|his|her|their|a) (?:prison )?cell|${inside('cells?')}`,
      'cell',
    ),
    'prison',
  ],
  [named('forests?|woods|woodland|clearing|groves?|taiga'), 'forest'],
  // A cave may be a thing to come out of; who is in it is in the place.
  [
    named(
      `caverns?|grotto(?:e?s)?|mine ?shafts?|(?:in|inside|into|deep in|through) (?:the|a|an|his|her|their|its|our|my) (?:\\p{L}+ )?(?:caves?|(?:gold |coal )?mines?|lairs?)|(?:in|inside) (?:the|a|an) (?:\\p{L}+ )?tunnels?|(?:gold|coal|salt|diamond) mines?`,
      'cave|mine|tunnel',
    ),
    'cave',
  ],
  [
    named(
      `${inside('(?<!(?:sand|bouncy) ?)castles?|fortress(?:es)?|palaces?')}|(?:castle|palace) (?:courtyards?|halls?|kitchens?|yards?|grounds|gates?|walls?|towers?|guards?)|court ?yard|throne room|drawbridge|battlements`,
      'castle|fortress|palace',
    ),
    'castle',
  ],
  [named('(?:indoor )?gym(?:nasium)?|(?:indoor )?basketball court|indoor court|sports hall|court'), 'gym'],
  [
    named(
      `gardens?|back ?yards?|front yards?|(?:${at}|(?:from|across|into|through|out of|around|out in) (?:the|his|her|their|a|our|my) )(?:yard|patio|terrace|porch|veranda)|flower ?beds?|vegetable patch`,
      'yard|porch|patio|terrace',
    ),
    'garden',
  ],
  [named('park|orchard|meadow|lawn|football pitch|soccer field'), 'park'],
  [
    /\b(kitchen of (?:an?|the|his|her|their) (?:\p{L}+ )?(?:restaurant|hotel|cafe|café|castle|house|palace))\b/iu,
    'kitchen',
  ],
  [named('kitchen|pantry'), 'kitchen'],
  [
    named(
      'city streets?|streets?|sidewalk|pavement|alley|crosswalk|high street|shopping street|main street|village|parking lots?|car parks?',
    ),
    'street',
  ],
  [
    named(
      'cit(?:y|ies)|down ?town|(?:the )?bund(?=,? (?:in |of )?shanghai)|shanghai bund|sky ?line|(?<!\\b(?:off|from|onto|on|up) (?:of )?(?:an?|the|his|her) (?:\\p{L}+ )?)skyscrapers?|riverside|river ?bank|promenade|embankment|metropolis|new york|times square|waterfront|towns?',
      'river',
    ),
    'city',
  ],
  [
    named(
      '(?:country|open|long|dusty|dirt) roads?|high ?ways?|motor ?way|roadside|roads?|country ?side|road trip|crossroads',
      'fields|hills',
    ),
    'road',
  ],
];
/** The place that a noun alone means. */
export const placeCalled = (word: string): Place | null =>
  // A feast is held anywhere.
  /^part(?:y|ies)$/u.test(word)
    ? null
    : (places.find(([pattern]) => pattern.exec(`in the ${word}`)?.[0].endsWith(word))?.[1] ?? null);
