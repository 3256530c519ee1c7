import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { ChatPage } from './chat-page';
import { CompletionsPage } from './completions-page';

const deployment = (page: Page) => page.getByRole('combobox', { name: 'Deployment' });
declare global {
  interface Window {
    sentBodies: unknown[];
  }
}

/** Sends a message and gives the body of the request that the page made of it. */
const body = async (page: Page, message: string) => {
  const before = await page.evaluate(() => window.sentBodies.length);
  await new ChatPage(page).ask(message);
  return page.evaluate((index) => window.sentBodies[index], before);
};

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const { fetch } = window;
    window.sentBodies = [];
    window.fetch = async (...call) => {
      const request = new Request(...call);
      if (request.url.includes('chat/completions')) window.sentBodies.push(await request.clone().json());
      return fetch(request);
    };
  });
  await new ChatPage(page).open();
  await deployment(page).selectOption('emulator-chat');
});

test('what is set goes with the request, and goes back to the default', async ({ page }) => {
  await page.getByRole('spinbutton', { name: 'Temperature, exact value' }).fill('0.25');
  await page.getByRole('slider', { name: 'Presence penalty' }).fill('1.5');
  await page.getByRole('textbox', { name: 'Seed' }).fill('7');
  const stops = page.getByRole('textbox', { name: 'Stop sequences' });
  await stops.fill('\\n\\nUser:');
  await stops.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove \\n\\nUser:' })).toBeVisible();
  await page.getByRole('switch', { name: 'Log probabilities' }).check();
  expect(await body(page, 'Hi')).toMatchObject({
    temperature: 0.25,
    presence_penalty: 1.5,
    seed: 7,
    stop: ['\n\nUser:'],
    logprobs: true,
    top_logprobs: 5,
  });
  await page.getByRole('button', { name: 'Reset Temperature to 0.7' }).click();
  await expect(page.getByRole('slider', { name: 'Temperature' })).toHaveValue('0.7');
});

test('four stop sequences are all; composing a syllable adds none', async ({ page }) => {
  const stops = page.getByRole('textbox', { name: 'Stop sequences' });
  await stops.focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { selectionStart: 1, selectionEnd: 1, text: '끝' });
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await expect(page.getByRole('button', { name: 'Remove 끝' })).toHaveCount(0);
  await stops.fill('');
  for (const text of ['a', 'b', 'c', 'd']) {
    await stops.fill(text);
    await stops.press('Enter');
  }
  await expect(stops).not.toBeEditable();
  await stops.press('Backspace');
  await expect(page.getByRole('button', { name: 'Remove d' })).toHaveCount(0);
});

test('biases are added by text and by id, with what is wrong beside the field', async ({ page }) => {
  const biases = page.getByRole('group', { name: 'Logit bias', exact: true });
  const rows = biases.locator('ul').last().getByRole('listitem');
  await biases.getByRole('button', { name: 'Add tokens' }).click();
  const form = biases.getByRole('group', { name: 'Add tokens' });
  const text = form.getByRole('textbox', { name: 'Text' });
  await expect(text).toBeFocused();
  await text.fill(' animals\\n');
  await expect(form.getByRole('listitem')).toHaveText(['␣animals15022', '↵198']);
  await text.press('Enter');
  await expect(text).toHaveValue('');
  await expect(rows).toHaveCount(2);
  await text.fill(' animals');
  await text.press('Enter');
  await expect(form.getByText('This is in the list already.')).toBeVisible();

  await form.getByRole('radio', { name: 'Token ID' }).check();
  const id = form.getByRole('textbox', { name: 'Token ID' });
  await id.fill('1.5');
  await id.press('Enter');
  await expect(form.getByText('A token ID is a whole number from 0 on.')).toBeVisible();
  await id.fill('250000');
  await id.press('Enter');
  await expect(form.getByText('o200k_base has no token with this ID.')).toBeVisible();
  await id.fill('199999');
  await form.getByRole('spinbutton', { name: 'Bias' }).fill('7');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(rows).toHaveCount(3);
  await id.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(biases.getByRole('button', { name: 'Add tokens' })).toBeFocused();

  const ofLineBreak = biases.getByRole('spinbutton', { name: 'Bias of ↵ (ID 198), exact value' });
  await ofLineBreak.fill('101');
  await ofLineBreak.press('Tab');
  await expect(ofLineBreak).toHaveValue('100');
  await ofLineBreak.fill('-3');
  expect(await body(page, 'Hi')).toMatchObject({ logit_bias: { 198: -3, 15022: -100, 199999: 7 } });

  await biases.getByRole('button', { name: 'Remove <|endoftext|> (ID 199999)' }).press('Enter');
  await expect(rows).toHaveCount(2);
  await expect(biases.getByRole('button', { name: 'Remove ␣animals (ID 15022)' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(3);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
});

test('shows only what the model takes and says why the others are gone', async ({ page }) => {
  await deployment(page).selectOption('emulator-reasoning');
  await expect(page.getByRole('slider', { name: 'Temperature' })).toHaveCount(0);
  await page.getByText(/^Not taken by emulator-reasoning: Temperature/).click();
  await expect(page.getByText(/is a reasoning model/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Reasoning effort' }).selectOption('low');
  const request = await body(page, 'Hi');
  expect(request).toMatchObject({ reasoning_effort: 'low', max_completion_tokens: 800 });
  expect(request).not.toHaveProperty('temperature');
});

test("a server's error about a parameter stands beside it", async ({ page }) => {
  await page.route('**/chat/completions*', (route) =>
    route.fulfill({
      status: 400,
      json: {
        error: {
          code: 'unsupported_parameter',
          message: 'No.',
          param: 'temperature',
          type: 'invalid_request_error',
        },
      },
    }),
  );
  await new ChatPage(page).send('Hi');
  await expect(page.getByText('emulator-chat does not take Temperature.')).toBeVisible();
});

test('a schema that is not valid stays a draft, the last valid one is sent', async ({ page }) => {
  await page.getByRole('radio', { name: 'JSON schema' }).check();
  await page.getByRole('button', { name: 'Edit schema' }).click();
  const dialog = page.getByRole('dialog', { name: 'Response schema' });
  const editor = dialog.getByRole('textbox', { name: 'JSON schema' });
  await expect(dialog.getByText('Valid, and in the setup.')).toBeVisible();
  await editor.fill('{\n  "type": "object",\n}');
  await expect(dialog.getByText('Line 3, column 1')).toBeVisible();
  await dialog.getByRole('button', { name: 'Go there' }).click();
  await expect(editor).toBeFocused();
  await editor.fill('{"type":"object","properties":{"a":{"type":"string"}},"required":[]}');
  await expect(dialog.getByText(/in strict mode it needs/)).toBeVisible();
  await expect(dialog.getByText(/Missing: a/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Draft', { exact: true }).first()).toBeVisible();
  expect(await body(page, 'Hi')).toMatchObject({
    response_format: {
      json_schema: { name: 'answer', schema: { required: ['answer', 'confidence', 'sources'] } },
    },
  });

  await page.getByRole('button', { name: 'Edit schema' }).click();
  await expect(editor).toHaveValue(/"required":\[\]/);
  await editor.fill(
    '{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}',
  );
  await dialog.getByRole('button', { name: 'Format' }).click();
  await expect(editor).toHaveValue(/^\{\n {2}"type": "object",/);
  await dialog.getByRole('button', { name: 'Done' }).click();
  expect(await body(page, 'Again')).toMatchObject({
    response_format: { json_schema: { schema: { required: ['a'] } } },
  });
});

test('functions are added, switched off, edited as JSON and deleted', async ({ page }) => {
  await page.getByRole('button', { name: 'Add function' }).click();
  const dialog = page.getByRole('dialog', { name: 'Function' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('find book');
  await expect(dialog.getByText(/^Use 1 to 64 letters/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('find_book');
  await dialog.getByRole('button', { name: 'Done' }).click();
  expect(await body(page, 'Hi')).toMatchObject({ tools: [{ function: { name: 'find_book' } }] });

  await page.getByRole('switch', { name: 'Send find_book to the model' }).uncheck();
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'All tools as JSON' }).click();
  const list = page.getByRole('dialog', { name: 'All tools as JSON' });
  await list
    .getByRole('textbox', { name: 'Tools' })
    .fill('[{"type": "function", "function": {"name": "a"}}, 3]');
  await expect(list.getByText(/Entry 2 is no tool/)).toBeVisible();
  await list
    .getByRole('textbox', { name: 'Tools' })
    .fill('[{"type": "function", "function": {"name": "a"}}]');
  await list.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Delete a', exact: true }).click();
  await expect(page.getByText('Function a deleted.')).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Send a to the model' })).toHaveCount(0);
});

test('the token meter counts the draft and says when it does not fit', async ({ page }) => {
  await deployment(page).selectOption('emulator-small');
  const meter = page.getByRole('region', { name: 'Current token count' });
  await expect(meter).toContainText('3 / 4,096');
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('안녕하세요 👋🏽');
  await expect(meter).toContainText('13 / 4,096');
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('word '.repeat(3600));
  await expect(meter).toContainText(/too large for the window/);
  await meter.getByRole('button', { name: /^Set max response to/ }).click();
  await expect(meter.getByText(/too large for the window/)).toHaveCount(0);
  await expect(meter.getByRole('img')).toHaveAttribute('aria-label', /100 percent/);
});

test('counting 100,000 tokens does not hold up the page', async ({ page }) => {
  const systemPrompt = '네 그리고 some words 123.\n'.repeat(16_000);
  await page.locator('input[type=file][accept*=json]').setInputFiles({
    name: 'long.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ systemPrompt })),
  });
  await page
    .getByRole('textbox', { name: 'Message', exact: true })
    .pressSequentially('typing goes on', { delay: 10 });
  await expect(page.getByRole('region', { name: 'Current token count' })).toContainText(
    /1\d\d,\d{3} \/ 32,768/,
  );
});

test('includes all past messages when asked to', async ({ page }) => {
  await page.getByRole('switch', { name: 'Include all past messages' }).check();
  await expect(page.getByRole('slider', { name: 'Past messages included' })).toBeDisabled();
});

test('axe finds nothing, in Korean too', async ({ page, context, baseURL }) => {
  await page.getByRole('button', { name: 'Add function' }).click();
  await expect(page.getByRole('dialog', { name: 'Function' })).toBeVisible();
  const dialog = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(dialog.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  for (const [locale, theme] of [
    ['ko', 'dark'],
    ['en', 'light'],
  ] as const) {
    await context.addCookies([
      { name: 'locale', value: locale, url: baseURL ?? '' },
      { name: 'theme', value: theme, url: baseURL ?? '' },
    ]);
    await page.reload();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});

test('only the panel scrolls, however long the parameters of a completion are', async ({ page }) => {
  await new CompletionsPage(page).open();
  const parameters = page.getByRole('group', { name: 'Suffix' });
  await parameters.getByRole('checkbox').check();
  const text = parameters.getByRole('textbox', { name: 'Suffix' });
  await text.fill('after');
  await expect(text).toBeInViewport();
  expect(
    await page.locator('main').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
  ).toBe(0);
});
