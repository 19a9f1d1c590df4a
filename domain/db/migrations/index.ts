import type { Migration } from 'kysely/migration';
import * as accounts from './20261123T1900-accounts.ts';
import * as scenes from './20261123T1901-scenes.ts';
import * as takes from './20261123T1902-takes.ts';
import * as consent from './20261123T1903-consent.ts';
import * as credits from './20261123T1904-credits.ts';
import * as people from './20261127T0240-people.ts';
import * as guardians from './20261127T0250-guardians.ts';
import * as checkIns from './20261127T0251-check-ins.ts';
import * as restrictions from './20261127T0300-restrictions.ts';
import * as posts from './20261127T0305-posts.ts';
import * as replies from './20261127T0310-replies.ts';
import * as purchases from './20261127T0330-purchases.ts';
import * as assistants from './20261127T0345-assistants.ts';
import * as profiles from './20261127T0350-profiles.ts';
import * as messages from './20261127T0351-messages.ts';
import * as feed from './20261127T0358-feed.ts';
import * as answers from './20261127T0400-answers.ts';
import * as revocation from './20261127T0401-revocation.ts';
import * as reports from './20261127T0405-reports.ts';
import * as enrolment from './20261127T0415-enrolment.ts';
import * as leaving from './20261127T0424-leaving.ts';
import * as town from './20261127T0700-town.ts';
import * as outward from './20261127T0710-outward.ts';
import * as decisions from './20261127T0730-decisions.ts';
import * as remakes from './20261127T0810-remakes.ts';
import * as remixStays from './20261127T1340-remix-stays.ts';
import * as feedProbes from './20261127T2030-feed-probes.ts';
import * as takeBegun from './20261128T1450-take-begun.ts';

/** Named by when they were written, which is also their order. */
export const migrations: Record<string, Migration> = {
  '20261123T1900-accounts': accounts,
  '20261123T1901-scenes': scenes,
  '20261123T1902-takes': takes,
  '20261123T1903-consent': consent,
  '20261123T1904-credits': credits,
  '20261127T0240-people': people,
  '20261127T0250-guardians': guardians,
  '20261127T0251-check-ins': checkIns,
  '20261127T0300-restrictions': restrictions,
  '20261127T0305-posts': posts,
  '20261127T0310-replies': replies,
  '20261127T0330-purchases': purchases,
  '20261127T0345-assistants': assistants,
  '20261127T0350-profiles': profiles,
  '20261127T0351-messages': messages,
  '20261127T0358-feed': feed,
  '20261127T0405-reports': reports,
  '20261127T0400-answers': answers,
  '20261127T0401-revocation': revocation,
  '20261127T0415-enrolment': enrolment,
  '20261127T0424-leaving': leaving,
  '20261127T0700-town': town,
  '20261127T0710-outward': outward,
  '20261127T0730-decisions': decisions,
  '20261127T0810-remakes': remakes,
  '20261127T1340-remix-stays': remixStays,
  '20261127T2030-feed-probes': feedProbes,
  '20261128T1450-take-begun': takeBegun,
};
