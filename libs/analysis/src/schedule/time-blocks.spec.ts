import type { SyncDuty, TimeBlock } from '#work-model';
import { admissionTo, blockAllows, isMeantFor } from './time-blocks.js';

const block = (kind: TimeBlock['kind'], allows: string[] | null = null): TimeBlock => ({
  id: 'block',
  title: null,
  kind,
  hours: {},
  allows,
});
const duty = (kind: SyncDuty['kind'], topic: string | null = null) => ({ kind, topic });

describe('a time block', () => {
  it.each([
    ['focus lets nothing in', block('focus'), duty('meeting', 'creative'), 'excluded'],
    ['meetings lets any meeting in', block('meetings'), duty('meeting'), 'allowed'],
    ['meetings lets a class in', block('meetings'), duty('class', 'safety'), 'allowed'],
    ['meetings lets no coverage in', block('meetings'), duty('coverage'), 'excluded'],
    ['creative goes by topic', block('creative'), duty('meeting', ' Creative '), 'allowed'],
    ['creative keeps another topic out', block('creative'), duty('meeting', 'decision'), 'excluded'],
    ['creative cannot tell without a topic', block('creative'), duty('meeting'), 'unknown'],
    ['learning lets a class in', block('learning'), duty('class'), 'allowed'],
    ['other without a list keeps nothing out', block('other'), duty('coverage'), 'allowed'],
    ['other with a list goes by it', block('other', ['handoff']), duty('meeting', 'x'), 'excluded'],
    ['a list names kinds, in the plural too', block('focus', ['Meetings', 'classes']), duty('class'), 'allowed'],
    ['a list of kinds alone can always tell', block('creative', ['meeting']), duty('coverage'), 'excluded'],
    ['a list of topics cannot tell without one', block('focus', ['design']), duty('meeting'), 'unknown'],
    ['an empty list lets nothing in', block('meetings', []), duty('meeting'), 'excluded'],
  ] as const)('%s', (_, of, what, expected) => {
    expect(admissionTo(of, what)).toBe(expected);
    expect(blockAllows(of, what)).toBe(expected === 'allowed');
  });

  it('is meant for a duty only when it says so', () => {
    expect(isMeantFor(block('other'), duty('meeting'))).toBe(false);
    expect(isMeantFor(block('other', ['meeting']), duty('meeting'))).toBe(true);
    expect(isMeantFor(block('meetings'), duty('meeting'))).toBe(true);
  });
});
