import type { guardiansApi } from '#contracts/api/guardians.ts';
import { api } from '#contracts/http.ts';
import { ageByOperator } from '#domain/guardians/age-band.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';
import { assistants, newAssistant, revokeAssistant } from './assistants.ts';
import { changeSwitches, correctAge, endLink, guardian, linkTeen, readWords } from './guardian-side.ts';
import { guardianCodeLook, guardianSignUp } from './sign-up.ts';
import { answerGuardian, endGuardian, guardians, newGuardianCode } from './teen-side.ts';

const setAgeBand = route(api.setAgeBand, async ({ context, caller, param, body }) => {
  const memberId = idOf(param('memberId'));
  await ageByOperator(context.db, { memberId, operatorId: caller.memberId, ageBand: body.ageBand });
  return { memberId, ageBand: body.ageBand };
});

export const guardiansRoutes: Record<keyof typeof guardiansApi, Route> = {
  guardians,
  newGuardianCode,
  answerGuardian,
  endGuardian,
  guardianCodeLook,
  guardianSignUp,
  guardian,
  linkTeen,
  changeSwitches,
  readWords,
  endLink,
  correctAge,
  assistants,
  newAssistant,
  revokeAssistant,
  setAgeBand,
};
