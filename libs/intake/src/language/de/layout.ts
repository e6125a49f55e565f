import type { LayoutWords } from '../language.js';

export const LAYOUT_DE: LayoutWords = {
  sections: [
    {
      pattern:
        '(?:Ihr|Dein|Unser Wunsch)(?:e|en)? ?-?(?:Anforderungs)?profil|Profil|Anforderung(?:en|sprofil)|Voraussetzungen|Qualifikation(?:en)?|(?:Das|Was) (?:bringen Sie|bringst du|du) mit(?:bringst|bringen)?|Was Sie mitbringen|Sie (?:bringen mit|haben|müssen)|Du (?:bringst mit|hast)|Wir erwarten',
      means: 'requirements',
    },
    {
      pattern:
        '(?:Das )?(?:bieten wir|wir bieten)|Benefits|(?:Ihre|Deine) Vorteile|Was (?:du bekommst|Sie bekommen|wir bieten)|Unser Angebot|Darauf (?:können Sie|kannst du)',
      means: 'benefits',
    },
    {
      pattern: 'Über (?:uns|die|den|das)|Wer wir sind|Was wir machen|(?:Das )?Unternehmen|Wir stellen uns vor',
      means: 'company',
    },
    {
      pattern:
        '(?:Ihre|Deine|Die)? ?(?:Aufgaben(?:schwerpunkte|gebiet|bereich)?|Tätigkeit(?:en)?)|Zu (?:Ihren|deinen) Aufgaben|Das (?:erwartet Sie|erwartet dich|machen Sie|machst du)|Was (?:du machst|Sie machen|Sie erwartet|dich erwartet)|Ablauf|Sie (?:werden|übernehmen)',
      means: 'duties',
    },
    { pattern: '(?:Die )?(?:Stelle|Position)$|Ihre (?:Rolle|Position)', means: 'role' },
    {
      pattern: 'Eckdaten|Rahmenbedingungen|Arbeitszeit(?:en)?|Konditionen|Gehalt|Das sind Ihre Dienste|Auf einen Blick',
      means: 'terms',
    },
    { pattern: 'So arbeiten wir|Zusammenarbeit|Kommunikation', means: 'working-together' },
    { pattern: 'Bewerbung|So bewerben|Kontakt|Chancengleichheit|Vielfalt', means: 'applying' },
  ],
  labels: [
    { pattern: 'Stelle|Position|Berufsbezeichnung', means: 'title' },
    { pattern: '(?:Arbeits|Einsatz|Dienst|Stand)?ort', means: 'location' },
    { pattern: '(?:Kurs|Unterrichts)zeiten', means: 'class' },
    { pattern: '(?:Arbeits|Dienst)zeit(?:en)?|Umfang|Dienste?|Schicht(?:en)?|Ihr Arbeitsplatz', means: 'hours' },
    { pattern: '(?:Jahres|Monats|Brutto)?gehalt|Vergütung|Stundenlohn|Lohn|Honorar|Entgelt|Bezahlung', means: 'pay' },
    { pattern: 'Vertrag(?:sart)?|Befristung|Anstellung(?:sart)?', means: 'contract' },
    { pattern: 'Beginn|Start|Eintritt(?:stermin)?', means: 'start' },
    { pattern: 'Zeitzone', means: 'zone' },
    { pattern: 'Bürozeiten.*|Öffnungszeiten.*|Sprechzeiten.*|Bewerbung(?:en)?|Kontakt', means: 'elsewhere' },
  ],
  abbreviations:
    'z\\.\\s?b|d\\.\\s?h|u\\.\\s?a|bzw|ggf|nr|abs|ca|inkl|zzgl|exkl|evtl|max|min|std|tel|e\\.\\s?v|dr|prof|mo|di|mi|do|fr|sa|so|str',
  starters: 'Sie|Du|Wir|Die|Der|Das|Unser|Unsere|Es',
};
