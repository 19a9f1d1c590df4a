import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { type ESTree, parseSync, Visitor } from 'vite';

/** What one file says to people, and what a translator could not reach: each with its line. */
export type Found = { texts: string[]; faults: string[] };

/** Attributes and properties of components that are read or heard. */
const read =
  /^(title|aria-label|aria-description|aria-roledescription|placeholder|alt|label|hint|legend|about|action|note)$/;
/** The house's name, a key on a keyboard, a handle, an address: the same in every language. */
const name = /^(?:(?:· )?Dailies|\p{L}|@\w+|\/\S+)$/u;
const isText = (words: string): boolean => /\p{L}/u.test(words) && !name.test(words.trim());

/** The texts of a source file: what is handed to `t(…)` and to `<Trans id=…>`, and words that stand bare. */
export function textsOf(file: string, source: string): Found {
  const { program, errors } = parseSync(file, source, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  const texts: string[] = [];
  const faults: string[] = [];
  const fault = (at: number, why: string): void => {
    faults.push(`${file}:${source.slice(0, at).split('\n').length} ${why}`);
  };
  if (errors.length > 0) fault(0, 'cannot be parsed');

  const add = (
    at: number,
    message: string,
    values: ESTree.Node | null | undefined,
    parts: string[],
  ): void => {
    texts.push(message);
    try {
      const named = holesOf(compileMessageOrThrow(message));
      const given = namesOf(values);
      if (given !== null && [...named].sort().join() !== [...given].sort().join())
        fault(
          at,
          `names ${[...named].join(', ') || 'nothing'} and is given ${given.join(', ') || 'nothing'}`,
        );
      for (const [, tag] of message.matchAll(/<([A-Za-z0-9]+)\/?>/g))
        if (!parts.includes(tag ?? '')) fault(at, `has no part for <${tag}>`);
    } catch (error) {
      fault(at, `is no ICU message: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  /** Words that a piece of the page would show as they stand. */
  const bare = (node: ESTree.Node): void => {
    if (node.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(bare);
    else if (node.type === 'LogicalExpression') bare(node.right);
    else if (node.type === 'ParenthesizedExpression') bare(node.expression);
    else if (node.type === 'JSXExpressionContainer') bare(node.expression);
    else if (node.type === 'TemplateLiteral') {
      const words = node.quasis.map(({ value }) => value.cooked ?? '').join('');
      if (isText(words)) fault(node.start, `“${words}” is not handed to t()`);
    } else if (
      (node.type === 'Literal' || node.type === 'JSXText') &&
      typeof node.value === 'string' &&
      isText(node.value)
    )
      fault(node.start, `“${node.value.trim()}” is not handed to t()`);
  };

  new Visitor({
    CallExpression(node) {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 't') return;
      const [message, values] = node.arguments;
      if (message?.type === 'Literal' && typeof message.value === 'string')
        add(node.start, message.value, values, []);
      else if (message?.type === 'TemplateLiteral') fault(node.start, 'puts a message together by itself');
    },
    JSXElement(node) {
      for (const child of node.children) bare(child);
    },
    JSXFragment(node) {
      for (const child of node.children) bare(child);
    },
    JSXOpeningElement(node) {
      const attribute = (name: string): ESTree.Node | null => {
        const found = node.attributes.find(
          (one) => one.type === 'JSXAttribute' && one.name.type === 'JSXIdentifier' && one.name.name === name,
        );
        const value = found?.type === 'JSXAttribute' ? found.value : null;
        return value?.type === 'JSXExpressionContainer' ? value.expression : value;
      };
      if (node.name.type === 'JSXIdentifier' && node.name.name === 'Trans') {
        const id = attribute('id');
        if (id?.type === 'Literal' && typeof id.value === 'string')
          add(node.start, id.value, attribute('values'), namesOf(attribute('components')) ?? []);
        else fault(node.start, 'has an id that is no plain text');
      }
    },
    JSXAttribute(node) {
      if (node.name.type === 'JSXIdentifier' && read.test(node.name.name) && node.value) bare(node.value);
    },
  }).visit(program);
  return { texts, faults };
}

/** The names of the values that a message wants. */
function holesOf(message: unknown): Set<string> {
  const names = new Set<string>();
  const look = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      names.add(String(token[0]));
      if (typeof token[2] === 'object') Object.values(token[2] ?? {}).forEach(look);
    }
  };
  look(message);
  return names;
}

/** The names in a written object; null where they cannot be read from the source. */
function namesOf(node: ESTree.Node | null | undefined): string[] | null {
  if (!node) return [];
  if (node.type !== 'ObjectExpression') return null;
  const names = node.properties.map((property) =>
    property.type !== 'Property'
      ? null
      : property.key.type === 'Identifier'
        ? property.key.name
        : property.key.type === 'Literal'
          ? String(property.key.value)
          : null,
  );
  return names.every((name) => name !== null) ? names : null;
}
