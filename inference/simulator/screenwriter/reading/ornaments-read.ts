import type { Adornment } from '#contracts/adornment.ts';
import { unread } from '#contracts/unread.ts';
import { hasMotor } from '../../fliers.ts';
import { hasWheels } from '../../world/devices/wheels.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Token } from '../words/tokens.ts';
import type { Reading, State } from './reading.ts';

/** How it is told that something goes with an act: `adorned squeal`. */
export const ADORNED = 'adorned';

/** Takes in what goes with the act before it, where that can have it. */
export function readOrnament(r: Reading, tokens: Token[], what: Adornment, s: State): void {
  const acts = s.acts.length > 0 ? s.acts : s.lastActs.length > 0 ? s.lastActs : r.drafts.slice(-1);
  const act = acts.find((d) => canHave(d, what, r.company));
  if (act === undefined) {
    r.refer.refuse(tokens, unread('no-way-to-show'));
    return;
  }
  act.adorned = [...(act.adorned ?? []), what];
  act.tokens.push(...tokens);
  r.refer.tell(tokens, `${ADORNED} ${what}`, 'action');
  s.pending = [];
  s.preposition = '';
}

function canHave(draft: Draft, what: Adornment, company: Company): boolean {
  const actor = company.actor(draft.actor);
  // What somebody pulls or throws has it itself.
  const props = [draft.actor, ...draft.objects.map((o) => o.found.id)].flatMap(
    (id) => company.prop(id) ?? [],
  );
  const wheels = actor?.rig === 'wheeled' || props.some((p) => hasWheels(p.thing));
  switch (what) {
    case 'squeal':
      return actor?.rig === 'wheeled';
    case 'engine':
      return (
        actor?.rig === 'wheeled' ||
        props.some((p) => hasMotor(p.thing) || /motor|tractor|digger/u.test(p.thing))
      );
    case 'wheels':
      return wheels;
    case 'scrape':
      return props.length > 0;
    case 'wings':
      return actor?.rig === 'winged';
    case 'mouth-open':
    case 'eyes-shut':
    case 'streams':
      return actor !== undefined && actor.rig !== 'wheeled';
    case 'prints':
      return (actor !== undefined && actor.rig !== 'swimming') || wheels;
    case 'feathers':
      return actor?.rig === 'winged' || props.some((p) => /pillow|cushion|duvet|feather/u.test(p.thing));
    default:
      return true;
  }
}
