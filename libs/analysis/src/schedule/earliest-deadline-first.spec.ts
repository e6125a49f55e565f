import type { Interval } from '#work-model';
import fc from 'fast-check';
import { firstOverload, type Job } from './earliest-deadline-first.js';

const job = (duty: number, release: number, due: number, minutes: number): Job => ({ duty, release, due, minutes });

describe('work in the order of deadlines', () => {
  it.each<[string, Job[], Interval[]]>([
    ['what just fits', [job(0, 0, 10, 10)], [[0, 10]]],
    ['two that take turns', [job(0, 0, 20, 15), job(1, 5, 10, 5)], [[0, 20]]],
    [
      'around a gap',
      [job(0, 0, 30, 20)],
      [
        [0, 10],
        [20, 30],
      ],
    ],
    ['nothing to do', [], []],
  ])('fits: %s', (_, jobs, free) => expect(firstOverload(jobs, free)).toBeNull());

  it.each<[string, Job[], Interval[], object]>([
    ['a minute too much', [job(0, 0, 10, 11)], [[0, 10]], { duties: [0], neededMinutes: 11, freeMinutes: 10 }],
    [
      'each alone fits, both together do not',
      [job(0, 0, 10, 6), job(1, 0, 10, 6)],
      [[0, 20]],
      { duties: [0, 1], neededMinutes: 12, freeMinutes: 10 },
    ],
    ['no free time at all', [job(0, 0, 10, 1)], [], { duties: [0], freeMinutes: 0 }],
    ['free time only after the deadline', [job(0, 0, 10, 1)], [[10, 20]], { duties: [0], freeMinutes: 0 }],
    ['work that comes after all free time', [job(0, 30, 40, 1)], [[0, 20]], { duties: [0] }],
    [
      'earlier work that is not to blame stays out',
      [job(0, 0, 5, 1), job(1, 20, 30, 11)],
      [[0, 40]],
      { from: 20, duties: [1] },
    ],
  ])('does not fit: %s', (_, jobs, free, overload) => expect(firstOverload(jobs, free)).toMatchObject(overload));

  it('says the same as trying all spans (processor demand criterion)', () => {
    const aJob = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
      .map(([release, length, minutes]) => job(0, release, release + length, minutes));
    const free: Interval[] = [
      [0, 7],
      [9, 18],
      [21, 40],
    ];
    const freeIn = (from: number, to: number) =>
      free.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
    fc.assert(
      fc.property(fc.array(aJob, { maxLength: 8 }), (jobs) => {
        const isOver = jobs.some((a) =>
          jobs.some((b) => {
            const inside = jobs.filter(({ release, due }) => release >= a.release && due <= b.due);
            return inside.reduce((sum, { minutes }) => sum + minutes, 0) > freeIn(a.release, b.due);
          }),
        );
        const found = firstOverload(jobs, free);
        expect(found !== null).toBe(isOver);
        expect(found === null || found.neededMinutes > found.freeMinutes).toBe(true);
      }),
    );
  });
});
