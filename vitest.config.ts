import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = {
  '@': path.resolve(import.meta.dirname),
  // `server-only` throws outside a React Server build; in tests the server parts run as plain modules.
  'server-only': path.resolve(import.meta.dirname, 'node_modules/server-only/empty.js'),
};

// A busy machine is no failure: the limit only ends what hangs.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          ...patient,
          include: ['{app,components,lib,prompts}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: { name: 'conformance', ...patient, include: ['tests/conformance/**/*.test.ts'] },
      },
    ],
  },
});
