import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { AppError } from '#contracts/errors.ts';
import { checked, type Storage } from './storage.ts';

export type S3Options = {
  bucket: string;
  region: string;
  /** Null for the provider's own address. */
  endpoint: string | null;
  /** Null to take what the machine is given (roles, profiles). */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
};

function missing(error: unknown): boolean {
  return error instanceof NoSuchKey || error instanceof NotFound;
}

/** Any S3-compatible server. A put is atomic there by itself. */
export function openS3({ bucket, region, endpoint, credentials }: S3Options): Storage {
  const client = new S3Client({
    region,
    // Trailing checksums are sent by AWS's own clients to AWS's own servers; others often refuse them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === null ? {} : { credentials }),
  });
  const at = (key: string) => ({ Bucket: bucket, Key: checked(key) });

  const body = async (key: string, range?: { start: number; end: number }) => {
    try {
      const answer = await client.send(
        new GetObjectCommand({
          ...at(key),
          ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}),
        }),
      );
      if (answer.Body === undefined) throw new AppError('not-found');
      return answer.Body;
    } catch (error) {
      throw missing(error) ? new AppError('not-found', undefined, { cause: error }) : error;
    }
  };

  return {
    put: async (key, source, contentType) => {
      const memory = source instanceof Uint8Array;
      await client.send(
        new PutObjectCommand({
          ...at(key),
          Body: memory ? source : createReadStream(source.file),
          ContentLength: memory ? source.byteLength : (await stat(source.file)).size,
          ...(contentType === undefined ? {} : { ContentType: contentType }),
        }),
      );
    },
    get: async (key) => (await body(key)).transformToByteArray(),
    size: async (key) => {
      try {
        return (await client.send(new HeadObjectCommand(at(key)))).ContentLength ?? null;
      } catch (error) {
        if (missing(error)) return null;
        throw error;
      }
    },
    stream: async (key, range) => {
      const stream = await body(key, range);
      if (!(stream instanceof Readable)) throw new AppError('internal', 'storage answered without a stream');
      return stream;
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)));
    },
    removeAll: async (prefix) => {
      for (;;) {
        const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
        const keys = (page.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
        if (keys.length === 0) return;
        await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: keys } }));
      }
    },
  };
}
