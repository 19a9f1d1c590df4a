/**
 * Materials of props and sets. `restitution` is the bounce against a hard, heavy surface; sets have a
 * `restitution` that multiplies it (1 = gives everything back). `density` is effective kg/m³ of the whole thing,
 * air inside included. `friction` is averaged over the pair.
 */
export type Material = { restitution: number; friction: number; density: number };

/** What bubbles are made of. */
export const SOAP_FILM = 'soap-film';

/** What castles at the beach are made of. */
export const WET_SAND = 'wet-sand';
/** Playing cards that lean on each other, and bundles of straw that are set up as walls. */
export const [SET_CARDS, STRAW] = ['set-up-cards', 'straw'] as const;
/** A toy balloon that is filled with water. */
export const WATER_SKIN = 'water-skin';

/** Things that move. */
export const materials = {
  // FIBA Equipment 2024, 12.5: dropped from 1.80 m it rebounds 1.035–1.085 m at its bottom: e = √(1.06/1.80) = 0.77.
  // 0.60 kg (size 7: 0.567–0.650) in a sphere of 0.12 m: 83 kg/m³. Leather on wood: Cross, Am. J. Phys. 70 (2002), 0.5–0.6.
  basketball: { restitution: 0.77, friction: 0.55, density: 83 },
  // IFAB Laws of the Game 2 and FIFA Quality: rebound 1.35 m from 2 m on steel: e = 0.82; 0.43 kg, r = 0.11 m.
  football: { restitution: 0.8, friction: 0.5, density: 77 },
  // ITF Rules, appendix I: rebound 1.35–1.47 m from 2.54 m: e = 0.745; 0.058 kg, r = 0.033 m.
  'tennis-ball': { restitution: 0.745, friction: 0.6, density: 385 },
  // Beach ball and balloon-like toys: a thin shell full of air.
  beachball: { restitution: 0.65, friction: 0.5, density: 12 },
  // Limp, it is little more than its 3 g of rubber; what breath adds to it, the air around it bears.
  'balloon-rubber': { restitution: 0.5, friction: 0.5, density: 6 },
  // Natural rubber 1,100–1,200 kg/m³, e ≈ 0.75–0.85 (Cross, Am. J. Phys. 67, 1999).
  rubber: { restitution: 0.78, friction: 0.8, density: 1100 },
  // Engineering ToolBox, "Friction coefficients": wood on wood 0.25–0.5; oak 720 kg/m³.
  wood: { restitution: 0.45, friction: 0.45, density: 600 },
  // A pin of 1.53 to 1.64 kg, 0.12 m at its widest and 0.38 m high, in a box of that size; a ball of 7.26 kg at most and 0.218 m
  // across (USBC Equipment Specifications). Maple on an oiled lane 0.2 (judged).
  'bowling-pinwood': { restitution: 0.2, friction: 0.3, density: 300 },
  'bowling-resin': { restitution: 0.5, friction: 0.2, density: 1000 },
  // An empty crate of 12 mm slats, half a metre wide, weighs 10–12 kg; pine on pine 0.4 (Engineering ToolBox).
  slats: { restitution: 0.35, friction: 0.4, density: 90 },
  // A paper cup: 10 g in 0.4 l; paper on paper 0.3 (Johansson, Nordic Pulp Paper 13, 1998).
  paper: { restitution: 0.2, friction: 0.4, density: 40 },
  // Corrugated board box, mostly air; board on wood 0.4–0.5.
  // A goose's quill of 0.3 m weighs a few grams, in an outline as deep as it is wide: little more than the air there. Judged.
  feather: { restitution: 0.05, friction: 0.4, density: 1.3 },
  cardboard: { restitution: 0.2, friction: 0.45, density: 60 },
  // Stoneware 2,400 kg/m³, hollow: about a third is wall.
  ceramic: { restitution: 0.35, friction: 0.4, density: 800 },
  // Steel 7,850 kg/m³ as tubes and sheet; steel on asphalt 0.4 (Engineering ToolBox).
  steel: { restitution: 0.4, friction: 0.4, density: 900 },
  // Aluminium 2,700 kg/m³ (Engineering ToolBox) as thin sheet around air, a third of what steel would be.
  aluminium: { restitution: 0.4, friction: 0.4, density: 310 },
  // Bell metal 8,600 kg/m³ in walls of a few millimetres around air: a hand bell of 0.3 m weighs some 3 kg.
  bronze: { restitution: 0.4, friction: 0.35, density: 110 },
  // A floor lamp or a pedestal fan: 5 to 9 kg of foot, pole and shade around air (judged by catalogues).
  lampstand: { restitution: 0.25, friction: 0.4, density: 25 },
  // A small drum: 5 kg of shell and hoops around air; a tight skin throws a stick back (judged).
  drumhead: { restitution: 0.6, friction: 0.45, density: 60 },
  // Bearing balls: e = 0.97–0.99 (Herrmann & Schmälzle, Am. J. Phys. 49, 761, 1981); polished steel on steel μ 0.1–0.2.
  'hardened-steel': { restitution: 0.99, friction: 0.15, density: 7850 },
  // Woven polypropylene, 0.3 kg/m²: what gives is its springs, which the mechanism has as springs.
  bed: { restitution: 0.05, friction: 0.8, density: 60 },
  // Soda-lime glass 2,500 kg/m³, hollow.
  glass: { restitution: 0.5, friction: 0.4, density: 900 },
  // PET and polypropylene wares, hollow.
  plastic: { restitution: 0.5, friction: 0.35, density: 250 },
  // Hard porcelain 2,400 kg/m³ in walls of 4 mm: a vase of 0.4 m weighs 3 kg; glazed on wood about 0.35.
  porcelain: { restitution: 0.3, friction: 0.35, density: 120 },
  // A hen's egg 1,030–1,090 kg/m³ (USDA).
  eggshell: { restitution: 0.15, friction: 0.4, density: 1050 },
  // A party balloon: 3.2 g of latex around 14.5 l of helium of 0.166 kg/m³ (CRC Handbook): 0.39 kg/m³ in all.
  helium: { restitution: 0.7, friction: 0.6, density: 0.39 },
  // A toy balloon of water: 0.4 kg in an outline that is drawn a little larger than it is (judged); it hardly bounces.
  [WATER_SKIN]: { restitution: 0.1, friction: 0.6, density: 160 },
  // Breath at 34 °C, damp as it is: 1.15 kg/m³ (ideal gas); a film of 1 µm of water around 13 cm of it adds 0.046 kg/m³. It
  // goes on rising as long as its breath is warm; that it cools is left out.
  [SOAP_FILM]: { restitution: 0, friction: 0, density: 1.196 },
  // Stands for a coarse liquid: water's 998 kg/m³, hardly any friction, no bounce.
  grains: { restitution: 0.05, friction: 0.04, density: 998 },
  // Alnico 7,300 kg/m³ (CRC Handbook), a horseshoe that fills a quarter of its outline.
  magnet: { restitution: 0.3, friction: 0.6, density: 1800 },
  // A bath duck: 60 g of vinyl around a litre of air; PVC on tile about 0.4.
  toy: { restitution: 0.45, friction: 0.4, density: 120 },
  // Cork 120–240 kg/m³ (CRC Handbook).
  cork: { restitution: 0.5, friction: 0.5, density: 180 },
  // Ice at 0 °C: 916.7 kg/m³ (CRC Handbook); ice on ice 0.02–0.1 (Bowden & Hughes, Proc. R. Soc. A 172, 1939).
  ice: { restitution: 0.3, friction: 0.05, density: 916.7 },
  // Packed snow of a snowman: 350–550 kg/m³ (Paterson, The Physics of Glaciers, table 2.1); it hardly bounces.
  snow: { restitution: 0.1, friction: 0.3, density: 450 },
  // Wet sand 1,920 kg/m³ (Engineering ToolBox) in towers and walls that fill half of their outline and are half as deep as
  // they are high (judged); friction as of the sand below (`surfaces`). It does not bounce.
  [WET_SAND]: { restitution: 0, friction: 0.67, density: 480 },
  // Fifteen cards of 1.8 g (300 g/m²) in an outline that is drawn five times as large as they are.
  [SET_CARDS]: { restitution: 0.05, friction: 0.4, density: 1.5 },
  // Loose straw 30–60 kg/m³ (FAO); walls fill a third of their outline (judged).
  [STRAW]: { restitution: 0.05, friction: 0.6, density: 6 },
  // Dug garden soil 1,100–1,400 kg/m³ (Engineering ToolBox).
  soil: { restitution: 0.02, friction: 0.8, density: 1250 },
  // 911 kg/m³ at fridge warmth (Walstra et al.).
  butter: { restitution: 0.1, friction: 0.5, density: 911 },
  // Cheddar 1,080 kg/m³ (USDA); solid coconut oil 920 kg/m³ (Codex Stan 210).
  cheese: { restitution: 0.15, friction: 0.5, density: 1080 },
  'coconut-oil': { restitution: 0.1, friction: 0.4, density: 920 },
  // 1,300 kg/m³ (Beckett, The Science of Chocolate).
  chocolate: { restitution: 0.3, friction: 0.45, density: 1300 },
  // Paraffin 900 kg/m³ (Engineering ToolBox).
  wax: { restitution: 0.2, friction: 0.5, density: 900 },
  // With the air that is whipped into it: 550 kg/m³ (ASHRAE Refrigeration 33).
  'ice-cream': { restitution: 0.05, friction: 0.5, density: 550 },
  // Carbon steel, solid: 7,850 kg/m³.
  'steel-solid': { restitution: 0.4, friction: 0.4, density: 7850 },
  // Cotton stuffing and felt: nearly dead.
  cloth: { restitution: 0.1, friction: 0.6, density: 120 },
  // A tent for a family weighs 5 to 10 kg with its poles (judged by catalogues), in an outline of some 5 m³.
  canvas: { restitution: 0.05, friction: 0.6, density: 2 },
  // Apples 0.24–0.4 water-like: 830 kg/m³ (USDA), dull bounce.
  fruit: { restitution: 0.35, friction: 0.5, density: 830 },
  // Granite 2,700 kg/m³.
  stone: { restitution: 0.3, friction: 0.6, density: 2700 },
  // Human body 985 kg/m³ (Krzywicki & Chinn 1967); soft tissue returns little.
  flesh: { restitution: 0.15, friction: 0.6, density: 985 },
} as const satisfies Record<string, Material>;
export type MaterialName = keyof typeof materials;

/** Surfaces of sets. */
export const surfaces = {
  // The court itself is what the ball's number was measured on.
  'wood-floor': { restitution: 1, friction: 0.55, density: 700 },
  // A rim is sprung: it absorbs 35–50 % of the impact energy (FIBA Equipment 2024, 5.6): e × √0.58.
  'steel-rim': { restitution: 0.76, friction: 0.4, density: 7850 },
  // 12 mm tempered glass on a frame gives back slightly less than a court does.
  'glass-board': { restitution: 0.9, friction: 0.35, density: 2500 },
  // FIFA Quality pitch rebound 0.6–1.0 m from 2 m: e 0.55–0.7 against 0.82 on steel.
  grass: { restitution: 0.75, friction: 0.6, density: 1500 },
  asphalt: { restitution: 0.97, friction: 0.7, density: 2300 },
  tile: { restitution: 1, friction: 0.45, density: 2300 },
  'wood-table': { restitution: 0.85, friction: 0.45, density: 600 },
  bark: { restitution: 0.7, friction: 0.7, density: 700 },
  concrete: { restitution: 0.95, friction: 0.7, density: 2300 },
  // Dressed granite or cobbles: as hard as concrete; densities of common solids, Engineering ToolBox.
  stone: { restitution: 0.95, friction: 0.65, density: 2700 },
  // Poured rubber on gravel: at least 85 % of the rebound on concrete (EN 14877:2013, multi-sports areas): √0.85 × 0.95.
  'rubber-ground': { restitution: 0.88, friction: 0.8, density: 1100 },
  // Carpet on concrete lies between court and grass; its bounce is judged, not measured. Friction as felt on wood.
  carpet: { restitution: 0.88, friction: 0.6, density: 400 },
  // Trodden earth: friction of a dry earth road 0.65–0.68 (Wong, Theory of Ground Vehicles, table 1.3); packed
  // earth 1,520 kg/m³ (Engineering ToolBox). It gives back a little less than a pitch does; judged.
  earth: { restitution: 0.7, friction: 0.65, density: 1520 },
  // Dry sand comes to rest at 34°: tan 34° = 0.67; 1,600 kg/m³ (Engineering ToolBox). It flows under a blow: what is
  // dropped on it all but stays; judged, not measured.
  sand: { restitution: 0.2, friction: 0.67, density: 1600 },
  // Hard-packed snow: 0.2 under rubber (Wong, table 1.3), 480 kg/m³ (Engineering ToolBox); bounce judged.
  snow: { restitution: 0.3, friction: 0.25, density: 480 },
  // Ice under shoes or cloth as in the table above; as hard as stone under what is dropped on it (judged).
  rink: { restitution: 0.9, friction: 0.05, density: 917 },
  // The Moon's dust: 1,500 kg/m³ in the upper 15 cm, internal friction 30–50° (Carrier, Olhoeft and Mendell, Lunar
  // Sourcebook, 1991, chapter 9); bounce as sand.
  'moon-sand': { restitution: 0.2, friction: 0.7, density: 1500 },
  // Plate with a tread: steel as above, rubber on it 0.6–0.7.
  'steel-deck': { restitution: 0.98, friction: 0.6, density: 7850 },
} as const satisfies Record<string, Material>;
export type SurfaceName = keyof typeof surfaces;

/** The material of that name, or cardboard for a name outside the table (plans are validated before). */
export function materialOf(name: string): Material {
  if (Object.hasOwn(materials, name)) return materials[name as MaterialName];
  if (Object.hasOwn(surfaces, name)) return surfaces[name as SurfaceName];
  return materials.cardboard;
}
