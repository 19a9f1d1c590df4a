/**
 * What tells one face from another: 1,024 numbers of length one. Biometric data: sealed wherever it is kept, never
 * logged. `model` says what made it, because templates of different models cannot be compared.
 */
export const templateModel = 'human-faceres-3.3-aligned-1';
export type FaceTemplate = Float32Array;

/** Cosine: 1 for the same picture, about 0.4 for two strangers. */
export function likeness(a: FaceTemplate, b: FaceTemplate): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * (b[i] ?? 0);
  return sum;
}

export function unit(values: Float32Array): FaceTemplate {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}

/** The one template that is nearest to all of them. */
export function meanTemplate(templates: readonly FaceTemplate[]): FaceTemplate {
  const sum = new Float32Array(templates[0]?.length ?? 0);
  for (const template of templates) for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + template[i]!;
  return unit(sum);
}

/** Little endian bytes, for sealing. */
export const toBytes = (template: FaceTemplate): Uint8Array =>
  new Uint8Array(template.buffer, template.byteOffset, template.byteLength).slice();
export const fromBytes = (bytes: Uint8Array): FaceTemplate => new Float32Array(bytes.slice().buffer);
