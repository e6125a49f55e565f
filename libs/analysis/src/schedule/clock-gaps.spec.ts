import { horizonOf } from '#work-model';
import { aRole } from '../checking/rule-cases.fixture.js';
import { clockGapsIn } from './clock-gaps.js';

const year = horizonOf(aRole(), { allYear: true });

describe('times that do not exist in 2026', () => {
  it.each([
    ['America/New_York', [{ date: '2026-03-08', from: 120, to: 180 }]],
    ['Europe/Berlin', [{ date: '2026-03-29', from: 120, to: 180 }]],
    ['Australia/Lord_Howe', [{ date: '2026-10-04', from: 120, to: 150 }]],
    ['America/Santiago', [{ date: '2026-09-06', from: 0, to: 60 }]],
    ['Asia/Kolkata', []],
  ])('in %s', (zone, gaps) => expect(clockGapsIn(zone, year)).toEqual(gaps));
});
