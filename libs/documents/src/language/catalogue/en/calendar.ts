/** Sentences that only calendar files need. */
export const calendar = {
  'calendar.name': '{role}, {organisation}',
  'calendar.missing': 'Not in this calendar, because no time is stated yet: {list}.',
  'calendar.noZone':
    'The role names no time zone, so working and quiet hours are left out and times are those of the place you are at.',
  'calendar.optional': 'You may attend; you need not.',
  'calendar.onCall': 'You are on call, not at work: you must be reachable and able to start.',
  'calendar.ownTime': 'You choose when to work on it.',
  'calendar.perProject': 'Each project has its own deadline: see {source}.',
  'calendar.perProjectUnknown': 'Each project has its own deadline.',
  'calendar.ongoing': 'Ongoing; it has no deadline.',
  'calendar.unstated': 'No deadline is stated yet.',
  'calendar.endOfDay': 'No clock time is stated; it is shown as due at the end of the day.',
  'calendar.asWritten': 'Due: {text}.',
  'calendar.workingWindow': 'Working window',
  'calendar.noSetHours': 'No set hours',
  'calendar.quietHours': 'Outside quiet hours',
  'calendar.reachable': 'Working window outside quiet hours',
} as const;
