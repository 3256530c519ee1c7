import { expect, test, type Page } from '@playwright/test';
import { ChatPage } from './chat-page';

const saved = (page: Page, text: string) =>
  expect
    .poll(() =>
      page.evaluate(
        (wanted) =>
          new Promise<boolean>((resolve, reject) => {
            const opening = indexedDB.open('rehearsal-chat');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
              all.onsuccess = () => {
                opening.result.close();
                resolve(JSON.stringify(all.result).includes(wanted));
              };
            };
          }),
        text,
      ),
    )
    .toBe(true);

test.describe('the draft of a session', () => {
  test('survives a reload: transcript, setup and what stands in the box', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await page.getByRole('textbox', { name: 'System message' }).fill('Be brief.');
    await chat.ask('Remember me');
    await chat.box.fill('half a thought');
    await page.reload();
    await expect(chat.questions).toContainText('Remember me');
    await expect(chat.box).toHaveValue('half a thought');
    await expect(page.getByRole('textbox', { name: 'System message' })).toHaveValue('Be brief.');
  });

  test('keeps the part of an answer that had arrived when the page was reloaded', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await page.getByRole('combobox', { name: 'Deployment' }).selectOption('emulator-chat');
    await chat.send('Tell me about the weather, please.');
    await expect(chat.answers).toContainText(/\w+ \w+/);
    await page.reload();
    await expect(chat.answers).toContainText(/\w+/);
    await expect(chat.answers).toContainText(/Interrupted|Finished/);
  });

  test('keeps what had arrived when the page was left, which ends the call', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    const ended = page.waitForEvent('requestfailed', (request) => request.url().includes('/completions?'));
    await chat.send('A long story @half');
    await expect(chat.answers).toContainText(/\w+/);
    await page.getByRole('link', { name: 'Tokenizer' }).click();
    await ended;
    await page.goBack();
    await expect(chat.questions).toContainText('A long story');
    await expect(chat.answers).toContainText(/Interrupted/);
  });

  test('is adopted by the next tab after its own was closed', async ({ page, context }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('From the first tab');
    await saved(page, 'From the first tab');
    await page.close();
    const next = new ChatPage(await context.newPage());
    await next.open();
    await expect(next.questions).toContainText('From the first tab');
  });

  test('belongs to one tab: two of them never overwrite each other', async ({ page, context }) => {
    const first = new ChatPage(page);
    await first.open();
    await first.ask('I am the first');
    const second = new ChatPage(await context.newPage());
    await second.open();
    await expect(second.page.getByText('Start a conversation')).toBeVisible();
    await second.ask('I am the second');
    await saved(second.page, 'I am the second');
    await first.page.reload();
    await second.page.reload();
    await expect(first.questions).toHaveText(/I am the first/);
    await expect(second.questions).toHaveText(/I am the second/);
  });

  test('is set aside with a clear message when it cannot be read', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('Soon broken');
    await saved(page, 'Soon broken');
    // From a page that keeps no draft, as the chat page would write its own again.
    await page.goto('/deployments');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          // What the page kept while it was being closed would save it.
          localStorage.clear();
          const opening = indexedDB.open('rehearsal-chat');
          opening.onsuccess = () => {
            const store = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
            store.put(
              { format: 1, savedAt: 1, setup: 'no setup' },
              sessionStorage.getItem('chat-draft') ?? '',
            );
            store.transaction.oncomplete = () => resolve();
            store.transaction.onerror = () => reject(store.transaction.error);
          };
        }),
    );
    await page.goto('/chat');
    await expect(page.getByText('A saved session could not be read.')).toBeVisible();
    await expect(page.getByText('Start a conversation')).toBeVisible();
    await chat.ask('A new start');
  });
});
