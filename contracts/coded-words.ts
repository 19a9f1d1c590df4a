import { z } from 'zod';

/**
 * Sentences that travel as a name and values and are put in the reader's language by the page: a table of names, each with
 * its sentence in ICU MessageFormat.
 */
const Values = z.record(z.string(), z.union([z.string(), z.number()]));
type Values = z.infer<typeof Values>;

/** The names that stand in a sentence: `{most}` and `{most, plural, …}`, whose own parts begin with what they count. */
type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Inside}}${infer Rest}`
  ?
      | (Inside extends `# ${string}` ? never : Inside extends `${infer Name},${string}` ? Name : Inside)
      | NamesIn<Rest>
  : never;

/** What has to be said beside the name of a sentence: nothing, or a value for each name in it. */
export type Given<Sentence extends string> = [NamesIn<Sentence>] extends [never]
  ? []
  : [Record<NamesIn<Sentence>, string | number>];

/** A name and its values as they travel. */
export const coded = <Name extends string>(name: Name, values?: Values): Name | `${Name} ${string}` =>
  values === undefined ? name : `${name} ${JSON.stringify(values)}`;

/** The sentence and the values of a text that travelled; null for what is none of the table's. */
export function readCoded(
  table: Readonly<Record<string, string>>,
  text: string,
): { sentence: string; values: Values } | null {
  const [, name = '', json = '{}'] = /^([a-z-]+)(?: (\{.*\}))?$/s.exec(text) ?? [];
  const known = Object.entries(table).find(([one]) => one === name);
  if (known === undefined) return null;
  try {
    return { sentence: known[1], values: Values.parse(JSON.parse(json)) };
  } catch {
    return null;
  }
}
