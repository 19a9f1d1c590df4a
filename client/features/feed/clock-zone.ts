/** The clock that "in the evening" goes by: this device's. */
export const clockZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
