import type { Words } from './words.js';

export const de: Words = {
  verdicts: {
    authentic: [
      'Echt',
      'Alle Beteiligten haben dieses Dokument unterschrieben, die unten genannte Organisation hat es gesiegelt, und seitdem hat sich nichts darin geändert.',
    ],
    altered: [
      'Verändert',
      'Etwas in dieser Datei ist nicht so, wie es unterschrieben wurde. Verlassen Sie sich nicht darauf: bitten Sie um die Datei, wie sie Ihnen gesendet wurde.',
    ],
    unrecognised: [
      'Nicht erkannt',
      'Es lässt sich nicht sagen, wer dieses Dokument gemacht hat: es ist keines von uns, oder niemand, dem hier vertraut wird, hat es gesiegelt.',
    ],
    unsealed: [
      'Nicht gesiegelt',
      'Alles, was in diesem Dokument unterschrieben ist, stimmt; aber nicht alle haben unterschrieben, oder es ist ein Ausdruck. Es beweist noch nichts.',
    ],
  },
  authenticRecord:
    'Die unten genannte Organisation hat diesen Abschlussnachweis gesiegelt, seitdem hat sich nichts darin geändert, und das Protokoll darin ist vollständig.',
  reasons: {
    damaged:
      'Die Datei lässt sich nicht eindeutig lesen: sie ist beschädigt, abgeschnitten oder von einem anderen Programm geschrieben.',
    'not-ours': 'Sie hat keine Signatur von Workpact.',
    'no-signature': 'Niemand hat es unterschrieben.',
    'not-all-signed':
      'Es ist nicht gesiegelt: nicht alle haben unterschrieben, oder es ist ein früherer Stand des Dokuments.',
    'two-seals': 'Es wurde zweimal gesiegelt.',
    'wrong-order': 'Die Signaturen folgen nicht so aufeinander wie in unseren Dokumenten.',
    'not-certified': 'Die erste Signatur sagt nicht, was nach ihr geändert werden darf.',
    'another-agreement': 'Die Signaturen gehören zu verschiedenen Vereinbarungen.',
    'another-model': 'Das Arbeitsmodell darin ist nicht das, was unterschrieben wurde.',
    'another-organisation': 'Die Signaturen sind von verschiedenen Organisationen.',
    'no-model': 'Das Arbeitsmodell, das unterschrieben wurde, ist nicht darin.',
    'record-broken': 'Das Protokoll ist nicht so, wie es geschrieben wurde.',
    'bytes-changed': 'Was sie umfasst, hat sich seit der Unterschrift geändert.',
    'signature-wrong': 'Die Signatur ist keine, oder nicht vom Schlüssel ihres Zertifikats.',
    'signature-form': 'Die Signatur hat nicht die Form der unseren; es könnte etwas darin versteckt sein.',
    'certificate-unfit': 'Das Zertifikat galt damals nicht, oder nicht dafür.',
    'unknown-root': 'Niemand, dem hier vertraut wird, steht hinter dem Zertifikat.',
    'expired-without-timestamp':
      'Das Zertifikat ist abgelaufen, und kein Zeitstempel sagt, dass vorher unterschrieben wurde.',
    'timestamp-wrong': 'Der Zeitstempel gehört zu etwas anderem, oder ist keiner.',
    'not-covered': 'Sie umfasst nicht die ganze Datei, wie sie damals war.',
    'revision-unsigned': 'Der Datei wurde etwas hinzugefügt, das niemand unterschrieben hat.',
    'object-changed': 'Etwas, das vorher unterschrieben war, wurde geändert.',
    'object-unused': 'Es wurde etwas hinzugefügt, zu dem nichts führt.',
    'object-was-missing': 'Es wurde etwas hinzugefügt, das das Dokument nannte, bevor es da war.',
    'active-content': 'Es enthält etwas, das von selbst handelt, etwa ein Skript oder eine Ebene.',
    'field-not-theirs': 'Ein Feld wurde von jemandem ausgefüllt, dem es nicht gehört.',
    'field-shows-other': 'Ein Feld zeigt etwas anderes, als hineingeschrieben wurde.',
    'catalog-changed': 'Etwas am ganzen Dokument wurde geändert oder ist nicht von uns.',
  },
  checks: {
    intact: ['Seit der Unterschrift unverändert', 'Seit der Unterschrift verändert'],
    valid: ['Die Signatur stimmt', 'Die Signatur stimmt nicht'],
    trusted: ['Bekannt, von wem', 'Nicht bekannt, von wem'],
    entireFile: [
      'Es folgt nichts Unerlaubtes',
      'Es folgt etwas, das niemand unterschrieben hat oder das nicht folgen darf',
    ],
  },
  levels: {
    'B-B': 'B-B: Zeiten nach der Uhr der Organisation',
    'B-T': 'B-T: ein Zeitstempeldienst sagt, wann gesiegelt wurde',
    'B-LT': 'B-LT: mit Zeitstempel und allem, was eine spätere Prüfung braucht',
    'B-LTA': 'B-LTA: mit Zeitstempel über alles, was eine spätere Prüfung braucht',
  },
  parts: {
    issuer: 'Ausgestellt von {name}',
    'new-hire': 'Unterschrieben von {name}',
    'company-signer': 'Für die Organisation unterschrieben von {name}',
    seal: 'Gesiegelt von {name}',
    other: 'Signatur von {name}',
  },
  labels: {
    file: 'Fingerabdruck der Datei (SHA-256)',
    level: 'Stufe',
    model: 'Arbeitsmodell darin',
    modelSigned: 'es ist das, was unterschrieben wurde',
    modelOther: 'es ist NICHT das, was unterschrieben wurde',
    record: 'Protokoll',
    sealed: 'Des gesiegelten Dokuments',
    by: 'Zertifikat von',
    claimed: 'Zeit nach der Uhr des Unterzeichners',
    proven: 'Zeit nach einem Zeitstempeldienst',
    provenByStranger: 'Zeit nach einem Zeitstempeldienst, der hier nicht bekannt ist',
    certificate: 'Ausgestellt von',
    digest: 'Fingerabdruck dessen, was gezeigt und unterschrieben wurde (SHA-256)',
    signature: 'Signatur „{name}“',
    object: 'Objekt {number}',
    at: 'Byte {at}',
    stamp: 'Zeitstempel über alles',
  },
};
