import { dress } from '#art/wardrobe/dress.ts';
import type { PlanActor, Rig } from '#contracts/scene-plan.ts';
import { castVoice } from '../../../speech/cast-voice.ts';

export type Kind = { thing: string; rig: Rig; height: number };
export type Standing = { cameoId: string | null; ownedBy: string | null; x: number; facing: 1 | -1 };

/** An actor by name and kind: clothes and hair by the name alone, a voice that none of the others has. */
export function castAs(
  id: string,
  name: string,
  kind: Kind,
  at: Standing,
  seed: number,
  others: readonly PlanActor[],
): PlanActor {
  const { look, stature } = dress(name, kind.rig, others);
  const voice = castVoice(
    seed,
    name,
    kind.rig,
    others.map((other) => other.voice),
    { lent: at.cameoId !== null },
  );
  // Heights differ a little between people of a kind.
  const height = kind.rig === 'person' ? kind.height * (0.97 + stature * 0.06) : kind.height;
  return {
    id,
    name,
    rig: kind.rig,
    thing: kind.thing,
    ...at,
    look,
    voice,
    height: Number(height.toFixed(3)),
    expression: 'neutral',
  };
}
