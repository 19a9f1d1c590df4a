import { readDetail } from '#contracts/details.ts';
import { t } from '../texts/texts.ts';

/** What a refusal says beside its code, as a sentence in the language of the page; null for what is none. */
export function detailWords(detail: string): string | null {
  const read = readDetail(detail);
  return read === null ? null : t(read.sentence, read.values);
}
