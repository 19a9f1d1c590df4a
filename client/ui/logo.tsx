/** The clapper, drawn in the ink of the page. */
export const Clapper = ({ size = 26 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
    <rect x="2" y="10" width="22" height="14" rx="3" fill="currentColor" />
    <path d="M2.5 9.5L22 3.4l1 3.2L3.4 12z" fill="var(--live-solid)" />
    <path d="M7 8.2l2.2 2.2M12 6.6l2.2 2.2M17 5l2.2 2.2" stroke="var(--bg)" strokeWidth="1.6" />
  </svg>
);
