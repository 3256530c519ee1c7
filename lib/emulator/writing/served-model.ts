/** All of the emulator's models are one program of one date. */
const version = '2026-11-01';

/** `system_fingerprint` of that program. */
export const fingerprint = 'fp_e2026b1101';

/** `model` of an answer: model and version, never the deployment's name. */
export function servedModel(model: string): string {
  return `${model}-${version}`;
}
