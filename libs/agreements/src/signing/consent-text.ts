import type { Language } from '#documents';

/** Which text somebody agreed to is kept by this name. Change the text, change the name: old agreements keep theirs. */
export const CONSENT_VERSION = '2026-11';
export const INTENT_VERSION = '2026-11';

export interface ConsentText {
  readonly heading: string;
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
  /** What is agreed to, beside the box. */
  readonly agree: string;
}

/** What one must know before agreeing to sign electronically (15 USC 7001(c); of use everywhere). */
const TEXTS: Readonly<Record<Language, ConsentText>> = {
  en: {
    heading: 'Signing electronically',
    paragraphs: [
      {
        heading: 'You may have paper instead',
        text: 'You do not have to sign electronically. At any time before you sign, you can ask for the agreement on paper, at no cost and with no disadvantage. You can also ask for a paper copy of what you have signed.',
      },
      {
        heading: 'What this covers',
        text: 'Your consent is for this agreement and the messages about it, and for nothing else.',
      },
      {
        heading: 'You may change your mind',
        text: 'You can withdraw your consent until you have signed: choose “Ask for paper” or “Decline”, or write to the sender. It costs nothing. What was signed before stays signed.',
      },
      {
        heading: 'How to stay reachable',
        text: 'We write to the e-mail address that this link was sent to. If it changes, tell the sender.',
      },
      {
        heading: 'What you need',
        text: 'A current browser, an e-mail address, and a program that shows PDF files (your browser does). You can keep the signed agreement as a PDF file, or print it.',
      },
    ],
    agree: 'I have read this and agree to receive and sign this agreement electronically.',
  },
  de: {
    heading: 'Elektronisch unterschreiben',
    paragraphs: [
      {
        heading: 'Sie können stattdessen Papier bekommen',
        text: 'Sie müssen nicht elektronisch unterschreiben. Bis Sie unterschrieben haben, können Sie die Vereinbarung jederzeit auf Papier verlangen, kostenlos und ohne Nachteil. Auch von dem, was Sie unterschrieben haben, können Sie eine Papierkopie verlangen.',
      },
      {
        heading: 'Wofür Ihre Zustimmung gilt',
        text: 'Sie gilt für diese Vereinbarung und die Nachrichten dazu, und für nichts anderes.',
      },
      {
        heading: 'Sie können es sich anders überlegen',
        text: 'Bis Sie unterschrieben haben, können Sie Ihre Zustimmung zurücknehmen: Wählen Sie „Auf Papier“ oder „Ablehnen“, oder schreiben Sie dem Absender. Das kostet nichts. Was vorher unterschrieben wurde, bleibt unterschrieben.',
      },
      {
        heading: 'Wie Sie erreichbar bleiben',
        text: 'Wir schreiben an die E-Mail-Adresse, an die dieser Link ging. Ändert sie sich, sagen Sie es dem Absender.',
      },
      {
        heading: 'Was Sie brauchen',
        text: 'Einen aktuellen Browser, eine E-Mail-Adresse und ein Programm, das PDF-Dateien zeigt (Ihr Browser kann es). Die unterschriebene Vereinbarung können Sie als PDF-Datei aufbewahren oder drucken.',
      },
    ],
    agree:
      'Ich habe das gelesen und bin einverstanden, diese Vereinbarung elektronisch zu erhalten und zu unterschreiben.',
  },
};

const INTENTS: Readonly<Record<Language, string>> = {
  en: 'I intend to sign this document electronically. My signature here is to have the effect of one by hand.',
  de: 'Ich will dieses Dokument elektronisch unterschreiben. Meine Unterschrift hier soll wirken wie eine von Hand.',
};

export function consentText(language: Language): ConsentText {
  return TEXTS[language];
}

/** What stands beside the box that is ticked to sign. */
export function intentText(language: Language): string {
  return INTENTS[language];
}
