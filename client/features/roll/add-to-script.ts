import type * as Y from 'yjs';

/** Puts a sentence at the end of the script, with a space or a full stop before it where one is missing. */
export const addToScript = (script: Y.Text, words: string): void => {
  const before = script.toString();
  const end = before.trimEnd();
  const glue = end === '' ? '' : before !== end ? '' : /[.!?…:]["”’]?$/.test(end) ? ' ' : '. ';
  const close = /[.!?…]["”’]?$/.test(words) ? '' : '.';
  const start = glue === '' ? words : words[0]?.toUpperCase() + words.slice(1);
  script.insert(before.length, glue + start + close);
};
