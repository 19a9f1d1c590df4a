/** Small paper scenes for quiet pages: a line of ink, one warm shape, one shadow. */

export const EmptyStage = () => (
  <svg viewBox="0 0 168 128" aria-hidden="true">
    <rect x="14" y="20" width="140" height="86" rx="12" fill="var(--bg3)" />
    <path d="M14 84h140v10a12 12 0 0 1-12 12H26a12 12 0 0 1-12-12z" fill="var(--bg4)" />
    <path d="M22 20h30c-2 30-10 46-30 54z" fill="var(--live-solid)" opacity=".85" />
    <path d="M146 20h-30c2 30 10 46 30 54z" fill="var(--live-solid)" opacity=".85" />
    <circle cx="84" cy="66" r="13" fill="var(--paper-warm)" />
    <ellipse cx="84" cy="92" rx="20" ry="4" fill="#0002" />
  </svg>
);

export const ClosedDoor = () => (
  <svg viewBox="0 0 168 128" aria-hidden="true">
    <rect x="54" y="14" width="60" height="98" rx="6" fill="var(--bg4)" />
    <rect x="60" y="20" width="48" height="92" rx="3" fill="var(--bg3)" />
    <circle cx="100" cy="68" r="4" fill="var(--live-solid)" />
    <path d="M28 112h112" stroke="var(--line2)" strokeWidth="3" strokeLinecap="round" />
    <path d="M60 112l-18 8h46l20-8z" fill="#0001" />
  </svg>
);

export const TornFilm = () => (
  <svg viewBox="0 0 168 128" aria-hidden="true">
    <path d="M12 44h58l8 12-10 12 8 12-6 8H12z" fill="var(--bg4)" />
    <path d="M156 44H94l8 12-10 12 8 12-6 8h62z" fill="var(--bg3)" />
    {[20, 36, 52, 112, 128, 144].map((x) => (
      <g key={x} fill="var(--bg)">
        <rect x={x} y="48" width="8" height="6" rx="1.5" />
        <rect x={x} y="78" width="8" height="6" rx="1.5" />
      </g>
    ))}
    <circle cx="84" cy="26" r="7" fill="var(--live-solid)" />
  </svg>
);
