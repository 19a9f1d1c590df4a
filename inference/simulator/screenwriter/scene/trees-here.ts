import { isTree } from '../../trees.ts';
import type { Company } from '../beings/company.ts';

/** Is it a tree that is here: a thing, a part of the set, or one that has come alive? */
export const isTreeHere = (company: Company, id: string): boolean =>
  isTree(company.prop(id)?.thing ?? company.actor(id)?.thing ?? id);
