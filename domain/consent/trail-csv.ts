import type { TrailEntry } from '#contracts/consent.ts';

const columns = ['at', 'event', 'cameoName', 'cameoId', 'takeId', 'grantId', 'detail'] as const;

/** RFC 4180. A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
const cell = (value: string | null): string => {
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A trail as a table that every spreadsheet opens. */
export const trailCsv = (entries: readonly TrailEntry[]): string =>
  `${[columns.join(','), ...entries.map((entry) => columns.map((column) => cell(entry[column])).join(','))].join('\r\n')}\r\n`;
