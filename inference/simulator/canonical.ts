import { createHash } from 'node:crypto';
import type { ScenePlan } from '#contracts/scene-plan.ts';

/** JSON with sorted keys and no spaces: equal values give equal texts (in the manner of RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a grant binds to: SHA-256 of the plan's canonical JSON, in hexadecimal. */
export const planHash = (plan: ScenePlan): string => sha256(canonicalJson(plan));
