import { readDuration } from './duration.js';
import { misread, quoted, understood, type Reading } from './problem.js';

const AMOUNT = '[0-9]{1,6}(?:\\.[0-9]{1,4})?';
const UNIT = '(?:h|hours?|min|minutes?)';

/** Regular expression source of a reply time: `4 working hours`, `30 min`, `30 elapsed min`. */
export const REPLY = `${AMOUNT} ?(?:(?:working|elapsed) )?${UNIT}`;

export interface ReplyTime {
  readonly responseMinutes: number;
  /** Null when the words do not say which clock counts. */
  readonly clock: 'working' | 'elapsed' | null;
}

const EXPECTED = 'a reply time such as "4 working hours", "30 min" or "2 elapsed hours"';
const whole = new RegExp(`^${REPLY}$`);

/** Reads how fast a reply is expected and, when said, whether working or elapsed time counts. */
export function readReply(text: string): Reading<ReplyTime> {
  if (!whole.test(text)) {
    const days = /^([0-9]{1,3}) (?:working |business )?days?$/.exec(text);
    const why = days ? 'a working day has no fixed length; say it in hours' : `${quoted(text)} is not a reply time`;
    return misread('reply-invalid', why, EXPECTED, days ? `${Number(days[1]) * 8} working hours` : null);
  }
  const word = /working|elapsed/.exec(text)?.[0];
  const duration = readDuration(text.replace(/ ?(?:working|elapsed) /, ' '));
  if (!duration.ok) return duration;
  const clock = word === 'working' || word === 'elapsed' ? word : null;
  return understood({ responseMinutes: duration.value, clock });
}
