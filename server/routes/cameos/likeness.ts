import type { likenessApi } from '#contracts/api/likeness.ts';
import type { Route } from '../../http/route.ts';
import { allowAsking, askBlocks, blockAsking } from '../consents/ask-blocks.ts';
import { answerAsGuardian, guardianConsents } from '../consents/guardian-consents.ts';
import { answerLikenessAppeal, likenessAppeal, likenessAppeals, openLikenessAppeals } from './appeals.ts';
import { approvedPeople, approvePerson, disapprovePerson } from './approved.ts';
import { addRestriction, removeRestriction, restrictions } from './restrictions.ts';
import { decideErasure, endStanding, likenessUses, receipts, showUseAgain, standingGrants } from './uses.ts';

export const likenessRoutes: Record<keyof typeof likenessApi, Route> = {
  restrictions,
  addRestriction,
  removeRestriction,
  approvedPeople,
  approvePerson,
  disapprovePerson,
  likenessUses,
  showUseAgain,
  standingGrants,
  endStanding,
  receipts,
  decideErasure,
  likenessAppeals,
  likenessAppeal,
  openLikenessAppeals,
  answerLikenessAppeal,
  askBlocks,
  blockAsking,
  allowAsking,
  guardianConsents,
  answerAsGuardian,
};
