import { DemoTown } from '../features/operators/demo-town.tsx';
import { HouseCounts } from '../features/operators/house-counts.tsx';
import { InviteTree } from '../features/operators/invite-tree.tsx';
import { OperatorsOnly } from '../features/operators/operators-only.tsx';
import { t } from '../texts/texts.ts';

/** What those who run the house look after, beside reports. */
export const OperatorsPage = () => (
  <OperatorsOnly title={t('The house')}>
    <HouseCounts />
    <InviteTree />
    <DemoTown />
  </OperatorsOnly>
);
