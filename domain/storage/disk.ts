import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#contracts/errors.ts';
import { databaseError } from '../db/errors.ts';
import { checked, type Storage } from './storage.ts';

/** Node's file errors carry their code the way PostgreSQL's do. */
function translated(error: unknown): unknown {
  const code = databaseError(error)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('storage-full', undefined, { cause: error });
  if (code === 'ENOENT') return new AppError('not-found', undefined, { cause: error });
  return error;
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Under `DATA_DIR/media`. Written beside, flushed, then renamed into place. */
export function openDisk(dataDir: string): Storage {
  const root = join(dataDir, 'media');
  const path = (key: string): string => join(root, checked(key));
  return {
    put: async (key, source) => {
      const target = path(key);
      const part = `${target}.${randomUUID()}.part`;
      try {
        await mkdir(dirname(target), { recursive: true });
        if (source instanceof Uint8Array) {
          const handle = await open(part, 'wx');
          try {
            await handle.writeFile(source);
            await handle.sync();
          } finally {
            await handle.close();
          }
        } else {
          await copyFile(source.file, part);
          await flush(part);
        }
        await rename(part, target);
      } catch (error) {
        await rm(part, { force: true });
        throw translated(error);
      }
    },
    get: async (key) => {
      try {
        return await readFile(path(key));
      } catch (error) {
        throw translated(error);
      }
    },
    size: async (key) => {
      try {
        return (await stat(path(key))).size;
      } catch (error) {
        if (databaseError(error)?.code === 'ENOENT') return null;
        throw error;
      }
    },
    stream: async (key, range) => {
      const file = path(key);
      try {
        await stat(file);
      } catch (error) {
        throw translated(error);
      }
      return createReadStream(file, range);
    },
    remove: (key) => rm(path(key), { force: true }),
    removeAll: (prefix) => rm(path(`${prefix}x`).slice(0, -1), { force: true, recursive: true }),
  };
}
