import http from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('lists deployments with what their models can do', async ({ page }) => {
  await page.goto('/deployments');
  const card = page.getByRole('article', { name: 'emulator-small' });
  await expect(card).toContainText('4,096 tokens');
  await expect(card).toContainText('Emulated');
  await expect(card.getByRole('list', { name: 'Capabilities' })).toContainText('JSON schema');
});

test('tests a deployment: status, latency and request ID', async ({ page }) => {
  await page.goto('/deployments');
  const card = page.getByRole('article', { name: 'emulator-chat' });
  await card.getByRole('button', { name: 'Test emulator-chat' }).click();
  await expect(card.getByText('Works')).toBeVisible();
  await expect(card.getByText('Status 200')).toBeVisible();
  await expect(card.getByText(/^[\d,]+ ms$/)).toBeVisible();
  await expect(card.getByRole('button', { name: 'Copy request ID' })).toBeVisible();
});

test('says how long to wait after a 429', async ({ page }) => {
  await page.goto('/deployments');
  const card = page.getByRole('article', { name: 'emulator-throttled' });
  const button = card.getByRole('button', { name: 'Test emulator-throttled' });
  await expect(async () => {
    await button.click();
    await expect(card.getByText('Status 429')).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await expect(card.getByText(/Try again in \d+ seconds?/)).toBeVisible();
});

const failures = [
  {
    name: 'refused',
    status: 'Status 401',
    remedy: /key was not accepted/,
    message: 'Incorrect API key provided.',
  },
  { name: 'unknown', status: 'Status 404', remedy: /no deployment of this name/, message: /does not exist/ },
  { name: 'unreachable', status: 'Status 502', remedy: /could not be reached/, message: /127\.0\.0\.1/ },
];
for (const { name, status, remedy, message } of failures) {
  test(`words the remedy of a deployment that is ${name}`, async ({ page }) => {
    await page.goto('/deployments');
    const card = page.getByRole('article', { name });
    await card.getByRole('button', { name: `Test ${name}` }).click();
    await expect(card.getByText(status)).toBeVisible();
    await expect(card.getByText(remedy)).toBeVisible();
    await expect(card.getByText(message).first()).toBeVisible();
  });
}

test('says so when the studio itself does not answer', async ({ page }) => {
  await page.goto('/deployments');
  await page.route('**/api/**', (route) => route.abort());
  const card = page.getByRole('article', { name: 'emulator-chat' });
  await card.getByRole('button', { name: 'Test emulator-chat' }).click();
  await expect(card.getByText(/studio itself did not answer/)).toBeVisible();
  await page.getByRole('button', { name: 'Look for local servers' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not look' })).toBeVisible();
});

// One after the other: the second starts what the first must not find.
test.describe.serial('local servers', () => {
  test('explains how to start a local server when none answers', async ({ page }) => {
    await page.goto('/deployments');
    const looked = page.waitForResponse('**/api/local-servers');
    await page.getByRole('button', { name: 'Look for local servers' }).click();
    const { servers } = (await (await looked).json()) as { servers: object[] };
    test.skip(servers.length > 0, 'a local model server runs on this machine');
    await expect(page.getByText('ollama run llama3.2')).toBeVisible();
    await expect(page.getByText('Port 1234', { exact: true })).toBeVisible();
  });

  test('finds a local server and adds its model for this run', async ({ page }) => {
    // Added models stay as long as the studio runs, also for the next run of this test.
    const model = `tiny-${Date.now()}:1b`;
    const server = http.createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ object: 'list', data: [{ id: model }] }));
    });
    const listening = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(11434, '127.0.0.1', () => resolve(true));
    });
    test.skip(!listening, 'port 11434 is taken, perhaps by a real Ollama');
    try {
      await page.goto('/deployments');
      await page.getByRole('button', { name: 'Look for local servers' }).click();
      await page.getByRole('checkbox', { name: model }).check();
      await page.getByRole('button', { name: 'Add 1 model for this run' }).click();
      await expect(page.getByRole('group', { name: 'deployments.json', exact: true })).toContainText(
        `"model": "${model}"`,
      );
      const card = page.getByRole('article', { name: model.replace(':', '-') });
      await expect(card).toContainText('OpenAI-compatible');
      await expect(card).toContainText('Assumed');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

for (const locale of ['en', 'ko'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`has nothing that axe objects to, ${locale} ${theme}`, async ({ page, context, baseURL }) => {
      const url = baseURL ?? '';
      await context.addCookies([
        { name: 'locale', value: locale, url },
        { name: 'theme', value: theme, url },
      ]);
      await page.goto('/deployments');
      await page.locator('summary').click();
      const card = page.getByRole('article', { name: 'emulator-chat' });
      await card.getByRole('button').last().click();
      await expect(card.getByText(/ 200$/)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  }
}
