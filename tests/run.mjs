#!/usr/bin/env node
// `npm test`: every check, one after the other, and their counts in the last line. `node tests/run.mjs browser unit`
// runs only those.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../lib/server/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ program: string, args: string[], report?: string, env?: Record<string, string> }} Step
 */

/** @type {Record<string, () => Promise<Step> | Step>} */
const steps = {
  format: () => bin('prettier', '--check', '--log-level', 'warn', '.'),
  lint: () => bin('eslint', '.', '--max-warnings', '0'),
  types: () => bin('tsc', '--noEmit'),
  unit: () => vitest('unit'),
  conformance: () => vitest('conformance'),
  browser: async () => {
    const { findChromium } = await import('./find-chromium.mjs');
    const report = path.join(reports, 'browser.json');
    const step = bin('playwright', 'test', '--reporter=list,json');
    return {
      ...step,
      report,
      env: { CHROMIUM_PATH: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    };
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in steps));
if (unknown) {
  console.error(`There is no check “${unknown}”; there are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

await install(root);
const reports = mkdtempSync(path.join(os.tmpdir(), 'rehearsal-tests-'));

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, makeStep] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n— ${name}`);
  const counts = await run(makeStep);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
rmSync(reports, { recursive: true, force: true });

console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed > 0 ? 1 : 0);

/**
 * @param {() => Promise<Step> | Step} makeStep
 * @returns {Promise<Counts>}
 */
async function run(makeStep) {
  try {
    const step = await makeStep();
    const code = await exitCode(step);
    const counts = step.report
      ? readCounts(step.report)
      : { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
    // A run that ended badly without a failed test (a server that did not start, say) is a failure all the same.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {string} name
 * @param {...string} args
 * @returns {Step}
 */
function bin(name, ...args) {
  return { program: path.join(root, 'node_modules', '.bin', name), args };
}

/** @param {string} project */
function vitest(project) {
  const report = path.join(reports, `${project}.json`);
  return {
    ...bin(
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ),
    report,
  };
}

/** @param {Step} step */
function exitCode({ program, args, env }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', resolve);
  });
}

/**
 * Vitest and Playwright both write a JSON report, each in its own words.
 * @param {string} file
 * @returns {Counts}
 */
function readCounts(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}
