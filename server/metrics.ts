import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  registry: Registry;
  /** Starts the clock of a request; call the answer with its status. */
  request(route: string): (status: number) => void;
  roomTrouble: Counter;
  started: Counter<'kind'>;
  meStreams: Gauge;
};

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'dailies_http_request_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  return {
    registry,
    request(route) {
      const end = requests.startTimer({ route });
      return (status) => void end({ status: String(status) });
    },
    roomTrouble: new Counter({
      name: 'dailies_room_trouble_total',
      help: 'Trouble met by live scenes',
      registers,
    }),
    started: new Counter({
      name: 'dailies_workflows_started_total',
      help: 'Workflows started and signals sent from the outbox',
      labelNames: ['kind'],
      registers,
    }),
    meStreams: new Gauge({ name: 'dailies_me_streams', help: 'Open member streams', registers }),
  };
}
