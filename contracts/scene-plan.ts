import { z } from 'zod';
import { Adornment } from './adornment.ts';
import { Alteration, Guise } from './alteration.ts';
import { FilmLook } from './film-look.ts';
import { Format } from './format.ts';
import { Clothing, Garment } from './garment.ts';
import { Id, PartId } from './ids.ts';
import { Manner } from './manner.ts';
import { Mechanism } from './mechanism.ts';
import { Noise } from './noise.ts';
import { Print } from './print.ts';
import { Routine } from './routine.ts';
import { Camera } from './scene-document.ts';
import { SkyChange } from './sky-change.ts';
import { Span } from './span.ts';
import { Action, CameraMove, Expression, film, Music, Place, TimeOfDay, Weather } from './world.ts';

export const Voice = z.object({
  /** A voice inside the speech package. */
  name: z.string(),
  /** Mean fundamental frequency in hertz. */
  pitch: z.number().min(50).max(400),
  /** Duration factor: 1 is the voice's own pace, more is slower. */
  stretch: z.number().min(0.5).max(2),
  /** Resonances of the vocal tract against the voice's own: above 1 is a smaller speaker. */
  tract: z.number().min(0.8).max(1.25).optional(),
});
export type Voice = z.infer<typeof Voice>;

export const Rig = z.enum(['person', 'quadruped', 'thing', 'winged', 'swimming', 'wheeled']);
export type Rig = z.infer<typeof Rig>;

export const Worn = z.object({ what: Garment, tint: z.string(), print: Print.optional() });
export type Worn = z.infer<typeof Worn>;

/** How a stock puppet looks: colours as #rrggbb, chosen from the palette by the seed unless the script says. */
export const Look = z.object({
  skin: z.string(),
  hair: z.string(),
  hairStyle: z.enum(['short', 'long', 'bun', 'curly', 'bald']),
  top: z.string(),
  bottom: z.string(),
  shoes: z.string(),
  wears: z.array(Worn).max(6).optional(),
  /** Of an animal, where the script says a colour; its paler and darker parts follow from it. */
  coat: z.string().optional(),
  /** Of its coat, where the script says how that is marked. */
  marks: z
    .object({ kind: z.enum(['stripes', 'spots', 'dots', 'patch']), tint: z.string().optional() })
    .optional(),
  /** What its clothes are printed with. */
  prints: z.object({ top: Print.optional(), bottom: Print.optional() }).optional(),
});
export type Look = z.infer<typeof Look>;

export const PlanActor = z.object({
  id: PartId,
  name: z.string(),
  rig: Rig,
  /** Key of the art library. */
  thing: z.string(),
  cameoId: Id.nullable(),
  ownedBy: PartId.nullable(),
  look: Look,
  /** What a thing that came alive is made of: key of the table of materials. */
  material: z.string().optional(),
  voice: Voice,
  /** Height in metres. */
  height: z.number().min(0.1).max(4),
  x: z.number(),
  facing: z.union([z.literal(-1), z.literal(1)]),
  expression: Expression,
  /** What it stands on at the start: a thing, or a part of the set. */
  on: z.string().optional(),
  /** The hollow thing or the vehicle that it is in at the start. */
  inside: PartId.optional(),
  /** How it looks from the start, against how it is drawn. */
  guise: Guise.optional(),
  /** Comes from outside of the picture, which does not wait for it. */
  incoming: z.literal(true).optional(),
});
export type PlanActor = z.infer<typeof PlanActor>;

export const PlanProp = z.object({
  id: PartId,
  name: z.string(),
  thing: z.string(),
  /** Key of the table of materials. */
  material: z.string(),
  /** Width and height in metres. */
  width: z.number().positive(),
  height: z.number().positive(),
  shape: z.enum(['ball', 'box', 'silhouette']),
  /** Stands still whatever hits it (a hoop's stand, a wall). */
  fixed: z.boolean(),
  x: z.number(),
  y: z.number(),
  /** In whose hand it is at the start. */
  heldBy: PartId.nullable(),
  /** A hat that is on the head of whoever has it, and not in a hand. */
  worn: z.literal(true).optional(),
  /** #rrggbb, when the script says a colour. */
  tint: z.string().nullable(),
  /** How it looks from the start, against how it is drawn. */
  guise: Guise.optional(),
  /** The string that it hangs on, rises on or is held by, in metres. */
  string: z.number().min(0.2).max(6).optional(),
  /**
   * Held from above at the start: in the jaws of a grabber (its prop), or on a cord that comes from over the picture
   * (null), so many metres long.
   */
  hung: z
    .object({
      by: PartId.nullable(),
      cord: z.number().min(0).max(6),
      /** In a clamp that can turn it, about its middle or its top. */
      turns: z.enum(['middle', 'top']).optional(),
    })
    .optional(),
  /** What it is made of, when it is more than one body. */
  mechanism: Mechanism.nullable().optional(),
  /**
   * Open at the top, or to the front where it has a door: walls of this thickness, and how high above its foot its
   * inside begins, in metres.
   */
  hollow: z
    .object({
      wall: z.number().positive(),
      floor: z.number().positive(),
      door: z.literal(true).optional(),
      /** Shut by a lid until that is opened. */
      lid: z.literal(true).optional(),
      /** Open at the bottom: it comes down over what stands there. */
      down: z.literal(true).optional(),
    })
    .optional(),
  /**
   * Food: the colours that a bite lays bare and of its skin, and whether it is served in a bowl. Plans without it have their
   * food gone after three bites.
   */
  food: z
    .object({ flesh: z.string(), skin: z.string().optional(), served: z.literal(true).optional() })
    .optional(),
  /** #rrggbb of the shavings, crumbs or grains that come off it, or out of it, as hands are at it. */
  crumbs: z.string().optional(),
  /** #rrggbb of what is spread on it. */
  spread: z.string().optional(),
  /** #rrggbb of the lines that a pen, a pencil or a chalk leaves on it, and whether its surface is rough, which breaks them. */
  written: z.string().optional(),
  rough: z.literal(true).optional(),
  /** #rrggbb of what is in a glass that somebody drinks from. */
  filled: z.string().optional(),
  /** A bubble that is not there before somebody blows through this wand. */
  blown: PartId.optional(),
  /** A smiling face is drawn on its front. */
  smile: z.literal(true).optional(),
  /** A thin sheet (key of `membranes.ts`) that a point is pressed into. */
  pierced: z.object({ sheet: z.string(), point: z.string() }).optional(),
  /**
   * The light that a lamp sends: through what, in what air, of what colour and wavelength (nm) where it is not white, how wide (m) and
   * by how much wider on its way (rad to each side), as how many rays side by side, from where (m from the lamp's middle), which way
   * (rad, 0 to the right).
   */
  beam: z
    .object({
      through: PartId.nullable(),
      air: z.enum(['clear', 'dust', 'mist', 'fog', 'smoke']),
      white: z.boolean(),
      nm: z.number().positive(),
      colour: z.string(),
      width: z.number().positive(),
      spread: z.number().min(0).max(0.6),
      rays: z.int().min(1).max(9),
      mouth: z.tuple([z.number(), z.number()]),
      aim: z.number(),
    })
    .optional(),
  /** What light does with it: its outline, and of what it is (a key of the table of media). */
  optic: z
    .object({
      outline: z.enum(['prism', 'block', 'diamond', 'ball', 'lens', 'drops', 'vessel', 'mirror', 'solid']),
      of: z.string(),
    })
    .optional(),
  /** A drop of water on something smooth: on what, how steep (radians), how far its end is (m), and whether it comes to be there. */
  bead: z
    .object({
      surface: z.string(),
      slope: z.number().positive(),
      length: z.number().positive(),
      forms: z.literal(true).optional(),
    })
    .optional(),
  /** On the line of this rod. */
  line: PartId.optional(),
  /** It hangs where it is until it comes down or off by itself. */
  stalk: z.literal(true).optional(),
  /** Held at its foot (a plant), by its upper edge (a curtain) or on rockers: the wind bends or rocks it. */
  sways: z.enum(['foot', 'top', 'rockers']).optional(),
  /** It comes from outside of the picture. */
  incoming: z.literal(true).optional(),
  /** It is alight at the start. */
  burning: z.literal(true).optional(),
  /** What is in it, from the bottom up: keys of the table of substances, each with its share of the room inside. */
  holds: z
    .array(
      z.object({
        substance: z.string(),
        share: z.number().positive().max(1),
        /** #rrggbb, where the script says a colour of it. */
        tint: z.string().optional(),
      }),
    )
    .max(3)
    .optional(),
  /** Full of water, which hands press out of it. */
  soaked: z.literal(true).optional(),
  /** What it holds is poured, stirred, dissolved, or has something poured into it. */
  mixes: z.literal(true).optional(),
  /**
   * Fixed on a turntable and reaching over its rim: on which one, how far behind the stage's plane that stands, how far the arm
   * reaches from its axis (m), and where it points at the start (radians to the right of whoever looks on).
   */
  arm: z
    .object({
      on: PartId,
      behind: z.number().positive(),
      reach: z.number().positive(),
      from: z.number(),
    })
    .optional(),
  /** Stands across the stage and lets through between these heights above its foot, in metres (a gate, a hoop). */
  opening: z.object({ bottom: z.number().min(0), top: z.number().positive() }).optional(),
  /**
   * A wall across the stage, as high as the picture, that the set ends at: what lies beyond it, on which side, and what it is
   * built of. It may have an opening.
   */
  sidewall: z
    .object({
      beyond: Place,
      outward: z.union([z.literal(-1), z.literal(1)]),
      built: z.enum(['plaster', 'brick', 'stone']),
    })
    .optional(),
  /** The glass in the opening of the wall that the set ends at. */
  glazes: z.literal(true).optional(),
});
export type PlanProp = z.infer<typeof PlanProp>;

/** Where on a body somebody is touched. */
export const BodyPart = z.enum([
  'head',
  'face',
  'eyes',
  'ear',
  'nose',
  'mouth',
  'neck',
  'shoulder',
  'chest',
  'belly',
  'back',
  'hips',
  'arms',
  'hand',
  'knee',
  'foot',
  'tail',
]);
export type BodyPart = z.infer<typeof BodyPart>;

export const Outcome = z.enum(['any', 'succeed', 'fail', 'barely', 'almost']);
export type Outcome = z.infer<typeof Outcome>;

export const Line = z.object({
  id: Id,
  speaker: PartId,
  text: z.string().min(1).max(600),
  /** A performance recorded at the room's microphone, instead of the package's voice. */
  recordingId: Id.nullable(),
});
export type Line = z.infer<typeof Line>;

/** Which way something goes, as whoever looks at the picture sees it; `near`: towards them, `far`: away from them. */
export const Heading = z.enum(['left', 'right', 'up', 'down', 'near', 'far']);
export type Heading = z.infer<typeof Heading>;

export const Beat = z.object({
  id: z.string(),
  shot: z.int().min(0),
  actor: PartId,
  action: Action,
  /** Another actor, a prop, or a fixed part of the set (`hoop`). */
  target: z.string().nullable(),
  /** The prop that is thrown, kicked, ridden. */
  with: PartId.nullable(),
  /** What a ball is struck with. */
  tool: PartId.optional(),
  /** Where on the stage it happens, in metres ("from the free-throw line", "to the left"), when the words say so. */
  spot: z.number().nullable().optional(),
  outcome: Outcome,
  /** 1 is ordinary; "slowly" is less, "hard" is more. */
  vigour: z.number().min(0.25).max(2.5),
  expression: Expression.nullable(),
  line: Line.nullable(),
  /** Beats that must have ended, or (`with`) begun, before this one begins. */
  after: z.array(z.string()),
  together: z.string().nullable(),
  /** What goes with it and is no act of its own. */
  adorned: z.array(Adornment).max(6).optional(),
  /** Which way it goes, when the words say so. */
  heading: Heading.optional(),
  /** How it goes there, when the words say so. */
  manner: Manner.optional(),
  /** Goes on until this beat has ended. */
  until: z.string().optional(),
  /** It follows from that beat: nothing is done for it, it is seen to come about or not. */
  follows: z.string().optional(),
  /** Goes off the stage: the picture stays where it is. */
  leaves: z.literal(true).optional(),
  /** Goes with the back ahead. */
  backwards: z.literal(true).optional(),
  /**
   * Which way it goes by its target: into what is hollow, out of it, through what has an opening; of a leap also over
   * it, onto it, off it, and into what lies in a heap; up or down stairs; along its top; past it; against it, without
   * stopping. Around nothing: in circles.
   */
  way: z
    .enum([
      'into',
      'out of',
      'through',
      'over',
      'onto',
      'off',
      'up',
      'down',
      'around',
      'beside',
      'along',
      'past',
      'against',
    ])
    .optional(),
  /** Flings open the door that it goes through. */
  flings: z.literal(true).optional(),
  /** What it goes through with its own body. */
  routine: Routine.optional(),
  /** What is heard of it, by itself. */
  noise: Noise.optional(),
  /** It is so as the film begins: who sleeps or sits then does not go there first. */
  already: z.literal(true).optional(),
  /** What changes around everybody: nobody does it. */
  sky: SkyChange.optional(),
  /** What of a body is touched: of its target's, or of one's own. */
  part: BodyPart.optional(),
  /** What is put on or taken off. */
  garment: Clothing.optional(),
  /** What runs out of something: its colour, #rrggbb, and how. */
  liquid: z
    .object({ colour: z.string(), how: z.enum(['drips', 'runs', 'down', 'spouts', 'rises']) })
    .optional(),
  /** A vessel that is turned on its side for what it does. */
  tilts: z.literal(true).optional(),
  /** How what acts looks at first, and at last; of what is treated by hand, how that looks. */
  alters: Alteration.optional(),
  /** What is put in is in there out of sight afterwards; what is taken out was until then. */
  within: z.literal(true).optional(),
  /** What it is done with is on it after that, and nowhere else. */
  spent: z.literal(true).optional(),
  /** On what or in what it is done, and how one is there. */
  there: z.object({ of: z.string(), how: z.enum(['seat', 'top', 'in']) }).optional(),
  /** Lies with the belly down, propped on the elbows. */
  prone: z.literal(true).optional(),
  source: Span,
});
export type Beat = z.infer<typeof Beat>;

const CameraWork = z.object({
  move: CameraMove,
  target: z.string().nullable(),
});

export const Shot = z.object({
  index: z.int().min(0),
  text: z.string(),
  camera: CameraWork.extend({
    frame: Camera.nullable(),
    /** What is behind the stage is out of focus. */
    shallow: z.literal(true).optional(),
    /** What the camera does from the beginning of these beats on. */
    cues: z.array(CameraWork.extend({ beat: z.string() })).optional(),
  }),
  /** Film speed: 0.5 is slow motion. The world's steps stay as they are. */
  speed: z.number().min(0.25).max(2).optional(),
  /** Words on a sheet of paper before it, while everything waits: "An hour later". */
  card: z.string().min(1).max(80).optional(),
  /** Its time stands still: from its beginning, or from the middle of its first act on. */
  held: z.literal(true).optional(),
  /** What the screenwriter expects, in seconds; the world decides. */
  expectedSeconds: z.number(),
  source: Span,
});
export type Shot = z.infer<typeof Shot>;

/** How the words were read: shown to the room before the roll, never a silent guess. */
export const Understanding = z.object({
  understood: z.array(
    z.object({
      span: Span,
      word: z.string(),
      as: z.string(),
      kind: z.enum(['cast', 'prop', 'action', 'place', 'time', 'weather', 'camera', 'outcome', 'line']),
    }),
  ),
  approximated: z.array(z.object({ span: Span, word: z.string(), as: z.string(), score: z.number() })),
  notUnderstood: z.array(z.object({ span: Span, word: z.string(), reason: z.string() })),
});
export type Understanding = z.infer<typeof Understanding>;

/** Words on a sheet of paper before the film, and after it; only what the script asks for. */
export const Cards = z.object({
  title: z.string().min(1).max(80).optional(),
  end: z.string().min(1).max(80).optional(),
});
export type Cards = z.infer<typeof Cards>;

/** Where and when it plays, and what is around everything there. */
const surroundings = {
  place: Place,
  time: TimeOfDay,
  weather: Weather,
  /** One lamp from the front left lights it, and throws shadows on what is behind. */
  spotlit: z.literal(true).optional(),
  /** It lightens, again and again. */
  lightning: z.literal(true).optional(),
  /** Mean wind over the stage, m/s, to the right. */
  wind: z.number().min(-25).max(25).optional(),
  /** How fast everything falls, m/s²; plans without it fall as on the earth, also those on the moon from before. */
  gravity: z.number().min(0).max(30).optional(),
  /** °C of what is around the things that it heats or cools, where the script says. */
  warmth: z.number().min(-273).max(2000).optional(),
  /** Damp air that meets something cold: °C, and the share of the water that it could hold. */
  damp: z.object({ celsius: z.number(), humidity: z.number().positive().max(1) }).optional(),
  /** How many years something is left to the weather, and how much iron those take in the first, µm. */
  weathering: z
    .object({ years: z.number().positive().max(200), micrometres: z.number().positive().max(700) })
    .optional(),
};

export const Surroundings = z.object(surroundings);
export type Surroundings = z.infer<typeof Surroundings>;

/** One of several places of a film, with who and what is there when it is cut to. */
export const PlanLocation = z.object({
  ...surroundings,
  /** The first of its shots; the next location begins with another. */
  shot: z.int().min(0),
  actors: z.array(PlanActor),
  props: z.array(PlanProp),
});
export type PlanLocation = z.infer<typeof PlanLocation>;

/** What a take is made from: frozen with the take, hashed, and what a grant binds to. */
export const ScenePlan = z.object({
  version: z.literal(1),
  seed: z.int().min(0),
  ...surroundings,
  /** The shape of the picture; plans from before there was a choice have none and are wide. */
  format: Format.optional(),
  cards: Cards.optional(),
  /** What the whole film looks like, where that is not paper. */
  look: FilmLook.optional(),
  /** The music under it, null for none; where nothing is said, the script's words decide. */
  music: Music.nullable().optional(),
  /** Everybody and everything in the film, as they first come. */
  actors: z.array(PlanActor),
  props: z.array(PlanProp),
  /** Where it plays at several places: all of them in their order, the first one being that of the plan. `locations.ts` reads them. */
  locations: z.array(PlanLocation).min(2).max(8).optional(),
  shots: z.array(Shot).min(1),
  beats: z.array(Beat),
  /** Fixed length in seconds, or null: keeps rolling until cut. */
  seconds: z.number().min(1).max(film.maxSeconds).nullable(),
  understanding: Understanding,
});
export type ScenePlan = z.infer<typeof ScenePlan>;
