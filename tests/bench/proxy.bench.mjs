// What the endpoint adds between a client and Azure: the server of `npm start` on one core, the load rig on the other,
// each run paired with one straight to the rig. Goals are compared, never asserted.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const dir = path.resolve(import.meta.dirname, '../..');
const rig = path.resolve(dir, '../shared/bench');
const rigPort = 9100;
const port = 3199;
const call = '/openai/deployments/rig/chat/completions?api-version=2024-10-21';
const hasTaskset = spawnSync('taskset', ['-V']).status === 0;

/** @typedef {{ what: string, value: string, goal: string }} Row */

/** @param {string} core @param {string[]} words */
const pinned = (core, words) => (hasTaskset ? ['taskset', '-c', core, ...words] : words);

/** @param {string[]} words @param {Record<string, string>} [env] */
function start(words, env = {}) {
  const [command = '', ...rest] = words;
  return spawn(command, rest, {
    cwd: dir,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** @param {string} url @returns {Promise<string | undefined>} */
function get(url) {
  return new Promise((resolve) => {
    http
      .get(url, (response) => {
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () => resolve(response.statusCode === 200 ? text : undefined));
      })
      .on('error', () => resolve(undefined));
  });
}

/** @param {string} url */
async function until(url) {
  const begun = performance.now();
  for (;;) {
    if ((await get(url)) !== undefined) return performance.now() - begun;
    if (performance.now() - begun > 60_000) throw new Error(`${url} did not answer within a minute.`);
    await sleep(10);
  }
}

/** @param {number | undefined} pid */
function memory(pid) {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) / 1024;
}

/** @param {string} what @param {number} value @param {string} unit @param {number} goal @returns {Row} */
function row(what, value, unit, goal, digits = 1) {
  return {
    what,
    value: `${value.toFixed(digits)} ${unit}`,
    goal: `≤ ${goal} ${unit}`,
  };
}

/**
 * Runs it all; about two and a half minutes.
 *
 * @returns {Promise<Row[]>} empty when the rig is not beside the repository or this is not Linux
 */
export default async function benchProxy() {
  if (!existsSync(path.join(rig, 'load.mjs')) || !existsSync('/proc/self/status')) {
    console.log('proxy: skipped, the load rig (../shared/bench) is not here, or this is not Linux.');
    return [];
  }
  if (hasTaskset) spawnSync('taskset', ['-acp', '1', String(process.pid)]);
  const { makeTarget, runPhase, paired } = await import(pathToFileURL(path.join(rig, 'load.mjs')).href);
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-bench-'));
  const file = path.join(folder, 'deployments.json');
  const resource = {
    kind: 'azure',
    endpoint: `http://127.0.0.1:${rigPort}`,
    apiKey: 'rig',
    deployments: [{ name: 'rig', model: 'gpt-4o' }],
  };
  writeFileSync(file, JSON.stringify({ resources: [resource] }));

  const upstream = start(pinned('1', ['node', path.join(rig, 'upstream.mjs'), '--port', String(rigPort)]));
  const begun = performance.now();
  const env = { PORT: String(port), HOST: '127.0.0.1', DEPLOYMENTS_FILE: file, EMULATOR: 'on' };
  const server = start(pinned('0', ['node', 'lib/server/start.mjs']), env);
  try {
    await until(`http://127.0.0.1:${port}/openai/v1/models`);
    const firstAnswer = performance.now() - begun;
    await until(`http://127.0.0.1:${rigPort}/__rig/stats`);
    await sleep(1_000);
    const idle = memory(server.pid);

    const target = makeTarget({ url: `http://127.0.0.1:${port}${call}` });
    const direct = makeTarget({ url: `http://127.0.0.1:${rigPort}${call}` });
    const pid = server.pid ?? 0;
    // A server that has answered before is what people have.
    await runPhase(target, { streams: 100, per: 4, spec: { tps: 0, n: 20 } });

    const one = await paired(direct, target, { streams: 1, per: 60, spec: { tps: 200, n: 5 }, pid }, 3);
    const many = await paired(direct, target, { streams: 500, spec: { tps: 33, n: 200 }, pid }, 3);
    const burst = await runPhase(target, {
      streams: 1_000,
      spec: { tps: 10, n: 60, split: 'utf8', text: 'ko' },
      stagger: 1_000,
      timeoutMs: 120_000,
    });
    const left = await runPhase(target, { streams: 40, spec: { tps: 50, n: 400 }, abortAfterReads: 20 });
    const told = await leaveTimes(left.recs);

    const perChunk = median(
      many.target.map((/** @type {{ serverUsPerChunk: number }} */ run) => run.serverUsPerChunk),
    );
    const peak = Math.max(
      ...many.target.map((/** @type {{ server: { rssPeakMb: number } }} */ run) => run.server.rssPeakMb),
    );
    return [
      row('CPU per streamed chunk, 500 streams', perChunk, 'µs', 35),
      row('time to first token added, 500 streams, p50', many.netP50.added / 1_000, 'ms', 10),
      row('time to first token added, 500 streams, p99', many.netP99.added / 1_000, 'ms', 150),
      row('time to first token added, one stream, p50', one.netP50.added / 1_000, 'ms', 1.5, 2),
      row(
        'streams lost or changed, of 1,000 at once, cut inside characters',
        1_000 - burst.complete,
        'streams',
        0,
        0,
      ),
      row('upstream told that the reader left, p50', told.p50, 'ms', 10),
      row('upstream told that the reader left, max', told.max, 'ms', 10),
      row('memory, idle', idle, 'MB', 130, 0),
      row('memory, 500 streams, peak', peak, 'MB', 230, 0),
      row('first answer after a start with a build', firstAnswer / 1_000, 's', 0.8, 2),
    ];
  } finally {
    server.kill('SIGTERM');
    upstream.kill('SIGTERM');
    rmSync(folder, { recursive: true });
  }
}

/** How long after each reader left the rig saw its connection close. @param {{ id: string, abortUs: number }[]} records */
async function leaveTimes(records) {
  await sleep(500);
  const times = [];
  for (const { id, abortUs } of records) {
    const seen = JSON.parse((await get(`http://127.0.0.1:${rigPort}/__rig/stream?id=${id}`)) ?? 'null');
    times.push(seen?.how === 'aborted' ? (seen.endUs - abortUs) / 1_000 : Infinity);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length / 2)] ?? Infinity, max: times.at(-1) ?? Infinity };
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
