import { loadEncoding } from '@/lib/tokens/load-encoding';
import type { CountRequest, CountReply } from './token-counter';

/** Counts away from the page, so that typing never waits for it. */
addEventListener('message', async ({ data }: MessageEvent<CountRequest>) => {
  const reply = (message: CountReply) => self.postMessage(message);
  try {
    const count = await loadEncoding(data.encoding);
    reply({ id: data.id, counts: data.texts.map(count) });
  } catch (error) {
    reply({ id: data.id, error: String(error) });
  }
});
