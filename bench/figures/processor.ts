import { performance } from 'node:perf_hooks';

const steps = 1e8;

/**
 * Nanoseconds that a core takes for one step of integer arithmetic, the median of five tenths of a second or so. Some machines
 * (rented ones, hot ones) are half as fast an hour later: milliseconds of two runs compare where this was the same.
 */
export function nanosecondsPerStep(): number {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    let sum = 0;
    for (let step = 0; step < steps / 5; step += 1) sum = (sum * 31 + step) | 0;
    // The sum is looked at, or there would be nothing to compute.
    return Number.isNaN(sum) ? 0 : ((performance.now() - from) * 1e6) / (steps / 5);
  });
  return times.sort((one, other) => one - other)[2] ?? Number.NaN;
}
