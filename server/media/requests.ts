import type { DtlsParameters as Dtls, RtpCapabilities, RtpParameters } from 'mediasoup/types';
import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import { DtlsParameters } from '#contracts/media.ts';

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

// mediasoup checks these two itself, field by field, and throws on what it does not know (its `ortc.js`);
// repeating its grammar here would only let the two drift apart.
const Parameters = z.custom<RtpParameters>(isObject);
const Capabilities = z.custom<RtpCapabilities>(isObject);

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('bad-input', parsed.error.issues[0]?.path.join('.'));
  return parsed.data;
}

export const parseDtlsParameters = (value: unknown): Dtls => {
  const { role, fingerprints } = parse(DtlsParameters, value);
  return role === undefined ? { fingerprints } : { role, fingerprints };
};
export const parseRtpParameters = (value: unknown): RtpParameters => parse(Parameters, value);
export const parseRtpCapabilities = (value: unknown): RtpCapabilities => parse(Capabilities, value);

/** Runs a mediasoup call on a client's words: what it refuses is the client's mistake. */
export async function onClientsWords<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('bad-input', undefined, { cause });
  }
}
