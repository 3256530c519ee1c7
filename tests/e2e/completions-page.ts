import { expect, type Locator, type Page } from '@playwright/test';

/** The completions page as a reader knows it, asking the emulator. */
export class CompletionsPage {
  readonly box: Locator;
  /** What is marked as generated, piece by piece. */
  readonly marks: Locator;
  readonly stop: Locator;

  constructor(readonly page: Page) {
    this.box = page.getByRole('textbox', { name: 'Prompt and completion' });
    this.marks = this.box.locator('.generated');
    this.stop = page.getByRole('button', { name: 'Stop', exact: true });
  }

  async open() {
    await this.page.goto('/completions');
    // The box appears when the draft of this tab is back.
    await expect(this.box).toBeVisible();
    await this.choose('emulator-instruct');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async write(text: string) {
    await this.box.click();
    await this.page.keyboard.insertText(text);
  }

  async choose(deployment: string) {
    await this.page.getByLabel('Deployment', { exact: true }).selectOption(deployment);
  }

  async setNumber(name: string, value: number) {
    const box = this.page.getByRole('spinbutton', { name });
    await box.fill(String(value));
    await box.press('Enter');
  }

  async generate() {
    await this.answered(() => this.page.keyboard.press('Control+Enter'));
  }

  /** Does what asks the model, and waits for the end of the answer. */
  async answered(ask: () => Promise<void>) {
    const response = this.page.waitForResponse((answer) => answer.url().includes('/completions?'));
    await ask();
    await response;
    await this.idle();
  }

  /** The answer has ended, and what is to be said of it is there. */
  async idle() {
    await expect(this.stop).toHaveCount(0);
  }

  /** The text of the box, line by line, as the editor has it. */
  async text(): Promise<string> {
    const lines = await this.box.locator('.cm-line').allInnerTexts();
    return lines.map((line) => line.replace(/\n$/, '')).join('\n');
  }
}
