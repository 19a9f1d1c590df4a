import type { Role } from '#contracts/scene.ts';
import { t } from '../../texts/texts.ts';

/** What somebody is in a room, beside their name. */
export const roleWords: Readonly<Record<Role, string>> = {
  host: t('host'),
  director: t('director'),
  viewer: t('viewer'),
};
