import { facesId, facesKey } from './early-parts.ts';

/** The page answers by itself from here on: what was pressed before is pressed now, and its typefaces may come. */
export const takeOver = (): void => {
  setTimeout(bringFaces);
  const { early } = window;
  if (early === undefined) return;
  early.end();
  for (const input of document.querySelectorAll<HTMLInputElement>('#root input')) tellTyped(input);
  if (early.film) goOn(early.film.video, early.film.at);
  for (const button of early.taps) press(button);
  delete window.early;
};

const bringFaces = (): void => {
  const faces = document.getElementById(facesId);
  if (!(faces instanceof HTMLStyleElement)) return;
  faces.media = 'all';
  localStorage.setItem(facesKey, '');
};

const press = (button: Element): void => {
  button.classList.remove('waits');
  if (button instanceof HTMLElement && button.isConnected) button.click();
};

/** Tells React of what was typed before it was there: it takes what it finds in a field for what it wrote. */
const tellTyped = (input: HTMLInputElement): void => {
  const typed = input.value;
  if (typed === '') return;
  input.value = '';
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

/** Plays the film in its own place from where the early one is, and takes that away when it does. */
const goOn = (early: HTMLVideoElement, at: number): void => {
  const frame = document.querySelectorAll('.film-frame')[at];
  const end = (): void => early.remove();
  frame?.querySelector<HTMLElement>('.film-still')?.click();
  requestAnimationFrame(() => {
    const own = frame?.querySelector('video');
    if (!own) return end();
    own.addEventListener('error', end, { once: true });
    if (early.paused) own.autoplay = false;
    own.addEventListener(early.paused ? 'loadedmetadata' : 'playing', end, { once: true });
    own.addEventListener('loadedmetadata', () => {
      own.currentTime = early.currentTime;
      early.muted = true;
    });
  });
};
