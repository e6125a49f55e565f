/** Words in the week picture and the synchronicity bar. */
export const pictures = {
  'picture.zoneUnknown': 'The time zone is not stated yet.',
  'picture.otherZone':
    '{titles}: set by the clocks of {zone}. The picture shows the week of {date}; when clocks change, the time here can change.',
  'bar.title': 'Set time and own time',
  'bar.description': '{label}: {setTime}; {ownTime}.',
  'bar.setTime': '{hours} of set time a week',
  'bar.setTimeShare': 'Set time: {hours} a week, {percent}%',
  'bar.share': '{hours}, {percent}%',
  'bar.noSetTime': 'No set time',
  'bar.ownTimeShare': 'Own time: {hours} a week, {percent}%',
  'bar.allOwnTime': 'All time is your own, 100%',
  'bar.restOwnTime': 'The rest is own time',
  'bar.noOwnTime': 'No own time',
  'bar.noShare': 'No share without agreed weekly hours',
} as const;
