import { contracted } from './contracted.js';
import { contractType } from './contract-type.js';
import { duty } from './duty.js';
import { engagement } from './engagement.js';
import { location } from './location.js';
import { norm } from './norm.js';
import { ownTime } from './own-time.js';
import { participants } from './participants.js';
import { pay } from './pay.js';
import { placeDay } from './place-day.js';
import { protectedTime } from './protected-time.js';
import { schedule } from './schedule.js';
import { setTime } from './set-time.js';
import { startDate } from './start-date.js';
import { title } from './title.js';
import { zone } from './zone.js';

/** Every pattern, in the order in which they look at a sentence: terms of the job first, then duties, what is left last. */
export const PATTERNS = [
  title,
  contractType,
  engagement,
  location,
  contracted,
  pay,
  startDate,
  zone,
  protectedTime,
  placeDay,
  schedule,
  norm,
  setTime,
  ownTime,
  participants,
  duty,
] as const;
