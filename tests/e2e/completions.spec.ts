import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { CompletionsPage } from './completions-page';

const PROMPT = 'Question: What is a token?\nAnswer:';

test.describe('generating', () => {
  test('goes on at the cursor, marks what the model wrote, and takes it back and brings it again', async ({
    page,
  }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.write(PROMPT);
    await completions.generate();
    await expect(completions.marks).not.toHaveCount(0);
    const text = await completions.text();
    expect(text.startsWith(PROMPT)).toBe(true);
    expect(text.length).toBeGreaterThan(PROMPT.length);
    await expect(page.getByText(/Generated tokens: \d+/)).toBeVisible();
    await expect(completions.box).toBeFocused();

    await page.keyboard.press('Control+z');
    await expect.poll(() => completions.text()).toBe(PROMPT);
    await expect(completions.marks).toHaveCount(0);
    await completions.button('Redo').click();
    await expect.poll(() => completions.text()).toBe(text);
    await expect(completions.marks).not.toHaveCount(0);
  });

  test('generates anew in place of the answer, as one change, with the texts around it', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await page
      .getByRole('checkbox', { name: /Pre-response text|Enter text/ })
      .first()
      .check();
    await page.getByRole('textbox', { name: 'Pre-response text' }).fill('\nA:');
    await page
      .getByRole('checkbox', { name: /Post-response text|Enter text/ })
      .nth(1)
      .check();
    await page.getByRole('textbox', { name: 'Post-response text' }).fill('\nQ:');
    await completions.write('Q: What is a token?');
    await completions.generate();
    const turn = /^Q: What is a token\?\nA:[^]+\nQ:$/;
    await expect.poll(() => completions.text()).toMatch(turn);
    const first = await completions.text();
    // The same answer once more is no change.
    await expect
      .poll(async () => {
        await completions.answered(() => completions.button('Regenerate').click());
        return completions.text();
      })
      .not.toBe(first);
    await expect.poll(() => completions.text()).toMatch(turn);
    expect((await completions.text()).match(/\nA:/g)).toHaveLength(1);
    await completions.button('Undo').click();
    await expect.poll(() => completions.text()).toBe(first);
  });

  test('unmarks what is edited and keeps the rest marked', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.write(PROMPT);
    await completions.generate();
    const before = (await completions.marks.allInnerTexts()).join('');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('XX');
    const marked = await completions.marks.allInnerTexts();
    expect(marked.join('')).toBe(before);
    await expect.poll(() => completions.text()).toContain('XX');
  });

  test('is read-only while it runs; Escape keeps what came', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.choose('completing');
    await completions.write('A long story @silent');
    await page.keyboard.press('Control+Enter');
    await expect(completions.box).toHaveAttribute('aria-busy', 'true');
    await page.keyboard.type('nothing of this');
    await page.keyboard.press('Escape');
    await expect(page.getByText('Stopped before the first word')).toBeVisible();
    await expect.poll(() => completions.text()).toBe('A long story @silent');
    await expect(completions.box).toBeFocused();
  });

  test('keeps what came when it is stopped', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.choose('completing');
    await completions.write('A long story @half');
    await page.keyboard.press('Control+Enter');
    await expect(completions.marks.first()).toContainText('You said:');
    await completions.stop.click();
    await expect(page.getByText('Stopped. What had arrived is kept.')).toBeVisible();
    await expect(completions.marks.first()).toContainText('You said:');
    await completions.button('Undo').click();
    await expect.poll(() => completions.text()).toBe('A long story @half');
  });

  test('follows what is written, and goes where undo and redo lead', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.write(`${'A line of the story.\n'.repeat(60)}The end`);
    const last = completions.box.locator('.cm-line').last();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('region', { name: 'Or begin with an example' })).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(last).toHaveText('The end');
    await expect(last).toBeInViewport();
  });

  test('says what happens with the text behind the cursor', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.write('The beginning and the end');
    await page.keyboard.press('Control+Home');
    await expect(page.getByText(/The text after the cursor is sent as the suffix/)).toBeVisible();
    await expect(page.getByText(/There is no text before the cursor/)).toBeVisible();
    await page.getByRole('button', { name: 'Continue at the end' }).click();
    await expect(page.getByText(/The text after the cursor is sent as the suffix/)).toHaveCount(0);
    await completions.choose('completing');
    await completions.box.click();
    await page.keyboard.press('Control+Home');
    await expect(page.getByText(/is not sent: .* takes no suffix/)).toBeVisible();
  });

  test('waits with a sign of life for what cannot stream', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.choose('completing');
    await completions.setNumber('Best of', 3);
    await expect(page.getByText(/nothing streams/)).toBeVisible();
    await completions.write('Question @slow');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('progressbar', { name: /Best of 3/ })).toBeVisible();
    await expect(page.getByText('1 s', { exact: true })).toBeVisible();
    await completions.idle();
    await expect.poll(() => completions.text()).toContain('You said: Question');
  });

  test('leafs through several choices', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.setNumber('Choices (n)', 3);
    await completions.setNumber('Temperature', 2);
    await completions.write('Once upon a time');
    await completions.generate();
    const first = await completions.text();
    await expect(page.getByText('1 / 3')).toBeVisible();
    await page.getByRole('button', { name: 'Next version' }).click();
    await expect(page.getByText('2 / 3')).toBeVisible();
    await expect.poll(() => completions.text()).not.toBe(first);
    await completions.button('Undo').click();
    await expect.poll(() => completions.text()).toBe(first);
  });

  test('reads an answer as tokens and branches off one of them', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.write(PROMPT);
    await completions.generate();
    await page.getByRole('radio', { name: 'Tokens' }).check();
    const turnOn = page.getByRole('button', { name: 'Turn on log probabilities and regenerate' });
    await completions.answered(() => turnOn.click());
    await expect(page.getByRole('listbox', { name: 'Text as tokens' })).toBeFocused();
    await page.getByRole('radio', { name: 'Text' }).check();
    const before = await completions.text();
    await page.getByRole('radio', { name: 'Tokens' }).check();
    await page.getByRole('option').nth(1).click();
    const others = page.getByRole('button', { name: /^Go on with / });
    await completions.answered(() => others.last().click());
    await expect(page.getByRole('listbox', { name: 'Text as tokens' })).toBeFocused();
    await page.getByRole('radio', { name: 'Text' }).check();
    const after = await completions.text();
    expect(after.startsWith(PROMPT)).toBe(true);
    expect(after).not.toBe(before);
    await completions.button('Undo').click();
    await expect.poll(() => completions.text()).toBe(before);
  });
});

test.describe('what goes wrong', () => {
  for (const { fault, says } of [
    { fault: '@401', says: 'The key was not accepted' },
    { fault: '@500', says: 'The server failed' },
    { fault: '@429', says: 'Too many requests' },
  ]) {
    test(`${fault}: says “${says}” and keeps the text`, async ({ page }) => {
      const completions = new CompletionsPage(page);
      await completions.open();
      await completions.choose('completing');
      await completions.write(`Question ${fault}`);
      await completions.generate();
      await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
      await expect.poll(() => completions.text()).toBe(`Question ${fault}`);
    });
  }

  for (const fault of ['@eof', '@garbage', '@error']) {
    test(`${fault}: keeps the part that arrived, as one change`, async ({ page }) => {
      const completions = new CompletionsPage(page);
      await completions.open();
      await completions.choose('completing');
      await completions.write(`A story ${fault}`);
      await completions.generate();
      await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
      await expect(completions.marks.first()).toContainText('You said:');
      await page.keyboard.press('Control+z');
      await expect.poll(() => completions.text()).toBe(`A story ${fault}`);
    });
  }

  test('leaves the count of what stands in the box, also of what was written just before', async ({
    page,
  }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.choose('completing');
    await completions.write('Question @401');
    const count = page.locator('footer').getByText(/^\d+ \/ /);
    await expect(count).toHaveText(/^3 \/ /);
    await page.keyboard.insertText(' and five more words here');
    await completions.generate();
    await expect(page.getByRole('alert').filter({ hasText: 'The key was not accepted' })).toBeVisible();
    await expect(count).toHaveText(/^8 \/ /);
  });

  test('offers to send a chat message where the server takes no completions', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.choose('completing');
    await completions.write('Question @nocompletions');
    await completions.generate();
    await page.getByRole('button', { name: 'Send as a chat message' }).first().click();
    await expect(completions.marks.first()).toContainText('You said: Question');
    await expect(page.getByText(/serves only chat: your text goes/)).toBeVisible();
    await expect(completions.button('Send as a chat message')).toBeVisible();
  });

  test('sends a chat message to a deployment that serves only chat', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.choose('faulty');
    await expect(page.getByText(/serves only chat: your text goes/)).toBeVisible();
    await completions.write('Hello');
    await completions.button('Send as a chat message').click();
    await expect(completions.marks.first()).toContainText('You said: Hello');
  });

  test('explains an answer without a word', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.choose('completing');
    await completions.write('Question @empty');
    await completions.generate();
    await expect(page.getByText('The model generated no text.')).toBeVisible();
    await expect.poll(() => completions.text()).toBe('Question @empty');
    await page.keyboard.type('!');
    await expect(page.getByText('The model generated no text.')).toHaveCount(0);
  });

  test('says that a server ignored the request for log probabilities', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.choose('completing');
    await page.getByText('Log probabilities', { exact: true }).click();
    await completions.write('Question');
    await completions.generate();
    await expect(page.getByText(/the server sent none/)).toBeVisible();
  });

  test('says beside the control what does not fit, and helps', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.setNumber('Choices (n)', 3);
    await completions.setNumber('Best of', 2);
    await expect(page.getByText('Best of must be at least the number of choices, 3.')).toBeVisible();
    await completions.setNumber('Best of', 1);
    await completions.write('word '.repeat(5000));
    await completions.setNumber('Max length (tokens)', 4000);
    await expect(page.getByText(/exceed the window by/)).toBeVisible();
    await page.getByRole('button', { name: /^Set max length to/ }).click();
    await expect(page.getByText(/exceed the window by/)).toHaveCount(0);
  });
});

test.describe('what lasts', () => {
  test('comes back after a reload, and undo goes on', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.write(PROMPT);
    await completions.generate();
    const text = await completions.text();
    await page.reload();
    await expect(completions.marks).not.toHaveCount(0);
    await expect.poll(() => completions.text()).toBe(text);
    await completions.button('Undo').click();
    await expect.poll(() => completions.text()).toBe(PROMPT);
    await completions.button('Redo').click();
    await expect.poll(() => completions.text()).toBe(text);
  });

  test('is what had arrived when the page was closed while the answer came', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.choose('completing');
    await completions.write('A very long story @half');
    await page.keyboard.press('Control+Enter');
    await expect(completions.marks.first()).toContainText('You said:');
    // Two calls of the draft's clock later what came is kept.
    await expect
      .poll(() =>
        page.evaluate(
          () =>
            new Promise<number>((resolve, reject) => {
              const opening = indexedDB.open('rehearsal-completions');
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
                all.onsuccess = () => {
                  opening.result.close();
                  resolve(JSON.stringify(all.result).split('You said:').length - 1);
                };
              };
            }),
        ),
      )
      .toBeGreaterThan(0);
    await page.reload();
    // Who notices first, the old page or the new one, says why.
    await expect(page.getByText(/What had arrived is kept/)).toBeVisible();
    await expect(completions.marks).not.toHaveCount(0);
    await completions.button('Undo').click();
    await expect.poll(() => completions.text()).toBe('A very long story @half');
  });

  test('is what had arrived when the page was left, which ends the call', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.choose('completing');
    await completions.write('A long story @half');
    const ended = page.waitForEvent('requestfailed', (request) => request.url().includes('/completions?'));
    await page.keyboard.press('Control+Enter');
    await expect(completions.marks.first()).toContainText('You said:');
    await page.getByRole('link', { name: 'Tokenizer' }).click();
    await ended;
    await page.goBack();
    await expect(completions.marks.first()).toContainText('You said:');
    await completions.button('Undo').click();
    await expect.poll(() => completions.text()).toBe('A long story @half');
  });

  test('is each tab’s own, also of a copied one', async ({ page, context }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.write('mine');
    const other = new CompletionsPage(await context.newPage());
    await other.open();
    await other.write('yours');
    await other.page.reload();
    await page.reload();
    await expect(completions.box).toContainText('mine');
    await expect(other.box).toContainText('yours');
  });
});

test.describe('writing', () => {
  test('takes Korean from an input method letter by letter, and Enter that ends a syllable generates nothing', async ({
    page,
  }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.box.click();
    const session = await page.context().newCDPSession(page);
    for (const text of ['ㅎ', '하', '한'])
      await session.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
    await page.evaluate(() => {
      const init = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true, isComposing: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    await expect(completions.button('Generate')).toBeVisible();
    await session.send('Input.insertText', { text: '한' });
    await page.keyboard.insertText('글');
    await expect.poll(() => completions.text()).toBe('한글');
    await completions.generate();
    await expect(completions.marks).not.toHaveCount(0);
  });

  test('may go on until what asking takes is loaded', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    let load = () => {};
    const loaded = new Promise<void>((resolve) => (load = resolve));
    await page.route('**/_next/static/chunks/**', (route) => loaded.then(() => route.continue()));
    await completions.write('Once');
    await page.keyboard.press('Control+Enter');
    await expect(completions.stop).toBeVisible();
    await page.keyboard.insertText(' upon a time');
    await completions.answered(async () => load());
    await expect.poll(() => completions.text()).toMatch(/^Once upon a time/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => completions.text()).toBe('Once upon a time');
  });

  test('keeps line breaks and what is pasted exactly', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const completions = new CompletionsPage(page);
    await completions.open();
    await completions.box.click();
    await page.evaluate(() => navigator.clipboard.writeText('one\n\ttwo\n\n  three  '));
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('one\n\ttwo\n\n  three  ');
    await page.getByRole('button', { name: 'Show raw JSON' }).click();
    await expect(page.getByRole('dialog')).toContainText(JSON.stringify('one\n\ttwo\n\n  three  '));
  });

  test('works by the keyboard alone', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await page.keyboard.press('Control+/');
    await expect(completions.box).toBeFocused();
    await page.keyboard.type('Once');
    await page.keyboard.press('Tab');
    for (let step = 0; step < 6; step++) {
      if (await completions.button('Generate').evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(completions.button('Generate')).toBeFocused();
    await page.keyboard.press('Enter');
    await completions.idle();
    await expect(completions.marks).not.toHaveCount(0);
    await expect(completions.box).toBeFocused();
    await page.keyboard.type(' end');
    await expect.poll(() => completions.text()).toMatch(/ end$/);
  });

  test('begins with an example, which undo takes back with its parameters', async ({ page }) => {
    const completions = new CompletionsPage(page);
    await completions.open();
    await page.getByRole('region', { name: 'Or begin with an example' }).getByRole('button').first().click();
    expect((await completions.text()).length).toBeGreaterThan(5);
    await completions.button('Undo').click();
    await expect(page.getByRole('region', { name: 'Or begin with an example' })).toBeVisible();
    await completions.write('mine');
    await completions.button('Clear the text').click();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => completions.text()).toBe('mine');
  });
});

for (const theme of ['light', 'dark'] as const) {
  for (const locale of ['en', 'ko'] as const) {
    test(`axe finds nothing, ${locale} ${theme}, also on a phone`, async ({ page, context, baseURL }) => {
      await context.addCookies(
        Object.entries({ theme, locale }).map(([name, value]) => ({ name, value, url: baseURL ?? '' })),
      );
      await page.goto('/completions');
      const box = page.locator('.cm-content');
      await expect(box).toBeVisible();
      const clean = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      };
      await clean();
      await box.click();
      await page.keyboard.insertText(PROMPT);
      await page.keyboard.press('Control+Enter');
      await expect(page.locator('.generated').first()).toBeVisible();
      await expect(page.locator('.cm-content[aria-busy]')).toHaveCount(0);
      await page.keyboard.press('Control+Home');
      await clean();
      await page.setViewportSize({ width: 390, height: 844 });
      await clean();
    });
  }
}
