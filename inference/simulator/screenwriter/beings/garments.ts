import { costumeHoodNames, pressesHair } from '#art/puppets/hoods.ts';
import type { Garment } from '#contracts/garment.ts';
import { singular } from '../words/inflections.ts';

type Part = 'top' | 'bottom' | 'shoes';

/** What is worn: colours of the puppet's clothes, a piece that is drawn on it, or both. A null tint is whatever it wears. */
export type Worn = { parts: readonly Part[]; what: Garment | null; tint: string | null };

const black = '#2b2530';
const white = '#fbf6ec';
const red = '#d8483e';
const gold = '#e8b93e';
const brown = '#7a5236';
const navy = '#2f3a5f';

const clothes: readonly (readonly [readonly Part[], string | null, string])[] = [
  [
    ['top'],
    null,
    'shirt t-shirt tshirt jacket coat raincoat sweater jumper pullover hoodie blouse jersey uniform clothes outfit cardigan tunic costume halloween_costume carnival_costume party_costume fancy_dress disguise tank_top polo sweatshirt turtleneck parka anorak windbreaker fleece overcoat blazer leather_jacket fur_coat winter_coat denim_jacket crop_top flannel button-up_shirt hawaiian_shirt football_shirt polo_shirt',
  ],
  [
    ['bottom'],
    null,
    'trousers pants jeans shorts leggings tights sweatpants joggers chinos slacks swim_trunks trunks boxers underpants',
  ],
  [
    ['shoes'],
    null,
    'shoes boots sneakers sandals slippers heels high_heels flip-flops loafers clogs wellies wellingtons rain_boots cowboy_boots running_shoes socks moccasins ballet_shoes tap_shoes trainers hiking_boots',
  ],
  [['top', 'bottom'], '#8fb4d8', 'pyjamas pajamas pjs nightshirt onesie scrubs'],
  [['top', 'bottom'], '#8a8f98', 'tracksuit jumpsuit jogging_suit boiler_suit'],
  [['top', 'bottom', 'shoes'], '#3a4450', 'wetsuit diving_suit'],
  [['top', 'bottom'], '#eef0f2', 'spacesuit space_suit'],
  [['top', 'bottom'], '#e8803a', 'prison_uniform ski_suit snow_suit snowsuit romper'],
];

/** A piece, its usual colour, its words, and which of the clothes are of its colour as well. */
const pieces: readonly (readonly [Garment, string, string, (readonly Part[])?])[] = [
  ['hat', '#8a5a34', 'hat fedora trilby pork_pie_hat'],
  ['cap', '#3f7cc4', 'cap baseball_cap visor trucker_cap'],
  ['peakedcap', navy, 'peaked_cap police_cap police_hat captains_hat captain_hat officers_cap'],
  ['sailorcap', white, 'sailor_hat sailor_cap'],
  ['nursecap', white, 'nurse_cap'],
  ['pillbox', red, 'pillbox_hat'],
  ['beret', black, 'beret'],
  ['beanie', '#a8563a', 'beanie woolly_hat wool_hat woolen_hat knit_hat knitted_hat watch_cap'],
  ['bobblehat', red, 'bobble_hat winter_hat ski_hat pom-pom_hat'],
  ['santahat', red, 'santa_hat christmas_hat nightcap stocking_cap'],
  ['strawhat', '#e0c070', 'straw_hat boater'],
  ['sunhat', '#e6d3a0', 'sun_hat sunhat floppy_hat bucket_hat'],
  ['sombrero', '#c98a42', 'sombrero'],
  ['bowler', black, 'bowler bowler_hat derby'],
  ['fez', '#a8323c', 'fez'],
  ['turban', white, 'turban'],
  ['headscarf', '#8a5fb5', 'headscarf hijab head_scarf'],
  ['bridalveil', white, 'veil bridal_veil'],
  [
    'skullcap',
    navy,
    'kippah kippa yarmulke skullcap hairnet hair_net swim_cap swimming_cap bathing_cap shower_cap',
  ],
  ['wig', '#e6dfd0', 'powdered_wig judges_wig'],
  ['mortarboard', black, 'mortarboard graduation_cap graduation_hat'],
  ['sunhelmet', '#b8a26a', 'pith_helmet safari_hat'],
  ['hornedhelmet', '#9a9fa8', 'viking_helmet horned_helmet viking_hat'],
  ['minerhelmet', gold, 'miners_helmet headlamp'],
  ['jesterhat', '#c8486a', 'jester_hat jesters_hat'],
  ['buckledhat', '#3f9150', 'leprechaun_hat pilgrim_hat'],
  ['bonnet', white, 'bonnet'],
  ['hood', '#5a6a52', 'hood'],
  ['tophat', black, 'top-hat tophat top_hat'],
  ['cowboyhat', '#8a5a34', 'stetson cowboy_hat'],
  [
    'pointedhat',
    '#4a3f8a',
    'party_hat witch_hat witchs_hat wizard_hat wizards_hat elf_hat birthday_hat cone_hat',
  ],
  ['tricorn', black, 'tricorn pirate_hat'],
  ['toque', white, 'toque chef_hat chefs_hat'],
  ['helmet', '#c8ccd2', 'helmet hard_hat bike_helmet bicycle_helmet safety_helmet football_helmet'],
  ['crown', gold, 'crown tiara diadem'],
  ['headband', red, 'headband bandana sweatband'],
  ['halo', gold, 'halo'],
  ['horns', '#efe4c8', 'horns devil_horns'],
  ['laurel', '#6a9a4a', 'laurel_wreath laurels'],
  ['wreath', white, 'flower_crown wreath flower_wreath crown_of_flowers'],
  ['bunnyears', white, 'bunny_ears rabbit_ears'],
  ['catears', black, 'cat_ears'],
  ['elfears', '#f0c8a0', 'elf_ears pointed_ears pointy_ears'],
  ['antlers', '#8a5a34', 'antlers reindeer_antlers'],
  ['earmuffs', red, 'earmuffs ear_muffs'],
  ['headphones', black, 'headphones headset earphones'],
  ['bow', red, 'hair_bow'],
  ['feelers', '#4f9d5d', 'antennae antennas'],
  ['topknot', black, 'topknot man_bun'],
  ['ponytail', '#7a4a26', 'ponytail pony_tail'],
  ['pigtails', '#7a4a26', 'pigtails'],
  ['braids', '#7a4a26', 'braids plaits braid plait'],
  ['mohawk', '#4f9d5d', 'mohawk'],
  ['afro', '#2b1d16', 'afro clown_wig curly_wig'],
  ['glasses', black, 'glasses spectacles eyeglasses reading_glasses'],
  ['sunglasses', black, 'sunglasses shades dark_glasses'],
  ['goggles', '#5b6b7a', 'goggles swim_goggles ski_goggles safety_goggles'],
  ['divemask', '#f0c24b', 'snorkel diving_mask snorkel_mask scuba_mask'],
  ['monocle', gold, 'monocle'],
  ['eyemask', black, 'eye_mask sleep_mask sleeping_mask domino_mask superhero_mask masquerade_mask'],
  ['mask', black, 'mask face_mask surgical_mask facemask ski_mask'],
  ['eyepatch', black, 'eyepatch eye_patch'],
  ['rednose', red, 'red_nose clown_nose'],
  ['longnose', '#e0b07a', 'long_nose'],
  ['beard', '#6b4a2f', 'beard'],
  ['goatee', '#4a2c1a', 'goatee'],
  ['moustache', '#4a2c1a', 'moustache mustache'],
  ['fangs', white, 'fangs'],
  ['freckles', '#a8623a', 'freckles'],
  ['whiskers', '#4a4038', 'whiskers'],
  ['scarf', red, 'scarf shawl neckerchief feather_boa boa pashmina'],
  ['tie', '#3f7cc4', 'tie necktie'],
  ['bowtie', red, 'bowtie bow_tie bow-tie'],
  ['apron', white, 'apron pinafore bib'],
  ['suit', '#3d4452', 'suit business_suit three-piece_suit', ['top', 'bottom']],
  ['suit', black, 'tuxedo tux tailcoat dinner_jacket', ['top', 'bottom']],
  ['labcoat', white, 'lab_coat labcoat white_coat', ['top']],
  ['labcoat', '#b89a6a', 'trench_coat trenchcoat', ['top']],
  ['waistcoat', '#4a4a58', 'waistcoat vest bulletproof_vest'],
  ['vest', '#e8803a', 'safety_vest reflective_vest high-vis_vest hi-vis_vest hi-vis'],
  ['lifejacket', '#e8803a', 'life_jacket lifejacket life_vest lifevest'],
  ['overalls', '#4a6a9a', 'overalls dungarees dungaree', ['bottom']],
  ['suspenders', '#6a4a2a', 'lederhosen', ['bottom']],
  ['stripes', navy, 'striped_shirt striped_sweater', ['top']],
  ['kimono', '#34496a', 'kimono yukata karate_uniform gi', ['top']],
  ['armour', '#b3b9c2', 'armour armor suit_of_armor breastplate chain_mail chainmail', ['top']],
  ['sash', gold, 'sash'],
  ['belt', brown, 'belt tool_belt holster gun_belt'],
  ['suspenders', red, 'suspenders braces'],
  ['ruff', white, 'ruff'],
  ['necklace', white, 'necklace beads pearls pearl_necklace lei'],
  ['necklace', gold, 'gold_chain gold_necklace jewellery jewelry'],
  ['cross', gold, 'medallion pendant'],
  ['medals', gold, 'medals'],
  ['stethoscope', '#3d4a5a', 'stethoscope'],
  ['badge', gold, 'badge sheriffs_badge name_badge lanyard'],
  ['cape', '#8c2f45', 'cape cloak poncho'],
  ['wings', white, 'wings angel_wings feathered_wings'],
  ['fairywings', '#c8e4ee', 'fairy_wings butterfly_wings'],
  ['batwings', '#8a2430', 'bat_wings devil_wings dragon_wings'],
  ['quiver', brown, 'quiver'],
  ['backpack', '#3f7cc4', 'backpack rucksack knapsack school_bag schoolbag'],
  ['airtank', gold, 'oxygen_tank air_tank scuba_tank'],
  ['skirt', '#c8486a', 'skirt miniskirt mini_skirt pencil_skirt'],
  ['dress', '#c8486a', 'dress dirndl sundress summer_dress frock pinafore_dress cocktail_dress', ['top']],
  [
    'robe',
    '#8a5fb5',
    'gown ball_gown evening_gown nightgown nightdress long_dress evening_dress sari',
    ['top'],
  ],
  ['robe', white, 'wedding_dress wedding_gown toga', ['top']],
  ['robe', '#b8a0c8', 'robe bathrobe dressing_gown kaftan cassock choir_robe', ['top']],
  ['tutu', '#f0b4c8', 'tutu ballet_skirt'],
  ['kilt', '#8c2f3a', 'kilt'],
  ['grassskirt', '#c9b04a', 'grass_skirt hula_skirt'],
  ['pelt', '#c98a42', 'loincloth animal_skin fur_pelt'],
  ['swimsuit', '#3f7cc4', 'swimsuit bikini bathing_suit swimming_costume leotard swimwear', ['top']],
  ['towel', white, 'towel bath_towel'],
  ['fishtail', '#3fa58f', 'mermaid_tail fish_tail'],
  ['bibnumber', red, 'bib_number race_number start_number running_number'],
  ['armcast', white, 'cast plaster_cast arm_cast broken_arm broken_wrist'],
  ['tattoo', '#34557a', 'tattoo tattoos'],
  ['scar', '#a8484a', 'scar'],
  ['blackeye', '#6a4a86', 'black_eye bruise'],
  ['sunburn', red, 'sunburn'],
  ['dreadlocks', '#4a3020', 'dreadlocks dreads'],
  ['mullet', '#6b4a2f', 'mullet'],
  ['fringe', '#4a2c1a', 'fringe bangs'],
  ['sideburns', '#4a2c1a', 'sideburns'],
  ['gloves', white, 'gloves mittens oven_gloves oven_mitts'],
  ['boxinggloves', red, 'boxing_gloves'],
  ['pompoms', red, 'pompoms pom-poms'],
  ['rollerskates', red, 'roller_skates rollerskates rollerblades roller_blades inline_skates skates'],
  ['iceskates', white, 'ice_skates'],
  ['flippers', '#f0c24b', 'flippers swim_fins'],
];

const named = (words: string): string[] => words.split(' ').map((word) => word.replaceAll('_', ' '));

export const garments: Readonly<Record<string, Worn | null>> = Object.fromEntries<Worn | null>([
  ...clothes.flatMap(([parts, tint, words]) =>
    named(words).map((word) => [word, { parts, what: null, tint }] as const),
  ),
  ...pieces.flatMap(([what, tint, words, parts = []]) =>
    named(words).map((word) => [word, { parts, what, tint }] as const),
  ),
  // Too small to be seen on a puppet.
  ...['ring', 'earrings', 'bracelet'].map((word) => [word, null] as const),
]);

/** What is worn by that name, one or several of it ("tuxedos"): undefined for what nobody wears, null for what is too small to be seen. */
export const garmentNamed = (word: string): Worn | null | undefined =>
  Object.hasOwn(garments, word)
    ? garments[word]
    : Object.hasOwn(garments, singular(word))
      ? garments[singular(word)]
      : undefined;

/** What lies about as often as it is worn: "her backpack" alone does not say that she has it on. */
export const liesAbout =
  /^(?:backpack|rucksack|knapsack|school ?bag|towel|headphones|headset|gloves|mittens|badge|braces|wings|horns|antlers|whiskers|fangs|medals|beads|ring)$/u;

/** A hat of its own by the word before it ("a chef hat"). */
export const kindsOfHat: Readonly<Record<string, Garment>> = {
  top: 'tophat',
  cowboy: 'cowboyhat',
  party: 'pointedhat',
  wizard: 'pointedhat',
  witch: 'pointedhat',
  pointed: 'pointedhat',
  pointy: 'pointedhat',
  pirate: 'tricorn',
  chef: 'toque',
  baseball: 'cap',
  space: 'bubble',
  straw: 'strawhat',
  santa: 'santahat',
  jester: 'jesterhat',
  viking: 'hornedhelmet',
};

/** On a head there is room for one of these. */
export const hats: ReadonlySet<Garment> = new Set<Garment>([
  ...pressesHair,
  ...costumeHoodNames,
  'crown',
  'pillbox',
  'nursecap',
  'headscarf',
  'habit',
  'hood',
  'skullcap',
  'laurel',
  'wreath',
  'bridalveil',
]);
