import { AppError } from '#contracts/errors.ts';
import { openDisk } from './disk.ts';
import { openS3 } from './s3.ts';
import type { Storage } from './storage.ts';

/**
 * S3 when `S3_BUCKET` is set (with `S3_ENDPOINT`, `S3_REGION`, `S3_ACCESS_KEY_ID`, `S3_SECRET_ACCESS_KEY`),
 * else the disk under `DATA_DIR`.
 */
export function storageFromEnv(env: NodeJS.ProcessEnv): Storage {
  if (!env.S3_BUCKET) return openDisk(env.DATA_DIR ?? '.data');
  const id = env.S3_ACCESS_KEY_ID;
  const secret = env.S3_SECRET_ACCESS_KEY;
  if ((id === undefined) !== (secret === undefined)) {
    throw new AppError('bad-input', 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together');
  }
  return openS3({
    bucket: env.S3_BUCKET,
    region: env.S3_REGION ?? 'us-east-1',
    endpoint: env.S3_ENDPOINT ?? null,
    credentials: id && secret ? { accessKeyId: id, secretAccessKey: secret } : null,
  });
}
