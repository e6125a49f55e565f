/** Wörter im Wochenbild und im Synchronitätsbalken. */
export const pictures = {
  'picture.zoneUnknown': 'Die Zeitzone ist noch nicht angegeben.',
  'picture.otherZone':
    '{titles}: nach den Uhren von {zone}. Das Bild zeigt die Woche vom {date}; bei Zeitumstellungen kann sich die Zeit hier ändern.',
  'bar.title': 'Feste Zeit und eigene Zeit',
  'bar.description': '{label}: {setTime}; {ownTime}.',
  'bar.setTime': '{hours} feste Zeit pro Woche',
  'bar.setTimeShare': 'Feste Zeit: {hours} pro Woche, {percent} %',
  'bar.share': '{hours}, {percent} %',
  'bar.noSetTime': 'Keine feste Zeit',
  'bar.ownTimeShare': 'Eigene Zeit: {hours} pro Woche, {percent} %',
  'bar.allOwnTime': 'Alle Zeit gehört Ihnen, 100 %',
  'bar.restOwnTime': 'Der Rest ist eigene Zeit',
  'bar.noOwnTime': 'Keine eigene Zeit',
  'bar.noShare': 'Kein Anteil ohne vereinbarte Wochenstunden',
} as const;
