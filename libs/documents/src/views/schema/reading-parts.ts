import type { z } from 'zod';
import type { communication, ownTime, place, setTimes, statement } from './parts.js';

export type StatementView = z.output<typeof statement>;
export type SetTimesView = z.output<typeof setTimes>;
export type OwnTimeView = z.output<typeof ownTime>;
export type CommunicationView = z.output<typeof communication>;
export type PlaceView = z.output<typeof place>;
