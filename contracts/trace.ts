import { z } from 'zod';
import { Adorned } from './adornment.ts';
import { Alteration, Guise } from './alteration.ts';
import { DirectionPatch } from './direction.ts';
import { FilmLook } from './film-look.ts';
import { Clothing } from './garment.ts';
import { Sounding } from './instrument.ts';
import { Noise } from './noise.ts';
import { PlayedCommand } from './puppet-door.ts';
import { Shape } from './shape.ts';
import { Expression, Place, TimeOfDay, Weather } from './world.ts';

/**
 * What happened in a simulated world. Metres, kilograms, seconds, radians; x right, y up, floor at y = 0.
 * The trace never holds a likeness: actors are stock rigs.
 */
export { Shape };

export const TraceBody = z.object({
  /** `ball`, `mia/head`, `set/floor`. */
  id: z.string(),
  /** Id of the actor or prop, or `set`. */
  owner: z.string(),
  /** Limb of a puppet (`head`, `torso`, `upper-arm-near`, …); null for a whole prop. */
  part: z.string().nullable(),
  shape: Shape,
  material: z.string(),
  mass: z.number(),
  fixed: z.boolean(),
  /** First film frame in which it exists. */
  from: z.int(),
  /** First film frame in which it does not exist any more (it broke, it popped). */
  until: z.int().optional(),
  /** Of a piece: where its middle lay in the whole that broke. */
  origin: z.tuple([z.number(), z.number()]).optional(),
  /** Flat x, y, angle for each frame from `from`; one triple for fixed bodies. */
  poses: z.array(z.number()),
});
export type TraceBody = z.infer<typeof TraceBody>;

/** Impulse in newton seconds, summed over the frame; x, y where it acted. */
export const Contact = z.object({
  frame: z.int(),
  step: z.int(),
  a: z.string(),
  b: z.string(),
  impulse: z.number(),
  x: z.number(),
  y: z.number(),
});
export type Contact = z.infer<typeof Contact>;

export const SensorCrossing = z.object({
  frame: z.int(),
  step: z.int(),
  sensor: z.string(),
  body: z.string(),
  direction: z.enum(['down', 'up', 'left', 'right']),
});
export type SensorCrossing = z.infer<typeof SensorCrossing>;

/** Something heard. `time` is in film seconds; a line lasts `seconds`. */
export const SoundEvent = z.object({
  frame: z.int(),
  time: z.number(),
  kind: z.enum([
    'impact',
    'rolling',
    'footstep',
    'swish',
    'whoosh',
    'line',
    'bark',
    'rain',
    'snow',
    'wind',
    'room',
    'engine',
    'laugh',
    'splash',
    'shatter',
    'fire',
    'call',
    'flap',
    'horn',
    'screech',
    'clap',
    'sob',
    'kiss',
    'gulp',
    'boil',
    'boom',
    'note',
    'noise',
  ]),
  bodies: z.array(z.string()),
  materials: z.array(z.string()),
  /** Newton seconds for impacts; 0 to 1 for levels. */
  strength: z.number(),
  x: z.number(),
  seconds: z.number(),
  lineId: z.string().nullable(),
  /** Of a note: its pitch, and how it comes about. */
  hertz: z.number().positive().optional(),
  sounding: Sounding.optional(),
  /** Of a thing that sounds by itself: what is heard of it. */
  noise: Noise.optional(),
});
export type SoundEvent = z.infer<typeof SoundEvent>;

/** Something was let go with an aim: where its middle was, and how fast it left (m, m/s). Its aim is free flight from there. */
export const Aim = z.object({
  frame: z.int(),
  step: z.int(),
  body: z.string(),
  /** Whose hand it left; empty where nobody held it. */
  by: z.string(),
  x: z.number(),
  y: z.number(),
  vx: z.number(),
  vy: z.number(),
});
export type Aim = z.infer<typeof Aim>;

export const BeatReport = z.object({
  id: z.string(),
  actor: z.string(),
  action: z.string(),
  target: z.string().nullable(),
  asked: z.string(),
  verdict: z.enum(['happened', 'failed honestly', 'not understood']),
  frames: z.tuple([z.int(), z.int()]),
  note: z.string(),
});
export type BeatReport = z.infer<typeof BeatReport>;

/** Where an actor looks and what the face does, per frame. */
export const FaceState = z.object({
  /** 0 closed to 1 wide. */
  mouth: z.number(),
  /** Rounded (o, u) rather than spread (e, i): 0 to 1. */
  round: z.number(),
  blink: z.number(),
  /** How far one eye alone is closed, 0 to 1; of who is seen from the side, the eye that is seen. */
  wink: z.number().optional(),
  /** How red the cheeks are, 0 to 1. */
  flush: z.number().optional(),
  gazeX: z.number(),
  gazeY: z.number(),
  facing: z.union([z.literal(-1), z.literal(1)]),
  expression: Expression,
  /** What it passes just now, nearer to the eye than that or farther from it. */
  passes: z.object({ of: z.string(), side: z.enum(['before', 'behind']) }).optional(),
});
export type FaceState = z.infer<typeof FaceState>;

export const Ambience = z.object({
  time: TimeOfDay,
  weather: Weather,
  /** 0 to 1, eased over about a second when a direction changes it. */
  rain: z.number(),
  snow: z.number(),
  night: z.number(),
  /** Not in traces from before there were mornings, evenings and fog. */
  dusk: z.number().optional(),
  dawn: z.number().optional(),
  fog: z.number().optional(),
  /** How bright a flash of lightning is just now, 0 to 1. */
  lightning: z.number().optional(),
  /** How much of the light of the place is out, 0 to 1. */
  unlit: z.number().optional(),
});
export type Ambience = z.infer<typeof Ambience>;

/** Small things that are only seen: flat x, y, size of each in metres, and how much of its life is over (0 to 1). */
export const Specks = z.object({
  look: z.enum([
    'drop',
    'flame',
    'smoke',
    'leaf',
    'flake',
    'feather',
    'spark',
    'heart',
    'glint',
    'print',
    'rut',
    'wheel',
    'strand',
    'bead',
    'wave',
  ]),
  /** #rrggbb, where it is not the usual one. */
  colour: z.string().optional(),
  points: z.array(z.number()),
});
export type Specks = z.infer<typeof Specks>;

/** The surface of some water: heights above its rest, evenly from its left side to its right. */
export const Surface = z.object({ id: z.string(), heights: z.array(z.number()) });
export type Surface = z.infer<typeof Surface>;

/**
 * Something that melts in time lapse: kilograms still solid and in the pool, where the pool lies and how far it reaches to
 * each side (m), and the seconds of warmth that it has had.
 */
export const Melting = z.object({
  id: z.string(),
  solid: z.number(),
  pool: z.number(),
  x: z.number(),
  y: z.number(),
  reach: z.number(),
  elapsed: z.number(),
  /** How many times faster than all else its time runs; 1 when it does not melt on. */
  lapse: z.number(),
});
export type Melting = z.infer<typeof Melting>;

/**
 * A substance in a vessel, in time lapse: kilograms in each state, how warm it is and what is around it (°C), how hard it
 * boils and fumes (0 to 1), and the seconds it has had. Of a lake, and of what settles on a `surface`: kilograms a square
 * metre; `around` is then the dew point of the air.
 */
export const MatterSeen = z.object({
  id: z.string(),
  substance: z.string(),
  solid: z.number(),
  liquid: z.number(),
  gas: z.number(),
  celsius: z.number(),
  around: z.number(),
  boiling: z.number(),
  fuming: z.number(),
  surface: z.literal(true).optional(),
  elapsed: z.number(),
  lapse: z.number(),
});
export type MatterSeen = z.infer<typeof MatterSeen>;

/**
 * What is in a vessel that is poured, mixed or stirred: kilograms of each thing, of gas that left it and of what ran beside or
 * over it; the share of its room that is full; colours (#rrggbb) of equal slices from the bottom up; how evenly all is mixed
 * (0 to 1), how hard it fizzes, and the stream that runs out of it: from x, y (m) at vx (m/s) down to the height `to`.
 */
export const Mixing = z.object({
  id: z.string(),
  parts: z.record(z.string(), z.number()),
  gas: z.number(),
  spilt: z.number(),
  level: z.number(),
  bands: z.array(z.string()),
  even: z.number(),
  fizz: z.number(),
  stream: z
    .object({
      x: z.number(),
      y: z.number(),
      vx: z.number(),
      to: z.number(),
      thick: z.number(),
      colour: z.string(),
    })
    .optional(),
});
export type Mixing = z.infer<typeof Mixing>;

/**
 * Iron that rusts, in time lapse: kilograms a square metre of iron that is gone and of rust that came of it, the share of
 * the surface under rust, and the seconds that it has had.
 */
export const Rusting = z.object({
  id: z.string(),
  iron: z.number(),
  rust: z.number(),
  covered: z.number(),
  elapsed: z.number(),
  lapse: z.number(),
});
export type Rusting = z.infer<typeof Rusting>;

/** Something that looks otherwise little by little: how it looks now, and what share of the way there it has come, 0 to 1. */
export const Altering = Guise.extend({
  id: z.string(),
  share: z.number(),
  part: Alteration.shape.part,
  into: Alteration.shape.into,
  zone: Alteration.shape.zone,
});
export type Altering = z.infer<typeof Altering>;

/**
 * A closed thing that air is drawn out of: kilograms of it that are left, their pressure in pascals, the share of its
 * first room that is left, and the difference of pressures at which its walls give way.
 */
export const Emptying = z.object({
  id: z.string(),
  air: z.number(),
  pressure: z.number(),
  room: z.number(),
  gives: z.number(),
});
export type Emptying = z.infer<typeof Emptying>;

/**
 * A lump in a clean flame: °C, the share of the flame that its vapour colours, that colour (#rrggbb), and whether it burns
 * itself.
 */
export const Flaming = z.object({
  id: z.string(),
  celsius: z.number(),
  coloured: z.number(),
  colour: z.string(),
  burns: z.boolean(),
});
export type Flaming = z.infer<typeof Flaming>;

/** Somebody or something that has grown or shrunk: how tall it is (m), how many times as tall as at the start, and its kilograms. */
export const Growing = z.object({
  id: z.string(),
  height: z.number(),
  by: z.number(),
  kilograms: z.number(),
});
export type Growing = z.infer<typeof Growing>;

/**
 * Somebody or something that is nearer to the eye than the stage's plane (metres; less than nothing: farther off), about the upright
 * line at x, and how far it has turned about that, radians.
 */
export const Depth = z.object({
  id: z.string(),
  nearer: z.number(),
  x: z.number(),
  turned: z.number().optional(),
});
export type Depth = z.infer<typeof Depth>;

/**
 * What a vessel has let out where nothing has weight: kilograms that were in it and that are left, and the balls that float: kilograms,
 * radius (m), by which share of it they are longer along their axis (radians), less than nothing where they are flatter.
 */
export const Afloating = z.object({
  id: z.string(),
  whole: z.number(),
  left: z.number(),
  blobs: z.array(
    z.object({
      id: z.string(),
      kilograms: z.number(),
      radius: z.number(),
      stretch: z.number(),
      axis: z.number(),
    }),
  ),
});
export type Afloating = z.infer<typeof Afloating>;

/**
 * A drop of water on something smooth: microlitres, how far it has run and how far below the end it has fallen (mm), m/s, half of what
 * it wets (mm), the angles at its front and back edge (degrees), and how flat its weight makes it (ρ g h² / γ).
 */
export const Bead = z.object({
  id: z.string(),
  microlitres: z.number(),
  along: z.number(),
  falls: z.number(),
  speed: z.number(),
  foot: z.number(),
  front: z.number(),
  back: z.number(),
  bond: z.number(),
});
export type Bead = z.infer<typeof Bead>;

/**
 * Something thin that a point is pressed into: N, and what it takes to go through; how deep it is pressed in (m), where the tip is over
 * where the sheet lay (m), and whether it is through.
 */
export const Piercing = z.object({
  id: z.string(),
  force: z.number(),
  most: z.number(),
  depth: z.number(),
  tip: z.number(),
  through: z.boolean(),
});
export type Piercing = z.infer<typeof Piercing>;

/**
 * Light that a lamp sends, as it is seen: how bright (0 to 1), in what air, how wide where it leaves the lamp (m) and by how much it
 * spreads (rad to each side), whether its colours part, and each colour's way: where it is (m), what share of it is left there, and
 * how brightly it is seen from there on. What a body keeps it from on the ground (m).
 */
export const BeamOfLight = z.object({
  id: z.string(),
  on: z.number(),
  air: z.enum(['clear', 'dust', 'mist', 'fog', 'smoke']),
  width: z.number(),
  spread: z.number(),
  split: z.boolean(),
  rays: z.array(
    z.object({
      colour: z.string(),
      points: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
    }),
  ),
  shadow: z.object({ from: z.number(), to: z.number() }).optional(),
});
export type BeamOfLight = z.infer<typeof BeamOfLight>;

/**
 * Something that hands press: newtons, and how far in it is as a share of its width; where along it they press down on it
 * (m from its middle), else it is between two palms.
 */
export const Pressing = z.object({
  id: z.string(),
  force: z.number(),
  share: z.number(),
  at: z.number().optional(),
});
export type Pressing = z.infer<typeof Pressing>;

/**
 * Something that turns about its own upright axis, or stands on what does: how far it has turned (radians, with the clock as
 * seen from above) and how fast (rad/s), and how far in front of the stage's plane its middle is (m).
 */
export const Spinning = z.object({ id: z.string(), turn: z.number(), rate: z.number(), depth: z.number() });
export type Spinning = z.infer<typeof Spinning>;

/**
 * How far something has been opened (1: wide), paint or ink covers it (1: all of it), how much of what it can a device
 * gives (`power`), how much of it is eaten or drunk up (`eaten`), peeled, folded or spread with something. `hung`: it hangs
 * from above (1), or has been let go (0). `side`: where its hinge is, from where it is covered, or where its air goes; 1 is
 * the right.
 */
export const Progress = z.object({
  id: z.string(),
  what: z.enum([
    'open',
    'paint',
    'ink',
    'power',
    'eaten',
    'hung',
    'peeled',
    'folded',
    'spread',
    'burnt',
    'made',
    'mended',
    'cooked',
    // Of somebody, by rain.
    'wet',
  ]),
  share: z.number(),
  side: z.union([z.literal(-1), z.literal(1)]),
  /** How far a rotor has turned, in radians; of what plays or has a motor, for how many seconds it has run. */
  turn: z.number().optional(),
  /** Where something was bitten off: x, y and radius of each bite, in metres from its middle. */
  bites: z.array(z.number()).optional(),
});
export type Progress = z.infer<typeof Progress>;

/** What somebody has put on or taken off since the film began. */
export const Dressed = z.object({ id: z.string(), on: z.boolean(), garment: Clothing });
export type Dressed = z.infer<typeof Dressed>;

/** One frame as picture and sound need it; body parts and pins are in `rig.ts`. `poses` is flat x, y, angle in the order of the cue's bodies. */
export const FrameState = z.object({
  frame: z.int(),
  step: z.int(),
  shot: z.int(),
  /** The middle of the frame and its width, in metres. */
  camera: z.object({
    x: z.number(),
    y: z.number(),
    width: z.number(),
    /** How far it has come around the upright line through the middle of its picture, in radians; without it, not at all. */
    orbit: z.number().optional(),
    /** How far behind the stage (0) the lens is focused: 1 is all that is painted there. Without it, all of it is sharp. */
    focus: z.number().min(0).max(1).optional(),
  }),
  /** How all of it is painted over. */
  look: FilmLook.optional(),
  ambience: Ambience,
  poses: z.array(z.number()),
  faces: z.record(z.string(), FaceState),
  /** Line being spoken, for captions. */
  speaking: z.array(z.string()),
  specks: z.array(Specks).optional(),
  /** Words on a sheet of paper over the whole picture, and how much of it covers (0 to 1). */
  card: z.object({ text: z.string(), cover: z.number() }).optional(),
  surfaces: z.array(Surface).optional(),
  melts: z.array(Melting).optional(),
  matter: z.array(MatterSeen).optional(),
  mixing: z.array(Mixing).optional(),
  rusting: z.array(Rusting).optional(),
  altering: z.array(Altering).optional(),
  emptying: z.array(Emptying).optional(),
  pressing: z.array(Pressing).optional(),
  piercing: z.array(Piercing).optional(),
  beams: z.array(BeamOfLight).optional(),
  beads: z.array(Bead).optional(),
  afloat: z.array(Afloating).optional(),
  growing: z.array(Growing).optional(),
  depths: z.array(Depth).optional(),
  flaming: z.array(Flaming).optional(),
  spinning: z.array(Spinning).optional(),
  dressed: z.array(Dressed).optional(),
  progress: z.array(Progress).optional(),
});
export type FrameState = z.infer<typeof FrameState>;

/** Half a second of world: 12 frames (fewer at the end), all bodies in the order their poses stand in. */
export const Cue = z.object({
  index: z.int(),
  bodies: z.array(TraceBody.omit({ poses: true })),
  frames: z.array(FrameState),
  contacts: z.array(Contact),
  sensors: z.array(SensorCrossing),
  sounds: z.array(SoundEvent),
  ended: z.boolean(),
});
export type Cue = z.infer<typeof Cue>;

export const AuditCheck = z.object({
  name: z.string(),
  passed: z.boolean(),
  worst: z.number(),
  limit: z.number(),
  unit: z.string(),
});
export type AuditCheck = z.infer<typeof AuditCheck>;

export const SpokenLine = z.object({
  id: z.string(),
  speaker: z.string(),
  text: z.string(),
  start: z.number(),
  end: z.number(),
});
export type SpokenLine = z.infer<typeof SpokenLine>;

export const WorldTrace = z.object({
  version: z.literal(1),
  planHash: z.string(),
  seed: z.int(),
  place: Place,
  /** m/s², where it is not that of the earth. */
  gravity: z.number().optional(),
  /** Of a film with several places: where it went, and the frame from which on it was there. Bodies are of one of them each. */
  locations: z.array(z.object({ frame: z.int(), place: Place, gravity: z.number().optional() })).optional(),
  framesPerSecond: z.int(),
  stepsPerFrame: z.int(),
  frames: z.int(),
  bodies: z.array(TraceBody),
  camera: z.array(z.tuple([z.number(), z.number(), z.number()])),
  /** Where the camera went around: by what angle it had, in radians, frame by frame from `frame` on. */
  orbits: z.array(z.object({ frame: z.int(), angles: z.array(z.number()) })).optional(),
  /** Where not all was sharp: where the lens was focused, frame by frame from `frame` on. */
  focus: z.array(z.object({ frame: z.int(), at: z.array(z.number()) })).optional(),
  /** Which look the film had, from `frame` on; none before the first. */
  looks: z.array(z.object({ frame: z.int(), look: FilmLook.nullable() })).optional(),
  ambience: z.array(Ambience.extend({ frame: z.int() })),
  contacts: z.array(Contact),
  sensors: z.array(SensorCrossing),
  aims: z.array(Aim).optional(),
  melts: z.array(Melting.extend({ frame: z.int() })).optional(),
  matter: z.array(MatterSeen.extend({ frame: z.int() })).optional(),
  mixing: z.array(Mixing.extend({ frame: z.int() })).optional(),
  rusting: z.array(Rusting.extend({ frame: z.int() })).optional(),
  altering: z.array(Altering.extend({ frame: z.int() })).optional(),
  emptying: z.array(Emptying.extend({ frame: z.int() })).optional(),
  pressing: z.array(Pressing.extend({ frame: z.int() })).optional(),
  piercing: z.array(Piercing.extend({ frame: z.int() })).optional(),
  beams: z.array(BeamOfLight.extend({ frame: z.int() })).optional(),
  beads: z.array(Bead.extend({ frame: z.int() })).optional(),
  afloat: z.array(Afloating.extend({ frame: z.int() })).optional(),
  growing: z.array(Growing.extend({ frame: z.int() })).optional(),
  depths: z.array(Depth.extend({ frame: z.int() })).optional(),
  flaming: z.array(Flaming.extend({ frame: z.int() })).optional(),
  spinning: z.array(Spinning.extend({ frame: z.int() })).optional(),
  dressed: z.array(Dressed.extend({ frame: z.int() })).optional(),
  /** How high a water's surface stood over or under its rest at most, metres, in frames in which that could be seen. */
  waves: z.array(z.object({ id: z.string(), frame: z.int(), height: z.number() })).optional(),
  /** Who had one eye shut and the other open, frame by frame. */
  winks: z.array(z.object({ id: z.string(), frame: z.int() })).optional(),
  /** Whose mouth was wide open, whose eyes were both shut, and whose cheeks were red, frame by frame. */
  faces: z
    .array(
      z.object({ id: z.string(), frame: z.int(), what: z.enum(['gapes', 'shut', 'flushes', 'looks out']) }),
    )
    .optional(),
  /** What went with beats, and how often it was seen or heard. */
  adorned: z.array(Adorned).optional(),
  /** Of what is opened, painted or written on, frame by frame. */
  progress: z.array(Progress.extend({ frame: z.int() })).optional(),
  /** What outside policies told the puppets that they played. */
  commands: z.array(PlayedCommand).optional(),
  sounds: z.array(SoundEvent),
  lines: z.array(SpokenLine),
  beats: z.array(BeatReport),
  directions: z.array(z.object({ id: z.string(), effectiveStep: z.int(), patch: DirectionPatch })),
  audit: z.object({ passed: z.boolean(), checks: z.array(AuditCheck) }),
  /** SHA-256 over everything above in canonical order. */
  hash: z.string(),
});
export type WorldTrace = z.infer<typeof WorldTrace>;
