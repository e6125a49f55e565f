import { PrinterClosed } from './print-errors.js';
import { PrintingSlots } from './printing-slots.js';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('printing slots', () => {
  it('let callers in up to the limit, then in the order in which they came', async () => {
    const slots = new PrintingSlots(2);
    const inside: string[] = [];
    for (const caller of ['a', 'b', 'c', 'd', 'e']) void slots.enter().then(() => inside.push(caller));
    await settle();
    expect(inside).toEqual(['a', 'b']);
    expect([slots.running, slots.waiting]).toEqual([2, 3]);
    slots.leave();
    await settle();
    slots.leave();
    slots.leave();
    await settle();
    expect(inside).toEqual(['a', 'b', 'c', 'd', 'e']);
    slots.leave();
    slots.leave();
    expect([slots.running, slots.waiting]).toEqual([0, 0]);
  });

  it('pass over a caller who gave up', async () => {
    const slots = new PrintingSlots(1);
    await slots.enter();
    const controller = new AbortController();
    const impatient = slots.enter(controller.signal);
    let patientIsIn = false;
    void slots.enter().then(() => (patientIsIn = true));
    controller.abort(new Error('no time'));
    await expect(impatient).rejects.toThrow('no time');
    expect(slots.waiting).toBe(1);
    slots.leave();
    await settle();
    expect(patientIsIn).toBe(true);
  });

  it('do not throw out a caller who gives up when already inside', async () => {
    const slots = new PrintingSlots(1);
    const controller = new AbortController();
    await slots.enter();
    const second = slots.enter(controller.signal);
    slots.leave();
    await second;
    controller.abort();
    expect([slots.running, slots.waiting]).toEqual([1, 0]);
  });

  it('refuse a caller whose signal is already aborted', async () => {
    await expect(new PrintingSlots(1).enter(AbortSignal.abort(new Error('late')))).rejects.toThrow('late');
  });

  it('refuse those who wait and those who come, once closed', async () => {
    const slots = new PrintingSlots(1);
    await slots.enter();
    const waiting = slots.enter();
    slots.close();
    await expect(waiting).rejects.toThrow(PrinterClosed);
    await expect(slots.enter()).rejects.toThrow(PrinterClosed);
    expect(slots.running).toBe(1);
  });
});
