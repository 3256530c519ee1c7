import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { ChatPage } from './chat-page';

const system = (page: Page) => page.getByRole('textbox', { name: 'System message' });
const example = (page: Page, number: number) =>
  page.getByRole('listitem', { name: `Example ${number}`, exact: true });
const users = (page: Page) =>
  page
    .getByRole('listitem', { name: /^Example \d+$/ })
    .getByRole('textbox', { name: 'User' })
    .evaluateAll((boxes) => boxes.map((box) => (box instanceof HTMLTextAreaElement ? box.value : '')));
const importFile = (page: Page, name: string, text: string | Buffer) =>
  page
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

const threeExamples = JSON.stringify({
  systemPrompt: 'Count.',
  fewShotExamples: ['one', 'two', 'three'].map((userInput) => ({ userInput, chatbotResponse: '.' })),
});

test.beforeEach(async ({ page }) => {
  await new ChatPage(page).open();
});

test('a template replaces the setup and can be taken back', async ({ page }) => {
  await system(page).fill('Mine.');
  await page.getByRole('button', { name: 'Use a template' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^SQL writer/ })
    .click();
  await expect(system(page)).toHaveValue(/SQL/);
  await expect(example(page, 1)).toBeVisible();
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect(system(page)).toHaveValue('Mine.');
  await expect(example(page, 1)).toHaveCount(0);
});

test('undo and redo go through the setup by keyboard, also inside its texts', async ({ page }) => {
  await system(page).fill('First.');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(example(page, 1).getByRole('textbox', { name: 'User' })).toBeFocused();
  await page.keyboard.type('Hi');
  await page.keyboard.press('Control+z');
  await expect(example(page, 1).getByRole('textbox', { name: 'User' })).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(example(page, 1)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await expect(example(page, 1).getByRole('textbox', { name: 'User' })).toHaveValue('Hi');
});

test('examples are moved by keyboard and by drag, duplicated and deleted', async ({ page }) => {
  // High enough for all: scrolling between press and move would take another example.
  await page.setViewportSize({ width: 1440, height: 1500 });
  await importFile(page, 'three.json', threeExamples);
  await expect.poll(() => users(page)).toEqual(['one', 'two', 'three']);

  await example(page, 1).getByRole('textbox', { name: 'User' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => users(page)).toEqual(['two', 'one', 'three']);
  await expect(example(page, 2).getByRole('textbox', { name: 'User' })).toBeFocused();
  await expect(page.getByText('Moved to position 2 of 3.')).toBeAttached();

  await example(page, 3).getByRole('button', { name: 'Move example 3 up' }).click();
  await expect.poll(() => users(page)).toEqual(['two', 'three', 'one']);

  await example(page, 1)
    .locator('[draggable=true]')
    .dragTo(example(page, 3), { targetPosition: { x: 40, y: 160 } });
  await expect.poll(() => users(page)).toEqual(['three', 'one', 'two']);

  await example(page, 2).getByRole('button', { name: 'Duplicate example 2' }).click();
  await expect.poll(() => users(page)).toEqual(['three', 'one', 'one', 'two']);
  await example(page, 1).getByRole('button', { name: 'Delete example 1' }).click();
  await expect.poll(() => users(page)).toEqual(['one', 'one', 'two']);
  await expect(example(page, 1).getByRole('button', { name: 'Delete example 1' })).toBeFocused();
  await page
    .getByRole('region', { name: 'Notifications' })
    .getByRole('button', { name: 'Undo' })
    .last()
    .click();
  await expect.poll(() => users(page)).toEqual(['three', 'one', 'one', 'two']);
});

test('exports what was imported, with the fields that it does not know', async ({ page }) => {
  const file = {
    systemPrompt: '너는 도우미야.',
    fewShotExamples: [{ chatbotResponse: '네!', userInput: '안녕?' }],
    chatParameters: { deploymentName: '', temperature: '0.2', topProbabilities: 0.5, stop: ['끝'], odd: 1 },
    dataSources: [{ type: 'azure_search' }],
  };
  await importFile(page, 'mine.json', `\uFEFF${JSON.stringify(file)}`);
  await expect(system(page)).toHaveValue('너는 도우미야.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export setup file' }).click(),
  ]);
  const written: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(written).toMatchObject({
    systemPrompt: '너는 도우미야.',
    fewShotExamples: [{ chatbotResponse: '네!', userInput: '안녕?' }],
    chatParameters: { temperature: 0.2, topProbablities: 0.5, stopSequences: ['끝'], odd: 1 },
    dataSources: [{ type: 'azure_search' }],
  });
});

test('a bad file changes nothing and says what is wrong and where', async ({ page }) => {
  await system(page).fill('Keep me.');
  const notice = page.getByRole('alert').filter({ hasText: 'was not imported' });
  await importFile(page, 'broken.json', '{\n  "systemPrompt": "x",\n}');
  await expect(notice).toContainText('line 3, column 1');
  await importFile(page, 'wrong.json', '{"fewShotExamples": [{"userInput": 7}]}');
  await expect(notice).toContainText('fewShotExamples[0].userInput should be text, but is a number');
  await importFile(page, 'other.json', '{"name": "something"}');
  await expect(notice).toContainText('none of the parts of a setup');
  await importFile(page, 'huge.json', Buffer.alloc(21_000_000, ' '));
  await expect(notice).toContainText('too large');
  await importFile(page, 'picture.json', Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  await expect(notice).toContainText('not a text file');
  await expect(system(page)).toHaveValue('Keep me.');
});

test('a file can be dropped on the panel; what was read differently is told', async ({ page }) => {
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    const text = JSON.stringify({
      systemPrompt: 'Dropped.',
      chatParameters: { deploymentName: 'elsewhere', temperature: 9 },
    });
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    return transfer;
  });
  await system(page).dispatchEvent('dragenter', { dataTransfer: data });
  await expect(page.getByText('Drop a setup file to import it')).toBeVisible();
  await system(page).dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('Drop a setup file to import it')).toHaveCount(0);
  await expect(system(page)).toHaveValue('Dropped.');
  const notice = page.getByRole('status').filter({ hasText: 'was imported with changes' });
  await expect(notice).toContainText('chatParameters.temperature: 9 cannot be used');
  await expect(notice).toContainText('no deployment “elsewhere”');
  await expect(page.getByRole('combobox', { name: 'Deployment' })).toHaveValue('elsewhere');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} theme`, async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
    await page.reload();
    await importFile(page, 'three.json', threeExamples);
    await expect(example(page, 3)).toBeVisible();
    await importFile(page, 'broken.json', '{');
    await expect(page.getByRole('alert').filter({ hasText: 'was not imported' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.getByRole('button', { name: 'Use a template' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    const dialog = await new AxeBuilder({ page }).include('dialog[open]').analyze();
    expect(dialog.violations.map(({ id }) => id)).toEqual([]);
  });
}
