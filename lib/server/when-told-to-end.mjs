// Looked at when the process starts: later it may be another already.
const parent = process.ppid;

/**
 * Calls `end` at SIGTERM and SIGINT, and when the `npm start` around this process is gone: npm passes a SIGTERM on to the
 * shell between the two only, which dies of it and leaves this process behind, with nobody to end it.
 *
 * @param {() => void} end
 * @returns {() => void} stops waiting for that
 */
export function whenToldToEnd(end) {
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event === undefined || process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 250).unref();
  return () => {
    process.off('SIGTERM', end);
    process.off('SIGINT', end);
    clearInterval(watch);
  };
}
