import type { Loose } from './puppets/loose.ts';
import type { Stage } from './stage.ts';

/** Thrown by whoever still counts on a body that is off the stage: a film has torn, a plate is in pieces. */
export class OffStage extends Error {
  override readonly name = 'OffStage';
}

/** Takes a body out of the world. Its `body` throws `OffStage` from here on. */
export function takeOff(stage: Stage, loose: Loose): void {
  const { body } = loose;
  stage.loose.delete(loose.id);
  // Nothing drives or bears any longer what is not there.
  stage.riders.delete(loose.id);
  stage.physics.removeRigidBody(body);
}
