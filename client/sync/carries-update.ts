import * as decoding from 'lib0/decoding';

/** y-protocols: message type 0 is sync; inside it 0 asks, 1 and 2 bring an update. */
const sync = 0;
const step1 = 0;
/** An update without structs and without deletions is two bytes. */
const emptyUpdate = 2;

/** Whether a y-websocket message brings an update that says something. */
export const carriesUpdate = (message: Uint8Array): boolean => {
  const decoder = decoding.createDecoder(message);
  if (decoding.readVarUint(decoder) !== sync || decoding.readVarUint(decoder) === step1) return false;
  return decoding.readVarUint8Array(decoder).byteLength > emptyUpdate;
};
