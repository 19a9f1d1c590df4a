import type { Company } from '../beings/company.ts';

const tableware =
  /(?:^|[ .-])(?:tray|plate|fork|knife|spoon|bottle|jug|cup|mug|bowl|napkin|tablecloth|wine|pitcher)$/u;
const serves = /^(?:waiter|waitress|bartender|barman|barmaid|butler|sommelier)$/u;

/** Where things of the table lie about, or somebody serves, glasses are drunk from. */
export const amongTableware = ({ props, actors }: Company): boolean =>
  props.some((p) => tableware.test(p.name)) || actors.some((a) => serves.test(a.name.toLowerCase()));
