import { chromium, type Browser, type Page } from '@playwright/test';
import type { Encoding } from '@/lib/models/model';
import { loadTokenizer } from '@/lib/tokens/load-tokenizer';
import { tokenPieces } from '@/lib/tokens/token-pieces';
import { findChromium } from '../find-chromium.mjs';
import { startStudio } from './start-studio';

type Row = { what: string; value: string; goal?: string };

const PORT = 3189;
const MEGABYTE = 1_000_000;
const RUNS = 5;
const encodings: readonly Encoding[] = ['o200k_base', 'cl100k_base', 'p50k_base', 'r50k_base'];

/** About a megabyte of UTF-8, of which no two lines are alike. */
function writtenText(): string {
  let text = '';
  for (let line = 0, bytes = 0; bytes < MEGABYTE; line++) {
    const written = `${line}. The ${words(line)} of order ${line * 7919} are on their way; 주문 ${line}번의 상품이 ${line % 9}일 안에 도착합니다.\n`;
    text += written;
    bytes += Buffer.byteLength(written);
  }
  return text;
}

/** Words that no dictionary has, so that pairs have to be merged. */
function words(seed: number): string {
  return [seed * 2654435761, seed * 40503 + 7].map((value) => (value % 2176782336).toString(36)).join(' ');
}

/** Tokenizing a megabyte: what it takes by itself, and what the page's reader feels of it. */
export default async function benchTokenizer(): Promise<Row[]> {
  const text = writtenText();
  const rows: Row[] = [];
  for (const encoding of encodings) {
    const loading = performance.now();
    const tokenizer = await loadTokenizer(encoding);
    const loaded = performance.now() - loading;
    const times: number[] = [];
    let tokens = 0;
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now();
      tokens = tokenPieces(tokenizer.encode(text), tokenizer).ids.length;
      times.push(performance.now() - started);
    }
    rows.push({
      what: `1 MB in ${encoding}, median of ${RUNS}`,
      value: `${median(times).toFixed(0)} ms (${tokens} tokens; loaded in ${loaded.toFixed(0)} ms)`,
      ...(encoding === 'o200k_base' ? { goal: '< 1,000 ms' } : {}),
    });
  }
  const { encode } = await loadTokenizer('o200k_base');
  const started = performance.now();
  encode('가나다라'.repeat(MEGABYTE / 12));
  rows.push({
    what: '… of a word without end in o200k_base',
    value: `${(performance.now() - started).toFixed(0)} ms`,
  });

  const studio = await startStudio({ PORT: String(PORT), EMULATOR: 'on' });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    return [...rows, ...(await pasting(browser, text))];
  } finally {
    await browser.close();
    studio.kill('SIGTERM');
  }
}

async function pasting(browser: Browser, text: string): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(`http://localhost:${PORT}/tokenizer`);
  const box = page.getByRole('textbox', { name: 'Text', exact: true });
  await box.fill('All encodings are loaded with the first text.');
  await counted(page);
  await page.evaluate(() => {
    const tasks = Object.assign(window, { benchTasks: [] as number[] }).benchTasks;
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => tasks.push(duration)),
    ).observe({ type: 'longtask' });
  });
  await box.press('ControlOrMeta+A');
  const started = performance.now();
  await box.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await page.getByRole('option').nth(100).waitFor();
  const seen = performance.now() - started;
  await counted(page);
  const all = performance.now() - started;
  const pasted = await longTasks(page);
  await box.pressSequentially(' Typed behind it.', { delay: 60 });
  const typed = await longTasks(page);
  await context.close();
  return [
    { what: '1 MB pasted into the page: its pieces are seen after', value: `${seen.toFixed(0)} ms` },
    { what: '… all four encodings are counted after', value: `${all.toFixed(0)} ms` },
    { what: '… tasks of the page over 50 ms meanwhile', value: described(pasted), goal: 'none over 200 ms' },
    { what: '… tasks over 50 ms while typing behind it', value: described(typed), goal: '0' },
  ];
}

/** Waits until every encoding has its count of the text that is there. */
async function counted(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const busy = document.querySelectorAll('section[aria-busy=true], [role=radiogroup][aria-busy=true]');
    const length = document.querySelector('[role=group][aria-label="Length of the text"]');
    return busy.length === 0 && /[1-9]\d* bytes/.test(length?.textContent ?? '');
  });
}

async function longTasks(page: Page): Promise<number[]> {
  await page.waitForTimeout(500);
  return page.evaluate(() => (Reflect.get(window, 'benchTasks') as number[]).splice(0));
}

function described(tasks: number[]): string {
  return tasks.length === 0 ? '0' : `${tasks.length}, longest ${Math.max(...tasks).toFixed(0)} ms`;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
