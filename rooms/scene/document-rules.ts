import * as Y from 'yjs';
import { AppError } from '#contracts/errors.ts';
import { Id, PartId } from '#contracts/ids.ts';
import { CastPart, Comment, documentKeys, limits, PropPart, Stage } from '#contracts/scene-document.ts';
import { documentRoots } from './document-codec.ts';

/**
 * The rules a shared document keeps, checked after each applied update at a cost that follows the size
 * of the update and not of the document. Parts may be incomplete (a client builds them field by field),
 * but never oversized, of the wrong type, or under unknown names.
 */

const partRules = {
  [documentKeys.cast]: { key: PartId, fields: CastPart.shape, most: limits.cast },
  [documentKeys.props]: { key: PartId, fields: PropPart.shape, most: limits.props },
  [documentKeys.comments]: { key: Id, fields: Comment.shape, most: limits.comments },
} as const;

/** @throws AppError `script-too-long`, `too-large` or `bad-input` when the transaction broke a rule. */
export function checkTransaction(transaction: Y.Transaction): void {
  const ydoc = transaction.doc;
  if (ydoc.share.size > Object.keys(documentKeys).length) throw new AppError('bad-input', 'unknown root');
  const roots = documentRoots(ydoc);
  for (const [changed, keys] of transaction.changed) {
    const type: unknown = changed;
    if (type === roots.script) checkScript(roots.script, keys);
    else if (type === roots.stage) checkFields('stage', roots.stage, keys, Stage.shape);
    else if (type === roots.performances) checkPerformances(roots.performances, keys);
    else if (type === roots.cast) checkParts('cast', roots.cast, keys);
    else if (type === roots.props) checkParts('props', roots.props, keys);
    else if (type === roots.comments) checkParts('comments', roots.comments, keys);
    else if (type instanceof Y.Map && type.parent === roots.cast) checkPart('cast', type, keys);
    else if (type instanceof Y.Map && type.parent === roots.props) checkPart('props', type, keys);
    else if (type instanceof Y.Map && type.parent === roots.comments) checkPart('comments', type, keys);
    else throw new AppError('bad-input', 'unknown part');
  }
  checkContents(transaction, roots.script);
}

type Keys = ReadonlySet<string | null>;
type Parts = keyof typeof partRules;

function checkScript(script: Y.Text, keys: Keys): void {
  if (script.length > limits.scriptCharacters) throw new AppError('script-too-long');
  for (const key of keys) if (key !== null) throw new AppError('bad-input', 'script');
}

function checkParts(kind: Parts, parts: Y.Map<unknown>, keys: Keys): void {
  const rule = partRules[kind];
  if (parts.size > rule.most) throw new AppError('too-large', kind);
  for (const key of keys) {
    if (key === null || !rule.key.safeParse(key).success) throw new AppError('bad-input', kind);
    const part = parts.get(key);
    if (part === undefined) continue;
    if (!(part instanceof Y.Map)) throw new AppError('bad-input', kind);
    checkPart(kind, part, new Set(part.keys()));
  }
}

function checkPart(kind: Parts, part: Y.Map<unknown>, keys: Keys): void {
  checkFields(kind, part, keys, partRules[kind].fields);
  const id = part.get('id');
  if (id !== undefined && id !== part._item?.parentSub) throw new AppError('bad-input', `${kind}: id`);
}

/** Spoken lines: as many as a script has lines to speak, each under its words. */
const mostPerformances = 200;
const longestLine = 600;

function checkPerformances(performances: Y.Map<unknown>, keys: Keys): void {
  if (performances.size > mostPerformances) throw new AppError('too-large', 'performances');
  for (const key of keys) {
    if (key === null || key.length > longestLine) throw new AppError('bad-input', 'performances');
    const id = performances.get(key);
    if (id !== undefined && !Id.safeParse(id).success) throw new AppError('bad-input', 'performances');
  }
}

type Field = { safeParse(value: unknown): { success: boolean } };

function checkFields(
  kind: string,
  map: Y.Map<unknown>,
  keys: Keys,
  fields: Readonly<Record<string, Field>>,
): void {
  for (const key of keys) {
    const field = key === null || !Object.hasOwn(fields, key) ? undefined : fields[key];
    if (key === null || field === undefined) throw new AppError('bad-input', `${kind}: unknown field`);
    const value = map.get(key);
    if (value !== undefined && !field.safeParse(value).success) {
      throw new AppError('bad-input', `${kind}: ${key}`);
    }
  }
}

/** Only plain text in the script, only plain values and maps elsewhere: no embeds, bytes, sub-documents. */
function checkContents(transaction: Y.Transaction, script: Y.Text): void {
  for (const [client, end] of transaction.afterState) {
    const start = transaction.beforeState.get(client) ?? 0;
    if (start === end) continue;
    const structs = transaction.doc.store.clients.get(client) ?? [];
    for (let i = structs.length - 1; i >= 0; i -= 1) {
      const struct = structs[i]!;
      if (struct.id.clock + struct.length <= start) break;
      if (struct instanceof Y.Item && !allowed(struct, script)) throw new AppError('bad-input', 'content');
    }
  }
}

function allowed(item: Y.Item, script: Y.Text): boolean {
  const content = item.content;
  if (content instanceof Y.ContentDeleted) return true;
  if (item.parent === script) return content instanceof Y.ContentString;
  if (item.parentSub === null) return false;
  return (
    content instanceof Y.ContentAny || (content instanceof Y.ContentType && content.type instanceof Y.Map)
  );
}
