import { isRunningWheel } from '../../running-wheels.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { runningWheel, wheelSizes } from '../things/running-wheel.ts';

const within = /^(?:|in|into|inside|on|onto|around|round|through)$/u;

/** Who runs in a wheel turns it, and it is one of their own size. */
export function fitsItsRunner({ action, actor, objects }: Draft, company: Company): void {
  const runner = company.actor(actor);
  const isWheel = (id: string) => isRunningWheel(company.prop(id) ?? { thing: '' });
  const run = objects.find(({ found, by }) => within.test(by) && isWheel(found.id));
  const at = company.props.findIndex(({ id }) => id === run?.found.id);
  const wheel = company.props[at];
  if (runner === undefined || run === undefined || wheel === undefined) return;
  if (action === 'run' || action === 'walk') run.by = '';
  const { width, height } = wheelSizes(runner.height);
  company.props[at] = { ...wheel, width, height, mechanism: runningWheel(runner.height) };
}
