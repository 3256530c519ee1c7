/** The sign of the product: a speech bubble on a stage. The same as app/icon.svg. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        d="M9 10.5a2.5 2.5 0 0 1 2.5-2.5h9a2.5 2.5 0 0 1 2.5 2.5v6a2.5 2.5 0 0 1-2.5 2.5H15l-3.4 3.1a.6.6 0 0 1-1-.45V19A2.5 2.5 0 0 1 9 16.5z"
        fill="var(--on-accent)"
      />
      <path d="M9 26h14" stroke="var(--on-accent)" strokeOpacity=".6" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
