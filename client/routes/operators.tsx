import { DemoTown } from '../features/operators/demo-town.tsx';
import { HouseCounts } from '../features/operators/house-counts.tsx';
import { InviteTree } from '../features/operators/invite-tree.tsx';
import { OperatorsOnly } from '../features/operators/operators-only.tsx';

/** What those who run the house look after, beside reports. */
export const OperatorsPage = () => (
  <OperatorsOnly title="The house">
    <HouseCounts />
    <InviteTree />
    <DemoTown />
  </OperatorsOnly>
);
