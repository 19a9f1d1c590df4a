import { toConfig } from './config.ts';
import { readEnv } from './env.ts';
import { startServer } from './start-server.ts';

const server = await startServer(toConfig(readEnv(process.env))).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

let ending = false;
function end(): void {
  if (ending) process.exit(130);
  ending = true;
  // Whatever still hangs after this has had its chance: everything confirmed is on disk.
  setTimeout(() => process.exit(1), 10_000).unref();
  server.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
