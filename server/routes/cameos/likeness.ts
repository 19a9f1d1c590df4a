import type { likenessApi } from '#contracts/api/likeness.ts';
import type { Route } from '../../http/route.ts';
import { approvedPeople, approvePerson, disapprovePerson } from './approved.ts';
import { addRestriction, removeRestriction, restrictions } from './restrictions.ts';

export const likenessRoutes: Record<keyof typeof likenessApi, Route> = {
  restrictions,
  addRestriction,
  removeRestriction,
  approvedPeople,
  approvePerson,
  disapprovePerson,
};
