import type { Frequency, Proposal, ProposalOf, Span } from '#intake';
import type { Weekday } from '#work-model';
import type { DescriptionSay } from './words.js';

/** What a proposal would make the role say, in a few words. @param dayOf short name of a weekday */
export function proposalInWords(proposal: Proposal, say: DescriptionSay, dayOf: (day: Weekday) => string): string {
  return partsOf(proposal, say, dayOf)
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

type Parts = readonly (string | null)[];

function partsOf(proposal: Proposal, say: DescriptionSay, dayOf: (day: Weekday) => string): Parts {
  switch (proposal.kind) {
    case 'title':
    case 'duty':
      return [proposal.values.title];
    case 'location':
      return [proposal.values.mode === null ? null : say(proposal.values.mode), proposal.values.place];
    case 'schedule':
      return [say(proposal.values.use), ...hours(proposal.values, say, dayOf)];
    case 'set-time':
      return [proposal.values.title, frequency(proposal.values.frequency, say), ...hours(proposal.values, say, dayOf)];
    case 'own-time':
      return ownTime(proposal.values, say, dayOf);
    case 'norm':
      return norm(proposal.values, say, dayOf);
    case 'participants':
      return [proposal.values.people.join(', ')];
    case 'place-day':
      return placeDay(proposal.values, say, dayOf);
    case 'protected-time': {
      const kinds = proposal.values.forbid.map((kind) => say(kind)).join(', ');
      return [...hours(proposal.values, say, dayOf), say('noMeetings', { kinds })];
    }
    default:
      return terms(proposal, say);
  }
}

type Terms = ProposalOf<'contracted' | 'pay' | 'contract-type' | 'engagement' | 'zone' | 'start-date'>;

function terms(proposal: Terms, say: DescriptionSay): Parts {
  switch (proposal.kind) {
    case 'contracted':
      return [contracted(proposal.values, say)];
    case 'pay':
      return [pay(proposal.values, say)];
    case 'contract-type': {
      const { type, months, endDate } = proposal.values;
      return [say(type), months === null ? null : `${months} ${unitWords('month', months, say)}`, endDate];
    }
    case 'engagement':
      return [say(proposal.values.engagement)];
    case 'zone':
      return [proposal.values.words, proposal.values.zones.join(', ')];
    default:
      return [proposal.values.immediately ? say('immediately') : (proposal.values.date ?? proposal.values.monthDay)];
  }
}

interface Hours {
  readonly days: readonly Weekday[] | null;
  readonly from: string | null;
  readonly to: string | null;
}

function hours({ days, from, to }: Hours, say: DescriptionSay, dayOf: (day: Weekday) => string): Parts {
  const time =
    from === null || to === null
      ? (from ?? (to === null ? null : say('dueBy', { time: to })))
      : say('range', { from, to });
  return [days === null ? null : days.map(dayOf).join(', '), time];
}

function ownTime(
  values: ProposalOf<'own-time'>['values'],
  say: DescriptionSay,
  dayOf: (day: Weekday) => string,
): Parts {
  const { title, days, time, monthDay, frequency: often, within, receiver } = values;
  const inMonth = monthDay === -1 ? say('lastDay') : monthDay === null ? null : say('monthDay', { day: monthDay });
  return [
    title,
    frequency(often, say),
    days === null ? null : days.map(dayOf).join(', '),
    inMonth,
    time === null ? null : say('dueBy', { time }),
    within === null ? null : span(within, say),
    receiver,
  ];
}

function norm(values: ProposalOf<'norm'>['values'], say: DescriptionSay, dayOf: (day: Weekday) => string): Parts {
  const { channel, audience, reply } = values;
  const answer = reply === null ? null : say('replyIn', { span: span(reply, say) });
  return [channel, audience, answer, ...hours(values, say, dayOf)];
}

function placeDay(
  { place, days, perWeek, rule }: ProposalOf<'place-day'>['values'],
  say: DescriptionSay,
  dayOf: (day: Weekday) => string,
): Parts {
  return [
    place === 'home' ? say('home') : place,
    rule === null ? null : say(rule),
    days === null ? null : days.map(dayOf).join(', '),
    perWeek === null ? null : say('perWeek', { count: perWeek }),
  ];
}

function contracted({ leastMinutes, mostMinutes }: ProposalOf<'contracted'>['values'], say: DescriptionSay): string {
  const inHours = (minutes: number): string => say('hours', { count: minutes / 60 });
  if (leastMinutes === null) return mostMinutes === null ? '' : say('upTo', { to: inHours(mostMinutes) });
  if (mostMinutes === null) return say('least', { from: inHours(leastMinutes) });
  if (leastMinutes === mostMinutes) return inHours(leastMinutes);
  return say('range', { from: inHours(leastMinutes), to: inHours(mostMinutes) });
}

function pay({ min, max, currency, symbol, unit }: ProposalOf<'pay'>['values'], say: DescriptionSay): string {
  const sign = currency ?? symbol ?? '';
  const [from, to] = [min, max].map((amount) => (amount === null ? null : `${amount} ${sign}`.trim()));
  const amount =
    from === to || to === null || to === undefined
      ? (from ?? '')
      : from === null || from === undefined
        ? say('upTo', { to })
        : say('range', { from, to });
  return unit === null ? amount : say('per', { amount, unit: unitWords(unit, 1, say) });
}

function span({ amount, unit }: Span, say: DescriptionSay): string {
  return `${amount} ${unitWords(unit, amount, say)}`;
}

function unitWords(unit: Span['unit'] | Frequency['unit'], count: number, say: DescriptionSay): string {
  return say(unit, { count });
}

function frequency(often: Frequency | null, say: DescriptionSay): string | null {
  if (often === null) return null;
  const { times, every, unit } = often;
  const rhythm =
    every === 1
      ? say('every', { unit: unitWords(unit, 1, say) })
      : say('everyOther', { every, units: unitWords(unit, every, say) });
  return times === 1 ? rhythm : say('times', { times, every: rhythm });
}
