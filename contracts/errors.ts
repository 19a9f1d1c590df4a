import { z } from 'zod';

/**
 * Every error a client can meet: a stable code to switch on, the HTTP status it travels with,
 * and a sentence for a person that says what happened and what was kept.
 */
export const errors = {
  'bad-input': { status: 400, sentence: 'That could not be read. Nothing was changed.' },
  'signed-out': { status: 401, sentence: 'Please sign in. What you wrote is kept on this device.' },
  forbidden: { status: 403, sentence: 'Your role here does not allow that. Nothing was changed.' },
  'not-found': { status: 404, sentence: 'This is not here, or not for you.' },
  conflict: { status: 409, sentence: 'Somebody was faster. Look at the newest state and try again.' },
  'too-large': { status: 413, sentence: 'That is larger than Dailies takes. Nothing was changed.' },
  'too-many': { status: 429, sentence: 'That was a lot at once. Wait a moment and go on; nothing was lost.' },
  internal: { status: 500, sentence: 'Something broke on our side. Your work up to here is saved.' },
  unavailable: {
    status: 503,
    sentence: 'A part of Dailies is starting again. Your work is saved; try again in a moment.',
  },
  'mail-not-possible': {
    status: 409,
    sentence: 'This server has no way to send mail. Nothing was changed; who runs it can set one up.',
  },
  'invite-invalid': { status: 403, sentence: 'This invite was used up or taken back. Ask for a new one.' },
  'code-invalid': {
    status: 403,
    sentence: 'This code is used up, too old, or mistyped. Ask for a new one.',
  },
  'handle-taken': { status: 409, sentence: 'This handle is taken. Choose another one.' },
  'room-closed': { status: 410, sentence: 'This room was closed. Its takes are kept.' },
  'script-empty': { status: 422, sentence: 'The script is empty. Write a line and roll.' },
  'script-too-long': {
    status: 413,
    sentence: 'A script holds 20,000 characters. The rest was not kept on the server.',
  },
  'nothing-understood': {
    status: 422,
    sentence: 'Nothing in the script could be staged. The words are marked in the script.',
  },
  'already-rolling': {
    status: 409,
    sentence: 'A take is already rolling in this scene. Direct it, or cut it first.',
  },
  'not-rolling': { status: 409, sentence: 'No take is rolling just now.' },
  'words-refused': {
    status: 422,
    sentence: 'The script asks for something Dailies does not make. Change the marked words and roll again.',
  },
  'words-declined': {
    status: 422,
    sentence:
      'Something in these words is not for here. Nothing was sent: change the phrase and send it again.',
  },
  'newcomer-limit': {
    status: 429,
    sentence: 'New accounts begin slowly. There is more of this tomorrow; nothing was lost.',
  },
  suspended: {
    status: 403,
    sentence: 'This account is suspended. Your rooms and films are kept, and you can object.',
  },
  banned: { status: 403, sentence: 'This account was closed by the operators. You can object.' },
  'last-operator': {
    status: 409,
    sentence: 'You are the only operator here. Name another one first; nothing was changed.',
  },
  'credits-short': {
    status: 402,
    sentence: 'There are not enough credits for this take. Nothing was spent.',
  },
  'daily-limit': {
    status: 429,
    sentence: 'Today’s takes are used up. They come back tomorrow; your scene is saved.',
  },
  'quiet-hours': { status: 403, sentence: 'Quiet hours are on. Your scene is saved for the morning.' },
  'break-due': { status: 403, sentence: 'Time for a short break. Your scene stays as it is.' },
  'consent-declined': {
    status: 403,
    sentence: 'An owner did not give their likeness. Recast the part and roll on.',
  },
  'consent-expired': { status: 410, sentence: 'Nobody answered within seven days. Ask again when you like.' },
  'consent-revoked': { status: 403, sentence: 'A likeness was taken back. The rest of the take is kept.' },
  'request-closed': { status: 409, sentence: 'This request was already answered or withdrawn.' },
  'asked-too-often': {
    status: 429,
    sentence: 'This owner was asked often enough for now. Talk to them, or ask again tomorrow.',
  },
  'restriction-broken': {
    status: 422,
    sentence:
      'An owner has ruled out something that the script asks for. Change the marked words and roll again.',
  },
  'likeness-not-granted': {
    status: 403,
    sentence: 'No live consent covers this use. The likeness was not read.',
  },
  'stale-epoch': { status: 409, sentence: 'A newer renderer has taken over this take.' },
  'picture-unreadable': { status: 422, sentence: 'This picture could not be read. Use a PNG, JPEG or WebP.' },
  'nobody-found': {
    status: 422,
    sentence: 'Nothing could be cut out of this picture. Try one with the subject in front.',
  },
  'enrolment-needed': {
    status: 403,
    sentence:
      'Others may meet you in films once your cameo is verified: ten seconds before the camera. Nothing was changed.',
  },
  'enrolment-closed': {
    status: 410,
    sentence: 'This enrolment is over. Start another one; nothing of it was kept.',
  },
  'enrolment-prompt-used': {
    status: 409,
    sentence: 'These numbers and turns were used or have run out. Take new ones; the recording was not kept.',
  },
  'enrolment-too-short': {
    status: 422,
    sentence: 'The recording ended too early. Stay until the last arrow is gone.',
  },
  'enrolment-too-dark': {
    status: 422,
    sentence: 'It was too dark to see you. Turn to a window or a lamp and try again.',
  },
  'enrolment-no-face': {
    status: 422,
    sentence: 'Your face was not in the oval all the time. Sit closer, at the height of the camera.',
  },
  'enrolment-several-faces': {
    status: 422,
    sentence: 'There was more than one face. Be alone in the picture for these ten seconds.',
  },
  'enrolment-face-changed': {
    status: 422,
    sentence: 'The face did not stay the same. Keep hands, hair and glasses still and look into the light.',
  },
  'enrolment-other-person': {
    status: 422,
    sentence:
      'This face does not match the cameo of this account. A cameo shows the account’s own person; yours is unchanged.',
  },
  'enrolment-screen': {
    status: 422,
    sentence: 'This looked like a screen or a print. Sit before the camera yourself, in daylight if you can.',
  },
  'enrolment-still-picture': {
    status: 422,
    sentence:
      'The face did not move as one that speaks. Say the numbers aloud yourself, with your mouth in view.',
  },
  'enrolment-no-voice': {
    status: 422,
    sentence:
      'No numbers could be heard. Check the microphone and say each number in English while it is shown.',
  },
  'enrolment-wrong-numbers': {
    status: 422,
    sentence:
      'Other numbers were heard than were shown. Say each one once, in English, while it is on screen.',
  },
  'enrolment-wrong-turns': {
    status: 422,
    sentence: 'The turns did not follow the arrows. Turn as far as the arrow asks, then look ahead again.',
  },
  'enrolment-explicit': {
    status: 422,
    sentence:
      'Something in this recording looked like nudity, which has no place here. Try again dressed, with nothing else in view.',
  },
  'enrolment-replayed': {
    status: 422,
    sentence: 'This recording was sent before. Each attempt needs a new one, made for the numbers it shows.',
  },
  'enrolment-refused': {
    status: 422,
    sentence:
      'The check that this server uses did not accept the recording. Try again, or ask who runs this server.',
  },
  'look-alike': {
    status: 403,
    sentence:
      'A face in this picture is already somebody’s verified cameo. It may be used when they put it here themselves.',
  },
  'person-in-picture': {
    status: 422,
    sentence:
      'A person can be recognised in this picture. Take one without people, or make it a person’s cameo.',
  },
  'picture-explicit': {
    status: 422,
    sentence:
      'This picture looks like nudity, which has no place here. If it is something else, try another photo of it.',
  },
  'generator-unavailable': {
    status: 503,
    sentence: 'This generator does not answer. The scene is kept; choose another one or try later.',
  },
  'generator-refused': { status: 422, sentence: 'This generator refused the scene.' },
  'render-failed': {
    status: 500,
    sentence: 'The take broke while rendering. Finished parts are kept; the rest was not charged.',
  },
  'preview-unavailable': {
    status: 503,
    sentence: 'The live picture is not available on this machine. The film will be here when it is finished.',
  },
  'storage-full': {
    status: 507,
    sentence: 'The disk is full. Nothing that was saved is lost; make room and try again.',
  },
} as const;

export const ErrorCode = z.enum(Object.keys(errors) as [keyof typeof errors, ...(keyof typeof errors)[]]);
export type ErrorCode = keyof typeof errors;

/** What travels to a client when something is refused. `detail` names the field concerned, or is one of `details.ts`. */
export const ErrorBody = z.object({ code: ErrorCode, message: z.string(), detail: z.string().optional() });
export type ErrorBody = z.infer<typeof ErrorBody>;

/** The one error type of the product: a code from the list above, and what is to be said beside it (`details.ts`). */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    super(errors[code].sentence, options);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return errors[this.code].status;
  }

  toBody(): ErrorBody {
    return {
      code: this.code,
      message: this.message,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
    };
  }
}
