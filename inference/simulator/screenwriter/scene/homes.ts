import type { Place } from '#contracts/world.ts';

/** Where things stand and lie that belong to one place alone: a scene that names no place plays there. */
export const homes: readonly (readonly [Place, string])[] = [
  [
    'kitchen',
    'microwave|dishwasher|coffee (?:machine|maker)|espresso machine|rolling pin|whisk|spatula|ladle|colander|grater|sieve|corkscrew|can opener|high ?chair|kitchen scales?',
  ],
  [
    'living-room',
    'record player|gramophone|remote(?: control)?|bean ?bag|coffee table|futon|sofa bed|air conditioner|radiator|robot vacuum|chandelier|iron(?:s|ed|ing)?|ironing board|coat rack|rocking (?:chair|horse)|pool table|foosball|vr headset|game controller|candelabra|sewing machine|dustpan',
  ],
  ['cafe', 'baristas?|starbucks|cappuccinos?|lattes?|espressos?(?! machine)|croissants?'],
  ['city', 'superhero(?:es|ine)?|super ?(?:man|woman|girl)|bat ?man|spider ?-?man|skyscrapers?'],
  ['jungle', 't-?rex(?:es)?|dinosaurs?|jeeps?'],
  ['volcano', 'volcano(?:e?s)? (?:erupts?|wakes?)'],
  ['dining-room', 'dining table|dinner party|banquet|candlelit dinner'],
  [
    'conference-room',
    'conference table|board meeting|conference call|flip ?chart|power ?point|shareholders?',
  ],
  ['bedroom', 'bunk ?beds?|bunk|crib|cot|nightstand|bedside table|chest of drawers|dresser|dressing table'],
  ['bathroom', 'washing machine|tumble dryer|hair ?dryer|bathroom scales?|washbasin'],
  ['classroom', 'whiteboard|chalkboard'],
  ['office', 'photocopier|copier|filing cabinet|fax machine|stapler|water cooler'],
  ['lab', 'time machine|laser|bunsen burner'],
  [
    'workshop',
    '(?<!fire )engine|drill|chainsaw|pliers|sledgehammer|workbench|vise|spirit level|blowtorch|motor|boiler|generator|tool ?box|hand ?saw|hack ?saw|tape measure|soldering iron|glue gun|forklift|anvil',
  ],
  [
    'gym',
    'treadmill|exercise bike|stationary bike|spin bike|rowing machine|bar ?bells?|weight bench|pommel horse|vaulting horse|ping[- ]?pong|table tennis|punching bag|weight bench|pull-?up bar|balance beam',
  ],
  ['theatre', 'lectern|podium|puppet theat(?:re|er)|tripod|projector'],
  [
    'street',
    '(?:fire )?hydrant|parking meter|stop sign|traffic cones?|street ?(?:lamp|light)s?|lamp ?posts?|(?:tele)?phone (?:box|booth)|bus (?:stop|shelter)|manhole(?: cover)?|dumpster|billboard|moped|barricade|roadblock|jackhammer|steamroller|scaffolding|atm|cash machine|newsstand|kiosk|gas pump|petrol pump|bollards?|cement mixer|bulldozer|digger|excavator|rickshaw|segway|unicycle|telephone pole|bank vault|flagpole|road sign',
  ],
  ['market', '(?:market|food|fruit) stall'],
  ['city', 'hot[- ]?dog (?:stand|cart)s?'],
  [
    'fairground',
    'arcade machine|slot machine|pinball machine|ticket booth|ferris wheel|roller ?coaster|carousel|merry-go-round|bouncy castle|bumper cars?|ball pit',
  ],
  ['playground', 'sand ?pit|climbing frame|monkey bars|jungle gym|tricycle|tree ?house'],
  [
    'park',
    'lawn ?mower|mower|hammock|bird ?(?:house|bath|feeder|box)|sprinkler|stroller|pram|pushchair|buggy|gazebo|pavilion|monument|sculpture|picnic table|airship|blimp|zeppelin|fireworks?|washing line|clothes ?line|flower ?pots?|greenhouse|shed|pagoda|torii|solar panels?|wind turbines?|leaf blower|shears|garden gnome|rain barrel|weather ?vane|goal ?posts?|totem(?: pole)?',
  ],
  ['desert', 'pyramids?|obelisk|ancient ruins|covered wagon|stagecoach|oil rig'],
  [
    'farm',
    'windmills?|water ?mill|mill|silo|plough|plow|hay ?wagon|hay ?cart|pitchfork|scythe|sickle|wagon|hoe|bulls?|combine harvester|harvester|water tower',
  ],
  ['lake', 'water ?crafts?'],
  ['forest', 'waterfalls?'],
  ['road', '(?:village |old |small )?church(?:es)?(?! (?:bells?|organ|choir|mouse))'],
  ['ocean', 'icebergs?'],
  ['beach', 'parasol|beach umbrella|sun ?lounger|lifeguard chair|buoy|life raft|deck ?chair|lighthouse'],
  ['graveyard', 'tombstones?|gravestones?|coffin|mausoleum|tomb|crypt'],
  [
    'castle',
    'lance|suit of armou?r|drawbridge|catapult|trebuchet|broomstick|magic (?:lamp|carpet)|flying carpet|crystal ball|spell ?book|scept(?:re|er)|crossbow|halberd|cannon ?balls?|horse carriage|wishing well|guillotine',
  ],
  ['space', 'laser gun|ray gun|light ?saber|space(?:ship|craft)|flying saucer'],
];
