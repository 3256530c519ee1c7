import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { frameBatch } from './frame-batch';

const FRAME_MS = 16;

beforeEach(() => {
  vi.useFakeTimers();
  // A page's frames, by the same clock.
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, FRAME_MS));
  vi.stubGlobal('cancelAnimationFrame', (frame: ReturnType<typeof setTimeout>) => clearTimeout(frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('hands over together what arrived before a frame, in order', () => {
  const handOver = vi.fn();
  const batch = frameBatch<number>(handOver);
  batch.add(1);
  batch.add(2);
  expect(handOver).not.toHaveBeenCalled();
  vi.advanceTimersByTime(FRAME_MS);
  expect(handOver.mock.calls).toEqual([[[1, 2]]]);
});

it('hands over again only after a while, and at once when asked', () => {
  const handOver = vi.fn();
  const batch = frameBatch<number>(handOver);
  batch.add(1);
  vi.advanceTimersByTime(FRAME_MS);
  batch.add(2);
  vi.advanceTimersByTime(FRAME_MS);
  expect(handOver).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(3 * FRAME_MS);
  expect(handOver).toHaveBeenCalledTimes(2);
  batch.add(3);
  batch.flush();
  expect(handOver).toHaveBeenLastCalledWith([3]);
  vi.advanceTimersByTime(1_000);
  expect(handOver).toHaveBeenCalledTimes(3);
});

it('goes on in a hidden tab, which draws no frames', () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  const handOver = vi.fn();
  frameBatch<number>(handOver).add(1);
  vi.advanceTimersByTime(250);
  expect(handOver).toHaveBeenCalledWith([1]);
});
