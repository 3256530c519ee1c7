import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium.mjs';
import { startStudio } from './start-studio';
import { startMarkdownUpstream, LAST_WORDS, type MarkdownUpstream } from './markdown-upstream';

type Row = { what: string; value: string; goal?: string };

const PORT = 3187;
const TOKENS_PER_SECOND = 200;
const TOKENS = 4000;
const EARLIER_QUESTIONS = 250;

/** The chat and completions pages in Chromium: what is loaded, how soon it is painted, and whether it stays smooth while it is used. */
export default async function benchPage(): Promise<Row[]> {
  const upstream = await startMarkdownUpstream();
  const studio = await startStudio({ PORT: String(PORT), DEPLOYMENTS_FILE: deploymentsFile(upstream) });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    return [
      ...(await firstLoad(browser)),
      ...(await typing(browser)),
      ...(await typingInLongText(browser)),
      ...(await streaming(browser, upstream)),
      ...(await shading(browser)),
    ];
  } finally {
    await browser.close();
    studio.kill('SIGTERM');
    upstream.close();
  }
}

function deploymentsFile(upstream: MarkdownUpstream): string {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'rehearsal-bench-')), 'deployments.json');
  const resource = {
    kind: 'openai-compatible',
    endpoint: `http://127.0.0.1:${upstream.port}/v1`,
    deployments: [{ name: 'markdown', model: 'gpt-4o' }],
  };
  writeFileSync(file, JSON.stringify({ resources: [resource] }));
  return file;
}

async function openChat(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(`http://localhost:${PORT}/chat`, { waitUntil: 'networkidle' });
  return page;
}

async function firstLoad(browser: Browser): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  const scripts = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(response.url(), gzipSync(await response.body()).length);
  });
  const paints: number[] = [];
  for (let run = 0; run < 5; run++) {
    await page.goto(`http://localhost:${PORT}/chat`, { waitUntil: 'networkidle' });
    paints.push(await largestPaint(page));
  }
  await context.close();
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  return [
    {
      what: 'Scripts loaded with the page, gzip',
      value: `${(bytes / 1000).toFixed(0)} KB in ${scripts.size}`,
      goal: '≤ 190 KB',
    },
    {
      what: 'Largest contentful paint, median of 5',
      value: `${median(paints).toFixed(0)} ms`,
      goal: '< 600 ms',
    },
  ];
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

async function typing(browser: Browser): Promise<Row[]> {
  const page = await openChat(browser);
  const box = page.getByRole('textbox', { name: 'System message' });
  await box.fill('You help people with their orders. '.repeat(571));
  await box.press('Control+End');
  await page.waitForTimeout(1000);
  const tasks = await mainThreadTasks(browser, page, async () => {
    await box.pressSequentially(' Answer in one short sentence, and always kindly.', { delay: 60 });
  });
  await page.context().close();
  return [
    {
      what: 'Typing in a system message of 20,000 characters: longest task',
      value: `${tasks.longest.toFixed(0)} ms`,
      goal: '≤ 16 ms',
    },
    {
      what: '… tasks over 16 ms',
      value: `${tasks.durations.filter((ms) => ms > 16).length} of ${tasks.durations.length}`,
      goal: '0',
    },
  ];
}

/** On the completions page, in front of an answer, with the draft kept and the tokens counted as for everyone. */
async function typingInLongText(browser: Browser): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(`http://localhost:${PORT}/completions`, { waitUntil: 'networkidle' });
  const box = page.getByRole('textbox', { name: 'Prompt and completion' });
  await box.click();
  await page.keyboard.insertText('Once upon a time');
  await page.keyboard.press('Control+Enter');
  await box.locator('.generated').first().waitFor();
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+Home');
  // Pasted, as a text of that length is; the browser itself takes minutes to type it.
  await box.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, 'You help people with their orders, and always kindly.\n'.repeat(3_704));
  await page.waitForTimeout(2000);
  const tasks = await mainThreadTasks(browser, page, () =>
    box.pressSequentially(' Answer in one short sentence, and always kindly.', { delay: 60 }),
  );
  await context.close();
  return [
    {
      what: 'Typing in a completion of 200,000 characters: longest task',
      value: `${tasks.longest.toFixed(0)} ms`,
      goal: '≤ 16 ms',
    },
    {
      what: '… tasks over 16 ms',
      value: `${tasks.durations.filter((ms) => ms > 16).length} of ${tasks.durations.length}`,
      goal: '0',
    },
  ];
}

async function streaming(browser: Browser, upstream: MarkdownUpstream): Promise<Row[]> {
  const page = await openChat(browser);
  const box = page.getByRole('textbox', { name: 'Message', exact: true });
  for (let question = 0; question < EARLIER_QUESTIONS; question++) {
    await box.fill(`Question ${question}`);
    await box.press('Enter');
    await page.getByText(`Answer to question ${question}.`).waitFor({ state: 'attached' });
  }
  await page.waitForTimeout(1000);

  const tasks = await mainThreadTasks(browser, page, () => streamLongAnswer(page));
  const painted = await page.evaluate(() => Reflect.get(window, 'benchPainted') as number);
  const toPaint = painted - upstream.lastChunkAt();
  // Counting frames asks for all of them, which is work of its own: a second answer is counted, the first was measured.
  const framesPerSecond = await countFrames(page, () => streamLongAnswer(page));
  await page.context().close();
  const over50 = tasks.durations.filter((ms) => ms > 50);
  return [
    {
      what: '4,000 tokens at 200/s under 500 messages: tasks over 50 ms',
      value: `${over50.length}, longest ${tasks.longest.toFixed(0)} ms`,
      goal: '0',
    },
    {
      what: '… main thread busy',
      value: `${(tasks.busy / 1000).toFixed(1)} s of ${(tasks.wall / 1000).toFixed(0)} s`,
      goal: '< 6 s of 20 s',
    },
    { what: '… last chunk to its paint', value: `${toPaint} ms`, goal: '≤ 50 ms' },
    {
      what: '… frames lost of 60 a second',
      value: `${Math.max(0, 100 - (framesPerSecond / 60) * 100).toFixed(1)} %`,
      goal: '< 1 %',
    },
  ];
}

/** The long answer read as tokens: while it streams, and when it is there as a whole. */
async function shading(browser: Browser): Promise<Row[]> {
  const page = await openChat(browser);
  await page.getByRole('switch', { name: 'Log probabilities' }).check();
  const box = page.getByRole('textbox', { name: 'Message', exact: true });
  const view = page.getByRole('button', { name: 'Tokens', exact: true });
  const allShaded = async () => {
    await page.waitForFunction(
      (count) => document.querySelectorAll('[role="option"][data-token]').length === count,
      TOKENS,
      { timeout: 60_000, polling: 250 },
    );
  };
  await box.fill(`Stream ${TOKENS} tokens at ${TOKENS_PER_SECOND}`);
  await box.press('Enter');
  // Once before it is measured: the first time loads the parts that show tokens.
  await view.click();
  await allShaded();
  await view.click();
  await page.waitForTimeout(1000);
  const whole = await mainThreadTasks(browser, page, async () => {
    await view.click();
    await allShaded();
  });
  const streamed = await mainThreadTasks(browser, page, async () => {
    await page.getByRole('button', { name: 'Ask again', exact: true }).click();
    await view.waitFor({ state: 'hidden' });
    await allShaded();
  });
  await page.context().close();
  return [
    {
      what: '4,000 tokens at 200/s shaded by probability: tasks over 50 ms',
      value: `${streamed.durations.filter((ms) => ms > 50).length}, longest ${streamed.longest.toFixed(0)} ms`,
      goal: '0',
    },
    {
      what: '… main thread, CPU time',
      value: `${(streamed.cpu.busy / 1000).toFixed(1)} s of ${(streamed.wall / 1000).toFixed(0)} s, longest task ${streamed.cpu.longest.toFixed(0)} ms`,
    },
    {
      what: 'Shading an answer of 4,000 tokens: main thread, CPU time',
      value: `${whole.cpu.busy.toFixed(0)} ms, longest task ${whole.cpu.longest.toFixed(0)} ms`,
      goal: '< 100 ms',
    },
  ];
}

/** Asks for the long answer and waits until its end was painted; `benchPainted` is then the time of that. */
async function streamLongAnswer(page: Page): Promise<void> {
  await page.evaluate((lastWords) => {
    const counted = Object.assign(window, { benchPainted: 0 });
    const ends = () => document.body.textContent.split(lastWords).length;
    const before = ends();
    const watcher = new MutationObserver(() => {
      if (ends() === before) return;
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(() => (counted.benchPainted = Date.now())));
    });
    // Looked for only near the end, so that the watcher itself costs nothing while the answer streams.
    setTimeout(
      () => watcher.observe(document.body, { subtree: true, childList: true, characterData: true }),
      18_000,
    );
  }, LAST_WORDS);
  const box = page.getByRole('textbox', { name: 'Message', exact: true });
  await box.fill(`Stream ${TOKENS} tokens at ${TOKENS_PER_SECOND}`);
  await box.press('Enter');
  await page.waitForFunction(() => (Reflect.get(window, 'benchPainted') as number) > 0, undefined, {
    timeout: 60_000,
    polling: 500,
  });
}

/** Frames a second that the page could draw while something is done. */
async function countFrames(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counted = Object.assign(window, { benchFrames: 0, benchSince: performance.now() });
    const frame = () => {
      counted.benchFrames += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await act();
  return page.evaluate(() => {
    const seconds = (performance.now() - (Reflect.get(window, 'benchSince') as number)) / 1000;
    return (Reflect.get(window, 'benchFrames') as number) / seconds;
  });
}

type Tasks = {
  durations: number[];
  longest: number;
  busy: number;
  wall: number;
  /** Of the processor alone, in all and the longest task: what other programs take in between does not count. */
  cpu: { busy: number; longest: number };
};

/** Every task of the page's main thread while something is done, from Chromium's own trace. */
async function mainThreadTasks(browser: Browser, page: Page, act: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'],
  });
  const started = performance.now();
  await act();
  const wall = performance.now() - started;
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: {
      name: string;
      ph: string;
      pid: number;
      tid: number;
      dur?: number;
      tdur?: number;
      args?: { name?: string };
    }[];
  };
  const mains = trace.traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const tasksOf = ({ pid, tid }: { pid: number; tid: number }) =>
    trace.traceEvents.filter(
      (event) =>
        event.pid === pid && event.tid === tid && event.name === 'RunTask' && event.dur !== undefined,
    );
  // Other renderers are idle: the page's is the one with the most work.
  const work = (tasks: { dur?: number }[]) => sum(tasks.map(({ dur = 0 }) => dur));
  const tasks = mains.map(tasksOf).sort((a, b) => work(b) - work(a))[0] ?? [];
  const durations = tasks.map(({ dur = 0 }) => dur / 1000);
  const cpu = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return {
    durations,
    longest: Math.max(0, ...durations),
    busy: sum(durations),
    wall,
    cpu: { busy: sum(cpu), longest: Math.max(0, ...cpu) },
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
