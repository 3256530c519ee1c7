import { expect, test } from '@playwright/test';
import { ChatPage } from './chat-page';

test.describe('chat session', () => {
  test('sends with Enter, breaks lines with Shift+Enter and Ctrl+Enter, and gives the focus back', async ({
    page,
  }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.box.fill('one');
    await chat.box.press('Shift+Enter');
    await chat.box.pressSequentially('two');
    await chat.box.press('Control+Enter');
    await chat.box.pressSequentially('three');
    await expect(chat.box).toHaveValue('one\ntwo\nthree');
    await chat.box.press('Enter');
    await expect(chat.questions).toHaveText(/one\s*two\s*three/);
    await expect(chat.answers).toContainText('안녕하세요.');
    await chat.idle();
    await expect(chat.box).toBeFocused();
    await expect(chat.box).toHaveValue('');
  });

  test('gives a first answer two clicks after the first visit, also by keyboard alone', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    const cards = chat.conversation.getByRole('button');
    await expect(cards).toHaveCount(4);
    await cards.first().press('Enter');
    await expect(cards.first()).toBeFocused();
    await cards.first().press('Enter');
    await expect(chat.answers).toHaveCount(1);
    await expect(chat.box).toBeFocused();
  });

  test('holds its own count of the prompt against the reported one', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await page.getByRole('combobox', { name: 'Deployment' }).selectOption('emulator-chat');
    // The encoding is loaded once; an answer that is over before that has no estimate.
    await page.getByRole('textbox', { name: 'System message' }).fill('Be kind.');
    await expect(page.getByText(/^\d+ tokens$/).first()).toBeVisible();
    await chat.ask('Write a long markdown answer');
    await page.getByRole('button', { name: 'Details' }).click();
    await expect(chat.answers).toContainText(/Prompt estimate\s*\d+( tokens)?, exactly as reported/);
  });

  test('does not send a syllable that is still being composed', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.box.focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { selectionStart: 1, selectionEnd: 1, text: '하' });
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await expect(chat.questions).toHaveCount(0);
    await expect(chat.box).toHaveValue('하');
  });

  test('shows markdown while raw text stays within reach', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('**bold** from $5 to $10');
    await expect(chat.answers.locator('strong')).toHaveText('bold');
    await expect(chat.answers).toContainText('from $5 to $10');
    await page.getByRole('button', { name: 'Show raw text' }).click();
    await expect(chat.answers).toContainText('**bold** from $5 to $10');
    await expect(chat.answers.locator('strong')).toHaveCount(0);
  });

  test('previews a page of HTML in a frame that runs its script and reaches nothing', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    const html =
      '<h1 id="t">before</h1><script>document.getElementById("t").textContent = window.origin</script>';
    await chat.ask(`Here:\n\n\`\`\`html\n${html}\n\`\`\`\nDone`);
    await chat.answers.getByRole('button', { name: 'Preview' }).click();
    const frame = page.getByRole('dialog', { name: 'Preview of the HTML' }).locator('iframe');
    await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
    await expect(frame.contentFrame().getByRole('heading')).toHaveText('null');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(chat.answers.getByRole('button', { name: 'Preview' })).toBeFocused();
  });

  test('asks again and flips through the versions', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('Hello');
    await chat.act(chat.answers, 'Ask again');
    await expect(chat.answers).toContainText('Version 2 of 2');
    await chat.answers.getByRole('button', { name: 'Previous version' }).click();
    await expect(chat.answers).toContainText('Version 1 of 2');
  });

  test('edits a question and goes on from there, undoably', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('First');
    await chat.ask('Second');
    await chat.act(chat.questions.first(), 'Edit');
    const editor = page.getByRole('textbox', { name: 'Edit the message' });
    await expect(editor).toBeFocused();
    await expect(editor).toBeInViewport();
    await editor.press('Escape');
    await expect(chat.questions.first().getByRole('button', { name: 'Edit' })).toBeFocused();
    await page.keyboard.press('Enter');
    await editor.fill('Changed');
    await page.getByRole('button', { name: 'Save and ask again' }).click();
    await expect(chat.answers).toHaveCount(1);
    await expect(chat.answers).toContainText('You said: Changed');
    await chat.idle();
    // Outside of the message box, whose own editing Ctrl+Z takes back.
    await chat.conversation.press('Control+z');
    await expect(chat.questions).toHaveText([/First/, /Second/]);
    await expect(chat.answers).toHaveCount(2);
    await chat.conversation.press('Control+y');
    await expect(chat.questions).toHaveText([/Changed/]);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(chat.questions).toHaveText([/First/, /Second/]);
  });

  test('deletes a message, and clears the chat, with an undo for each', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('Keep me');
    await chat.act(chat.questions, 'Delete');
    await expect(chat.questions).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(chat.questions).toHaveCount(1);
    await chat.act(chat.answers, 'More');
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Get an answer' }).click();
    await expect(chat.answers).toHaveCount(1);
    await chat.idle();
    await page.getByRole('button', { name: 'Clear chat' }).click();
    await expect(page.getByText('Start a conversation')).toBeVisible();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
    await expect(chat.questions).toHaveText(/Keep me/);
  });

  test('adds an answer to the few-shot examples, marks the change and replays', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('One');
    await chat.ask('Two');
    await chat.act(chat.answers.first(), 'Add as few-shot example');
    await expect(page.getByText('The setup changed since the last answer.')).toBeVisible();
    await page.getByRole('button', { name: 'Replay' }).click();
    await expect(chat.answers.nth(0)).toContainText('Version 2 of 2');
    await expect(chat.answers.nth(1)).toContainText('Version 2 of 2');
    await chat.idle();
    await expect(page.getByText('The setup changed since the last answer.')).toHaveCount(0);
  });

  test('shows the next request and the last response as raw JSON, and finds text in them', async ({
    page,
  }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('needle');
    await chat.box.fill('next question');
    await page.getByRole('button', { name: 'Show raw JSON' }).click();
    const dialog = page.getByRole('dialog', { name: 'Raw JSON' });
    await expect(dialog).toContainText('"content": "next question"');
    await dialog.getByRole('tab', { name: 'Last response' }).click();
    await expect(dialog).toContainText('Status: 200');
    await expect(dialog).toContainText('data: [DONE]');
    await dialog.getByRole('searchbox', { name: 'Search' }).fill('needle');
    await expect(dialog.getByText(/^1 of \d+$/)).toBeVisible();
  });

  test('refuses a paste that is too large and keeps what was there', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.box.fill('my text');
    await chat.box.evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'x'.repeat(50_000_000));
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect(page.getByText('That text is too long')).toBeVisible();
    await expect(chat.box).toHaveValue('my text');
  });

  test('takes back a long paste', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const chat = new ChatPage(page);
    await chat.open();
    await chat.box.fill('mine ');
    await page.evaluate(() => navigator.clipboard.writeText('long '.repeat(1_000)));
    await chat.box.press('End');
    await chat.box.press('Control+v');
    await expect(chat.box).toHaveValue(/^mine (long ){1000}$/);
    await chat.box.press('Control+z');
    await expect(chat.box).toHaveValue('mine ');
  });

  test('hides a panel and remembers it', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    const setup = page.getByRole('region', { name: 'Assistant setup' });
    await expect(setup).toBeVisible();
    await page.getByRole('button', { name: 'Show panels' }).click();
    await page.getByRole('menuitem', { name: 'Hide Assistant setup' }).click();
    await expect(setup).toBeHidden();
    await page.reload();
    await expect(chat.conversation).toBeVisible();
    await expect(setup).toBeHidden();
  });

  test('works on a phone, one panel at a time', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('Hello');
    await page.getByRole('radio', { name: 'Parameters' }).check();
    await expect(chat.conversation).toBeHidden();
    await page.getByRole('radio', { name: 'Chat' }).check();
    await expect(chat.answers).toContainText('You said: Hello');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  test('speaks Korean', async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'locale', value: 'ko', url: baseURL ?? '' }]);
    await page.goto('/chat');
    const box = page.getByRole('textbox', { name: '메시지', exact: true });
    await expect(page.getByText('대화를 시작해 보세요')).toBeVisible();
    await box.fill('안녕');
    await box.press('Enter');
    await expect(page.getByRole('article', { name: '어시스턴트' })).toContainText('You said: 안녕');
  });
});
