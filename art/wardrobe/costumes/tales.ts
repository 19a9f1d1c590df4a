import {
  black,
  blue,
  brown,
  type CostumeRow,
  gold,
  green,
  grey,
  on,
  purple,
  red,
  steel,
  white,
} from '../costume.ts';

const bone = '#efe4c8';

/** Who is told of: at courts, in wars of long ago, in fairy tales and in the dark. */
export const tales: readonly CostumeRow[] = [
  ['pirate buccaneer', { wears: [on('tricorn', black), on('eyepatch', black)], top: red }],
  [
    'pirate_captain',
    { wears: [on('tricorn', black), on('beard', black), on('hook', steel)], top: '#8c2f45' },
  ],
  ['ninja assassin', { wears: [on('mask', black), on('headband', black)], top: black, bottom: black }],
  [
    'samurai shogun',
    {
      wears: [on('topknot', black), on('kimono', '#34496a'), on('robe', '#3a3f52'), on('belt', red)],
      top: '#34496a',
      bottom: '#3a3f52',
      hair: black,
      hairStyle: 'short',
    },
  ],
  [
    'geisha',
    {
      wears: [on('kimono', '#c8486a'), on('robe', '#c8486a'), on('wreath', red)],
      top: '#c8486a',
      skin: '#f8ece2',
      hair: black,
      hairStyle: 'bun',
    },
  ],
  [
    'sumo sumo_wrestler',
    {
      wears: [on('topknot', black), on('towel', '#8a4a5a')],
      top: '#e0b48a',
      bottom: '#e0b48a',
      skin: '#e0b48a',
      shoes: '#e0b48a',
      hair: black,
      hairStyle: 'short',
    },
  ],
  [
    'viking norseman barbarian',
    {
      wears: [
        on('hornedhelmet', '#9a9fa8'),
        on('beard', '#c47a38'),
        on('braids', '#c47a38'),
        on('cape', '#6a4a32'),
        on('belt', '#4a3826'),
      ],
      top: '#8a5f3a',
      bottom: '#5b4a3a',
      hair: '#c47a38',
    },
  ],
  [
    'gladiator centurion legionary roman spartan',
    {
      wears: [
        on('crestedhelmet', '#c9a050'),
        on('armour', '#b98a48'),
        on('kilt', '#8c2f2f'),
        on('cape', '#b8383a'),
      ],
      top: '#b97a4e',
      bottom: '#b97a4e',
      skin: '#c98f60',
    },
  ],
  [
    'warrior',
    {
      wears: [on('crestedhelmet', steel), on('armour', '#8d9098'), on('kilt', '#5a3a2a')],
      top: '#7d6a58',
      bottom: '#5a4a3e',
    },
  ],
  [
    'amazon',
    {
      wears: [on('headband', gold), on('armour', '#c9a050'), on('kilt', '#7a3a2a')],
      top: '#b97a4e',
      hairStyle: 'long',
    },
  ],
  [
    'knight crusader paladin',
    { wears: [on('helmet', steel), on('armour', '#b3b9c2')], top: '#9aa2ac', bottom: '#7d858f', shoes: grey },
  ],
  [
    'archer bowman robin_hood huntsman',
    {
      wears: [on('hood', '#4a7a48'), on('quiver', brown), on('belt', brown)],
      top: '#5a8a50',
      bottom: '#6a5238',
    },
  ],
  ['fighter', { wears: [on('headband', red), on('gloves', brown)], top: '#8a8f98' }],
  [
    'executioner',
    { wears: [on('hood', black), on('eyemask', black), on('belt', brown)], top: black, bottom: black },
  ],
  [
    'pharaoh',
    {
      wears: [on('nemes', gold), on('necklace', '#2f8f9a'), on('kilt', white), on('goatee', black)],
      top: '#c98f58',
      bottom: '#c98f58',
      skin: '#c98f58',
      shoes: gold,
      hairStyle: 'bald',
    },
  ],
  [
    'cleopatra egyptian_queen',
    {
      wears: [on('headband', gold), on('necklace', '#2f8f9a'), on('robe', white)],
      top: white,
      hair: black,
      hairStyle: 'long',
      skin: '#c98f58',
    },
  ],
  ['king', { wears: [on('crown', gold), on('cape', '#8c2f45'), on('beard', '#6b4a2f')], top: '#a8434f' }],
  ['queen', { wears: [on('crown', gold), on('cape', '#8c2f45'), on('robe', '#7a3a8a')], top: '#7a3a8a' }],
  ['prince', { wears: [on('crown', gold), on('sash', gold)], top: blue }],
  ['princess', { wears: [on('crown', gold), on('robe', '#e48fb0')], top: '#e48fb0', hairStyle: 'long' }],
  [
    'emperor tsar kaiser',
    { wears: [on('crown', gold), on('cape', '#5b3a6b'), on('medals', gold)], top: '#5b3a6b' },
  ],
  [
    'empress tsarina',
    {
      wears: [on('crown', gold), on('cape', '#5b3a6b'), on('robe', '#c9a050')],
      top: '#c9a050',
      hairStyle: 'bun',
    },
  ],
  [
    'sultan maharaja',
    {
      wears: [on('turban', white), on('beard', black), on('robe', '#a8323c'), on('sash', gold)],
      top: '#a8323c',
    },
  ],
  ['caesar', { wears: [on('laurel', '#6a9a4a'), on('robe', white), on('sash', '#8c2f45')], top: white }],
  [
    'duke lord baron nobleman aristocrat earl count',
    {
      wears: [on('tophat', '#4a3a52'), on('monocle', gold), on('suit', '#4a3a52')],
      top: '#4a3a52',
      bottom: '#3a3540',
    },
  ],
  [
    'duchess countess baroness noblewoman',
    {
      wears: [on('necklace', white), on('robe', '#5a7aa8'), on('wreath', white)],
      top: '#5a7aa8',
      hairStyle: 'bun',
    },
  ],
  [
    'bard minstrel troubadour lutenist',
    { wears: [on('beret', '#4f7d5d'), on('cape', '#7a3b4f')], top: '#c9a24a', bottom: '#4a3a5a' },
  ],
  [
    'jester fool joker court_jester harlequin',
    {
      wears: [on('jesterhat', '#c8486a'), on('ruff', gold), on('suspenders', '#4f9d5d')],
      bottom: '#c8486a',
      shoes: gold,
    },
  ],
  [
    'musketeer',
    {
      wears: [on('sunhat', '#4a5a8a'), on('goatee', brown), on('cape', blue), on('emblem', white)],
      top: blue,
      hairStyle: 'long',
      hair: brown,
    },
  ],
  [
    'wizard sorcerer warlock magus',
    {
      wears: [
        on('pointedhat', '#4a3f8a'),
        on('beard', '#e4e0d8'),
        on('robe', '#4a3f8a'),
        on('cape', '#4a3f8a'),
      ],
      top: '#4a3f8a',
      hair: '#e4e0d8',
    },
  ],
  [
    'witch sorceress',
    {
      wears: [on('pointedhat', black), on('robe', black), on('longnose', '#b9c48a')],
      top: '#5b3a6b',
      skin: '#c4cf96',
      hairStyle: 'long',
    },
  ],
  [
    'vampire dracula',
    {
      wears: [on('cape', black), on('fangs', white), on('suit', '#5a1e2a')],
      top: '#5a1e2a',
      bottom: black,
      skin: '#e6ddd8',
      hair: black,
      hairStyle: 'short',
    },
  ],
  [
    'zombie undead',
    { wears: [on('bolts', '#9db38a')], top: '#6d6f5c', bottom: '#54503f', skin: '#9db38a', hair: '#3b3a30' },
  ],
  [
    'frankenstein',
    {
      wears: [on('bolts', grey), on('suit', '#4a4650')],
      top: '#4a4650',
      bottom: '#3a3640',
      skin: '#9dbb86',
      hair: black,
      hairStyle: 'short',
    },
  ],
  [
    'egyptian_mummy',
    { wears: [on('bandages', bone)], top: bone, bottom: bone, shoes: bone, skin: '#d8c8a4' },
  ],
  [
    'werewolf wolfman',
    {
      wears: [on('fur', '#6d665f'), on('catears', '#6d665f'), on('snout', '#8a827a'), on('fangs', white)],
      top: '#6d665f',
      bottom: '#4a5a7a',
      shoes: '#5d564f',
      skin: '#6d665f',
      hair: '#4d463f',
      hairStyle: 'short',
    },
  ],
  [
    'minotaur',
    {
      wears: [on('horns', bone), on('fur', '#7a5038'), on('snout', '#b98a6a'), on('pelt', brown)],
      top: '#7a5038',
      bottom: '#7a5038',
      skin: '#7a5038',
      hairStyle: 'short',
      hair: '#4a3022',
    },
  ],
  [
    'satyr faun',
    {
      wears: [on('horns', bone), on('goatee', brown), on('pelt', '#6a4a32')],
      bottom: '#6a4a32',
      top: '#d9a06f',
      skin: '#d9a06f',
    },
  ],
  [
    'yeti abominable_snowman',
    {
      wears: [on('fur', '#eef2f4')],
      top: '#e6ecf0',
      bottom: '#e6ecf0',
      shoes: '#d4dde4',
      skin: '#9ab0c4',
      hair: '#eef2f4',
    },
  ],
  [
    'bigfoot sasquatch',
    {
      wears: [on('fur', '#6a4630')],
      top: '#6a4630',
      bottom: '#6a4630',
      shoes: '#5a3a28',
      skin: '#8a6248',
      hair: '#5a3a28',
    },
  ],
  [
    'caveman cavewoman neanderthal cave_man',
    {
      wears: [on('pelt', '#c98a42'), on('beard', '#4a3022')],
      top: '#c9946a',
      bottom: '#c9946a',
      skin: '#c9946a',
      shoes: '#c9946a',
      hair: '#4a3022',
      hairStyle: 'curly',
    },
  ],
  [
    'giant',
    {
      wears: [on('beard', '#8a4a26'), on('belt', '#4a3826'), on('waistcoat', '#6a5a3a')],
      top: '#8f9a5a',
      bottom: brown,
      hair: '#8a4a26',
      hairStyle: 'short',
    },
  ],
  [
    'giantess',
    {
      wears: [on('dress', '#8f9a5a'), on('braids', '#8a4a26')],
      top: '#8f9a5a',
      hair: '#8a4a26',
      hairStyle: 'long',
    },
  ],
  [
    'ogre orc',
    {
      wears: [on('elfears', '#86a35a'), on('pelt', '#6a4a32'), on('fangs', white)],
      top: '#86a35a',
      bottom: '#5a4632',
      skin: '#86a35a',
      hairStyle: 'bald',
    },
  ],
  [
    'troll',
    {
      wears: [
        on('longnose', '#8fa08a'),
        on('elfears', '#8fa08a'),
        on('mohawk', '#c8486a'),
        on('pelt', brown),
      ],
      top: '#8fa08a',
      bottom: '#5a4a42',
      skin: '#8fa08a',
      hair: '#5a3a6a',
      hairStyle: 'bald',
    },
  ],
  [
    'goblin hobgoblin gremlin',
    {
      wears: [on('elfears', '#6f9a4a'), on('longnose', '#6f9a4a'), on('waistcoat', brown)],
      top: '#7a6a4a',
      bottom: '#5a4a32',
      skin: '#7fae54',
      hairStyle: 'bald',
    },
  ],
  [
    'cyclops',
    {
      wears: [on('oneeye', white), on('pelt', '#8a6a42')],
      top: '#c48a6a',
      bottom: '#6a4f38',
      skin: '#c48a6a',
      hairStyle: 'bald',
    },
  ],
  [
    'dwarf',
    {
      wears: [on('beard', '#b0602c'), on('pointedhat', '#8c3a34'), on('belt', '#4a3826')],
      top: '#5a7a8a',
      bottom: brown,
      hair: '#b0602c',
      shoes: '#4a3826',
    },
  ],
  [
    'gnome garden_gnome',
    {
      wears: [on('pointedhat', red), on('beard', white), on('belt', black)],
      top: blue,
      bottom: '#6a7a4a',
      hair: white,
      shoes: black,
    },
  ],
  [
    'hobbit halfling',
    {
      wears: [on('waistcoat', '#b0843a'), on('cape', '#5a7a4a')],
      top: '#e6dcc0',
      bottom: brown,
      shoes: '#d9a06f',
      hairStyle: 'curly',
      hair: '#6a4426',
    },
  ],
  [
    'leprechaun',
    {
      wears: [on('buckledhat', '#3f9150'), on('beard', '#d0702c'), on('waistcoat', '#2f7a42')],
      top: '#4fa55e',
      bottom: '#2f7a42',
      hair: '#d0702c',
      shoes: black,
    },
  ],
  [
    'elf',
    {
      wears: [on('pointedhat', green), on('elfears', '#f0c8a0'), on('belt', '#4a3826')],
      top: green,
      bottom: '#7a5a3a',
      skin: '#f0c8a0',
    },
  ],
  [
    'fairy tooth_fairy fairy_godmother pixie sprite',
    {
      wears: [on('fairywings', '#c8e4ee'), on('wand', gold), on('tutu', '#e48fb0'), on('wreath', white)],
      top: '#e48fb0',
      bottom: '#f4d6e0',
      hairStyle: 'bun',
      shoes: '#e48fb0',
    },
  ],
  [
    'angel guardian_angel archangel',
    {
      wears: [on('wings', white), on('halo', gold), on('robe', white)],
      top: '#f6f0e2',
      hair: '#c79348',
      hairStyle: 'curly',
    },
  ],
  [
    'cupid',
    {
      wears: [on('wings', white), on('quiver', red), on('kilt', white)],
      top: '#f2c9a5',
      bottom: '#f2c9a5',
      skin: '#f2c9a5',
      shoes: '#f2c9a5',
      hair: '#d9a850',
      hairStyle: 'curly',
    },
  ],
  [
    'saint apostle prophet',
    {
      wears: [on('halo', gold), on('robe', '#c9b48a'), on('beard', '#6b4a2f')],
      top: '#c9b48a',
      hairStyle: 'long',
    },
  ],
  [
    'goddess',
    { wears: [on('laurel', gold), on('robe', white), on('sash', gold)], top: white, hairStyle: 'long' },
  ],
  [
    'god zeus',
    { wears: [on('laurel', gold), on('robe', white), on('beard', '#e2ddd2')], top: white, hair: '#e2ddd2' },
  ],
  [
    'demon devil satan imp',
    {
      wears: [on('horns', bone), on('batwings', '#8a2430'), on('goatee', black)],
      top: '#b8303a',
      bottom: '#8a2430',
      skin: '#d8483e',
      shoes: '#5a1a22',
      hairStyle: 'bald',
    },
  ],
  [
    'genie djinn',
    {
      wears: [
        on('turban', '#e8b93e'),
        on('wisp', '#5aa0d8'),
        on('waistcoat', '#7a3a8a'),
        on('goatee', black),
      ],
      top: '#5aa0d8',
      bottom: '#5aa0d8',
      skin: '#6fb2e4',
      hairStyle: 'bald',
    },
  ],
  [
    'mermaid',
    {
      wears: [on('fishtail', '#3fa58f'), on('wreath', white)],
      top: '#8a5fb5',
      hair: '#c8553a',
      hairStyle: 'long',
    },
  ],
  [
    'merman triton',
    {
      wears: [on('fishtail', '#3f7c9f'), on('crown', gold), on('beard', '#8fb2a8')],
      top: '#5aa09a',
      hair: '#8fb2a8',
    },
  ],
  [
    'superhero superheroine',
    {
      wears: [on('eyemask', red), on('cape', red), on('emblem', gold), on('belt', gold)],
      top: blue,
      bottom: blue,
      shoes: red,
    },
  ],
  [
    'supervillain villain',
    {
      wears: [on('eyemask', black), on('cape', '#4a2f5a'), on('goatee', black), on('emblem', '#4f9d5d')],
      top: '#5a3a6a',
      bottom: black,
      hairStyle: 'bald',
    },
  ],
  ['hero heroine', { wears: [on('cape', red), on('emblem', gold)], top: blue }],
  [
    'alien martian extraterrestrial',
    {
      wears: [on('feelers', '#6fb454')],
      top: '#8a94a8',
      bottom: '#7a8498',
      skin: '#8fce6a',
      shoes: '#6a7488',
      hairStyle: 'bald',
    },
  ],
  [
    'monster',
    {
      wears: [on('fur', purple), on('horns', bone), on('fangs', white)],
      top: purple,
      bottom: purple,
      shoes: '#5a3574',
      skin: '#9a6ab8',
      hairStyle: 'bald',
    },
  ],
  [
    'santa santa_claus father_christmas',
    {
      wears: [on('santahat', red), on('beard', white), on('belt', black)],
      top: red,
      bottom: red,
      shoes: black,
      hair: white,
    },
  ],
  [
    'scarecrow',
    {
      wears: [on('strawhat', '#d9b45a'), on('overalls', '#5a7a9a'), on('scarf', red)],
      top: '#b8705a',
      bottom: '#5a7a9a',
      skin: '#e8cf96',
      hair: '#d9b45a',
    },
  ],
  [
    'pinocchio',
    {
      wears: [on('longnose', '#e0b07a'), on('pointedhat', '#c0563f'), on('bowtie', blue)],
      top: gold,
      bottom: red,
    },
  ],
  [
    'snow_white cinderella',
    { wears: [on('bow', red), on('robe', '#e8c95a')], top: blue, hair: black, hairStyle: 'short' },
  ],
  [
    'little_red_riding_hood red_riding_hood',
    { wears: [on('hood', red), on('cape', red), on('dress', '#e9d9c6')], top: '#e9d9c6' },
  ],
  [
    'ghost_hunter',
    { wears: [on('goggles', brown), on('backpack', grey)], top: '#b8a67a', bottom: '#b8a67a' },
  ],
  [
    'grim_reaper reaper',
    { wears: [on('hood', '#2f2b36'), on('robe', '#2f2b36')], top: '#2f2b36', skin: bone, hairStyle: 'bald' },
  ],
  [
    'medusa gorgon',
    {
      wears: [on('dreadlocks', '#4f9d5d'), on('robe', '#c9b07a')],
      top: '#c9b07a',
      skin: '#b9d0a0',
      hair: green,
    },
  ],
  [
    'nymph dryad',
    { wears: [on('wreath', white), on('dress', '#8fbf8a')], top: '#8fbf8a', hairStyle: 'long' },
  ],
  [
    'undertaker',
    {
      wears: [on('tophat', black), on('suit', black), on('tie', black)],
      top: black,
      bottom: black,
      shoes: black,
    },
  ],
  [
    'goth',
    {
      wears: [on('cross', steel), on('dress', black)],
      top: black,
      bottom: black,
      hair: black,
      hairStyle: 'long',
      shoes: black,
    },
  ],
  [
    'inuit eskimo',
    { wears: [on('hood', '#d9c7a4'), on('gloves', brown)], top: '#a8764a', bottom: '#7a5236' },
  ],
  [
    'prospector gold_digger',
    {
      wears: [on('hat', brown), on('beard', '#b8b2a8'), on('suspenders', red)],
      top: '#c9b48a',
      bottom: '#5a6a8a',
    },
  ],
  ['hacker', { wears: [on('hood', '#3a404a'), on('glasses', black)], top: '#3a404a', bottom: black }],
  [
    'druid shaman hermit',
    { wears: [on('hood', '#6a7a52'), on('beard', '#c9c5bd'), on('robe', '#6a7a52')], top: '#6a7a52' },
  ],
];
