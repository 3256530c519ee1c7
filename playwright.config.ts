import { defineConfig } from '@playwright/test';

const studio = { port: 3177, url: 'http://localhost:3177' };
const upstreamPort = 3178;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // A busy machine is no failure: the limits only end what hangs.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: studio.url,
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // As root, in containers and CI, Chromium's own sandbox cannot start; nothing but our own server is opened.
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: [
    {
      name: 'upstream',
      command: 'node tests/e2e/faulty-upstream.mjs',
      port: upstreamPort,
      env: { PORT: String(upstreamPort) },
      reuseExistingServer: false,
    },
    {
      name: 'studio',
      command: 'node lib/server/start.mjs',
      url: studio.url,
      timeout: 300_000,
      reuseExistingServer: false,
      env: {
        PORT: String(studio.port),
        DEPLOYMENTS_FILE: 'tests/e2e/deployments.json',
        EMULATOR: 'on',
        EMULATOR_MS_PER_TOKEN: '4',
      },
    },
  ],
});
