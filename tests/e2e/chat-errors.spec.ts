import { expect, test } from '@playwright/test';
import { ChatPage } from './chat-page';

const cases = [
  { fault: '@401', says: 'The key was not accepted', code: 'invalid_api_key' },
  { fault: '@404', says: 'The resource has no such deployment', code: 'DeploymentNotFound' },
  { fault: '@500', says: 'The server failed', code: 'Status 500' },
];

test.describe('when a call fails', () => {
  for (const { fault, says, code } of cases) {
    test(`${fault}: says “${says}” and keeps the question`, async ({ page }) => {
      const chat = new ChatPage(page);
      await chat.open();
      await chat.send(`Question ${fault}`);
      const card = page.getByRole('alert').filter({ hasText: says });
      await expect(card).toBeVisible();
      await expect(card).toContainText(code);
      await expect(chat.questions).toContainText(`Question ${fault}`);
      await expect(card.getByRole('button', { name: 'Try again' })).toBeVisible();
    });
  }

  test('counts down to the next try after a 429, and then tries', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.send('Question @429');
    const card = page.getByRole('alert').filter({ hasText: 'Too many requests' });
    await expect(card).toContainText(/Try again in 0:0\d/);
    await card.getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(chat.answers).toContainText('You said: Question');
  });

  for (const fault of ['@eof', '@garbage', '@error']) {
    test(`${fault}: keeps the part that arrived and says that it is one`, async ({ page }) => {
      const chat = new ChatPage(page);
      await chat.open();
      await chat.send(`Tell me a long story ${fault}`);
      await expect(chat.answers).toContainText('Interrupted');
      await expect(chat.answers).toContainText('You said:');
      await expect(chat.answers.getByRole('alert')).toBeVisible();
    });
  }

  test('@cut: says that the connection broke off', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.send('Tell me a long story @cut');
    // The operating system may drop what was sent just before the reset, so whether words arrived is open.
    await expect(page.getByRole('alert').filter({ hasText: 'The connection broke off' })).toBeVisible();
    await expect(chat.questions).toContainText('Tell me a long story');
  });

  test('stops an answer that does not come, and keeps the question', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.send('Question @silent');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(page.getByText('Stopped before the first word')).toBeVisible();
    await expect(chat.questions).toContainText('Question @silent');
    await expect(chat.box).toBeFocused();
  });

  test('says that the studio cannot be reached when the network is gone', async ({ page, context }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.box.focus();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await chat.send('Anyone there?');
    await expect(page.getByRole('alert').filter({ hasText: 'This studio cannot be reached' })).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(chat.answers).toContainText('You said: Anyone there?');
  });
});
