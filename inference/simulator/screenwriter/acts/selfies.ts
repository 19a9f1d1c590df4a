import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** One holds out the phone, and all others stand close by and smile at it; who photobombs them comes into the picture while it is taken. */
export function selfies(acts: readonly Draft[], company: Company): readonly Draft[] {
  let holder: Draft | null = null;
  return acts.flatMap((act): Draft | Draft[] => {
    if (act.action === 'photograph' && act.tokens.some((t) => /^selfies?$/u.test(t.word))) {
      if (holder === null || !act.together) {
        holder = act;
        const others = act.objects.filter(({ found }) => found.is === 'actor' && found.id !== act.actor);
        const taken: Draft = {
          ...act,
          part: 'face',
          expression: 'happy',
          objects: act.objects.filter((o) => !others.includes(o)),
        };
        return [
          taken,
          ...others.map(({ found }) => smiling({ ...act, actor: found.id, together: true }, act)),
        ];
      }
      oneIsEnough(act, holder, company);
      return smiling(act, holder);
    }
    const comes = holder !== null && act.tokens.some((t) => /^photobomb/u.test(t.word));
    return comes && holder !== null
      ? {
          ...act,
          action: 'walk',
          together: true,
          expression: 'laughing',
          objects: [{ found: { is: 'actor', id: lastBeside(acts, holder) }, by: 'to' }],
        }
      : act;
  });
}

const smiling = (act: Draft, { actor }: Draft): Draft => ({
  ...act,
  action: 'look',
  expression: 'happy',
  objects: [{ found: { is: 'actor', id: actor }, by: 'at' }],
});

/** A phone of their own that nobody spoke of is not there. */
function oneIsEnough(act: Draft, holder: Draft, { props, placed }: Company): void {
  const own = act.objects.find(
    ({ found }) =>
      found.is === 'prop' &&
      !placed.has(found.id) &&
      !holder.objects.some((o) => o.found.id === found.id) &&
      props.some(({ id, thing }) => id === found.id && thing === 'mobile-phone'),
  );
  const at = props.findIndex(({ id }) => id === own?.found.id);
  if (at >= 0) props.splice(at, 1);
}

/** Who stands at the end of them. */
const lastBeside = (acts: readonly Draft[], holder: Draft): string =>
  acts.findLast((act) => act.action === 'photograph' && act.actor !== holder.actor)?.actor ?? holder.actor;
