const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long to wait before looking again, by how long the request has been open: often at first, hourly later.
 * Seven days make some 180 looks, far below the history's limit.
 */
export function nextLook(openFor: number): { wait: number; remind: boolean } {
  const remind = openFor >= 24 * hour;
  if (openFor < minute) return { wait: 20 * second, remind };
  if (openFor < hour) return { wait: 10 * minute, remind };
  return { wait: hour, remind };
}
