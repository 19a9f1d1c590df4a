/**
 * How things sound when they are struck: their modes and how fast these die away.
 *
 * A mode at f hertz decays with α = π·f·η + α₀ per second: η is the material's loss factor (Cremer, Heckl and
 * Petersson, Structure-Borne Sound, 3rd ed., table 4.3), α₀ what the mounting and the air take, set by ear.
 */
export type SoundingMaterial = {
  /** Hertz at the reference size; a thing twice as large sounds an octave lower. */
  modes: readonly { hertz: number; level: number }[];
  /** Metres across for which `modes` holds; null where the thing never changes size (a floor, a backboard). */
  reference: number | null;
  loss: number;
  mounting: number;
  /** Upper edge of what a blow on it excites, in hertz: long soft contacts have no treble. */
  contactHertz: number;
  /** Level, length in seconds and middle frequency of the noise of the contact itself. */
  noise: { level: number; seconds: number; hertz: number };
  /** Longest that it is heard ringing, seconds; 1.4 where it is not said. */
  rings?: number;
  /** How strongly it answers as a whole. */
  gain: number;
};

/** Resonances of the air in a rigid sphere: k·a for the first modes (Russell, Am. J. Phys. 78, 549, 2010). */
function airInSphere(radius: number): { hertz: number; level: number }[] {
  const speedOfSound = 343;
  const roots = [2.08, 3.34, 4.49, 4.51, 5.94, 6.76];
  const levels = [1, 0.55, 0.5, 0.25, 0.18, 0.1];
  return roots.map((ka, i) => ({ hertz: (ka * speedOfSound) / (2 * Math.PI * radius), level: levels[i]! }));
}

/** In-plane bending of a round ring: fₙ = n(n²−1)/√(n²+1) · κ·c / 2πR² (Rayleigh, Theory of Sound, §233). */
function ring(radius: number, rod: number, barSpeed: number): { hertz: number; level: number }[] {
  const base = ((rod / 4) * barSpeed) / (2 * Math.PI * radius ** 2);
  return [2, 3, 4, 5, 6, 7].map((n) => ({
    hertz: (base * n * (n * n - 1)) / Math.sqrt(n * n + 1),
    level: 1 / (n - 1),
  }));
}

/** Bending of a simply supported plate: π/2·√(D/ρh)·(m²/a² + n²/b²) (Leissa, Vibration of Plates, 1969, §4.1). */
function plate(
  width: number,
  height: number,
  stiffness: number,
  count: number,
): { hertz: number; level: number }[] {
  const modes: { hertz: number; level: number }[] = [];
  for (let m = 1; m <= 9; m++)
    for (let n = 1; n <= 6; n++) {
      // Struck off-centre: even modes answer as well, high ones less.
      const hertz = (Math.PI / 2) * stiffness * ((m / width) ** 2 + (n / height) ** 2);
      modes.push({ hertz, level: Math.abs(Math.sin(m * 1.1) * Math.sin(n * 0.9)) / Math.sqrt(m * n) });
    }
  return modes
    .filter(({ hertz }) => hertz > 45)
    .sort((a, b) => a.hertz - b.hertz)
    .slice(0, count);
}

/** Free bar: ratios of the transverse modes (Fletcher and Rossing, The Physics of Musical Instruments, §2.15). */
function bar(hertz: number): { hertz: number; level: number }[] {
  return [1, 2.756, 5.404, 8.933, 13.34].map((ratio, i) => ({
    hertz: hertz * ratio,
    level: 1 / (i + 1) ** 0.8,
  }));
}

/** Hand-set partials of things whose shape no formula covers. */
const partials = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([hertz, level]) => ({ hertz, level }));

const materials = {
  // Regulation size 7: radius 0.119 m. The thump below the cavity modes is the shell on its air spring.
  basketball: {
    modes: [...partials([88, 1.6], [170, 0.5]), ...airInSphere(0.119)],
    reference: 0.24,
    loss: 0.012,
    mounting: 15,
    contactHertz: 1500,
    noise: { level: 0.25, seconds: 0.012, hertz: 900 },
    gain: 1,
  },
  rubber: {
    modes: partials([130, 1], [240, 0.6], [410, 0.3]),
    reference: 0.2,
    loss: 0.12,
    mounting: 30,
    contactHertz: 900,
    noise: { level: 0.2, seconds: 0.015, hertz: 700 },
    gain: 0.8,
  },
  // Sprung sports floor: maple strips over battens, a low panel and a few strip modes.
  wood: {
    modes: [...partials([74, 1], [118, 0.9], [186, 0.6]), ...bar(265)],
    reference: 0.5,
    loss: 0.015,
    mounting: 22,
    contactHertz: 2600,
    noise: { level: 0.3, seconds: 0.008, hertz: 1500 },
    gain: 0.9,
  },
  // Tempered glass 1.83 × 1.07 m, 12.7 mm thick in a padded frame: √(D/ρh) = 19.9 m²/s (E 70 GPa, ν 0.22, 2,500 kg/m³).
  backboard: {
    modes: plate(1.83, 1.07, 19.9, 16),
    reference: null,
    loss: 0.012,
    mounting: 15,
    contactHertz: 2200,
    noise: { level: 0.3, seconds: 0.01, hertz: 1300 },
    gain: 1.1,
  },
  // Steel rod of 18 mm bent to a ring of 0.457 m; a bar wave in steel runs at 5,100 m/s.
  rim: {
    modes: ring(0.229, 0.018, 5100),
    reference: null,
    loss: 0.0012,
    mounting: 6,
    contactHertz: 5200,
    noise: { level: 0.2, seconds: 0.006, hertz: 3000 },
    gain: 1.05,
  },
  metal: {
    modes: bar(520),
    reference: 0.25,
    loss: 0.0008,
    mounting: 8,
    contactHertz: 8000,
    noise: { level: 0.2, seconds: 0.004, hertz: 4200 },
    gain: 0.85,
  },
  // A tuned bell's partials are as 0.5, 1, 1.2, 1.5, 2, 3 and 4 (hum, prime, minor third, fifth, nominal and above;
  // Fletcher and Rossing, §21); bells of one shape sound the lower the larger: one of 0.25 m has its prime at 1.3 kHz.
  bell: {
    modes: [0.5, 1, 1.2, 1.5, 2, 3, 4].map((ratio, i) => ({
      hertz: 1300 * ratio,
      level: [0.6, 1, 0.7, 0.4, 0.9, 0.4, 0.2][i]!,
    })),
    reference: 0.25,
    loss: 0.0004,
    mounting: 0.8,
    contactHertz: 9000,
    noise: { level: 0.2, seconds: 0.003, hertz: 5000 },
    rings: 3.5,
    gain: 0.8,
  },
  // A round membrane with air behind it: 0-1, 1-1, 2-1, 0-2, 3-1 (Rossing, Science of Percussion Instruments, table 2.1).
  drumhead: {
    modes: [1, 1.593, 2.135, 2.295, 2.653, 2.917].map((ratio, i) => ({
      hertz: 120 * ratio,
      level: [1, 0.6, 0.4, 0.25, 0.25, 0.15][i]!,
    })),
    reference: 0.5,
    loss: 0.012,
    mounting: 9,
    contactHertz: 1800,
    noise: { level: 0.35, seconds: 0.008, hertz: 1100 },
    gain: 1.1,
  },
  ceramic: {
    modes: partials([1720, 1], [3040, 0.75], [4410, 0.5], [6120, 0.35], [8250, 0.2]),
    reference: 0.09,
    loss: 0.0022,
    mounting: 14,
    contactHertz: 9500,
    noise: { level: 0.3, seconds: 0.003, hertz: 5200 },
    gain: 0.95,
  },
  glass: {
    modes: partials([2350, 1], [3980, 0.7], [5600, 0.5], [7900, 0.3]),
    reference: 0.09,
    loss: 0.0012,
    mounting: 10,
    contactHertz: 11000,
    noise: { level: 0.25, seconds: 0.003, hertz: 6000 },
    gain: 0.85,
  },
  plastic: {
    modes: partials([310, 1], [640, 0.7], [1180, 0.45], [1900, 0.25]),
    reference: 0.2,
    loss: 0.04,
    mounting: 45,
    contactHertz: 3600,
    noise: { level: 0.35, seconds: 0.006, hertz: 2400 },
    gain: 0.75,
  },
  // Boxes are resonators: a thin panel over a volume of air.
  cardboard: {
    modes: partials([125, 1], [210, 0.8], [340, 0.4], [520, 0.2]),
    reference: 0.4,
    loss: 0.08,
    mounting: 55,
    contactHertz: 1500,
    noise: { level: 0.7, seconds: 0.02, hertz: 1200 },
    gain: 0.6,
  },
  paper: {
    modes: partials([420, 0.4], [760, 0.3]),
    reference: 0.2,
    loss: 0.2,
    mounting: 90,
    contactHertz: 6000,
    noise: { level: 0.9, seconds: 0.03, hertz: 3200 },
    gain: 0.35,
  },
  cloth: {
    modes: partials([95, 0.6], [160, 0.3]),
    reference: 0.3,
    loss: 0.4,
    mounting: 90,
    contactHertz: 600,
    noise: { level: 0.5, seconds: 0.035, hertz: 500 },
    gain: 0.5,
  },
  flesh: {
    modes: partials([82, 1], [138, 0.7], [230, 0.3]),
    reference: 0.4,
    loss: 0.35,
    mounting: 55,
    contactHertz: 900,
    noise: { level: 0.45, seconds: 0.014, hertz: 800 },
    gain: 0.7,
  },
  stone: {
    modes: partials([64, 0.8], [880, 0.3], [1630, 0.25], [2700, 0.15]),
    reference: 0.3,
    loss: 0.01,
    mounting: 85,
    contactHertz: 4200,
    noise: { level: 0.6, seconds: 0.007, hertz: 2600 },
    gain: 0.7,
  },
  asphalt: {
    modes: partials([58, 1], [96, 0.5]),
    reference: null,
    loss: 0.08,
    mounting: 75,
    contactHertz: 2800,
    noise: { level: 0.55, seconds: 0.01, hertz: 1900 },
    gain: 0.65,
  },
  tile: {
    modes: partials([92, 0.8], [640, 0.25], [1480, 0.3], [2650, 0.2]),
    reference: null,
    loss: 0.01,
    mounting: 70,
    contactHertz: 6000,
    noise: { level: 0.4, seconds: 0.005, hertz: 3600 },
    gain: 0.85,
  },
  grass: {
    modes: partials([62, 1], [98, 0.4]),
    reference: null,
    loss: 0.35,
    mounting: 70,
    contactHertz: 500,
    noise: { level: 0.5, seconds: 0.04, hertz: 1500 },
    gain: 0.55,
  },
  // Loose stones that knock against each other: a crowd of clicks of 2 to 6 kHz, hardly a thump.
  gravel: {
    modes: partials([68, 0.5]),
    reference: null,
    loss: 0.35,
    mounting: 80,
    contactHertz: 1200,
    noise: { level: 0.85, seconds: 0.075, hertz: 3400 },
    gain: 0.6,
  },
  snow: {
    modes: partials([54, 0.7]),
    reference: null,
    loss: 0.4,
    mounting: 90,
    contactHertz: 400,
    noise: { level: 0.7, seconds: 0.07, hertz: 2400 },
    gain: 0.45,
  },
} satisfies Record<string, SoundingMaterial>;

export type SoundingName = keyof typeof materials;

/** Parts of material names as the world's table and the art use them, most particular first. */
const names: readonly (readonly [RegExp, SoundingName])[] = [
  [/\brim|hoop/, 'rim'],
  [/bronze|\bbell/, 'bell'],
  [/drumhead/, 'drumhead'],
  [/gravel|shingle/, 'gravel'],
  [/backboard|glass-board|acrylic/, 'backboard'],
  [/basket|football|soccer|volley|beach|inflat/, 'basketball'],
  [/rubber|tyre|tire|tennis|foam|silicone/, 'rubber'],
  [/cardboard|carton|box/, 'cardboard'],
  [/paper|card|book|leaf/, 'paper'],
  [/ceramic|porcelain|cup|mug|plate|clay|china|egg/, 'ceramic'],
  [/glass|ice|crystal/, 'glass'],
  [/plastic|polymer|vinyl|nylon|bone/, 'plastic'],
  [/metal|lampstand|magnet|steel|iron|alumin|brass|copper|gold|silver|tin|lead/, 'metal'],
  [/tile|linoleum/, 'tile'],
  [/asphalt|concrete|road|pavement|tarmac/, 'asphalt'],
  [/stone|rock|brick|marble|granite|rink/, 'stone'],
  [/snow/, 'snow'],
  [/grass|soil|earth|dirt|mud|sand|ground/, 'grass'],
  [/flesh|skin|body|fur|person|animal|limb|food|fruit|meat/, 'flesh'],
  [/carpet|cloth|bed|fabric|wool|cotton|leather|felt|feather|net|plush|rope/, 'cloth'],
  [/wood|slats|maple|oak|pine|parquet|cork|floor|bark|tree/, 'wood'],
];

/** The sounding material for a name of the world's table; what is unknown sounds like wood. */
export function soundingMaterial(name: string): SoundingMaterial {
  const lower = name.toLowerCase();
  return materials[names.find(([pattern]) => pattern.test(lower))?.[1] ?? 'wood'];
}
