import { createHash } from 'node:crypto';
import { canonicalJson } from '#contracts/canonical-json.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a grant binds to: SHA-256 of the plan's canonical JSON, in hexadecimal. */
export const planHash = (plan: ScenePlan): string => sha256(canonicalJson(plan));
