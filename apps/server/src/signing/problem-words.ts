import { CodeWrong } from '#agreements';
import type { Language } from '#documents';
import type { ProductError } from '#platform';

/** What parties are told in German when something cannot be done; by the code of the error. In English the errors say it themselves. */
const DE: Readonly<Record<string, string>> = {
  'form-incomplete':
    'Im Formular fehlt etwas, oder etwas ist nicht, wie es sein soll. Bitte sehen Sie es noch einmal an.',
  'agreement-code-needed': 'Geben Sie zuerst den Code ein, der Ihnen geschickt wurde.',
  'signature-mark-unusable':
    'Diese Unterschrift lässt sich nicht in das Dokument setzen. Schreiben Sie Ihren Namen in anderen Buchstaben, oder nehmen Sie ein anderes Bild (PNG oder JPEG, höchstens 1 MB).',
  'consent-check-wrong':
    'Öffnen Sie das kleine PDF und geben Sie das Wort ein, das darin steht. Wenn es sich nicht öffnet, bitten Sie um die Vereinbarung auf Papier.',
  'prepared-signature-outdated':
    'Das Dokument hat sich geändert, seit es Ihnen gezeigt wurde, oder es ist zu viel Zeit vergangen. Sehen Sie es noch einmal an und bestätigen Sie es.',
  'intent-missing': 'Sagen Sie, dass Sie unterschreiben wollen: setzen Sie den Haken über der Unterschrift.',
  'not-all-acknowledged':
    'Gehen Sie zuerst alle Punkte durch: jeder ist entweder verstanden, oder eine Frage dazu ist beantwortet.',
  'proposal-refused': 'Die Änderung passt nicht zu dem, was vereinbart werden soll. Es wurde nichts gesendet.',
  'expectation-unknown': 'Diesen Punkt gibt es in der Vereinbarung nicht.',
  'agreement-party-done': 'Sie haben Ihren Teil schon getan.',
  'agreement-parties-invalid': 'Diese Person hat in der Vereinbarung schon eine andere Rolle.',
  'agreement-state-unfit': 'Das geht nicht mehr: mit der Vereinbarung ist inzwischen etwas anderes geschehen.',
  'agreement-step-hindered':
    'Das geht noch nicht: andere kommen vor Ihnen, oder die Stelle hat sich geändert, seit das Dokument gemacht wurde.',
};
const DE_OTHERWISE =
  'Das ging nicht. Versuchen Sie es noch einmal; wenn es so bleibt, schreiben Sie an die Organisation.';

/** Why something could not be done, in the language of the party. */
export function problemIn(language: Language, error: ProductError): string {
  if (language === 'en') return error.message;
  if (error instanceof CodeWrong)
    return error.triesLeft > 0
      ? `Das ist nicht der Code, der Ihnen geschickt wurde. Sie haben noch ${error.triesLeft} ${error.triesLeft === 1 ? 'Versuch' : 'Versuche'}.`
      : 'Das ist nicht der Code, der Ihnen geschickt wurde, und er gilt nicht mehr. Lassen Sie sich einen neuen schicken.';
  if (error.retryAfterSeconds !== undefined)
    return `Das waren zu viele Versuche. Versuchen Sie es in ${Math.ceil(error.retryAfterSeconds / 60)} Minuten wieder.`;
  return DE[error.code] ?? DE_OTHERWISE;
}
