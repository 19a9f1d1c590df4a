import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import type { ChatEndpoint } from '#inference/chat-screenwriter/chat-client.ts';
import { type SpeechEndpoint, usualVoices } from '#inference/speech/speech-endpoint.ts';
import type { BackendChoice } from './render/messages.ts';

const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  DATA_DIR: z.string().default('.data'),
  /** Where the process that holds the SFU listens for renderers. */
  INTERNAL_URL: z.url().default('http://127.0.0.1:3000'),
  INTERNAL_SECRET: z.string().min(16),
  /** Wraps the keys that likeness data are sealed with; made in the data folder where none is set. */
  LIKENESS_KEY: z.string().min(32).optional(),
  /** A stronger check of recordings, asked after our own (docs/likeness.md). */
  LIKENESS_VERIFIER_URL: z.url().optional(),
  LIKENESS_VERIFIER_TOKEN: z.string().optional(),
  /** A `/v1/videos` server; without it that generator is not offered. */
  OPENAI_VIDEOS_URL: z.url().optional(),
  OPENAI_VIDEOS_KEY: z.string().default(''),
  OPENAI_VIDEOS_MODEL: z.string().default('default'),
  /** A server of the `/v1/audio/speech` shape that speaks dialogue; without it the package's voices do. */
  SPEECH_URL: z.url().optional(),
  SPEECH_KEY: z.string().default(''),
  SPEECH_MODEL: z.string().default('tts-1'),
  /** Its voices from the lowest to the highest, comma-separated. */
  SPEECH_VOICES: z.string().default(usualVoices.join(',')),
  /** A server of the `/v1/chat/completions` shape that turns scripts into plans; where it fails, the rules do. */
  SCREENWRITER_URL: z.url().optional(),
  SCREENWRITER_KEY: z.string().default(''),
  SCREENWRITER_MODEL: z.string().default('default'),
  /** Where people reach the server: links in mails begin with it. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** `smtp://user:password@host:port` or `smtps://…`; without it no mail is sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  /** Origins of push services beside the browsers' own, comma-separated. */
  PUSH_SERVICES: z.string().default(''),
  S3_ENDPOINT: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});

export type WorkerConfig = z.infer<typeof Environment>;

/** Reads the environment once. Throws `bad-input` naming each variable that is missing or malformed. */
export function readConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const read = Environment.safeParse(env);
  if (!read.success) throw new AppError('bad-input', z.prettifyError(read.error));
  return read.data;
}

/** What mail is sent with, where it is configured. @throws AppError `bad-input` for a server without a sender. */
export function mailSettings(config: WorkerConfig): { smtpUrl: string; from: string } | null {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = config;
  if (smtpUrl === undefined) return null;
  if (from === undefined) throw new AppError('bad-input', 'SMTP_URL needs MAIL_FROM');
  return { smtpUrl, from };
}

/** The speech endpoint, where one is configured. */
export function speechEndpoint(config: WorkerConfig): SpeechEndpoint | null {
  if (config.SPEECH_URL === undefined) return null;
  const voices = config.SPEECH_VOICES.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const { SPEECH_URL: baseUrl, SPEECH_KEY: apiKey, SPEECH_MODEL: model } = config;
  return { baseUrl, apiKey, model, voices };
}

/** The chat endpoint that writes plans, where one is configured. */
export function chatEndpoint(config: WorkerConfig): ChatEndpoint | null {
  const { SCREENWRITER_URL: baseUrl, SCREENWRITER_KEY: apiKey, SCREENWRITER_MODEL: model } = config;
  return baseUrl === undefined ? null : { baseUrl, apiKey, model };
}

/** The generators that are set up. */
export const generatorsOf = ({ OPENAI_VIDEOS_URL }: WorkerConfig): BackendChoice['id'][] =>
  OPENAI_VIDEOS_URL === undefined ? ['simulator'] : ['simulator', 'openai-videos'];

/** The backend a take asked for, with its settings. Throws `generator-unavailable` when it is not configured. */
export function backendFor(generator: string, config: WorkerConfig): BackendChoice {
  if (generator === 'simulator') return { id: 'simulator' };
  if (generator === 'openai-videos' && config.OPENAI_VIDEOS_URL !== undefined) {
    return {
      id: 'openai-videos',
      baseUrl: config.OPENAI_VIDEOS_URL,
      apiKey: config.OPENAI_VIDEOS_KEY,
      model: config.OPENAI_VIDEOS_MODEL,
    };
  }
  throw new AppError('generator-unavailable', generator);
}
