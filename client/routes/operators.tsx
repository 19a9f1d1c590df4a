import { DemoTown } from '../features/operators/demo-town.tsx';
import { OperatorsOnly } from '../features/operators/operators-only.tsx';

/** What those who run the house look after, beside reports. */
export const OperatorsPage = () => (
  <OperatorsOnly title="The house">
    <DemoTown />
  </OperatorsOnly>
);
