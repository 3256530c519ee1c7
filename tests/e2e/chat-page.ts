import { expect, type Locator, type Page } from '@playwright/test';

/** The chat page as a reader knows it. The first deployment of the test server repeats what it is told. */
export class ChatPage {
  readonly box: Locator;
  readonly conversation: Locator;
  readonly answers: Locator;
  readonly questions: Locator;

  constructor(readonly page: Page) {
    this.box = page.getByRole('textbox', { name: 'Message', exact: true });
    this.conversation = page.getByRole('region', { name: 'Conversation' });
    this.answers = page.getByRole('article', { name: 'Assistant' });
    this.questions = page.getByRole('article', { name: 'You' });
  }

  async open() {
    await this.page.goto('/chat');
    // The conversation appears when the draft of this tab is back.
    await expect(this.conversation).toBeVisible();
  }

  async send(text: string) {
    await this.box.fill(text);
    await this.box.press('Enter');
  }

  /** Sends, and waits for the whole answer. */
  async ask(text: string) {
    const count = await this.answers.count();
    await this.send(text);
    await expect(this.answers).toHaveCount(count + 1);
    await this.idle();
  }

  async idle() {
    await expect(this.page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
  }

  /** A button under a message, which shows when the message is pointed at. */
  async act(message: Locator, name: string) {
    await message.hover();
    await message.getByRole('button', { name, exact: true }).click();
  }
}
