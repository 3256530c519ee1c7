const named: Record<string, string> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** How a key is called on this keyboard: `Mod` is Command on Apple's, Control elsewhere. */
export function keyName(key: string): string {
  const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
  if (key === 'Mod') return apple ? '⌘' : 'Ctrl';
  if (key === 'Alt' && apple) return '⌥';
  return named[key] ?? key;
}

/** A key or a combination such as `Mod+Shift+Z`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      {keys.split('+').map((key) => (
        <kbd
          key={key}
          suppressHydrationWarning
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-sunken px-1.5 font-sans text-[0.6875rem] font-medium text-ink-muted"
        >
          {keyName(key)}
        </kbd>
      ))}
    </span>
  );
}
