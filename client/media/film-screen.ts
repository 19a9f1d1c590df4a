import type { Film } from './room-media.ts';

const playAgainAfter = 300;

/**
 * Shows a film in a video element, with sound where the browser allows it. Browsers refuse sound on a page that
 * nobody has touched yet: then it plays silently, and `needsTap` asks for the tap that `hear` answers.
 */
export class FilmScreen {
  readonly #element: HTMLVideoElement;
  #awaited = 0;
  readonly #onNeedsTap: (needsTap: boolean) => void;
  readonly #onShown: (takeId: string) => void;
  #takeId = '';

  constructor(
    element: HTMLVideoElement,
    onNeedsTap: (needsTap: boolean) => void,
    /** A frame of this take is on the screen, the first since it was hidden. */
    onShown: (takeId: string) => void = () => undefined,
  ) {
    this.#element = element;
    this.#onNeedsTap = onNeedsTap;
    this.#onShown = onShown;
    element.style.visibility = 'hidden';
    element.playsInline = true;
    element.disablePictureInPicture = true;
    // Nobody pauses what is live; a browser does when its audio device fails or changes.
    element.addEventListener('pause', () => setTimeout(() => this.#playAgain(), playAgainAfter));
  }

  show(film: Film | null): void {
    const element = this.#element;
    element.dataset.film = film?.picture ?? 'none';
    this.#takeId = film?.takeId ?? '';
    const stream = film?.stream ?? null;
    const live = film?.picture === 'live';
    if (!live || element.srcObject !== stream) this.#hide();
    if (live) this.#showNextFrame();
    if (element.srcObject === stream) return;
    element.srcObject = stream;
    if (stream !== null) void this.#play();
  }

  /** Hidden as well as paused: the last frame of a likeness must not stand on the screen. */
  #hide(): void {
    this.#element.style.visibility = 'hidden';
    this.#element.cancelVideoFrameCallback(this.#awaited);
    this.#awaited = 0;
  }

  /** Only a frame that came after the picture was live again may be seen, not what the element still holds. */
  #showNextFrame(): void {
    if (this.#awaited !== 0 || this.#element.style.visibility === 'visible') return;
    this.#awaited = this.#element.requestVideoFrameCallback(() => {
      this.#awaited = 0;
      this.#element.style.visibility = 'visible';
      this.#onShown(this.#takeId);
    });
  }

  /** From a tap or a key: sound from now on. */
  async hear(): Promise<void> {
    this.#element.muted = false;
    this.#onNeedsTap(false);
    await this.#play();
  }

  #playAgain(): void {
    if (this.#element.srcObject !== null && this.#element.paused) void this.#play();
  }

  async #play(): Promise<void> {
    try {
      await this.#element.play();
    } catch (error) {
      // AbortError: another film took its place while this one was starting.
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
      this.#element.muted = true;
      this.#onNeedsTap(true);
      await this.#element.play().catch(() => undefined);
    }
  }
}
