import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';

/** A server of the OpenAI-style chat API. `baseUrl` with or without `/v1`. */
export type ChatEndpoint = { baseUrl: string; apiKey: string; model: string };
export type ChatMessage = { role: 'system' | 'user' | 'assistant'; content: string };

const maxCharacters = 400_000;

const Reply = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(maxCharacters) }) })).min(1),
});

/**
 * `POST {baseUrl}/v1/chat/completions`, with JSON as the wished form of the answer. Gives the first choice's text.
 * @throws AppError `generator-unavailable` where the server is not there, is slow or answers something else,
 *   `generator-refused` where it says no.
 */
export async function chat(
  endpoint: ChatEndpoint,
  messages: readonly ChatMessage[],
  seed: number,
  signal: AbortSignal,
): Promise<string> {
  const root = endpoint.baseUrl.replace(/\/+$/, '').replace(/\/v1$/, '');
  try {
    const response = await fetch(`${root}/v1/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(endpoint.apiKey !== '' && { authorization: `Bearer ${endpoint.apiKey}` }),
      },
      body: JSON.stringify({
        model: endpoint.model,
        messages,
        temperature: 0,
        seed,
        response_format: { type: 'json_object' },
      }),
      signal,
    });
    if (!response.ok) {
      const code = response.status >= 500 ? 'generator-unavailable' : 'generator-refused';
      throw new AppError(code, `HTTP ${response.status}`);
    }
    const reply = Reply.parse(await response.json());
    return reply.choices[0]?.message.content ?? '';
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('generator-unavailable', error instanceof Error ? error.message : 'chat');
  }
}
