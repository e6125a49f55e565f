/**
 * @template Result
 * @param {() => Promise<Result>} print
 * @returns {Promise<{ milliseconds: number, pdf: Result }>}
 */
export async function timed(print) {
  const start = performance.now();
  const pdf = await print();
  return { milliseconds: performance.now() - start, pdf };
}

/**
 * Does all with `lanes` at a time.
 *
 * @template Item
 * @param {number} lanes
 * @param {readonly Item[]} items
 * @param {(item: Item) => Promise<unknown>} work
 * @returns {Promise<number>} milliseconds for all
 */
export async function inLanes(lanes, items, work) {
  const start = performance.now();
  const queue = items.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const item of queue) await work(item);
    }),
  );
  return performance.now() - start;
}
