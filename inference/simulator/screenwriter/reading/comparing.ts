import type { Understanding } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';

/** What is compared: how much more of it the first has than the second, at least; judged so that it is seen at once. */
const rows: readonly (readonly [RegExp, number])[] = [
  [/^(?:bigger|larger|taller|higher|longer|wider|thicker|greater)$/u, 1.4],
  [/^(?:smaller|shorter|tinier|lower|narrower|thinner)$/u, 1 / 1.4],
];

/** The tallest and the smallest that somebody or something is made, metres. */
const [MOST, LEAST] = [3.6, 0.1];

/**
 * "The red ball is bigger than the blue one", "a dog larger than a house": the first of the two that are named about these words becomes so
 * much larger or smaller than the second, where it is not yet.
 */
export function compare(script: string, company: Company, notes: Understanding): void {
  for (const refused of [...notes.notUnderstood]) {
    const by = rows.find(([words]) => words.test(refused.word.toLowerCase()))?.[1];
    if (by === undefined || !/^ than\b/iu.test(script.slice(refused.span.end))) continue;
    const named = notes.understood
      .filter(({ kind }) => kind === 'cast' || kind === 'prop')
      .flatMap(({ as, span }) => {
        const id = company.actors.find((a) => a.id === as || a.name === as)?.id ?? company.prop(as)?.id;
        return id === undefined ? [] : [{ id, span }];
      })
      .toSorted((a, b) => a.span.start - b.span.start);
    const first = named.findLast(({ span }) => span.end <= refused.span.start);
    const second = named.find(({ span }) => span.start >= refused.span.end);
    if (first === undefined || second === undefined || first.id === second.id) continue;
    if (!resize(company, first.id, second.id, by)) continue;
    notes.notUnderstood.splice(notes.notUnderstood.indexOf(refused), 1);
    notes.understood.push({ span: refused.span, word: refused.word, as: first.id, kind: 'prop' });
  }
}

/** Makes one so many times as high as another, where that can be; half by the one and half by the other, so that both are seen. */
function resize(c: Company, id: string, other: string, by: number): boolean {
  const heightOf = (one: string) => c.actor(one)?.height ?? c.prop(one)?.height ?? 0;
  const [own, its] = [heightOf(id), heightOf(other)];
  if (own === 0 || its === 0) return false;
  const now = own / its;
  if (by > 1 ? now >= by : now <= by) return true;
  const step = Math.sqrt(by / now);
  return grow(c, id, step) && grow(c, other, 1 / step);
}

/** Makes somebody or something so many times as large, if nothing is built into it and the stage has room; false where it has not. */
export function grow(c: Company, id: string, by: number): boolean {
  const size = (metres: number) => Number((metres * by).toFixed(3));
  const actor = c.actor(id);
  const prop = c.prop(id);
  const high = size(actor?.height ?? prop?.height ?? 0);
  if (high > MOST || high < LEAST) return false;
  if (actor !== undefined) c.change(id, (a) => ({ ...a, height: high }));
  else if (prop !== undefined && prop.mechanism == null)
    c.props[c.props.indexOf(prop)] = { ...prop, width: size(prop.width), height: high };
  else return false;
  return true;
}
