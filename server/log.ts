import { pino } from 'pino';

export type Log = pino.Logger;

/** Structured lines on stdout. What could open a door is cut out wherever it appears. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'ticket',
        'token',
        'password',
        'invite',
        'cookie',
        'authorization',
        '*.ticket',
        '*.token',
        '*.password',
        '*.cookie',
        '*.authorization',
      ],
      censor: '…',
    },
  });
}
