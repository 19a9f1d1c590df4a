import type { api } from '#contracts/http.ts';
import type { Route } from '../http/route.ts';
import { inviteLook, invites, newInvite, revokeInvite } from './accounts/invites.ts';
import { here, me } from './accounts/me.ts';
import { signIn } from './accounts/sign-in.ts';
import { signOut } from './accounts/sign-out.ts';
import { signUp } from './accounts/sign-up.ts';
import { updateMe } from './accounts/update-me.ts';
import { cameos, cameoTrail, deleteCameo, revokeCameo, sceneCameos, updateCameo } from './cameos/cameos.ts';
import { likenessRoutes } from './cameos/likeness.ts';
import { newCameo } from './cameos/new-cameo.ts';
import { answerConsent, consents } from './consents/consents.ts';
import { creditsRoutes } from './credits/credits.ts';
import {
  enrolment,
  enterDoor,
  forgetRecording,
  newAttempt,
  newDoor,
  newEnrolment,
  sendRecording,
} from './enrolment/enrolments.ts';
import { feedRoutes } from './feed/feed.ts';
import { guardiansRoutes } from './guardians/guardians.ts';
import { leavingRoutes } from './leaving/leaving.ts';
import { messagesRoutes } from './messages/messages.ts';
import { operatorsRoutes } from './operators/operators.ts';
import { outwardRoutes } from './outward/outward.ts';
import { peopleRoutes } from './people/people.ts';
import { postsRoutes } from './posts/posts.ts';
import { repliesRoutes } from './replies/replies.ts';
import { safetyRoutes } from './safety/safety.ts';
import { enterByLink, linkLook } from './scenes/enter-by-link.ts';
import { lastReading } from './scenes/last-reading.ts';
import { links, newLink, revokeLink } from './scenes/links.ts';
import { readScript } from './scenes/read-script.ts';
import { newScene, renameScene, scene, scenes } from './scenes/scenes.ts';
import { ticket } from './scenes/ticket.ts';
import { recordLine } from './takes/record-line.ts';
import { take, takes } from './takes/takes.ts';
import { verifyRoutes } from './verify/verify.ts';
import { wellbeingRoutes } from './wellbeing/wellbeing.ts';

/** Every entry of the contract has its route: the compiler counts. */
export const apiRoutes: Record<keyof typeof api, Route> = {
  signUp,
  signIn,
  signOut,
  here,
  me,
  updateMe,
  inviteLook,
  invites,
  newInvite,
  revokeInvite,
  ...peopleRoutes,
  ...likenessRoutes,
  ...wellbeingRoutes,
  ...guardiansRoutes,
  ...feedRoutes,
  ...postsRoutes,
  ...repliesRoutes,
  ...safetyRoutes,
  ...operatorsRoutes,
  ...messagesRoutes,
  ...creditsRoutes,
  ...leavingRoutes,
  ...verifyRoutes,
  ...outwardRoutes,
  scenes,
  newScene,
  scene,
  renameScene,
  linkLook,
  enterByLink,
  ticket,
  links,
  newLink,
  revokeLink,
  readScript,
  lastReading,
  takes,
  take,
  recordLine,
  cameos,
  newCameo,
  sceneCameos,
  updateCameo,
  deleteCameo,
  revokeCameo,
  cameoTrail,
  consents,
  answerConsent,
  newEnrolment,
  enrolment,
  newAttempt,
  sendRecording,
  newDoor,
  enterDoor,
  forgetRecording,
};
