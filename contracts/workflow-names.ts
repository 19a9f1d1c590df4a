/**
 * Names, queues, signals and steps of Temporal workflows: the server starts them by name. Nothing is imported here: every
 * run of a workflow evaluates its code anew, and a roll waits for it.
 */
export const taskQueues = {
  main: 'dailies',
  simulator: 'simulator',
  /** Renders that give way to everybody's. */
  quiet: 'quiet',
} as const;

export const workflows = {
  makeTake: { name: 'makeTake', id: (takeId: string) => `take-${takeId}` },
  askConsent: { name: 'askConsent', id: (requestId: string) => `consent-${requestId}` },
  readScript: { name: 'readScript', id: (requestId: string) => `read-${requestId}` },
  readRestriction: { name: 'readRestriction', id: (restrictionId: string) => `restriction-${restrictionId}` },
  wellbeing: { name: 'wellbeing', id: (memberId: string) => `wellbeing-${memberId}` },
  /** `id` is the instruction's and its version's: new words are read anew. */
  readInstruction: { name: 'readInstruction', id: (version: string) => `instruction-${version}` },
  revokeCameo: { name: 'revokeCameo', id: (receiptId: string) => `revoke-${receiptId}` },
  enrolCameo: { name: 'enrolCameo', id: (enrolmentId: string) => `enrol-${enrolmentId}` },
  eraseAccount: { name: 'eraseAccount', id: (erasureId: string) => `erase-${erasureId}` },
  verifyFile: { name: 'verifyFile', id: (verificationId: string) => `verify-${verificationId}` },
  /** One for the whole house. */
  tidyHouse: { name: 'tidyHouse', id: () => 'tidy-house' },
  /** One for making the demo town, one for removing it. */
  demoTown: { name: 'demoTown', id: (part: 'make' | 'remove') => `demo-town-${part}` },
  /** One for each thing to tell somebody who has no page open. */
  tell: { name: 'tell', id: (noticeId: string) => `tell-${noticeId}` },
  /** One for the whole house: orders the digests that are due. */
  orderDigests: { name: 'orderDigests', id: () => 'order-digests' },
  cutOut: { name: 'cutOut', id: (cameoId: string) => `cut-out-${cameoId}` },
} as const;

/** Signals carry an id at most: what it means was committed to the database before. */
export const signals = {
  answered: 'answered',
  approved: 'approved',
  cut: 'cut',
  cancel: 'cancel',
  checkIn: 'check-in',
  erasure: 'erasure',
  look: 'look',
  leaving: 'leaving',
} as const;

/** What an erasure goes through, in this order: likenesses are taken back everywhere before anything else goes. */
export const erasureSteps = [
  'likenesses',
  'rooms',
  'recordings',
  'posts',
  'replies',
  'messages',
  'words',
  'account',
] as const;
