import { Client, Connection } from '@temporalio/client';

export type Temporal = { client: Client; ready(): Promise<void>; close(): Promise<void> };

/** A client that connects when first used and reconnects by itself: the server starts without Temporal. */
export function openTemporal(address: string, namespace: string): Temporal {
  const connection = Connection.lazy({ address, connectTimeout: '5s' });
  return {
    client: new Client({ connection, namespace }),
    ready: () =>
      connection.withDeadline(Date.now() + 2000, async () => {
        await connection.workflowService.getSystemInfo({});
      }),
    close: () => connection.close(),
  };
}
