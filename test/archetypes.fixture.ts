import type { ArchetypeLanguage, ArchetypeUse } from '#roles';

/** An organisation that has answered what an organisation is asked once for all its roles. */
function organisation(headcount: Readonly<Record<string, number>>): ArchetypeUse['organisation'] {
  return {
    legalName: 'Example Works Ltd',
    address: '1 Test Street, Exampletown',
    headcountTotal: 24,
    headcountByJurisdiction: headcount,
    locationsWorldwide: 1,
    usFederalContractor: false,
    contact: { name: 'Mara Quinn', title: 'Manager', email: 'jobs@example-works.example' },
    signatory: { name: 'Mara Quinn', title: 'Manager' },
    policies: {
      timeRecording: 'Enter start, end and breaks in the time sheet each day. We pay for all time that you work.',
      expenses: 'We pay 50 a month for internet and phone at home.',
      remoteWork: 'Annex B of your contract says where you may work and what we lend you.',
      accommodation: 'Write to jobs@example-works.example what you need. We answer within 3 working days.',
      equalOpportunity: 'We decide on skill and experience alone. Everyone is welcome to apply.',
      privacy: 'We keep applications for 6 months and then delete them.',
      disconnect: { text: 'Nobody is expected to read or answer messages in quiet hours.', reviewedOn: '2026-06-01' },
    },
  };
}

/** Where each language’s archetypes are tried. */
export const USES: readonly { readonly language: ArchetypeLanguage; readonly use: ArchetypeUse }[] = [
  {
    language: 'en',
    use: {
      organisation: organisation({ 'US-NY': 24 }),
      jurisdiction: 'US-NY',
      timeZone: 'America/New_York',
      startDate: '2027-03-01',
    },
  },
  {
    language: 'en',
    use: {
      organisation: organisation({ GB: 24 }),
      jurisdiction: 'GB',
      timeZone: 'Europe/London',
      // Not a Monday: dates of rotas move by whole weeks all the same.
      startDate: '2027-04-01',
    },
  },
  {
    language: 'de',
    use: {
      organisation: {
        ...organisation({ DE: 24 }),
        policies: {
          timeRecording: 'Tragen Sie Beginn, Ende und Pausen jeden Tag in die Zeiterfassung ein.',
          expenses: 'Wir zahlen 50 EUR im Monat für Internet und Telefon zu Hause.',
          remoteWork: 'Anlage B Ihres Vertrags sagt, wo Sie arbeiten dürfen und was wir Ihnen leihen.',
          accommodation:
            'Schreiben Sie an jobs@example-works.example, was Sie brauchen. Wir antworten binnen 3 Arbeitstagen.',
          equalOpportunity: 'Wir entscheiden allein nach Können und Erfahrung. Alle sind eingeladen, sich zu bewerben.',
          privacy: 'Wir löschen Bewerbungen 6 Monate nach der Entscheidung.',
          disconnect: {
            text: 'In den Ruhezeiten muss niemand Nachrichten lesen oder beantworten.',
            reviewedOn: '2026-06-01',
          },
        },
      },
      jurisdiction: 'DE',
      timeZone: 'Europe/Berlin',
      startDate: '2027-03-01',
    },
  },
];

/** What the checker rightly warns of as long as nobody has completed an archetype, and why the archetype leaves it so. */
export const LEFT_TO_THE_RECRUITER: readonly {
  readonly rule: string;
  readonly jurisdiction: string;
  readonly engagement: 'employee' | 'contractor';
  readonly why: string;
}[] = [
  {
    rule: 'pay-range-missing',
    jurisdiction: 'US-NY',
    engagement: 'employee',
    why: 'The law asks for the pay in a posting. An archetype does not know what its user pays.',
  },
  {
    rule: 'work-pattern-information-missing',
    jurisdiction: 'DE',
    engagement: 'employee',
    why: 'The law asks for pay and paid leave in writing, and both belong to the pay, which its user fills in.',
  },
  {
    rule: 'freelance-contract-terms-missing',
    jurisdiction: 'US-NY',
    engagement: 'contractor',
    why: 'The law asks for each service with its value and for the rate, which are agreed for each contract.',
  },
];
