'use strict';

/** A problem with a sentence for the person who can solve it; it is printed without a stack. */
class Trouble extends Error {}

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|fetch failed|network/i;
const FULL = /ENOSPC|no space left/i;

/** Turns what the system said into what to do about it; unknown problems keep their own words. */
function explain(error, what) {
  if (error instanceof Trouble) return error;
  const words = [error?.message, error?.code, error?.cause?.code].filter(Boolean).join(' ');
  if (FULL.test(words)) {
    return new Trouble(`${what}: the disk is full. Free about 3 GB and run the same command again.`);
  }
  if (OFFLINE.test(words)) {
    return new Trouble(
      `${what}: the network could not be reached (${words.slice(0, 160)}). The first start needs it; ` +
        'check the connection, a proxy (HTTPS_PROXY) or your registry settings, and run the same command ' +
        'again: what was fetched is kept.',
    );
  }
  return new Trouble(`${what}: ${words.slice(0, 2000)}`);
}

module.exports = { Trouble, explain };
