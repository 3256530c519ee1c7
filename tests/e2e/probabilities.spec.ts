import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { CompletionsPage } from './completions-page';

/** The probabilities as a reader knows them, on the completions page. */
class ProbabilitiesPage extends CompletionsPage {
  readonly list = this.page.getByRole('listbox', { name: 'Text as tokens' });
  readonly tokens = this.list.getByRole('option');
  readonly details = this.page.getByRole('region', { name: 'Alternatives to the token' });
  readonly lens = this.page.getByRole('dialog', { name: 'Sampling lens' });

  /** The slides' example, generated, as tokens. */
  async openSlides() {
    await this.open();
    await this.button('Examples').click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /What comes next\?/ })
      .click();
    await expect.poll(() => this.text()).toBe('Horses are my favorite');
    await this.answered(() => this.button('Generate').click());
    await this.page.getByRole('radio', { name: 'Tokens' }).check();
    await expect(this.tokens.first()).toBeVisible();
  }

  async openRecorded() {
    await this.open();
    await this.button('Examples').click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /Recorded from another model/ })
      .click();
    await expect(this.lens).toBeVisible();
  }

  row(token: string): Locator {
    return this.lens.getByRole('row').filter({ has: this.page.getByText(token, { exact: true }) });
  }

  async setSlider(name: string, value: number) {
    const box = this.lens.getByRole('spinbutton', { name });
    await box.fill(String(value));
    await box.press('Enter');
  }
}

/** Completions that give these tokens and no others, as a server writes them. */
async function answerWith(page: Page, tokens: readonly [string, number][], text: string) {
  const choice = {
    index: 0,
    text,
    finish_reason: 'stop',
    logprobs: {
      tokens: tokens.map(([token]) => token),
      token_logprobs: tokens.map(([, logprob]) => logprob),
      top_logprobs: tokens.map(([token, logprob]) => ({ [token]: logprob, ' else': -4 })),
      text_offset: tokens.map(() => 0),
    },
  };
  const chunk = { id: 'cmpl-1', object: 'text_completion', created: 1, model: 'm', choices: [choice] };
  await page.route('**/openai/**/completions**', (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: `data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`,
    }),
  );
}

test.describe('probabilities', () => {
  test('lead from the slides’ example over its alternatives to a branch and into the lens', async ({
    page,
  }) => {
    const view = new ProbabilitiesPage(page);
    await view.openSlides();
    await view.tokens.first().click();
    await expect(view.details).toContainText('Token 1 of 3');
    const alternatives = view.details.getByRole('button', { name: /^Go on with/ });
    await expect(view.details.getByText('Other tokens, not reported')).toBeVisible();

    await view.answered(() => alternatives.and(page.getByRole('button', { name: /“animal”/ })).click());
    await expect(view.tokens.first()).toHaveText(' animal');
    await page.getByRole('radio', { name: 'Text', exact: true }).check();
    await expect.poll(() => view.text()).toMatch(/^Horses are my favorite animal/);
    await page.getByRole('radio', { name: 'Tokens' }).check();

    await view.tokens.first().click();
    await view.details.getByRole('button', { name: 'Open in the sampling lens' }).click();
    await expect(view.lens).toContainText('What comes after “Horses are my favorite”');
    await view.setSlider('Temperature', 0);
    await expect(view.lens.locator('tr[data-kept="true"]')).toHaveCount(1);
    await view.lens.getByRole('button', { name: 'Sample 1,000 times' }).click();
    await expect(view.lens.locator('tr[data-kept="true"]')).toContainText('1,000');
    await page.keyboard.press('Escape');
    await expect(view.lens).toHaveCount(0);
  });

  test('of the slide open as what was recorded, and say where they are approximate', async ({ page }) => {
    const view = new ProbabilitiesPage(page);
    await view.openRecorded();
    for (const [token, percent] of [
      ['␣animal', '49.65%'],
      ['␣animals', '42.58%'],
      ['↵', '3.49%'],
      ['!', '0.91%'],
      ['Other tokens, not reported', '3.37%'],
    ] as const)
      await expect(view.row(token)).toContainText(percent);

    const approximate = view.lens.getByText(/^Approximate above temperature 1/);
    await expect(approximate).toBeHidden();
    await view.setSlider('Temperature', 1.5);
    await expect(approximate).toBeVisible();
    await expect(view.row('Other tokens, not reported')).toContainText('at least');
    await view.setSlider('Temperature', 1);
    await view.setSlider('Top P', 0.9);
    await expect(approximate).toBeHidden();
    await expect(view.lens.getByText('falls away')).toHaveCount(3);
    await expect(view.lens.getByText('2 of 4 reported tokens can be drawn.')).toBeVisible();

    await view.lens.getByRole('button', { name: 'Sample 1,000 times' }).click();
    await expect(view.row('␣animal')).toContainText('expected 538.3');
    const counts = await view.lens.locator('td:last-child > span:first-child').allTextContents();
    expect(counts.map((count) => Number(count.replace(',', ''))).reduce((a, b) => a + b)).toBe(1000);
    await view.lens.getByRole('button', { name: 'Sample 1,000 times again' }).click();
    await expect(view.lens.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('2');
    await view.lens.getByRole('spinbutton', { name: 'Seed' }).fill('1');
    await expect
      .poll(() => view.lens.locator('td:last-child > span:first-child').allTextContents())
      .toEqual(counts);

    await view.lens.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect(view.lens.getByRole('spinbutton', { name: 'Top P' })).toHaveValue('1');
    await expect(view.lens.getByText('falls away')).toHaveCount(0);
  });

  test('are read by keyboard alone', async ({ page }) => {
    const view = new ProbabilitiesPage(page);
    await view.openSlides();
    await view.list.focus();
    await page.keyboard.press('End');
    await expect(view.tokens.last()).toHaveAttribute('aria-selected', 'true');
    await expect(view.details).toContainText('Token 3 of 3');
    await page.keyboard.press('ArrowLeft');
    await expect(view.details).toContainText('Token 2 of 3');
    await page.keyboard.press('Home');
    await expect(view.list).toHaveAttribute(
      'aria-activedescendant',
      (await view.tokens.first().getAttribute('id')) ?? '',
    );
    await expect(view.tokens.first()).toHaveAttribute('aria-label', /^\S+, \d+\.\d\d%$/);

    await page.keyboard.press('Enter');
    await expect(view.details.getByRole('button', { name: /^Go on with/ }).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(view.list).toBeFocused();

    await page.keyboard.press('Enter');
    const open = view.details.getByRole('button', { name: 'Open in the sampling lens' });
    await open.focus();
    await page.keyboard.press('Enter');
    await view.lens.getByRole('slider', { name: 'Temperature' }).focus();
    await page.keyboard.press('Home');
    await expect(view.lens.locator('tr[data-kept="true"]')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(open).toBeFocused();
  });

  test('jump to the least certain token', async ({ page }) => {
    const view = new ProbabilitiesPage(page);
    await answerWith(
      page,
      [
        [' one', -0.01],
        [' two', -3],
        [' three', -0.5],
      ],
      ' one two three',
    );
    await view.open();
    await view.write('Count:');
    await page.getByRole('switch', { name: 'Log probabilities' }).check();
    await view.answered(() => view.button('Generate').click());
    await page.getByRole('radio', { name: 'Tokens' }).check();
    await expect(page.getByText('Perplexity')).toBeVisible();
    await page.getByRole('button', { name: '␣two 4.98%' }).click();
    await expect(view.tokens.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(view.details).toContainText('Token 2 of 3');
  });

  test('keep characters whole, show special tokens, and say what cannot be gone on with', async ({
    page,
  }) => {
    const view = new ProbabilitiesPage(page);
    await answerWith(
      page,
      [
        [' Hi', -0.1],
        ['bytes: \\xf0\\x9f', -0.7],
        ['bytes:\\x91\\x8b', -0.1],
        ['<|endoftext|>', -0.2],
      ],
      ' Hi 👋<|endoftext|>',
    );
    await view.open();
    await view.write('Say hello:');
    await page.getByRole('switch', { name: 'Log probabilities' }).check();
    await view.answered(() => view.button('Generate').click());
    await page.getByRole('radio', { name: 'Tokens' }).check();
    await expect(view.tokens).toHaveText([' Hi', ' 👋', '<|endoftext|>']);
    await view.tokens.nth(1).click();
    await expect(view.details).toContainText('This text is split over 2 tokens');
    await expect(view.details.getByRole('button', { name: /xf0/ })).toHaveAttribute('aria-disabled', 'true');
    await view.details.getByRole('radio', { name: '\\x91\\x8b' }).check();
    await expect(view.details.getByText(/inside a character/).first()).toBeVisible();
    await view.tokens.nth(2).click();
    await expect(view.details.getByText(/Ends the answer/)).toBeVisible();
  });

  test('are shown at a token that is pointed at', async ({ page }) => {
    const view = new ProbabilitiesPage(page);
    await view.openSlides();
    await view.tokens.first().hover();
    const card = page.locator('[popover]:popover-open').filter({ hasText: '%' });
    await expect(card).toContainText('␣animals');
    await card.hover();
    await expect(card).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(card).toHaveCount(0);
  });

  for (const locale of ['en', 'ko'])
    for (const theme of ['light', 'dark']) {
      test(`axe finds nothing, ${locale} ${theme}, also on a phone`, async ({ page, context, baseURL }) => {
        const url = baseURL ?? '';
        await context.addCookies([
          { name: 'locale', value: locale, url },
          { name: 'theme', value: theme, url },
        ]);
        const named = (en: string, ko: string) =>
          page.getByRole('button', { name: locale === 'en' ? en : ko, exact: true });
        await page.goto('/completions');
        await expect(page.locator('.cm-content')).toBeVisible();
        await page
          .getByRole('combobox', { name: locale === 'en' ? 'Deployment' : '배포', exact: true })
          .selectOption('emulator-instruct');
        await named('Examples', '예제').click();
        await page.locator('dialog [data-card]').filter({ hasText: 'Horses' }).first().click();
        await named('Generate', '생성').click();
        await expect(named('Generate', '생성')).toBeVisible();
        await page
          .getByRole('radio', { name: locale === 'en' ? 'Tokens' : '토큰', exact: true })
          .check({ force: true });
        await page.getByRole('listbox').getByRole('option').first().click();
        const check = async (part: string) => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => [part, id, nodes[0]?.html])).toEqual([]);
        };
        await check('tokens');
        await named('Open in the sampling lens', '샘플링 렌즈로 열기').click();
        await page.getByRole('slider').first().fill('1.5');
        await page.getByRole('slider').nth(1).fill('0.8');
        await named('Sample 1,000 times', '1,000번 뽑기').click();
        await check('lens');
        await page.setViewportSize({ width: 390, height: 844 });
        await check('lens on a phone');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      });
    }
});
