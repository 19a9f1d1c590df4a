import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { ownersToSeeFirst } from '#domain/consent/see-first.ts';
import { type Connection, connect } from '#domain/db/connect.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { storageFromEnv } from '#domain/storage/from-env.ts';
import type { Storage } from '#domain/storage/storage.ts';
import { takeScene } from '#domain/takes/read-takes.ts';
import { Vault } from '#domain/vault/vault.ts';
import { openWake, type Wake } from '#domain/wake.ts';
import type { Rooms } from '#rooms/attach-rooms.ts';
import type { Ports } from '#rooms/ports.ts';
import { type Auth, createAuth } from './auth/auth.ts';
import { EnrolmentDoors } from './auth/enrolment-doors.ts';
import { Visits } from './auth/visits.ts';
import type { Config } from './config.ts';
import { RateLimits } from './http/rate-limits.ts';
import { createLog, type Log } from './log.ts';
import { createMedia, type MediaServer } from './media/media.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { openStripe, type Payments } from './payments/stripe.ts';
import { createDocuments } from './ports/documents.ts';
import { createTakes } from './ports/takes.ts';
import { createTickets, type TicketOffice } from './ports/tickets.ts';
import { Readings } from './takes/readings.ts';
import { openTemporal, type Temporal } from './temporal.ts';

/** Everything the server is made of, built once. Nothing here is reached before it is used. */
export type Parts = {
  config: Config;
  log: Log;
  metrics: Metrics;
  connection: Connection;
  db: Db;
  wake: Wake;
  storage: Storage;
  auth: Auth;
  visits: Visits;
  enrolmentDoors: EnrolmentDoors;
  vault: Vault;
  tickets: TicketOffice;
  readings: Readings;
  rates: RateLimits;
  temporal: Temporal;
  media: MediaServer;
  /** Stripe, or null where none is set up. */
  payments: Payments | null;
  ports: Ports;
  close(): Promise<void>;
};

/** What handlers see: the parts, and what runs. */
export type Context = Parts & {
  rooms: Rooms;
  /** Aborts when the server goes down: long answers end then. */
  closing: AbortSignal;
  /** `off`: this machine has no SFU. `down`: it should run and does not. */
  mediaState(): 'up' | 'off' | 'down';
};

export function createParts(config: Config): Parts {
  const log = createLog(config.logLevel);
  const connection = connect(config.databaseUrl, { poolSize: 20 });
  const { db } = connection;
  const wake = openWake(config.databaseUrl);
  const temporal = openTemporal(config.temporalAddress, config.temporalNamespace);
  const tickets = createTickets(db, config.authSecret);
  const readings = new Readings();
  const media = createMedia(config.media, {
    likenessEpochOf: async (takeId) => (await takeScene(db, takeId)).likenessEpoch,
    leaseEpochOf: async (takeId) => (await takeScene(db, takeId)).leaseEpoch,
    ownersOf: (takeId) => ownersToSeeFirst(db, takeId),
    log: (event, details) => log.warn({ event, ...details }, 'media'),
  });
  return {
    config,
    log,
    metrics: createMetrics(),
    connection,
    db,
    wake,
    storage: storageFromEnv({ ...process.env, DATA_DIR: config.dataDir }),
    auth: createAuth({ pool: connection.pool, secret: config.authSecret, publicUrl: config.publicUrl }),
    visits: new Visits(config.authSecret),
    enrolmentDoors: new EnrolmentDoors(config.authSecret),
    vault: new Vault(config.likenessKey),
    tickets,
    readings,
    rates: new RateLimits(),
    temporal,
    media,
    payments: config.stripe === null ? null : openStripe(config.stripe, config.publicUrl),
    ports: {
      tickets,
      documents: createDocuments(db, `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`),
      takes: createTakes({ db, wake, readings, log }),
      media,
    },
    async close() {
      await media.close();
      await temporal.close();
      await wake.close();
      await connection.close();
    },
  };
}
