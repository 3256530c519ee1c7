import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const tokens = (page: Page) => page.getByRole('listbox', { name: 'Tokens' });
const pieces = (page: Page) => tokens(page).getByRole('option');
const card = (page: Page, encoding: string) => page.locator('label', { hasText: encoding });

async function open(page: Page) {
  await page.goto('/tokenizer');
  await expect(editor(page)).toBeVisible();
  // Four encodings come and are built, some megabytes: on a busy machine that takes its time.
  await expect(page.getByRole('radiogroup', { name: 'Encoding' })).toHaveAttribute('aria-busy', 'false', {
    timeout: 90_000,
  });
}

/** Puts a text into the editor as a paste does. */
async function paste(page: Page, text: string) {
  await editor(page).click();
  await editor(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('splits a text in every encoding', async ({ page }) => {
  await open(page);
  await editor(page).fill('hello world');
  await expect(pieces(page)).toHaveText(['hello', '␣world']);
  for (const encoding of ['o200k_base', 'cl100k_base', 'p50k_base', 'r50k_base']) {
    await expect(card(page, encoding)).toContainText('2 tokens');
    await expect(card(page, encoding)).toContainText('5.5 characters per token');
  }
  const length = page.getByRole('group', { name: 'Length of the text' });
  await expect(length).toContainText('11 characters');
  await expect(length).toContainText('2 words');
  await expect(length).toContainText('11 bytes');

  await page.getByRole('radio', { name: 'Token IDs' }).check();
  await expect(pieces(page)).toHaveText(['24912', '2375']);
  await page.getByRole('radio', { name: /cl100k_base/ }).check();
  await expect(pieces(page)).toHaveText(['15339', '1917']);
  await page.getByLabel('Model').selectOption('gpt-4.1');
  await expect(page.getByRole('radio', { name: /o200k_base/ })).toBeChecked();
  await expect(pieces(page)).toHaveText(['24912', '2375']);
});

test('keeps a character whole that is several tokens, and shows ids and bytes by the keyboard', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('radio', { name: /r50k_base/ }).check();
  await editor(page).fill('hello 안👋');
  await expect(pieces(page)).toHaveText(['hello', '␣안3', '👋2']);
  const details = page.getByRole('group', { name: 'Tokens' });

  await pieces(page).first().focus();
  await expect(details).toContainText('ID 31373');
  await expect(details).toContainText('68 65 6c 6c 6f');
  await page.keyboard.press('ArrowRight');
  await expect(pieces(page).nth(1)).toBeFocused();
  await expect(details).toContainText('Tokens 2 to 4 of 6');
  await expect(details).toContainText('20 ec');
  await expect(page.getByRole('option', { name: '␣안, ID 23821 243 230' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(pieces(page).nth(2)).toBeFocused();
  await expect(details).toContainText('One character in 2 tokens');
  await page.keyboard.press('Home');
  await expect(pieces(page).first()).toBeFocused();
  // One stop for Tab: the next one is not a piece.
  await page.keyboard.press('Tab');
  await expect(pieces(page).first()).not.toBeFocused();
  await expect(tokens(page).locator(':focus')).toHaveCount(0);
});

test('takes special tokens for the text that they are', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Special tokens', exact: true }).click();
  await expect(editor(page)).toContainText('<|endoftext|>');
  await expect(card(page, 'o200k_base')).toContainText('45 tokens');
  await expect(card(page, 'cl100k_base')).toContainText('43 tokens');
});

test('keeps text, encoding and line endings over a reload, and clears with an undo', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: /p50k_base/ }).check();
  await paste(page, 'one\r\ntwo');
  await expect(pieces(page).filter({ hasText: '␍' })).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('radio', { name: /p50k_base/ })).toBeChecked();
  await expect(pieces(page).filter({ hasText: '␍' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText('Nothing to split yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(editor(page)).toContainText('two');
});

test('decodes ids, and says which entry is none', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: /cl100k_base/ }).check();
  await page.getByRole('button', { name: 'Decode IDs' }).click();
  const dialog = page.getByRole('dialog', { name: 'Decode token IDs' });
  const ids = dialog.getByRole('textbox', { name: 'Token IDs' });
  await ids.fill('[15339,\n 1917, 999999, x]');
  await expect(dialog.getByRole('alert')).toContainText(
    'Entry 3 (line 2, column 8): “999999” is not an ID of cl100k_base.',
  );
  await expect(dialog.getByRole('alert')).toContainText('Entry 4 (line 2, column 16): “x”');
  const use = dialog.getByRole('button', { name: 'Use as text' });
  await expect(use).toBeDisabled();
  await ids.fill('9468');
  await expect(dialog.getByText('� stands for bytes')).toBeVisible();
  await ids.fill('15339 1917');
  await expect(dialog.getByRole('region', { name: 'Text' })).toHaveText('hello world');
  await use.click();
  await expect(editor(page)).toHaveText('hello world');
  await expect(pieces(page)).toHaveText(['hello', '␣world']);
});

test('offers no text of ids that stand there no more', async ({ page }) => {
  await page.goto('/tokenizer');
  await page.getByRole('button', { name: 'Decode IDs' }).click();
  const dialog = page.getByRole('dialog');
  const ids = dialog.getByRole('textbox', { name: 'Token IDs' });
  const use = dialog.getByRole('button', { name: 'Use as text' });
  await ids.fill('24912');
  await expect(use).toBeEnabled();
  await ids.fill('24912, none');
  expect(await use.isDisabled()).toBe(true);
  await expect(dialog.getByText(/“none” is not an ID/)).toBeVisible();
  await expect(use).toBeDisabled();
});

test('copies the ids', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await editor(page).fill('hello world');
  await page.getByRole('button', { name: 'Copy token IDs' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('[24912, 2375]');
});

test('opens a text file, and refuses one that is none', async ({ page }) => {
  await open(page);
  await editor(page).fill('mine');
  const file = page.locator('input[type=file]');
  await file.setInputFiles({
    name: 'a.bin',
    mimeType: 'text/plain',
    buffer: Buffer.from([0xff, 0xc3, 0x28]),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'a.bin is not a text file' })).toBeVisible();
  await expect(editor(page)).toHaveText('mine');
  await file.setInputFiles({ name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('안녕하세요') });
  await expect(editor(page)).toHaveText('안녕하세요');
  await expect(card(page, 'o200k_base')).toContainText('2 tokens');
});

test('takes a megabyte, from end to end, and gives up the work for a text that is no more', async ({
  page,
}) => {
  await open(page);
  const line = 'A line of a long text, with 안녕하세요 in it.\n';
  const text = line.repeat(Math.ceil(1_000_000 / line.length));
  await paste(page, text);
  const lines = text.length / line.length;
  await expect(card(page, 'o200k_base')).toContainText(/\d{3},\d{3} tokens/);
  await expect(page.getByRole('group', { name: 'Length of the text' })).toContainText(
    `${text.length.toLocaleString('en')} characters`,
  );
  // Only what is in sight is in the page.
  expect(await pieces(page).count()).toBeLessThan(2_000);
  await pieces(page).first().focus();
  await page.keyboard.press('End');
  const last = tokens(page).locator(':focus');
  await expect(last).toBeInViewport();
  const count = await last.getAttribute('aria-setsize');
  expect(Number(count)).toBeGreaterThan(lines * 10);
  await expect(last).toHaveAttribute('aria-posinset', count ?? '');

  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('short');
  await expect(card(page, 'o200k_base')).toContainText('1 token');
  await expect(card(page, 'r50k_base')).toContainText('1 token');
});

test('refuses what is over the limit as a whole, and loses nothing', async ({ page }) => {
  await open(page);
  await editor(page).fill('mine');
  await paste(page, 'a'.repeat(2_000_000));
  await expect(page.getByRole('alert').filter({ hasText: 'the limit is 2,000,000' })).toBeVisible();
  await expect(editor(page)).toHaveText('mine');
  await editor(page).pressSequentially('!');
  await expect(page.getByRole('alert').filter({ hasText: 'the limit is' })).toHaveCount(0);
});

test('says so when an encoding does not come, and tries again', async ({ page }) => {
  // Each encoding is a file of its own of more than half a megabyte; the worker's own file is small.
  let broken = true;
  await page.context().route(/\.js(\?|$)/, async (route) => {
    if (!broken) return route.continue();
    const response = await route.fetch();
    return (await response.body()).length > 400_000 ? route.abort() : route.fulfill({ response });
  });
  await open(page);
  await editor(page).fill('hello world');
  await expect(page.getByRole('alert').filter({ hasText: 'o200k_base could not be loaded' })).toBeVisible();
  await expect(editor(page)).toHaveText('hello world');
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(pieces(page)).toHaveText(['hello', '␣world']);
});

for (const locale of ['en', 'ko'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`has nothing that axe objects to, ${locale} ${theme}`, async ({ page, context, baseURL }) => {
      const url = baseURL ?? '';
      await context.addCookies([
        { name: 'locale', value: locale, url },
        { name: 'theme', value: theme, url },
      ]);
      await page.goto('/tokenizer');
      await page.getByRole('button', { name: locale === 'en' ? 'Korean' : '한국어', exact: true }).click();
      const option = page.getByRole('option').filter({ hasText: '뷁' });
      await option.focus();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
      await page.getByRole('button', { name: locale === 'en' ? 'Decode IDs' : 'ID 디코딩' }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('x');
      await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}
