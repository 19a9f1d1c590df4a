import { because } from '#contracts/details.ts';
import type { BrokenRestriction, RestrictionRule } from '#contracts/restriction.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { keepReading, rulesOf } from '#domain/cameos/restrictions.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { findBreaks } from '#inference/restrictions/find-breaks.ts';
import { nearness } from '#inference/restrictions/nearness.ts';
import { readRestriction } from '#inference/restrictions/read-restriction.ts';

type Said = { name: string; rules: readonly RestrictionRule[] };

/** Everything in a script and its plan that the owners of its cameos have ruled out, in the script's order. */
export async function brokenRestrictions(
  db: Db,
  { script, plan }: { script: string; plan: ScenePlan },
): Promise<BrokenRestriction[]> {
  const parts = plan.actors.filter(({ cameoId }) => cameoId !== null);
  const said = await saidOf(
    db,
    parts.flatMap(({ cameoId }) => (cameoId === null ? [] : [cameoId])),
  );
  const cast = plan.actors.map(({ name }) => name);
  const broken: BrokenRestriction[] = [];
  for (const { cameoId, name } of parts) {
    for (const restriction of said.get(cameoId ?? '') ?? []) {
      const found = await findBreaks(restriction.rules, { script, plan, name, cast }, nearness);
      for (const { phrase, start, end } of found)
        broken.push({ cameoName: name, restriction: restriction.name, phrase, start, end });
    }
  }
  return broken.sort((a, b) => a.start - b.start);
}

/** Owners' words and the rules that came of them, by cameo. What nobody has read yet is read here. */
async function saidOf(db: Db, cameoIds: readonly string[]): Promise<Map<string, Said[]>> {
  const said = new Map<string, Said[]>();
  for (const { cameoId, own, builtIn } of await rulesOf(db, cameoIds)) {
    const list: Said[] = builtIn.map(({ name, rule }) => ({ name, rules: [rule] }));
    for (const { id, text, reading } of own) {
      const read = reading ?? readRestriction(text);
      if (reading === null) await keepReading(db, id, read);
      list.push({ name: text, rules: read.rules });
    }
    said.set(cameoId, list);
  }
  return said;
}

/** Which one is broken, by what, for whoever rolled. */
export const sayBroken = ({ cameoName, restriction, phrase }: BrokenRestriction): string =>
  because('restriction', { name: cameoName, restriction, phrase });

/** Owners' words as conditions that a generator is told: understood or not, they are what the owner wants. */
export async function conditionsOf(db: Db, plan: ScenePlan): Promise<string[]> {
  const parts = plan.actors.filter(({ cameoId }) => cameoId !== null);
  const said = await saidOf(
    db,
    parts.flatMap(({ cameoId }) => (cameoId === null ? [] : [cameoId])),
  );
  return parts.flatMap(({ cameoId, name }) =>
    (said.get(cameoId ?? '') ?? []).map((restriction) => `for ${name}: ${restriction.name}`),
  );
}
