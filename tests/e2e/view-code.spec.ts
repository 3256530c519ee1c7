import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  await page.goto('/chat');
  await page.getByRole('combobox', { name: 'Deployment' }).selectOption('emulator-chat');
  await page.getByRole('button', { name: 'View code', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'View code' })).toBeVisible();
});

test('shows the request in five languages and remembers the last one', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'View code' });
  await expect(dialog.getByRole('tab')).toHaveText(['curl', 'Python', 'JavaScript', 'C#', 'JSON']);
  await expect(dialog.getByRole('group', { name: 'curl code' })).toContainText('/openai/v1/chat/completions');

  await dialog.getByRole('tab', { name: 'curl' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('group', { name: 'Python code' })).toContainText('from openai import OpenAI');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.reload();
  await page.getByRole('button', { name: 'View code', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Python' })).toHaveAttribute('aria-selected', 'true');
});

test('writes for Azure with a key or Entra ID, on either API, streamed or whole', async ({ page }) => {
  const code = page.getByRole('group', { name: 'curl code' });
  await expect(code).toContainText('"stream": true');
  await page.getByRole('radio', { name: 'Azure' }).check();
  await expect(code).toContainText('api-key: $AZURE_OPENAI_API_KEY');
  await page.getByRole('radio', { name: 'Entra ID' }).check();
  await expect(code).toContainText('Authorization: Bearer $TOKEN');
  await page.getByRole('radio', { name: 'api-version' }).check();
  await expect(code).toContainText('?api-version=2024-10-21');
  await page.getByRole('radio', { name: 'Whole' }).check();
  await expect(code).not.toContainText('"stream"');
});

test('copies and saves exactly what it shows', async ({ page }) => {
  await page.getByRole('tab', { name: 'JSON' }).click();
  const shown = await page.getByRole('group', { name: 'JSON code' }).textContent();
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download request.json' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('request.json');
  expect(readFileSync(await download.path(), 'utf8')).toBe(shown);
  expect(JSON.parse(shown ?? '')).toHaveProperty('messages');
});

test('shows a body that this studio answers', async ({ page, request }) => {
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.getByRole('radio', { name: 'Whole' }).check();
  const shown: unknown = JSON.parse(
    (await page.getByRole('group', { name: 'JSON code' }).textContent()) ?? '',
  );
  const messages = [{ role: 'user', content: 'Hello' }];
  const body = Object.assign({}, shown, { messages });
  const response = await request.post('/openai/v1/chat/completions', { data: body });
  expect(response.status()).toBe(200);
});

for (const theme of ['light', 'dark'] as const) {
  test(`has nothing that axe objects to, ${theme}`, async ({ page }) => {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    await expect(page.locator('dialog .hljs-string').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
    expect(violations).toEqual([]);
  });
}
