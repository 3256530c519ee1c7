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
    status: 401,
    code: '401',
    message: 'Access denied due to invalid subscription key.',
    remedy: /key was not accepted/,
  },
  {
    status: 404,
    code: 'DeploymentNotFound',
    message: 'It does not exist.',
    remedy: /no deployment of this name/,
  },
  {
    status: 502,
    code: 'upstream_unreachable',
    message: 'The name is not known.',
    remedy: /could not be reached/,
  },
  { status: 504, code: 'upstream_timeout', message: 'Too long.', remedy: /did not answer in time/ },
];
for (const { remedy, ...error } of failures) {
  test(`words the remedy of ${error.status} ${error.code}`, async ({ page }) => {
    await page.route('**/api/deployments/emulator-chat/test', (route) =>
      route.fulfill({ json: { ok: false, status: error.status, latencyMs: 12, requestId: 'req-1', error } }),
    );
    await page.goto('/deployments');
    const card = page.getByRole('article', { name: 'emulator-chat' });
    await card.getByRole('button', { name: 'Test emulator-chat' }).click();
    await expect(card.getByText(remedy)).toBeVisible();
    await expect(card.getByText(error.message)).toBeVisible();
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

test('explains how to start a local server when none answers', async ({ page }) => {
  await page.route('**/api/local-servers', (route) => route.fulfill({ json: { servers: [] } }));
  await page.goto('/deployments');
  await page.getByRole('button', { name: 'Look for local servers' }).click();
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
      await page.locator('article').first().getByRole('button').last().click();
      await expect(page.locator('article').first().getByText(/ 200$/)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  }
}
