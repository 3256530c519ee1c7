/**
 * What the bundle that Next made leaves for the plain server around it, under `Symbol.for('rehearsal.started')`.
 *
 * @typedef {object} Started
 * @property {import('node:http').RequestListener} [listener] answers `/openai/*`
 * @property {unknown} [failure] why the studio cannot start: a ConfigError, or a defect
 */

/** @returns {Started} */
export function started() {
  /** @type {Record<symbol, Started | undefined>} */
  const shared = Object(globalThis);
  return (shared[Symbol.for('rehearsal.started')] ??= {});
}
