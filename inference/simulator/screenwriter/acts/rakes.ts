import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const steps = /^(?:step|stepp|tread|trod|stand|stood|walk|run|ran|stomp)/u;
/** What lies there with its teeth up, and flies up by its handle. */
const upturned = /^(?:game\.rake|own\.hoe|own\.pitchfork)$/u;
/** As long as it takes to reach a face, as a share of how tall somebody is (judged). */
const LONG = 0.98;
/** Longer than that no rake is, metres. */
const MOST = 1.75;

/** "Steps on a rake": a foot comes down on its teeth, and its handle on the face. */
export function stepsOnRake(draft: Draft, company: Company): void {
  const on = draft.objects.find((o) => /^(?:on|onto|upon)$/u.test(o.by));
  const at = company.props.findIndex((p) => p.id === on?.found.id);
  const [prop, actor] = [company.props[at], company.actor(draft.actor)];
  if (on === undefined || prop === undefined || actor?.rig !== 'person' || !upturned.test(prop.thing)) return;
  if (!steps.test(draft.tokens[0]?.word ?? '')) return;
  draft.action = 'fall';
  draft.objects = [{ ...on, by: 'onto' }];
  const by = Math.max(1, Math.min(MOST, LONG * actor.height) / Math.max(prop.width, prop.height));
  const size = (metres: number) => Number((metres * by).toFixed(2));
  company.props[at] = { ...prop, width: size(prop.width), height: size(prop.height) };
  // It lies on the ground, and nothing stands on it.
  for (const r of company.relations.filter((x) => x.of.id === prop.id && x.how === 'on'))
    company.relations.splice(company.relations.indexOf(r), 1);
}
