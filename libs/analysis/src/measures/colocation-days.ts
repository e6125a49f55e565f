import { Ratio } from '../ratio.js';
import type { ScheduleFacts } from './schedule-facts.js';

/** Co-location days (6.10): local dates a week with a required set time at one of the employer's places. */
export function colocationDays({ model, required, horizon }: ScheduleFacts): Ratio {
  const sites = new Set(model.role.places.filter((place) => place.kind === 'site').map((place) => place.id));
  const dates = required.filter(({ duty }) => duty.place !== null && sites.has(duty.place)).map(({ date }) => date);
  return Ratio.of(new Set(dates).size, horizon.weeks);
}
