/**
 * Whether every text in a value from outside is one that PostgreSQL can keep: no NUL character, which its `text` cannot
 * hold, and no half of a surrogate pair, which its `jsonb` refuses. Names of fields count too. Walks without recursion: how
 * deep a value is, is the sender's choice.
 */
export function isStorable(value: unknown): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const each = left.pop();
    if (typeof each === 'string') {
      if (each.includes('\0') || !each.isWellFormed()) return false;
    } else if (typeof each === 'object' && each !== null) {
      for (const [name, inner] of Object.entries(each)) left.push(name, inner);
    }
  }
  return true;
}
