import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { ChatPage } from './chat-page';

/** A chat on the emulator that asks for log-probabilities. */
async function openWithProbabilities(page: Page): Promise<ChatPage> {
  const chat = new ChatPage(page);
  await chat.open();
  await page.getByRole('combobox', { name: 'Deployment' }).selectOption('emulator-chat');
  await page.getByRole('switch', { name: 'Log probabilities' }).check();
  return chat;
}

const toggle = (answer: Locator) => answer.getByRole('button', { name: 'Tokens', exact: true });
const tokens = (answer: Locator) => answer.getByRole('listbox').getByRole('option');
/** What an answer says, with the signs of its line breaks left out. */
const textOf = async (answer: Locator) => (await tokens(answer).allTextContents()).join('');

/** Chooses a token and goes on with the first of its alternatives that it was not. */
async function branchAt(answer: Locator, index: number): Promise<string> {
  await tokens(answer).nth(index).click();
  const before = (await tokens(answer).allTextContents()).slice(0, index).join('');
  const others = answer.getByRole('button', { name: /^Go on with “.*%$/, disabled: false });
  const other = await others.first().locator('.font-mono').first().textContent();
  await others.first().click();
  return before + (other ?? '').replaceAll('␣', ' ').replaceAll('↵', '\n');
}

test.describe('an answer as tokens', () => {
  test('goes on from an alternative as a new version that begins with the kept text', async ({ page }) => {
    const chat = await openWithProbabilities(page);
    await chat.ask('Tell me about books');
    await toggle(chat.answers).click();
    await expect(toggle(chat.answers)).toHaveAttribute('aria-pressed', 'true');
    await expect(tokens(chat.answers).nth(2)).toBeVisible();
    const former = await textOf(chat.answers);
    const kept = await branchAt(chat.answers, 2);
    await expect(chat.answers.getByText('Version 2 of 2')).toBeAttached();
    await chat.idle();
    // The reader stays in the view, where the branch began.
    await expect(chat.answers.getByRole('listbox')).toBeFocused();
    expect((await textOf(chat.answers)).startsWith(kept)).toBe(true);
    await expect(page.getByText('The answer is complete.')).toBeAttached();

    await chat.answers.getByRole('button', { name: 'Previous version' }).click();
    await expect.poll(() => textOf(chat.answers)).toBe(former);
    await expect(toggle(chat.answers)).toHaveAttribute('aria-pressed', 'true');
    await toggle(chat.answers).click();
    await expect(chat.answers.getByRole('listbox')).toHaveCount(0);
  });

  test('does not go to the end when the alternatives of a chosen token take room there', async ({ page }) => {
    const chat = await openWithProbabilities(page);
    await chat.ask('Tell me about books');
    await toggle(chat.answers).click();
    await tokens(chat.answers).first().click();
    await expect(chat.answers.getByRole('region', { name: 'Alternatives to the token' })).toBeVisible();
    // A frame later the end would have been scrolled to.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const below = await tokens(chat.answers)
      .first()
      .evaluate((token) => {
        let scroller = token.parentElement;
        while (scroller && getComputedStyle(scroller).overflowY !== 'auto') scroller = scroller.parentElement;
        return scroller ? scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight : 0;
      });
    expect(below).toBeGreaterThan(0);
  });

  test('works by keyboard alone', async ({ page }) => {
    const chat = await openWithProbabilities(page);
    await chat.ask('Tell me about books');
    await toggle(chat.answers).focus();
    await page.keyboard.press('Enter');
    await chat.answers.getByRole('listbox').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const alternatives = chat.answers.getByRole('button', { name: /^Go on with/ });
    await expect(alternatives.first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(alternatives.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(chat.answers.getByText('Version 2 of 2')).toBeAttached();
  });

  test('sends the kept text as the beginning of the answer', async ({ page }) => {
    await page.addInitScript(() => {
      const send = window.fetch;
      window.fetch = async (input, init) => {
        if (input instanceof Request && input.url.includes('chat/completions'))
          Reflect.set(window, 'lastAsked', await input.clone().text());
        return send(input, init);
      };
    });
    const chat = await openWithProbabilities(page);
    await chat.ask('Tell me about books');
    await toggle(chat.answers).click();
    const kept = await branchAt(chat.answers, 1);
    await expect(chat.answers.getByText('Version 2 of 2')).toBeAttached();
    expect(JSON.parse(await page.evaluate(() => String(Reflect.get(window, 'lastAsked'))))).toMatchObject({
      messages: [
        { role: 'user', content: 'Tell me about books' },
        { role: 'assistant', content: kept },
      ],
      continue_final_message: true,
      add_generation_prompt: false,
      logprobs: true,
      top_logprobs: 5,
    });
  });

  test('keeps half a branch, with what it began with, when the page is reloaded', async ({ page }) => {
    const chat = await openWithProbabilities(page);
    await chat.ask('Write a very long markdown answer');
    await toggle(chat.answers).click();
    await expect(tokens(chat.answers).nth(20)).toBeAttached();
    const kept = await branchAt(chat.answers, 6);
    const count = kept.length;
    await expect.poll(async () => (await textOf(chat.answers)).length).toBeGreaterThan(count + 20);
    await page.reload();
    await expect(chat.answers.getByText('Version 2 of 2')).toBeAttached();
    await toggle(chat.answers).click();
    await expect.poll(async () => (await textOf(chat.answers)).startsWith(kept)).toBe(true);
  });

  test('says why there is no going on where the server begins anew', async ({ page }) => {
    const chat = await openWithProbabilities(page);
    await chat.ask('Tell me about books');
    await toggle(chat.answers).click();
    await page.getByRole('combobox', { name: 'Deployment' }).selectOption('begins-anew');
    await tokens(chat.answers).first().click();
    await expect(
      chat.answers.getByText(/“begins-anew” \(OpenAI\) always begins a new message/),
    ).toBeVisible();
    await expect(chat.answers.getByRole('button', { name: /^Go on with/ })).toHaveCount(0);
  });

  test('can be asked for afterwards', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await page.getByRole('combobox', { name: 'Deployment' }).selectOption('emulator-chat');
    await chat.ask('Tell me about books');
    await expect(toggle(chat.answers)).toHaveCount(0);
    await chat.act(chat.answers, 'More');
    await page.getByRole('menuitem', { name: 'Show token probabilities' }).click();
    await expect(chat.answers.getByText(/asked for without log probabilities/)).toBeVisible();
    await chat.answers.getByRole('button', { name: 'Turn on and ask again' }).click();
    await expect(chat.answers.getByText('Version 2 of 2')).toBeAttached();
    await expect(tokens(chat.answers).first()).toBeVisible();
    await expect(page.getByRole('switch', { name: 'Log probabilities' })).toBeChecked();
  });

  test('says so when the server sent none', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await page.getByRole('switch', { name: 'Log probabilities' }).check();
    await chat.ask('Hello');
    await expect(chat.answers.getByText(/but the server sent none/)).toBeVisible();
    await expect(toggle(chat.answers)).toHaveCount(0);
  });

  test('loses the probabilities of a text that was rewritten', async ({ page }) => {
    const chat = await openWithProbabilities(page);
    await chat.ask('Tell me about books');
    await expect(toggle(chat.answers)).toBeVisible();
    await chat.act(chat.answers, 'More');
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Edit the message' }).fill('My own words.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(chat.answers).toContainText('My own words.');
    await expect(toggle(chat.answers)).toHaveCount(0);
  });

  for (const theme of ['light', 'dark']) {
    test(`has nothing that axe objects to, ${theme}, also on a phone`, async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
      const chat = await openWithProbabilities(page);
      await chat.ask('Tell me about books');
      await toggle(chat.answers).click();
      await tokens(chat.answers).nth(2).click();
      await expect(chat.answers.getByRole('button', { name: /^Go on with/ }).first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await expect(tokens(chat.answers).first()).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
    });
  }
});
