import { comesOut } from './comes-out.ts';
import type { Company } from './company.ts';
import { withConsequences } from './consequences.ts';
import { digs } from './digs.ts';
import type { Draft } from './drafts.ts';
import { evading } from './evading.ts';
import { fallsInto } from './falls-into.ts';
import { fishing } from './fishing.ts';
import { goWithIt } from './goes-with-it.ts';
import { handInHand } from './hand-in-hand.ts';
import { heldOpen } from './held-open.ts';
import { oneSwing } from './one-swing.ts';
import { sentAgainst } from './sent-against.ts';
import { goingOnce } from './shot-acts.ts';
import { splashing } from './splashing.ts';
import { thrownAt } from './thrown-at.ts';
import { inSomebodysHands } from './tools-alone.ts';

type Rule = (acts: readonly Draft[], company: Company) => readonly Draft[];

/** What acts mean by what comes before and after them. Each rule sees what the one before it made of them. */
const rules: readonly Rule[] = [
  heldOpen,
  goWithIt,
  handInHand,
  inSomebodysHands,
  withConsequences,
  oneSwing,
  sentAgainst,
  thrownAt,
  evading,
  splashing,
  fishing,
  fallsInto,
  comesOut,
  digs,
  goingOnce,
];

/** The acts of a shot as they are played one after the other. */
export const actsTogether: Rule = (acts, company) => rules.reduce((made, rule) => rule(made, company), acts);
