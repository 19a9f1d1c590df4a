/** Things that fly by a motor of their own, by their key of the art library: rotors, jets, or whatever flying saucers have. */
const motors =
  /^(?:(?:own\.)?(?:helicopter|rocket|flying-saucer)|own\.plane|(?:small-)?airplane|satellite|own\.submarine|own\.jetpack|own\.airship|(?:game\.)?delivery-drone|.*(?:drone|jet|missile|spaceship).*)$/u;
/** What burns and is lifted by warm air. */
const lifted = /^own\.hot-air-balloon$/u;
/** What glides on stiff wings, without any. */
const gliders = /^(?:game\.paper-plane|.*glider.*|own\.paper-crane)$/u;
/** What the wind holds up. */
const sails = /^kite$/u;

export const hasMotor = (thing: string): boolean => motors.test(thing);
export const glides = (thing: string): boolean => gliders.test(thing);
/** Does it go up, down and along in the air by itself? */
export const isFlier = (thing: string): boolean =>
  hasMotor(thing) || lifted.test(thing) || glides(thing) || sails.test(thing);
