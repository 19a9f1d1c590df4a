import { whoStands } from '#art/things/stood-up.ts';
import { isAirless, isOpenAir } from '#contracts/places.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue, FrameState, SoundEvent } from '#contracts/trace.ts';
import { SOAP_FILM } from '../world/materials.ts';
import { boiling } from './boiling.ts';
import { call, clap, fourLegged, horn } from './calls.ts';
import { footstep } from './footstep.ts';
import { impact, type Struck } from './impact.ts';
import { gulp, smack, sob } from './mouths.ts';
import {
  boom,
  crackle,
  drip,
  engine,
  pop,
  rolling,
  rollingRamp,
  screech,
  shatter,
  splash,
  swish,
  whoosh,
} from './noises.ts';
import { note } from './notes.ts';
import { overRadio } from './radio.ts';
import { seedOf } from './random.ts';
import { thingNoise } from './thing-noises.ts';
import { bark, laugh, panting } from './voices.ts';

type BodyShape = Cue['bodies'][number];

/** What one event sounds like: mono samples, their level in the mix, and how much of them the room answers. */
export type EventSound = { samples: Float32Array; gain: number; send: number; after?: EventSound };

function sizeOf(body: BodyShape | undefined): number | null {
  if (!body || body.fixed) return null;
  const { shape } = body;
  switch (shape.kind) {
    case 'circle':
      return 2 * shape.radius;
    case 'box':
      return Math.sqrt(shape.width * shape.height);
    case 'capsule':
      return shape.length + 2 * shape.radius;
    case 'polygon': {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return Math.sqrt((Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys)));
    }
  }
}

/** What comes out of a throat: where nobody breathes the same air, it is heard by radio. */
const voiced: ReadonlySet<SoundEvent['kind']> = new Set(['bark', 'call', 'laugh', 'sob', 'gulp']);
const inflated = /basketball|soccer|football|volleyball/;
const hoopPart = /\brim\b|backboard/;

/** Turns the trace's events into sound, each by its own seed, so that one film sounds the same however it is cut into cues. */
export function eventSounds(
  plan: ScenePlan,
): (event: SoundEvent, cue: Cue, frame: FrameState) => EventSound | null {
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  const things = new Map(plan.props.map((prop) => [prop.id, prop.thing]));
  const outdoors = isOpenAir(plan.place);
  const ownerOf = (id: string | undefined) => id?.split('/')[0] ?? '';

  const struck = (event: SoundEvent, cue: Cue): Struck[] =>
    event.materials.map((material, i) => {
      const id = event.bodies[i] ?? '';
      const thing = things.get(ownerOf(id)) ?? '';
      const name = hoopPart.test(id) ? id : inflated.test(thing) ? thing : material;
      return { material: name, size: sizeOf(cue.bodies.find((body) => body.id === id)) };
    });

  const airless = isAirless(plan);

  return (event, cue, frame) => {
    const sound = soundOf(event, cue, frame);
    if (sound === null || !airless || !voiced.has(event.kind)) return sound;
    return { ...sound, samples: overRadio(sound.samples), send: 0.3 * sound.send };
  };

  function soundOf(event: SoundEvent, cue: Cue, frame: FrameState): EventSound | null {
    const seed = seedOf(plan.seed, event.kind, event.frame, Math.round(event.time * 1000), ...event.bodies);
    const actor = actors.get(ownerOf(event.bodies[0]));
    const animal = actor === undefined ? undefined : (whoStands(actor.thing) ?? actor.thing);
    const { rain, snow } = frame.ambience;
    switch (event.kind) {
      case 'impact':
        if (event.materials.includes('grains'))
          return { samples: drip(event.strength, seed), gain: 0.5, send: 0.4 };
        return { samples: impact(struck(event, cue), event.strength, seed), gain: 1, send: 0.8 };
      case 'footstep': {
        const ground = outdoors && snow > 0.4 ? 'snow' : (event.materials.at(-1) ?? 'wood');
        const step = {
          ground,
          strength: event.strength,
          paws: actor?.rig === 'quadruped',
          wet: outdoors && rain > 0.3,
          gym: plan.place === 'gym',
        };
        return { samples: footstep(step, seed), gain: 0.8, send: 0.5 };
      }
      case 'swish':
        return { samples: swish(event.strength, seed), gain: 0.55, send: 0.6 };
      case 'fire':
        return { samples: crackle(event.strength, event.seconds + rollingRamp, seed), gain: 0.45, send: 0.3 };
      case 'shatter':
        // A thin film's burst is a tick (Bussonnière et al., Phys. Rev. Lett. 124, 084502, 2020); its level is judged.
        if (event.materials[0] === SOAP_FILM) return { samples: pop(seed), gain: 0.07, send: 0.2 };
        if (event.materials[0] === 'helium') return { samples: pop(seed), gain: 0.8, send: 0.8 };
        return {
          samples: shatter(event.materials[0] ?? 'glass', event.strength, seed),
          gain: 0.8,
          send: 0.6,
        };
      case 'boom':
        return { samples: boom(event.strength, event.seconds, seed), gain: 0.9, send: 0.9 };
      case 'splash':
        return { samples: splash(event.strength, seed), gain: 0.7, send: 0.5 };
      case 'whoosh':
        return { samples: whoosh(event.strength, seed), gain: 0.35, send: 0.3 };
      case 'bark': {
        const voice = fourLegged(animal ?? 'dog');
        if (voice !== null) return { samples: call(voice, event.strength, seed), gain: 0.6, send: 0.7 };
        const height = actor?.height ?? 0.6;
        const pants = { samples: panting(height, 6, seed + 1), gain: 0.8, send: 0.2 };
        return { samples: bark(height, event.strength, seed), gain: 0.75, send: 0.8, after: pants };
      }
      case 'laugh':
        return { samples: laugh(actor?.voice.pitch ?? 180, event.strength, seed), gain: 0.5, send: 0.5 };
      case 'rolling':
        return {
          samples: rolling(event.materials, Math.min(1, event.strength), event.seconds + rollingRamp, seed),
          gain: 0.35,
          send: 0.4,
        };
      case 'engine':
        return {
          samples: engine(Math.min(1, event.strength), event.seconds + rollingRamp, seed),
          gain: 0.5,
          send: 0.3,
        };
      case 'screech':
        return {
          samples: screech(Math.min(1, event.strength), event.seconds + rollingRamp, seed),
          gain: 0.3,
          send: 0.5,
        };
      case 'call':
        return { samples: call(animal ?? 'bird', event.strength, seed), gain: 0.55, send: 0.6 };
      case 'flap':
        return { samples: whoosh(0.25 * event.strength, seed), gain: 0.3, send: 0.3 };
      case 'horn':
        return { samples: horn(actor?.height ?? 1, event.strength, seed), gain: 0.4, send: 0.6 };
      case 'clap':
        return { samples: clap(event.strength, seed), gain: 0.5, send: 0.7 };
      case 'sob':
        return { samples: sob(actor?.voice.pitch ?? 180, event.strength, seed), gain: 0.45, send: 0.5 };
      case 'kiss':
        return { samples: smack(event.strength, seed), gain: 0.5, send: 0.4 };
      case 'note':
        return {
          samples: note(event.sounding ?? 'plucked', event.hertz ?? 262, event.seconds, event.strength, seed),
          gain: 0.42,
          send: 0.6,
        };
      case 'noise': {
        const size = sizeOf(cue.bodies.find((body) => body.id === event.bodies[0]));
        const samples = thingNoise(event.noise ?? 'hum', size, event.seconds, event.strength, seed);
        return { samples, gain: 0.4, send: 0.5 };
      }
      case 'gulp':
        return { samples: gulp(event.strength, seed), gain: 0.4, send: 0.3 };
      case 'boil':
        return { samples: boiling(event.strength, event.seconds + 0.15, seed), gain: 0.5, send: 0.3 };
      // Dialogue and the bed are the mixer's own; rain and snow follow the frames' ambience.
      case 'line':
      case 'rain':
      case 'snow':
      case 'wind':
      case 'room':
        return null;
    }
  }
}
