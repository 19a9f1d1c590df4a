import { type FirstFeed, firstFeedId } from '#contracts/first-feed.ts';
import { keptLanguage } from '../texts/languages.ts';
import { applyTheme } from '../ui/apply-theme.ts';
import { type Early, facesId, facesKey } from './early-parts.ts';

/*
 * Stands in a document that the house drew, before what it drew, and answers until the page's code does: a tap on a film
 * plays it, above its place on the page; a tap on another button waits. `hand-over.ts` takes both over.
 */
const early: Early = { taps: [], film: null, end: () => removeEventListener('click', hear, true) };
window.early = early;
addEventListener('click', hear, true);

applyTheme();
// Somebody who chose another language waits for it.
document.documentElement.hidden = !['en', null].includes(keptLanguage());
// Typefaces come after the code, except where they are here already.
const faces = document.getElementById(facesId);
if (faces instanceof HTMLStyleElement && localStorage.getItem(facesKey) !== null) faces.media = 'all';

function hear(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest('#root button') : null;
  // Links lead where they lead.
  if (button === null) return;
  event.preventDefault();
  event.stopPropagation();
  const frame = button.matches('.film-still') ? button.parentElement : null;
  if (frame) play(frame);
  else if (!early.taps.includes(button)) wait(button);
}

/** Pressed twice while nothing answers means pressed. */
function wait(button: Element): void {
  early.taps.push(button);
  button.classList.add('waits');
}

function play(frame: HTMLElement): void {
  const at = [...document.querySelectorAll('.film-frame')].indexOf(frame);
  const { page }: FirstFeed = JSON.parse(document.getElementById(firstFeedId)?.textContent ?? '');
  const post = page.items[at]?.post;
  if (post === undefined) return;
  early.film?.video.remove();
  const video = document.createElement('video');
  video.className = 'film-early';
  video.controls = video.autoplay = video.playsInline = true;
  video.src = post.filmUrl;
  if (post.posterUrl) video.poster = post.posterUrl;
  video.ariaLabel = post.alt || post.title;
  if (post.captionsUrl) {
    const captions = document.createElement('track');
    captions.default = true;
    captions.kind = 'captions';
    captions.srclang = 'en';
    captions.src = post.captionsUrl;
    video.append(captions);
  }
  early.film = { video, at };
  document.body.append(video);
  follow(video, at);
}

/** Stays above its place while that moves or is drawn anew, for as long as it is needed. */
function follow(video: HTMLElement, at: number): void {
  const place = document.querySelectorAll('.film-frame')[at]?.getBoundingClientRect();
  if (!video.isConnected || place === undefined) return video.remove();
  video.style.left = `${place.left + scrollX}px`;
  video.style.top = `${place.top + scrollY}px`;
  video.style.width = `${place.width}px`;
  video.style.height = `${place.height}px`;
  requestAnimationFrame(() => follow(video, at));
}
