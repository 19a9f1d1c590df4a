import type { Understanding } from '#contracts/scene-plan.ts';
import type { Unread } from '#contracts/unread.ts';
import { spanOf, type Token } from './tokens.ts';

/** Notes that words were understood, and as what. */
export function tell(
  notes: Understanding,
  tokens: readonly Token[],
  as: string,
  kind: Understanding['understood'][number]['kind'],
): void {
  notes.understood.push({ span: spanOf(tokens), word: tokens.map((t) => t.text).join(' '), as, kind });
}

/** Notes that words were not understood, and why. */
export function refuse(notes: Understanding, tokens: readonly Token[], reason: Unread): void {
  notes.notUnderstood.push({ span: spanOf(tokens), word: tokens.map((t) => t.text).join(' '), reason });
}
