import type { WorkModel } from '#work-model';
import { Ratio } from '../ratio.js';
import { aModel, aWindow, F3F4, type Draft } from './article-roles.fixture.js';
import { effectiveFocus, focus } from './focus.js';
import { scheduleFactsOf } from './schedule-facts.js';

type Norm = NonNullable<Draft['norms']>[number];

const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const MORNINGS = aWindow(WORKDAYS, ['09:00', '12:00']).hours;
const withChat = (norm: Partial<Norm>, rest: Partial<Draft> = {}): WorkModel => {
  const chat: Norm = {
    id: 'chat',
    channel: 'Chat',
    mode: 'sync',
    audience: 'team',
    responseMinutes: 30,
    clock: 'working',
    ...norm,
  };
  const { norms, protected: sheltered, quietHours } = aModel({ norms: [chat], ...rest });
  return { ...F3F4, norms, protected: sheltered, quietHours };
};
const effective = (model: WorkModel) => effectiveFocus(scheduleFactsOf(model));

describe('effective focus', () => {
  it('leaves out the mornings in which the chat is answered within half an hour', () => {
    // MO 12–17, TU 12–17, WE 15–17 and FR 12–17 with TH 12–17: of seven free stretches five are left.
    expect(effective(withChat({ hours: MORNINGS }))).toEqual({
      longestMinutes: 300,
      blocks: Ratio.of(5),
      hours: Ratio.of(22),
    });
    expect(focus(scheduleFactsOf(withChat({ hours: MORNINGS })))).toEqual(focus(scheduleFactsOf(F3F4)));
  });

  it('leaves out nothing for norms that allow two hours or say no time', () => {
    const all = focus(scheduleFactsOf(F3F4));
    expect(effective(withChat({ responseMinutes: 120 }))).toEqual(all);
    expect(effective(withChat({ responseMinutes: null }))).toEqual(all);
    expect(effective(withChat({ responseMinutes: 119 }))?.blocks).toEqual(Ratio.ZERO);
  });

  const shelter = (adHocContact: 'none' | 'urgent-only' | 'allowed') => ({
    protected: [{ id: 'p', hours: aWindow(['TU'], ['00:00', '24:00']).hours, adHocContact }],
  });
  const quiet = (appliesTo: 'both' | 'inbound' | 'outbound') => ({
    quietHours: { id: 'q', hours: aWindow(['TU'], ['00:00', '24:00']).hours, appliesTo },
  });
  it.each([
    ['protected time without contact silences a norm', {}, shelter('none'), 480],
    ['even an urgent one', { urgent: true }, shelter('none'), 480],
    ['time for urgent contact only silences a norm', {}, shelter('urgent-only'), 480],
    ['but not an urgent one', { urgent: true }, shelter('urgent-only'), 0],
    ['protection from meetings alone does not', {}, shelter('allowed'), 0],
    ['quiet hours silence a norm', {}, quiet('both'), 480],
    ['inbound quiet hours do', {}, quiet('inbound'), 480],
    ['outbound quiet hours do not', {}, quiet('outbound'), 0],
    ['quiet hours do not silence an urgent norm', { urgent: true }, quiet('both'), 0],
  ])('%s', (_, norm, rest, longest) => {
    expect(effective(withChat(norm, rest))?.longestMinutes).toBe(longest);
  });

  it('is not defined while the working window is unanswered', () => {
    expect(effective(aModel())).toBeNull();
  });
});
