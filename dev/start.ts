import { launchAll } from './launcher/launch.ts';
import { watchParent } from './launcher/parent-watch.ts';
import { realPrograms } from './launcher/programs.ts';
import { explain } from './launcher/trouble.ts';

/** `npm start [-- --share]`: runs all of Dailies on this machine until Ctrl-C. */
let ending = false;
const starting = launchAll(process.env, process.argv.slice(2), realPrograms);

function end(): void {
  // Asked twice means now: the guard ends every process group as soon as we are gone.
  if (ending) process.exit(130);
  ending = true;
  console.log('\nEnding …');
  starting
    .then((launched) => launched.stop())
    .then(
      () => process.exit(0),
      () => process.exit(1),
    );
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
watchParent(() => process.exit(1));

starting.catch((error: unknown) => {
  console.error(`\n${explain(error, process.env.DATA_DIR ?? '.data')}\n`);
  process.exit(1);
});
