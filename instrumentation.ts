/** Next calls this once when the server starts: it gives `lib/server/serve.mjs` the listener of `/openai/*`. */
export async function register(): Promise<void> {
  // Next builds this file for its edge runtime too, where there is no Node to listen with.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { start } = await import('./lib/server/start-studio');
  start();
}
