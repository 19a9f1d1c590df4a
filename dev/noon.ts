/**
 * A time zone in which it is between noon and one just now: a teen of a test or a picture is not in the middle of
 * the night, whenever it runs.
 */
export function zoneAtNoon(now = new Date()): string {
  const ahead = 12 - now.getUTCHours();
  // The sign is the other way round in these names (tz database, etcetera).
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
