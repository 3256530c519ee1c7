// An OpenAI-compatible server that breaks on demand. The model's name (fault-401) or the last user message says how:
//   @hang        headers never come            @silent     headers come, then nothing
//   @cut         the connection breaks after half an answer, without an end
//   @eof         the body ends cleanly, but without finish reason and [DONE]
//   @garbage     an event that is no JSON      @error      an {"error"} event after half an answer
//   @429         too many requests, retry after two seconds, then it works
//   @401, @404, @500    that status with a body as such servers send it
//   @nocompletions      404 for a text completion; as a chat message it works
//   @half        half an answer, then nothing
//   @slow        an answer that comes whole takes two seconds
//   @empty       an answer without a word
// Anything else is answered with "You said: …", also in pieces that cut Korean characters. Log probabilities are never sent.
import http from 'node:http';

const port = Number(process.env.PORT ?? 3178);
let throttled = false;

http
  .createServer(async (request, response) => {
    if (request.method === 'GET')
      return send(response, 200, { object: 'list', data: [{ id: 'gpt-4o', object: 'model' }] });
    const body = JSON.parse(await text(request));
    const isChat = request.url?.includes('/chat/') ?? false;
    const question = isChat
      ? String(
          body.messages.findLast((/** @type {{ role: string }} */ { role }) => role === 'user')?.content ??
            '',
        )
      : String(body.prompt);
    const fault = /^fault-(\w+)/.exec(body.model)?.[1] ?? /@([a-z0-9]+)/.exec(question)?.[1];

    if (fault === 'hang') return;
    if (fault === '401')
      return send(response, 401, {
        error: { code: 'invalid_api_key', message: 'Incorrect API key provided.' },
      });
    if (fault === '404')
      return send(response, 404, {
        error: {
          code: 'DeploymentNotFound',
          message: 'The API deployment for this resource does not exist.',
        },
      });
    if (fault === '500') return send(response, 500, { error: { message: 'The server had an error.' } });
    if (fault === '429') {
      throttled = !throttled;
      if (throttled)
        return send(
          response,
          429,
          { error: { code: '429', message: 'Please retry after 2 seconds.' } },
          { 'retry-after': '2' },
        );
    }

    if (fault === 'nocompletions' && !isChat)
      return send(response, 404, { error: { code: '404', message: 'Resource not found' } });

    const said = `You said: ${question} — 안녕하세요.`;
    const words = fault === 'empty' ? [''] : said.split(/(?<= )/);
    if (!body.stream) {
      if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 2_000));
      const whole = words.join('');
      return send(response, 200, isChat ? completion(whole) : textCompletion(whole, 'stop', body.n));
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    if (fault === 'silent') return;
    const half = Math.ceil(words.length / 2);
    for (const [index, word] of words.entries()) {
      if (index === half) {
        if (fault === 'half') return;
        if (fault === 'cut') return response.destroy();
        if (fault === 'eof') return response.end();
        if (fault === 'garbage') return response.end('data: <html>oops\n\n');
        if (fault === 'error')
          return response.end('data: {"error":{"code":"server_error","message":"The model crashed."}}\n\n');
      }
      const event = isChat ? chunk({ content: word }) : textCompletion(word, null);
      await writeTorn(response, `data: ${JSON.stringify(event)}\n\n`);
    }
    const end = isChat ? chunk({}, 'stop') : textCompletion('', 'stop');
    response.end(`data: ${JSON.stringify(end)}\n\ndata: [DONE]\n\n`);
  })
  .listen(port, '127.0.0.1');

/** @param {import('node:http').IncomingMessage} request */
async function text(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {object} body
 * @param {Record<string, string>} headers
 */
function send(response, status, body, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/**
 * Writes the bytes in two packets, cut where it hurts most.
 * @param {import('node:http').ServerResponse} response
 * @param {string} event
 */
async function writeTorn(response, event) {
  const bytes = Buffer.from(event);
  const inside = bytes.findIndex((byte) => byte >= 0xe0);
  const cut = inside < 0 ? bytes.length >> 1 : inside + 1;
  response.write(bytes.subarray(0, cut));
  await new Promise((resolve) => setImmediate(resolve));
  response.write(bytes.subarray(cut));
}

/**
 * @param {object} delta
 * @param {string | null} finish_reason
 */
function chunk(delta, finish_reason = null) {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'gpt-4o',
    choices: [{ index: 0, delta, finish_reason }],
  };
}

/**
 * A text completion, or an event of one: both have the same form.
 * @param {string} text
 * @param {string | null} finish_reason
 * @param {number} count of choices
 */
function textCompletion(text, finish_reason, count = 1) {
  return {
    id: 'cmpl-1',
    object: 'text_completion',
    created: 1,
    model: 'local-model',
    choices: Array.from({ length: count }, (_, index) => ({ index, text, finish_reason, logprobs: null })),
  };
}

/** @param {string} content */
function completion(content) {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'gpt-4o',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}
