import { onCallPayOf, type OnCallPay } from './on-call-pay.js';

describe('pay of time on call', () => {
  it.each<[string | null, OnCallPay]>([
    [null, 'missing'],
    ['  ', 'missing'],
    ['unpaid', 'none'],
    ['Unpaid.', 'none'],
    ['none', 'none'],
    ['not paid', 'none'],
    ['0 EUR', 'none'],
    ['unbezahlt', 'none'],
    ['Paid as hours worked', 'as-work'],
    ['On-call time counts as working time.', 'as-work'],
    ['Your full hourly rate', 'as-work'],
    ['250 EUR a week. All of it is working time.', 'as-work'],
    ['Gilt als Arbeitszeit', 'as-work'],
    ['rémunéré comme temps de travail effectif', 'as-work'],
    ['8 USD an hour', 'allowance'],
    ['250 EUR a week and time off for each call', 'allowance'],
    ['Does not count as hours worked', 'allowance'],
    ['Each call counts as hours worked', 'allowance'],
    ['Pauschale, jeder Einsatz wird als Arbeitszeit bezahlt', 'allowance'],
    ['Waiting is unpaid. Each call is paid at 150 %.', 'allowance'],
  ])('“%s” is %s', (pay, expected) => {
    expect(onCallPayOf({ onCall: { responseMinutes: null, placeLimit: null, pay } })).toBe(expected);
  });

  it('is missing without terms', () => {
    expect(onCallPayOf({ onCall: null })).toBe('missing');
  });
});
