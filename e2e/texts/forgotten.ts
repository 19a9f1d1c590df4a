import type { Page } from 'playwright-core';

/** What `Intl` says of days and lists: of no language that it knows, in English. */
const calendar = Array.from({ length: 12 }, (_, at) => new Date(2026, at, 1 + at)).flatMap((day, at) => {
  const weekday = new Date(2026, 0, 1 + at);
  return [
    new Intl.DateTimeFormat('en', { month: 'long' }).format(day),
    new Intl.DateTimeFormat('en', { month: 'short' }).format(day),
    new Intl.DateTimeFormat('en', { weekday: 'long' }).format(weekday),
  ];
});
const ago = /\b(?:\d+ (?:day|hour|minute)s? ago|yesterday|and|at|AM|PM)\b/g;

/** The same in every language: the house's name, addresses, handles, files, measures. */
const names =
  /\S+@example\.org|\b(?:Dailies|MCP|JSON|CSV|QR|UTC|GB|mp4|jws)\b|@?\w+_[0-9a-f]{6}|Etc\/\S+|https?:\S+|\S+@\S+|\/\S+/g;

/**
 * What can be read or heard on a page in the language of accents, and has none: words that no translator can reach.
 * `own` is what people wrote. Codes, scripts and what stands in a field belong to whoever wrote them.
 */
export async function forgottenOn(page: Page, own: readonly string[]): Promise<string[]> {
  const said = await page.evaluate(() => {
    const apart = 'script, style, noscript, code, .cm-content, [data-words-of-people]';
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element && !element.closest(apart) && node.textContent?.trim()) found.push(node.textContent.trim());
    }
    for (const element of document.querySelectorAll('body *'))
      for (const name of ['aria-label', 'aria-roledescription', 'title', 'placeholder', 'alt', 'label']) {
        const value = element.getAttribute(name);
        if (value && !element.closest(apart)) found.push(value);
      }
    return found;
  });
  const allowed = [...own, ...calendar].sort((a, b) => b.length - a.length);
  const rest = (words: string): string =>
    allowed.reduce((left, one) => left.replaceAll(one, ''), words.replace(names, '')).replace(ago, '');
  return [...new Set(said.filter((words) => /[A-Za-z]{2,}/.test(rest(words))))];
}
