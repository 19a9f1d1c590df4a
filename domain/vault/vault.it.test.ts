import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withFriends } from '../testing/database.ts';
import { readyCameo, refusal } from '../testing/stage.ts';
import { installationKey } from './installation-key.ts';
import { eraseSealed, putSealed, readSealed, templates } from './sealed-likeness.ts';
import { Vault } from './vault.ts';

const world = withFriends();
const folder = mkdtempSync(join(tmpdir(), 'dailies-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const vault = new Vault('a key of this test, long enough to be one');
const secret = new TextEncoder().encode('what a face comes down to');

describe('the vault', () => {
  it('opens for the same member and purpose alone, and not once a byte was changed', async () => {
    const { db, friends } = world;
    const sealed = await vault.seal(db, friends.ben, 'a', secret);
    expect(Buffer.from(sealed).includes(Buffer.from(secret))).toBe(false);
    expect(await vault.open(db, friends.ben, 'a', sealed)).toEqual(secret);
    expect(await refusal(vault.open(db, friends.ben, 'b', sealed))).toBe('internal');
    await vault.seal(db, friends.ida, 'a', secret);
    expect(await refusal(vault.open(db, friends.ida, 'a', sealed))).toBe('internal');
    for (const at of [0, 5, 20, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await refusal(vault.open(db, friends.ben, 'a', changed))).toBe('internal');
    }
  });

  it('never seals the same thing to the same bytes', async () => {
    const { db, friends } = world;
    const [one, other] = [
      await vault.seal(db, friends.ben, 'a', secret),
      await vault.seal(db, friends.ben, 'a', secret),
    ];
    expect(one).not.toEqual(other);
  });

  it('does not open with another installation’s key', async () => {
    const { db, friends } = world;
    const sealed = await vault.seal(db, friends.ben, 'a', secret);
    const thief = new Vault('another key, just as long as the first one');
    expect(await refusal(thief.open(db, friends.ben, 'a', sealed))).toBe('internal');
  });

  it('destroys the member’s key with the last sealed part, so that a copy opens no more', async () => {
    const { db, friends } = world;
    const cameos = [
      await readyCameo(db, friends.ida, 'Ida'),
      await readyCameo(db, friends.ida, 'Ida again'),
    ] as const;
    for (const cameoId of cameos)
      await putSealed(db, vault, { cameoId, memberId: friends.ida, part: 'template' }, secret);
    expect(await readSealed(db, vault, { cameoId: cameos[0], part: 'template' })).toEqual(secret);
    const seen = (await Array.fromAsync(templates(db, vault))).map(({ cameoId }) => cameoId);
    expect(seen.sort()).toEqual([...cameos].sort());
    const copy = await vault.seal(db, friends.ida, 'backup', secret);
    await db.transaction().execute((trx) => eraseSealed(trx, cameos[0]));
    expect(await vault.open(db, friends.ida, 'backup', copy)).toEqual(secret);
    await db.transaction().execute((trx) => eraseSealed(trx, cameos[1]));
    expect(await refusal(vault.open(db, friends.ida, 'backup', copy))).toBe('not-found');
  });

  it('makes the installation’s key once, readable by us alone, where the environment gives none', () => {
    const made = installationKey(undefined, folder);
    expect(installationKey(undefined, folder)).toBe(made);
    expect(Buffer.from(made, 'base64url').length).toBe(32);
    expect(statSync(join(folder, 'secrets', 'likeness')).mode & 0o777).toBe(0o600);
    expect(installationKey('from the environment', folder)).toBe('from the environment');
  });
});
