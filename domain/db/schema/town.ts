import type { Generated } from 'kysely';

export type DemoTownTable = {
  id: Generated<boolean>;
  state: Generated<'making' | 'made' | 'removing' | 'removed'>;
};
