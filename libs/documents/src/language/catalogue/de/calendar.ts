/** Sätze, die nur in Kalenderdateien stehen. */
export const calendar = {
  'calendar.name': '{role}, {organisation}',
  'calendar.missing': 'Nicht in diesem Kalender, weil noch keine Zeit genannt ist: {list}.',
  'calendar.noZone':
    'Die Stelle nennt keine Zeitzone. Arbeits- und Ruhezeiten fehlen deshalb, und Uhrzeiten gelten dort, wo Sie gerade sind.',
  'calendar.optional': 'Sie können teilnehmen, müssen aber nicht.',
  'calendar.onCall': 'Sie haben Bereitschaft, keinen Dienst: Sie müssen erreichbar sein und anfangen können.',
  'calendar.ownTime': 'Sie entscheiden, wann Sie daran arbeiten.',
  'calendar.perProject': 'Jedes Projekt hat seinen eigenen Termin, siehe {source}.',
  'calendar.perProjectUnknown': 'Jedes Projekt hat seinen eigenen Termin.',
  'calendar.ongoing': 'Laufend, ohne Termin.',
  'calendar.unstated': 'Noch ist kein Termin genannt.',
  'calendar.endOfDay': 'Es ist keine Uhrzeit genannt; der Termin steht am Ende des Tages.',
  'calendar.asWritten': 'Fällig: {text}.',
  'calendar.workingWindow': 'Arbeitsfenster',
  'calendar.noSetHours': 'Keine festen Zeiten',
  'calendar.quietHours': 'Außerhalb der Ruhezeiten',
  'calendar.reachable': 'Arbeitsfenster außerhalb der Ruhezeiten',
} as const;
