/** SQLSTATE and constraint of an error that PostgreSQL answered with, or null for any other. */
export function databaseError(error: unknown): { code: string; constraint: string | null } | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : null;
  return { code: error.code, constraint };
}

/** Whether a write met a row that is already there, under the named unique index. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  const known = databaseError(error);
  return known?.code === '23505' && (constraint === undefined || known.constraint === constraint);
}
