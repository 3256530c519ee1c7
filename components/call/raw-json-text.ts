import type { Exchange } from './exchange';

export type RawJsonWords = { status: string; noStatus: string; headers: string; body: string };

/** JSON with line breaks where the text is JSON, else as it is. */
function laidOutJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The last response as text: status, headers, and every event as it came. */
export function responseText({ status, headers, events }: Exchange, words: RawJsonWords): string {
  const whole = events.length === 1 && !events[0]?.startsWith('[DONE]');
  return [
    `${words.status}: ${status ?? words.noStatus}`,
    '',
    `${words.headers}:`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    `${words.body}:`,
    ...(whole ? events.map(laidOutJson) : events.map((data) => `data: ${data}`)),
  ].join('\n');
}
