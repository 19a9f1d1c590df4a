/** The key of a wheel that somebody runs in. */
export const RUNNING_WHEEL = 'running-wheel';

export const isRunningWheel = ({ thing }: { thing: string }): boolean => thing === RUNNING_WHEEL;
