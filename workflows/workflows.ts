/** Everything the worker registers, by the names in `contracts/workflow-names.ts`. */
export { askConsent } from './ask-consent/workflow.ts';
export { cutOutCameo as cutOut } from './cut-out/workflow.ts';
export { demoTown } from './demo-town/workflow.ts';
export { enrolCameo } from './enrol-cameo/workflow.ts';
export { eraseAccount } from './erase-account/workflow.ts';
export { makeTake } from './make-take/workflow.ts';
export { orderDigests } from './order-digests/workflow.ts';
export { readInstruction } from './read-instruction/workflow.ts';
export { readRestriction } from './read-restriction/workflow.ts';
export { readScript } from './read-script/workflow.ts';
export { revokeCameo } from './revoke-cameo/workflow.ts';
export { tell } from './tell/workflow.ts';
export { tidyHouse } from './tidy/workflow.ts';
export { verifyFile } from './verify-file/workflow.ts';
export { wellbeing } from './wellbeing/workflow.ts';
