/**
 * Whatever speaks the protocol: Azure, OpenAI, a compatible server, or the emulator. Aborting the request's signal ends
 * the call. An upstream answers errors as responses; it rejects only when no answer came (network, abort).
 */
export type Upstream = (request: Request) => Promise<Response>;
