/** The value below which `share` (0 to 1) of all lie; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** One line: middle, 95th percentile and worst of times in ms, and the 95th beside its aim. */
export function reportTimes(what: string, milliseconds: readonly number[], aim: number): void {
  const at = (share: number) => percentile(milliseconds, share);
  console.log(
    `${what.padEnd(56)} p50 ${Math.round(at(0.5))} ms  p95 ${Math.round(at(0.95))} ms  max ${Math.round(at(1))} ms` +
      `  n ${milliseconds.length}  p95 : aim = ${(at(0.95) / aim).toFixed(2)} (aim ${aim} ms)`,
  );
}
