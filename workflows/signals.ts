import { defineSignal } from '@temporalio/workflow';
import { signals, workflows } from '#contracts/workflow-names.ts';

export const answeredSignal = defineSignal(signals.answered);
export const approvedSignal = defineSignal<[string]>(signals.approved);
export const cancelSignal = defineSignal(signals.cancel);
export const checkInSignal = defineSignal(signals.checkIn);
export const leavingSignal = defineSignal<[string]>(signals.leaving);
export const consentWorkflowId = workflows.askConsent.id;
