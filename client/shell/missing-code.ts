const key = 'loaded-anew-for';
/** What Chromium, Firefox and WebKit say. */
const missing = /dynamically imported module|importing a module script failed/i;

/**
 * A page that was opened before the house was updated asks for code that is no longer there: it is loaded anew, once for
 * each address. Answers whether it is; false for any other error, and where nothing can be loaded.
 */
export function loadAnewFor(error: unknown): boolean {
  if (!(error instanceof TypeError && missing.test(error.message)) || !navigator.onLine) return false;
  if (sessionStorage.getItem(key) === location.href) return false;
  sessionStorage.setItem(key, location.href);
  location.reload();
  return true;
}
