/** An address to listen on, and the one to announce when they differ (NAT, containers, 0.0.0.0). */
export type MediaAddress = { ip: string; announced?: string };

export type MediaConfig = {
  /** Path of the mediasoup worker binary (`MEDIASOUP_WORKER_BIN`). */
  workerBin: string | undefined;
  /** Where browsers reach the SFU. Loopback alone unless the machine is shared. */
  rtcAddresses: readonly MediaAddress[];
  /** One port for UDP and for TCP (`RTC_PORT`); 0 takes a free one and keeps it while the process lives. */
  rtcPort: number;
  /** Where renderers send film to. */
  previewAddress: MediaAddress;
  /** Bearer of `/internal/preview` (`INTERNAL_SECRET`). */
  internalSecret: string;
};

export const loopbackMedia = {
  rtcAddresses: [{ ip: '127.0.0.1' }],
  rtcPort: 0,
  previewAddress: { ip: '127.0.0.1' },
} as const;

export type MediaHooks = {
  /** The likeness epoch of a take, read from the database's primary. */
  likenessEpochOf(takeId: string): Promise<number>;
  /** The lease epoch of a take, null for an unknown take. Where given, it fences renderers after a restart of this process too. */
  leaseEpochOf?(takeId: string): Promise<number | null>;
  /** Members whose likeness is in a take and who did not roll it themselves: they see it first. */
  ownersOf?(takeId: string): Promise<readonly string[]>;
  /** Where trouble is told: no secrets in it. */
  log?(event: string, details: Record<string, unknown>): void;
};
