/**
 * The dated api-versions of the data plane that the emulator knows. Source: Azure's api-version lifecycle; the
 * listing of deployments existed in 2022-12-01 only.
 */
const apiVersions = new Set([
  '2022-12-01',
  '2023-05-15',
  '2023-12-01-preview',
  '2024-02-01',
  '2024-02-15-preview',
  '2024-03-01-preview',
  '2024-04-01-preview',
  '2024-05-01-preview',
  '2024-06-01',
  '2024-07-01-preview',
  '2024-08-01-preview',
  '2024-09-01-preview',
  '2024-10-01-preview',
  '2024-10-21',
  '2024-12-01-preview',
  '2025-01-01-preview',
  '2025-02-01-preview',
  '2025-03-01-preview',
  '2025-04-01-preview',
]);

/** Whether a dated route may be called with this version. */
export function isDatedVersion(version: string | null): version is string {
  return version !== null && apiVersions.has(version);
}

/** The v1 route needs no version and takes only these words. */
export function isV1Version(version: string | null): boolean {
  return version === null || version === 'preview' || version === 'latest' || version === 'v1';
}
