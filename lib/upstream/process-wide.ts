/**
 * One value for the whole process. Next bundles instrumentation, proxy and routes apart, so a module's own variable
 * would exist once per bundle.
 */
export function processWide<T>(name: string, make: () => T): T {
  // The key is only ever used through this function with this name, so what it finds is what `make` made.
  const shared = globalThis as unknown as Record<symbol, T | undefined>;
  return (shared[Symbol.for(`rehearsal.${name}`)] ??= make());
}
