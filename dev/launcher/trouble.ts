/** A problem whose message tells a person what to do; printed without a stack. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}

/** What to tell a person about an error that the system raised. */
export function explain(error: unknown, dataDir: string): string {
  if (error instanceof Trouble) return error.message;
  const words = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|no space left/i.test(words)) {
    return `The disk that holds ${dataDir} is full. Free some space, or set DATA_DIR to another place, and start again.`;
  }
  if (/EACCES|EPERM|EROFS|ENOENT: .*mkdir|ENOTDIR|permission denied|read-only file system/i.test(words)) {
    return `${dataDir} cannot be written to (${words.slice(0, 200)}). Set DATA_DIR to a folder of yours and start again.`;
  }
  return words;
}
