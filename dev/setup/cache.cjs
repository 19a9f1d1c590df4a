'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Folder outside the checkout for what is fetched or built once: `DAILIES_CACHE` or the XDG cache. */
function cacheFolder() {
  if (process.env.DAILIES_CACHE) return path.resolve(process.env.DAILIES_CACHE);
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(base, 'dailies');
}

/** Writes so that a reader, or a crash, never sees half a file. */
function writeWhole(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  fs.writeFileSync(part, text);
  fs.renameSync(part, file);
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** One set-up at a time per cache; a lock whose holder is dead is taken over. */
async function withLock(name, onWait, work) {
  const file = path.join(cacheFolder(), `${name}.lock`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let said = false; ; ) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(fs.readFileSync(file, { encoding: 'utf8', flag: 'a+' }));
    if (holder > 0 && !alive(holder)) fs.rmSync(file, { force: true });
    else {
      if (!said) onWait(holder);
      said = true;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  const release = () => fs.rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

module.exports = { cacheFolder, writeWhole, readJson, withLock };
