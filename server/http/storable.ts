/**
 * Whether every text in a value from outside is one that PostgreSQL can keep: no NUL character, which its `text` cannot
 * hold, and no half of a surrogate pair, which its `jsonb` refuses. Names of fields count too.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isStorable(name) && isStorable(inner));
}
