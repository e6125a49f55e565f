import { PERMISSIONS, type Permission } from '#accounts';
import type { Language } from '#documents';

const GERMAN: Readonly<Partial<Record<Permission, string>>> = {
  'organisation:read': 'Name und Einstellungen der Organisation sehen',
  'members:read': 'Mitglieder und Einladungen sehen',
  'members:manage': 'Einladen, Zugänge ändern, Mitglieder entfernen',
  'audit:read': 'Sehen, wer was geändert hat',
  'teams:read': 'Teams sehen',
  'teams:write': 'Teams anlegen und ändern',
  'people:read': 'Personen, ihre Zeitzone und Arbeitszeiten sehen',
  'people:write': 'Personen anlegen und ändern',
  'policies:read': 'Vorlagen für Regelungen sehen',
  'policies:write': 'Vorlagen für Regelungen entwerfen und zuweisen',
  'policies:publish': 'Vorlagen für Regelungen veröffentlichen',
  'roles:read': 'Rollen und ihre Fassungen sehen',
  'roles:write': 'Rollen entwerfen und ändern',
  'roles:publish': 'Rollen veröffentlichen und archivieren',
  'documents:read': 'Dokumente sehen und abrufen',
  'documents:create': 'Dokumente erstellen lassen',
  'templates:read': 'Dokumentvorlagen sehen',
  'templates:write': 'Dokumentvorlagen ändern',
  'agreements:read': 'Vereinbarungen sehen, und wer wann was unterschrieben hat',
  'agreements:write': 'Vereinbarungen entwerfen, senden und beantworten',
  'privacy:manage':
    'Festlegen, wie lange Vereinbarungen aufbewahrt werden; Daten über eine Person ausgeben und löschen',
  'seals:manage': 'Schlüssel und Zeitstempel von Siegeln einrichten',
  'webhooks:manage': 'Webhooks einrichten und ihre Zustellungen sehen',
  'jobs:read': 'Aufgaben im Hintergrund sehen',
  'jobs:manage': 'Gescheiterte Aufgaben im Hintergrund wiederholen',
};

/** What a key may do, in a sentence. A scope that is no longer given keeps its name. */
export function scopeInWords(scope: Permission, language: Language): string {
  return (language === 'de' ? GERMAN[scope] : PERMISSIONS[scope]) ?? scope;
}
