import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { CompletionsPage } from './completions-page';

/** Lets the server answer every prompt with a text of the test's own. */
const answerWith = (page: Page, text: string) =>
  page.route('**/completions?*', (route) => {
    const event = (choice: object) =>
      `data: ${JSON.stringify({ id: 'c', object: 'text_completion', created: 1, model: 'm', choices: [choice] })}\n\n`;
    return route.fulfill({
      headers: { 'content-type': 'text/event-stream' },
      body: `${event({ text, index: 0, finish_reason: null, logprobs: null })}${event({ text: '', index: 0, finish_reason: 'stop', logprobs: null })}data: [DONE]\n\n`,
    });
  });

const selected = (page: Page) => page.evaluate(() => String(getSelection()));

test('an example is found, takes the place of text and parameters, and is taken back', async ({ page }) => {
  const completions = new CompletionsPage(page);
  await completions.open();
  await completions.write('My own text');
  await completions.button('Examples').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Examples' });
  const search = dialog.getByRole('searchbox', { name: 'Search examples' });
  await expect(search).toBeFocused();
  await search.fill('tweet');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await search.press('ArrowDown');
  await expect(dialog.getByRole('listitem').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(completions.box).toContainText('Tweet');
  await expect(page.getByRole('slider', { name: 'Temperature' })).toHaveValue('0');
  await page.keyboard.press('Control+z');
  await expect(completions.box).toHaveText('My own text');
  await expect(page.getByRole('slider', { name: 'Temperature' })).toHaveValue('1');
});

test('arrow keys lead to the recorded distribution, which opens in the sampling lens', async ({ page }) => {
  const completions = new CompletionsPage(page);
  await completions.open();
  await completions.button('Examples').click();
  const dialog = page.getByRole('dialog', { name: 'Examples' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const recorded = dialog.getByRole('button', { name: /Recorded from another model/ });
  await expect(recorded).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await recorded.press('Enter');
  const lens = page.getByRole('dialog', { name: 'Sampling lens' });
  await expect(lens.getByText(/not the emulator's/)).toBeVisible();
  await expect(lens.getByRole('row', { name: /␣animal .*49\.65%/ })).toBeVisible();
});

test('the JSON of an answer is a tree, and its values are found in the text', async ({ page }) => {
  const completions = new CompletionsPage(page);
  await answerWith(
    page,
    '```json\n{"price": 1.0e+2, "tags": ["a", {"b": 12345678901234567890}], "mail": "<p>Hi</p>", "tags": null}\n```',
  );
  await completions.open();
  await completions.write('As JSON:\n');
  await completions.generate();
  await completions.button('JSON tree').press('Enter');
  const tree = page.getByRole('tree', { name: 'JSON tree' });
  await expect(tree).toBeFocused();
  await expect(tree.getByRole('treeitem')).toHaveCount(8);
  await expect(tree.getByRole('treeitem', { name: /"price"\s*:\s*1\.0e\+2/ })).toBeVisible();
  await expect(tree.getByRole('treeitem', { name: /"tags"\s*:\s*null\s*key repeated/ })).toBeVisible();
  const active = () =>
    tree.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.textContent,
    );
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(tree.getByRole('treeitem')).toHaveCount(5);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  expect(await active()).toContain('12345678901234567890');
  const chosen = page.getByRole('region', { name: 'Chosen value' });
  await expect(chosen.getByText('$.tags[1].b')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await page.keyboard.press('ArrowDown');
  await chosen.getByRole('button', { name: 'Preview HTML' }).click();
  await expect(page.frameLocator('iframe').getByText('Hi')).toBeVisible();
  await page.keyboard.press('Escape');
  await chosen.getByRole('button', { name: 'Go there' }).click();
  await expect(completions.box).toBeFocused();
  await expect.poll(() => selected(page)).toBe('"<p>Hi</p>"');
});

test('broken JSON says where it is broken and leads there', async ({ page }) => {
  const completions = new CompletionsPage(page);
  await answerWith(page, '{\n "a": 1,\n "b" 2\n}');
  await completions.open();
  await completions.write('First line\nSecond: ');
  await completions.generate();
  await expect(page.getByText('JSON broken at line 4, column 6')).toBeVisible();
  await completions.button('JSON tree').click();
  await expect(page.getByText('Line 4, column 6: “2” cannot stand here.')).toBeVisible();
  await expect(page.getByRole('treeitem')).toHaveCount(2);
  await page.getByRole('status').getByRole('button', { name: 'Go there' }).click();
  await expect(completions.box).toBeFocused();
  await page.keyboard.insertText(':');
  await expect(page.getByText(/JSON broken/)).toHaveCount(0);
});

test('HTML of an answer is previewed in a frame that reaches nothing', async ({ page }) => {
  const completions = new CompletionsPage(page);
  await page.addInitScript(() => {
    if (window === window.top) Object.assign(window, { reached: 0 });
  });
  await answerWith(
    page,
    'Here:\n<div><b>Dear customer</b><img src=x onerror="top.reached = 1"><script>try { parent.reached = 1; } catch { document.title = "closed"; }</script></div>',
  );
  await completions.open();
  await completions.write('A mail: ');
  await completions.generate();
  await completions.button('Preview HTML').click();
  await expect(page.frameLocator('iframe').getByText('Dear customer')).toBeVisible();
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts');
  expect(await page.evaluate(() => Reflect.get(window, 'reached'))).toBe(0);
});

test('an answer of words offers nothing', async ({ page }) => {
  const completions = new CompletionsPage(page);
  await answerWith(page, 'If a < b, see [1] and {name}.');
  await completions.open();
  await completions.write('Say something: ');
  await completions.generate();
  await expect(completions.box).toContainText('{name}');
  await expect(page.getByRole('group', { name: 'Look into the text' })).toHaveCount(0);
});

test('a pre-response text shows its white space and is remembered while it is off', async ({ page }) => {
  const completions = new CompletionsPage(page);
  await completions.open();
  const group = page.getByRole('group', { name: 'Pre-response text' });
  const enter = group.getByRole('checkbox', { name: 'Enter text' });
  const text = group.getByRole('textbox', { name: 'Pre-response text' });
  await enter.check();
  await text.fill('\n\nAnswer: ');
  await expect(group.getByText('Exactly: ↵↵Answer:␣')).toBeVisible();
  await enter.uncheck();
  await expect(text).toHaveCount(0);
  await enter.check();
  await expect(text).toHaveValue('\n\nAnswer: ');
});
