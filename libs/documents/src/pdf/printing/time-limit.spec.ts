import { PrintTimedOut } from './print-errors.js';
import { withinLimits } from './time-limit.js';

const never = (): Promise<never> => new Promise(() => {});

describe('work within limits', () => {
  it('gives its result', async () => {
    expect(await withinLimits(() => Promise.resolve(7), 1_000, new AbortController().signal)).toBe(7);
  });

  it('ends with an error that names the limit', async () => {
    await expect(withinLimits(never, 20)).rejects.toThrow(PrintTimedOut);
    await expect(withinLimits(never, 20)).rejects.toThrow('within 0.02 s');
  });

  it("ends with the signal's own reason", async () => {
    const controller = new AbortController();
    const work = withinLimits(never, 1_000, controller.signal);
    controller.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
  });

  it('is not begun when the signal is already aborted', async () => {
    let begun = false;
    const begin = (): Promise<void> => {
      begun = true;
      return Promise.resolve();
    };
    await expect(withinLimits(begin, 1_000, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
    expect(begun).toBe(false);
  });

  it('may fail unobserved after the limit', async () => {
    let fail: (error: Error) => void = () => {};
    await expect(withinLimits(() => new Promise<void>((_, reject) => (fail = reject)), 5)).rejects.toThrow(
      PrintTimedOut,
    );
    fail(new Error('late'));
    await new Promise((resolve) => setImmediate(resolve)); // an unhandled rejection would end the process
  });
});
