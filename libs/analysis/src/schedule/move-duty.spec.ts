import { applyPatch } from '#work-model';
import { aRole } from '../checking/rule-cases.fixture.js';
import { moveFix } from './move-duty.js';

const meeting = {
  id: 'moved',
  title: 'Moved',
  kind: 'meeting',
  days: 'TU',
  from: '10:00',
  to: '11:00',
  place: 'video',
};
const moved = (change: object, slot: Parameters<typeof moveFix>[2]) => {
  const model = aRole({ sync: [{ ...meeting, ...change }] });
  const [duty] = model.sync;
  const fix = moveFix(duty!, 0, slot);
  return { fix, duty: fix?.patch ? applyPatch(model, fix.patch).sync[0] : null };
};

describe('moving a duty', () => {
  it('changes only what differs', () => {
    const { fix } = moved({}, { days: ['TU'], startMinute: 615, endMinute: 675 });
    expect(fix).toEqual({
      title: 'Move “Moved” to Tuesday 10:15–11:15',
      isSafe: false,
      patch: [
        { op: 'replace', path: '/sync/0/startMinute', value: 615 },
        { op: 'replace', path: '/sync/0/endMinute', value: 675 },
      ],
    });
  });

  it('takes the first date and the dates left out along, within their weeks', () => {
    const { duty } = moved(
      { every: '2 weeks', dtstart: '2026-01-06', exceptDates: ['2026-02-03', '2026-02-05'] },
      { days: ['FR'], startMinute: 600, endMinute: 660 },
    );
    expect(duty).toMatchObject({
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
      dtstart: '2026-01-09',
      exceptDates: ['2026-02-05', '2026-02-06'],
    });
  });

  it('leaves a first date alone that only says from when on', () => {
    const { duty } = moved({ dtstart: '2026-01-05' }, { days: ['WE'], startMinute: 600, endMinute: 660 });
    expect(duty).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: '2026-01-05' });
  });

  it('keeps several days', () => {
    const { duty } = moved({ days: ['TU', 'TH'] }, { days: ['TU', 'TH'], startMinute: 660, endMinute: 720 });
    expect(duty).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=TU,TH', startMinute: 660 });
  });

  it('is no fix without a slot', () => {
    expect(moved({}, null).fix).toBeNull();
  });
});
