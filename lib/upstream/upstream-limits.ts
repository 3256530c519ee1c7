/** How long and how much an upstream may answer; times in milliseconds, sizes in bytes. */
export type UpstreamLimits = {
  /** Until the connection stands. */
  connectMs: number;
  /** From the request until the response's headers. */
  headersMs: number;
  /** Between two pieces of a body. */
  idleMs: number;
  /** The whole call. */
  totalMs: number;
  headerBytes: number;
  errorBodyBytes: number;
  bodyBytes: number;
};

/** Generous enough for a reasoning model that thinks for minutes, finite all the same. */
export const UPSTREAM_LIMITS: UpstreamLimits = {
  connectMs: 5_000,
  headersMs: 120_000,
  idleMs: 300_000,
  totalMs: 30 * 60_000,
  headerBytes: 64 * 1024,
  errorBodyBytes: 64 * 1024,
  bodyBytes: 64 * 1024 * 1024,
};
