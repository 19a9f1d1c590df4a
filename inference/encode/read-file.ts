import { open } from 'node:fs/promises';
import { ErasureReceipt } from '#contracts/leaving.ts';
import { Receipt } from '#contracts/receipt.ts';
import type { FileReading, MadeHow } from '#contracts/verify.ts';
import { digitalSourceTypes, readOrigin } from './provenance.ts';
import { readSigned } from './sign-receipt.ts';

/** Enough for a receipt that lists some thousand takes. */
const mostReceiptBytes = 1024 * 1024;

const made: Record<string, MadeHow> = {
  [digitalSourceTypes.simulated]: 'simulated',
  [digitalSourceTypes.simulatedWithLikeness]: 'simulated-with-likeness',
  [digitalSourceTypes.generated]: 'generated',
  [digitalSourceTypes.generatedWithLikeness]: 'generated-with-likeness',
};

/** What a file from anywhere is: a film of this house, one of another, a receipt, or none of these. */
export async function readFile(path: string, root: string): Promise<FileReading> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = Buffer.alloc(Math.min(size, 16));
    await file.read(start, 0, start.length, 0);
    // ISO/IEC 14496-12 §4.3: an mp4 begins with its file type box.
    if (start.subarray(4, 8).toString('latin1') === 'ftyp') return await readFilm(path, root);
    // RFC 7515: a compact JWS begins with its header, `{"` in base64url.
    if (!start.toString('latin1').trimStart().startsWith('eyJ')) return { kind: 'no-film' };
    if (size > mostReceiptBytes) return { kind: 'receipt-broken' };
    return readReceipts(await file.readFile('latin1'), root);
  } finally {
    await file.close();
  }
}

async function readFilm(path: string, root: string): Promise<FileReading> {
  const origin = await readOrigin(path, root);
  if (origin.kind !== 'sealed-here') return origin;
  const { digitalSourceType, ...facts } = origin.facts;
  return { ...origin, facts: { ...facts, made: made[digitalSourceType] ?? 'unknown' } };
}

function readReceipts(signed: string, root: string): FileReading {
  const receipt = readSigned(signed, root, Receipt);
  if (receipt !== null) return { kind: 'receipt', receipt };
  const erasure = readSigned(signed, root, ErasureReceipt);
  return erasure === null ? { kind: 'receipt-broken' } : { kind: 'erasure-receipt', receipt: erasure };
}
