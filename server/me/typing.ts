/**
 * Who is writing to whom, for a few seconds and in this process only: nothing of it is kept. With several server
 * processes somebody on another one does not see it; the message itself always arrives.
 */
const SHOWN_MS = 5_000;
const until = new Map<string, { by: string; at: number }>();

export function startTyping(by: string, to: string, now = Date.now()): void {
  until.delete(to);
  until.set(to, { by, at: now + SHOWN_MS });
  if (until.size > 10_000) until.delete(until.keys().next().value ?? to);
}

/** Neither sees the other write any more: for a block, which holds at once. */
export function stopTyping(one: string, other: string): void {
  if (until.get(one)?.by === other) until.delete(one);
  if (until.get(other)?.by === one) until.delete(other);
}

/** Who writes to this member just now, or null. */
export function typingTo(to: string, now = Date.now()): string | null {
  const found = until.get(to);
  return found !== undefined && found.at > now ? found.by : null;
}
