import { black, blue, brown, type CostumeRow, gold, khaki, navy, on, red, steel, white } from '../costume.ts';

const olive = '#5d6b45';
const uniform = { top: navy, bottom: navy } as const;

/** Who serves a country, a city, a house or the sick, in a uniform. */
export const service: readonly CostumeRow[] = [
  [
    'policeman policewoman police_officer cop officer constable policemen trooper patrolman',
    { wears: [on('peakedcap', navy), on('badge', gold)], top: '#3d5a8a', bottom: navy, shoes: black },
  ],
  [
    'traffic_cop crossing_guard lollipop_lady lollipop_man traffic_warden',
    { wears: [on('peakedcap', navy), on('vest', '#d9e04a')], bottom: navy },
  ],
  [
    'fireman firefighter firewoman firemen',
    { wears: [on('helmet', red), on('vest', '#d98a3a')], top: '#6b5a2f', bottom: '#4a4030' },
  ],
  [
    'soldier private infantryman marine recruit',
    { wears: [on('helmet', olive), on('belt', brown)], top: olive, bottom: '#4a5638', shoes: brown },
  ],
  ['army troop troops', { wears: [on('helmet', olive), on('belt', brown)], top: olive, bottom: '#4a5638' }],
  [
    'sniper commando guerrilla',
    {
      wears: [on('beret', '#4a5638'), on('belt', brown), on('eyemask', '#3a4a30')],
      top: olive,
      bottom: '#4a5638',
    },
  ],
  [
    'sergeant corporal cadet drill_sergeant',
    { wears: [on('peakedcap', olive), on('badge', gold), on('belt', brown)], top: olive, bottom: '#4a5638' },
  ],
  [
    'colonel major commander general lieutenant brigadier marshal',
    {
      wears: [on('peakedcap', '#4a5638'), on('medals', gold), on('belt', brown)],
      top: olive,
      bottom: '#4a5638',
      shoes: black,
    },
  ],
  [
    'admiral commodore',
    { wears: [on('peakedcap', white), on('medals', gold)], top: '#eef0f2', bottom: '#eef0f2' },
  ],
  [
    'veteran',
    { wears: [on('beret', red), on('medals', gold), on('moustache', '#c9c5bd')], hair: '#c9c5bd', top: navy },
  ],
  ['captain skipper', { wears: [on('peakedcap', white), on('beard', '#c9c5bd')], ...uniform }],
  [
    'pilot copilot co-pilot airman aviator',
    { wears: [on('peakedcap', navy), on('tie', black), on('suit', navy)], ...uniform },
  ],
  [
    'flight_attendant stewardess steward air_hostess cabin_crew',
    { wears: [on('pillbox', '#a8323c'), on('scarf', '#e8b93e')], top: '#a8323c', bottom: navy },
  ],
  [
    'sailor seaman deckhand shipmate midshipman boatswain',
    { wears: [on('sailorcap', white), on('stripes', blue)], top: white, bottom: navy },
  ],
  [
    'chauffeur',
    {
      wears: [on('peakedcap', black), on('suit', '#3d3540'), on('tie', black)],
      top: '#3d3540',
      bottom: black,
    },
  ],
  [
    'bus_driver train_driver train_conductor ticket_inspector stationmaster engine_driver',
    { wears: [on('peakedcap', navy), on('waistcoat', navy)], top: '#dfe6ee', bottom: navy },
  ],
  [
    'mailman postman mail_carrier letter_carrier postwoman',
    { wears: [on('cap', blue), on('backpack', brown)], top: '#6a93c4', bottom: navy },
  ],
  [
    'doorman bellboy bellhop porter page_boy',
    { wears: [on('pillbox', red), on('belt', black)], top: red, bottom: black },
  ],
  ['usher', { wears: [on('pillbox', '#6a2f45'), on('bowtie', black)], top: '#6a2f45', bottom: black }],
  [
    'sheriff deputy',
    {
      wears: [on('cowboyhat', '#8a6a42'), on('badge', gold), on('moustache', '#4a2c1a')],
      top: khaki,
      bottom: brown,
    },
  ],
  [
    'ranger park_ranger forest_ranger gamekeeper',
    { wears: [on('sunhat', '#8a7a4a'), on('badge', gold)], top: '#7a8a5a', bottom: '#5a6142' },
  ],
  [
    'scout boy_scout girl_scout cub_scout',
    { wears: [on('sunhat', khaki), on('scarf', red)], top: khaki, bottom: '#5a6142' },
  ],
  [
    'guard security_guard watchman prison_guard jailer warden',
    { wears: [on('peakedcap', black), on('badge', steel), on('tie', black)], top: '#5b6b7a', bottom: black },
  ],
  [
    'royal_guard queens_guard beefeater guardsman',
    { wears: [on('bearskin', black), on('belt', white)], top: red, bottom: black },
  ],
  [
    'bodyguard agent secret_agent bouncer',
    {
      wears: [on('sunglasses', black), on('suit', black), on('tie', black)],
      top: black,
      bottom: black,
      shoes: black,
    },
  ],
  [
    'spy',
    {
      wears: [on('hat', '#5b5348'), on('sunglasses', black), on('labcoat', '#b89a6a')],
      top: '#b89a6a',
      bottom: '#4a4038',
    },
  ],
  ['doctor physician', { wears: [on('labcoat', white), on('stethoscope', '#3d4a5a')], top: white }],
  ['surgeon', { wears: [on('mask', '#9fd0d8'), on('beanie', '#7fbac6')], top: '#9fd0d8', bottom: '#9fd0d8' }],
  ['dentist orthodontist', { wears: [on('labcoat', '#e6f2f4'), on('mask', '#bfe3ea')], top: white }],
  ['vet veterinarian', { wears: [on('stethoscope', '#3d4a5a')], top: '#6aa88a', bottom: '#5a947a' }],
  [
    'nurse matron midwife',
    { wears: [on('nursecap', white), on('apron', white)], top: '#a9cbe0', bottom: '#dfe8ee' },
  ],
  [
    'paramedic medic ambulance_driver first_aider',
    {
      wears: [on('cap', '#2f6b45'), on('vest', '#d9e04a'), on('stethoscope', '#3d4a5a')],
      top: '#3f7a55',
      bottom: '#2f5a42',
    },
  ],
  ['lifeguard', { wears: [on('whistle', gold), on('sunglasses', black)], top: red, bottom: red }],
  [
    'butler valet footman',
    {
      wears: [on('suit', black), on('bowtie', black), on('gloves', white)],
      top: black,
      bottom: '#3d3a42',
      shoes: black,
    },
  ],
  [
    'servant manservant',
    {
      wears: [on('waistcoat', '#5b3a4a'), on('bowtie', white), on('gloves', white)],
      top: white,
      bottom: black,
    },
  ],
  [
    'maid housemaid chambermaid housekeeper maidservant',
    { wears: [on('bonnet', white), on('dress', black), on('apron', white)], top: black, hairStyle: 'bun' },
  ],
  [
    'nanny governess',
    { wears: [on('bowler', black), on('dress', navy), on('scarf', '#c0563f')], top: navy, hairStyle: 'bun' },
  ],
  [
    'janitor caretaker custodian cleaner',
    { wears: [on('cap', '#5b6b7a'), on('overalls', '#5b7a9a')], bottom: '#5b7a9a' },
  ],
  [
    'construction_worker builder bricklayer foreman roadworker',
    { wears: [on('helmet', gold), on('vest', '#e8803a')], bottom: '#4a5a7a' },
  ],
  ['engineer', { wears: [on('helmet', white), on('tie', navy)], top: '#b9cfe4' }],
  [
    'garbageman garbage_collector bin_man dustman',
    { wears: [on('cap', '#e8803a'), on('vest', '#e8803a'), on('gloves', '#5b6b7a')], bottom: '#4a5a4a' },
  ],
  [
    'miner coal_miner',
    { wears: [on('minerhelmet', gold), on('overalls', '#5a5048')], top: '#8a7a68', bottom: '#5a5048' },
  ],
  [
    'prisoner convict inmate jailbird',
    { wears: [on('stripes', '#4a4650'), on('pillbox', '#6a6670')], top: '#e4ded0', bottom: '#6a6670' },
  ],
  ['astronaut spaceman cosmonaut', { wears: [on('bubble', white)], top: '#eef0f2', bottom: '#e2e6ea' }],
  [
    'diver scuba_diver deep-sea_diver frogman',
    {
      wears: [on('divemask', '#f0c24b'), on('airtank', '#e8b93e'), on('flippers', '#f0c24b')],
      top: '#2f3a44',
      bottom: '#2f3a44',
      shoes: black,
    },
  ],
  ['snorkeler snorkeller', { wears: [on('divemask', '#e8803a'), on('flippers', '#e8803a')], top: '#4db3ad' }],
  [
    'referee umpire ref linesman',
    { wears: [on('stripes', black), on('whistle', steel)], top: white, bottom: black, shoes: black },
  ],
  [
    'waiter waitress server barman',
    { wears: [on('waistcoat', black), on('bowtie', black), on('apron', white)], top: white, bottom: black },
  ],
  [
    'bartender barkeeper barmaid',
    { wears: [on('waistcoat', '#6a2f38'), on('bowtie', black)], top: white, bottom: black },
  ],
  ['barista', { wears: [on('beanie', '#5a4a42'), on('apron', '#4a6a52')], top: '#d9cdb8' }],
  ['chef', { wears: [on('toque', white), on('scarf', red)], top: white }],
  ['cook baker pastry_chef pizza_maker', { wears: [on('toque', white), on('apron', white)] }],
  ['butcher', { wears: [on('strawhat', '#efe0b0'), on('apron', '#c85a50')], top: white }],
  ['nun abbess', { wears: [on('habit', black), on('robe', black), on('cross', gold)], top: black }],
  [
    'monk friar abbot',
    {
      wears: [on('hood', '#6a4a32'), on('robe', '#6a4a32'), on('belt', '#d9c49a')],
      top: '#6a4a32',
      hairStyle: 'bald',
    },
  ],
  [
    'buddhist_monk lama',
    { wears: [on('robe', '#d9803a'), on('sash', '#a8452f')], top: '#d9803a', hairStyle: 'bald' },
  ],
  [
    'priest pastor vicar reverend clergyman chaplain preacher padre',
    { wears: [on('robe', black), on('clericalcollar', white), on('cross', gold)], top: black, bottom: black },
  ],
  [
    'bishop archbishop cardinal',
    { wears: [on('mitre', '#b04a6a'), on('robe', '#8a3a6a'), on('cross', gold)], top: '#8a3a6a' },
  ],
  [
    'pope',
    {
      wears: [on('mitre', white), on('robe', white), on('cape', '#c23b34'), on('cross', gold)],
      top: white,
      hair: '#e2ddd2',
    },
  ],
  [
    'rabbi',
    { wears: [on('skullcap', black), on('beard', '#5a4a42'), on('suit', black)], top: black, bottom: black },
  ],
  ['imam', { wears: [on('skullcap', white), on('beard', '#4a3a32'), on('robe', '#dfe3dc')], top: '#dfe3dc' }],
  [
    'judge magistrate',
    { wears: [on('wig', '#ece6d8'), on('robe', black), on('clericalcollar', white)], top: black },
  ],
  [
    'lawyer barrister attorney prosecutor',
    {
      wears: [on('suit', '#3d4452'), on('tie', red), on('glasses', black)],
      top: '#3d4452',
      bottom: '#3d4452',
    },
  ],
];
