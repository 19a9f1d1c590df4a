import {
  black,
  blue,
  brown,
  type CostumeRow,
  gold,
  green,
  khaki,
  navy,
  on,
  red,
  steel,
  white,
} from '../costume.ts';

const charcoal = '#44444e';
const business = { top: charcoal, bottom: charcoal, shoes: black } as const;

/** Who is known by what they wear at work, on stage, in games and on festive days. */
export const callings: readonly CostumeRow[] = [
  ['cowboy cowgirl rancher', { wears: [on('cowboyhat', '#8a5a34'), on('scarf', red), on('belt', brown)] }],
  ['bandit outlaw bank_robber', { wears: [on('cowboyhat', black), on('mask', red)], top: '#6a5a48' }],
  [
    'robber burglar thief pickpocket',
    { wears: [on('beanie', black), on('eyemask', black), on('stripes', black)], top: white, bottom: black },
  ],
  [
    'gangster mobster mafioso godfather mafia_boss',
    {
      wears: [on('hat', charcoal), on('suit', '#3a3a44'), on('tie', red)],
      top: '#3a3a44',
      bottom: '#3a3a44',
      shoes: black,
    },
  ],
  [
    'detective private_eye sleuth',
    { wears: [on('hat', '#7a6248'), on('labcoat', '#b89a6a')], top: '#b89a6a' },
  ],
  [
    'businessman businesswoman executive ceo manager banker boss salesman politician senator governor mayor ambassador diplomat',
    { wears: [on('suit', charcoal), on('tie', blue)], ...business },
  ],
  [
    'president prime_minister',
    { wears: [on('suit', navy), on('tie', red)], top: navy, bottom: navy, shoes: black },
  ],
  [
    'groom groomsman best_man',
    { wears: [on('suit', black), on('bowtie', black)], top: black, bottom: black, shoes: black },
  ],
  ['bride', { wears: [on('bridalveil', white), on('robe', white)], top: white, hairStyle: 'bun' }],
  ['bridesmaid', { wears: [on('dress', '#c9a0c4'), on('wreath', white)], top: '#c9a0c4' }],
  ['widow mourner', { wears: [on('dress', black), on('sunhat', black)], top: black }],
  [
    'conductor maestro orchestra_conductor',
    {
      wears: [on('suit', black), on('bowtie', white)],
      top: black,
      bottom: black,
      hair: '#c9c5bd',
      hairStyle: 'curly',
    },
  ],
  ['orchestra', { wears: [on('suit', black), on('bowtie', black)], top: black, bottom: black }],
  [
    'choir chorus choirboy gospel_choir',
    { wears: [on('robe', '#8c2f45'), on('ruff', white)], top: '#8c2f45' },
  ],
  ['pianist', { wears: [on('suit', black), on('bowtie', white)], top: black, bottom: black }],
  ['violinist cellist', { wears: [on('waistcoat', black), on('bowtie', black)], top: white, bottom: black }],
  [
    'opera_singer diva',
    { wears: [on('robe', '#a8323c'), on('necklace', white)], top: '#a8323c', hairStyle: 'bun' },
  ],
  ['rapper', { wears: [on('cap', black), on('sunglasses', black), on('necklace', gold)] }],
  ['dj', { wears: [on('headphones', black), on('sunglasses', black)] }],
  [
    'rocker rock_star metalhead',
    { wears: [on('sunglasses', black), on('bandages', black)], top: black, bottom: black, hairStyle: 'long' },
  ],
  ['punk', { wears: [on('mohawk', '#4f9d5d'), on('suspenders', red)], top: black, hairStyle: 'bald' }],
  [
    'hippie hippy',
    {
      wears: [on('wreath', white), on('sunglasses', '#c8486a'), on('necklace', '#d98a3a')],
      top: '#d98ab0',
      hairStyle: 'long',
    },
  ],
  [
    'hipster',
    {
      wears: [on('beanie', '#a8563a'), on('glasses', black), on('beard', '#5a3a22'), on('suspenders', brown)],
      top: '#d9d2c0',
    },
  ],
  [
    'mime pantomime',
    {
      wears: [on('beret', black), on('stripes', black), on('suspenders', red), on('gloves', white)],
      top: white,
      bottom: black,
      skin: '#f8f2ea',
      hair: black,
      hairStyle: 'short',
      shoes: black,
    },
  ],
  [
    'clown',
    {
      wears: [on('rednose', red), on('afro', '#e07a3a'), on('suspenders', blue), on('ruff', white)],
      top: gold,
      hair: '#e07a3a',
      hairStyle: 'curly',
      skin: '#f8ece2',
      shoes: red,
    },
  ],
  [
    'magician illusionist conjurer',
    {
      wears: [on('tophat', black), on('cape', black), on('bowtie', red), on('wand', white)],
      top: '#3d3540',
      bottom: black,
    },
  ],
  [
    'ringmaster',
    {
      wears: [on('tophat', black), on('suit', red), on('bowtie', black), on('moustache', black)],
      top: red,
      bottom: white,
      shoes: black,
    },
  ],
  [
    'juggler acrobat trapeze_artist tightrope_walker',
    { wears: [on('headband', gold), on('stripes', '#c8486a')], top: white, bottom: '#c8486a' },
  ],
  [
    'strongman weightlifter bodybuilder',
    { wears: [on('belt', brown), on('moustache', black), on('suspenders', red)], bottom: red },
  ],
  [
    'ballerina ballet_dancer',
    { wears: [on('tutu', '#f0b4c8')], top: '#f0b4c8', bottom: '#f6dde4', shoes: '#f0b4c8', hairStyle: 'bun' },
  ],
  [
    'belly_dancer',
    {
      wears: [on('skirt', '#a8323c'), on('necklace', gold), on('headband', gold)],
      top: '#a8323c',
      hairStyle: 'long',
    },
  ],
  [
    'hula_dancer',
    {
      wears: [on('grassskirt', '#c9b04a'), on('wreath', white), on('necklace', '#e58aa8')],
      hairStyle: 'long',
    },
  ],
  ['flamenco_dancer', { wears: [on('robe', red), on('bow', red)], top: red, hair: black, hairStyle: 'bun' }],
  [
    'cheerleader',
    {
      wears: [on('skirt', red), on('pompoms', red), on('ponytail', '#c79348'), on('emblem', white)],
      top: red,
      hair: '#c79348',
      hairStyle: 'bun',
    },
  ],
  ['model supermodel beauty_queen', { wears: [on('dress', '#c8486a'), on('sash', gold)], top: '#c8486a' }],
  ['actress', { wears: [on('robe', '#a8323c'), on('sunglasses', black)], top: '#a8323c', hairStyle: 'long' }],
  ['celebrity movie_star film_star pop_star', { wears: [on('sunglasses', black), on('scarf', gold)] }],
  ['director film_director', { wears: [on('beret', '#5a4a42'), on('scarf', red), on('sunglasses', black)] }],
  ['artist painter', { wears: [on('beret', red), on('apron', '#dfe3ea')] }],
  ['photographer cameraman paparazzo', { wears: [on('camera', black), on('waistcoat', khaki)] }],
  [
    'tourist sightseer',
    { wears: [on('sunhat', khaki), on('camera', black), on('sunglasses', black)], top: '#e88a3a' },
  ],
  [
    'explorer archaeologist adventurer safari_guide',
    {
      wears: [on('sunhelmet', khaki), on('belt', brown), on('backpack', brown)],
      top: khaki,
      bottom: '#8a7a52',
    },
  ],
  ['hunter trapper', { wears: [on('hat', '#5a6a42'), on('waistcoat', '#8a7a4a')], top: '#6a7a52' }],
  [
    'hiker backpacker mountaineer climber hitchhiker camper',
    { wears: [on('backpack', red), on('cap', green)] },
  ],
  ['fisherman angler', { wears: [on('sunhat', '#8a9a6a'), on('waistcoat', khaki)] }],
  [
    'farmer farmhand peasant',
    { wears: [on('strawhat', '#e0c070'), on('overalls', '#4a6a9a')], bottom: '#4a6a9a' },
  ],
  ['gardener florist', { wears: [on('strawhat', '#e0c070'), on('apron', '#5a8a52')] }],
  [
    'shepherd goatherd',
    { wears: [on('headscarf', '#d9cba8'), on('robe', '#a88a62'), on('belt', brown)], top: '#a88a62' },
  ],
  [
    'beekeeper',
    {
      wears: [on('sunhat', white), on('bubble', white), on('gloves', white)],
      top: '#f4eedd',
      bottom: '#f4eedd',
    },
  ],
  [
    'lumberjack woodcutter logger woodsman',
    {
      wears: [on('beanie', red), on('beard', '#6a3f22'), on('suspenders', black)],
      top: '#c0483a',
      bottom: '#4a5a7a',
    },
  ],
  [
    'blacksmith welder cobbler shoemaker',
    { wears: [on('apron', '#6a4a32'), on('gloves', '#6a4a32')], top: '#8a8078' },
  ],
  [
    'carpenter joiner handyman',
    { wears: [on('cap', '#c98a42'), on('overalls', '#b0803a')], bottom: '#b0803a' },
  ],
  [
    'mechanic plumber electrician repairman technician',
    { wears: [on('cap', blue), on('overalls', blue)], bottom: blue, top: '#c9ccd2' },
  ],
  [
    'scientist chemist researcher lab_technician',
    { wears: [on('labcoat', white), on('goggles', '#4a5a6a')], top: white },
  ],
  [
    'mad_scientist',
    {
      wears: [on('labcoat', white), on('goggles', '#4a5a6a'), on('gloves', black)],
      top: white,
      hair: '#e2ddd2',
      hairStyle: 'curly',
    },
  ],
  [
    'professor genius scholar historian',
    {
      wears: [on('glasses', black), on('suit', '#7a5a42'), on('bowtie', '#8c2f45')],
      top: '#7a5a42',
      bottom: '#5a4636',
      hair: '#c9c5bd',
    },
  ],
  [
    'nerd geek bookworm',
    { wears: [on('glasses', black), on('suspenders', red), on('bowtie', red)], top: white },
  ],
  ['librarian', { wears: [on('glasses', black), on('necklace', white)], hairStyle: 'bun' }],
  ['graduate valedictorian', { wears: [on('mortarboard', black), on('robe', black)], top: black }],
  ['student schoolboy schoolgirl pupil schoolkid', { wears: [on('backpack', blue)] }],
  ['tailor seamstress', { wears: [on('waistcoat', '#5a4a6a'), on('necklace', gold)], top: white }],
  ['barber hairdresser', { wears: [on('apron', '#3f5a78')], top: white }],
  ['jeweler jeweller watchmaker', { wears: [on('monocle', gold), on('waistcoat', '#4a3a52')], top: white }],
  [
    'fortune_teller gypsy psychic',
    { wears: [on('headscarf', '#7a4a9a'), on('necklace', gold), on('skirt', '#a8323c')], top: '#5a3a6a' },
  ],
  [
    'beggar tramp hobo vagabond',
    {
      wears: [on('beanie', '#6a6258'), on('beard', '#8a8278'), on('scarf', '#7a6a4a')],
      top: '#7a7060',
      bottom: '#5a5248',
    },
  ],
  [
    'boxer kickboxer',
    { wears: [on('boxinggloves', red), on('belt', gold)], top: '#d9a06f', skin: '#d9a06f', bottom: red },
  ],
  [
    'wrestler',
    { wears: [on('eyemask', red), on('belt', gold)], top: '#b97a4e', skin: '#b97a4e', bottom: blue },
  ],
  [
    'karateka judoka karate_master martial_artist kung_fu_master',
    { wears: [on('kimono', white), on('belt', black), on('headband', red)], top: white, bottom: white },
  ],
  [
    'biker motorcyclist',
    { wears: [on('helmet', black), on('sunglasses', black), on('gloves', black)], top: black, bottom: navy },
  ],
  [
    'race_driver racing_driver race_car_driver',
    { wears: [on('helmet', red), on('gloves', white)], top: red, bottom: red },
  ],
  [
    'skier snowboarder',
    {
      wears: [on('bobblehat', red), on('goggles', '#e8803a'), on('gloves', black)],
      top: blue,
      bottom: black,
    },
  ],
  [
    'swimmer',
    { wears: [on('skullcap', blue), on('goggles', navy)], top: '#d9a06f', skin: '#d9a06f', bottom: blue },
  ],
  ['jogger runner', { wears: [on('headband', red)] }],
  ['golfer', { wears: [on('cap', white), on('gloves', white), on('waistcoat', green)], top: white }],
  ['coach trainer', { wears: [on('cap', blue), on('whistle', steel)] }],
  ['jockey', { wears: [on('helmet', black), on('sash', gold)], top: '#c8486a', bottom: white, shoes: black }],
  ['champion winner champ', { wears: [on('laurel', gold), on('cross', gold)] }],
  [
    'skydiver parachutist paratrooper',
    {
      wears: [on('helmet', '#e8803a'), on('goggles', black), on('backpack', green)],
      top: '#e8803a',
      bottom: '#e8803a',
    },
  ],
  [
    'pilgrim quaker',
    { wears: [on('buckledhat', black), on('clericalcollar', white)], top: '#3d3a42', bottom: '#3d3a42' },
  ],
  [
    'bullfighter matador toreador',
    { wears: [on('tricorn', black), on('suit', gold), on('cape', red)], top: gold, bottom: '#c8486a' },
  ],
  [
    'mariachi',
    {
      wears: [on('sombrero', '#c98a42'), on('moustache', black), on('bowtie', red)],
      top: '#3d3540',
      bottom: '#3d3540',
    },
  ],
  [
    'scotsman highlander bagpiper',
    {
      wears: [on('beret', '#2f5a42'), on('kilt', '#8c2f3a'), on('beard', '#c47a38')],
      top: '#3d5a4a',
      hair: '#c47a38',
    },
  ],
  [
    'frenchman',
    {
      wears: [on('beret', black), on('stripes', navy), on('scarf', red), on('moustache', black)],
      bottom: navy,
    },
  ],
  [
    'robot',
    {
      wears: [on('robothead', '#b9c2ca')],
      top: '#8f9aa4',
      bottom: '#77818a',
      skin: '#b9c2ca',
      hairStyle: 'bald',
    },
  ],
];
