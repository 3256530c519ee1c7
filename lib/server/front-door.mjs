const methods = new Set(['GET', 'HEAD', 'POST']);

/**
 * Refuses what no page and no route of the studio takes, before Next sees it: methods that nothing here has (Next fails
 * at TRACE), and addresses with a host in the request line, as proxies are asked, which Next would answer with a redirect
 * to that host.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it was refused, and thereby answered
 */
export function refuse(request, response) {
  if (!methods.has(request.method ?? '')) {
    response.writeHead(405, { allow: [...methods].join(', '), connection: 'close' }).end();
    return true;
  }
  if (!request.url?.startsWith('/')) {
    response.writeHead(400, { connection: 'close' }).end();
    return true;
  }
  return false;
}
