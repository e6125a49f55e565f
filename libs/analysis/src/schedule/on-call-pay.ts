import type { SyncDuty } from '#work-model';

/**
 * What a role file says about the pay of time on call: nothing, that there is none, that the whole time counts as hours worked, or
 * something else (an allowance, time off, pay for calls alone).
 */
export type OnCallPay = 'missing' | 'none' | 'as-work' | 'allowance';

// Pay is free text, so it is read by phrases. Hourly amounts are no proof: "8 USD an hour" is usually an allowance for waiting.
const AS_WORK = [
  /\b(?:as|is|are|counts? as|counted as) (?:all )?(?:hours? worked|work(?:ing)? (?:time|hours)|regular (?:time|hours)|overtime)\b/,
  /\b(?:full|normal|regular|usual|ordinary|hourly) (?:hourly )?(?:pay|rate|wages?|salary)\b/,
  /\b(?:als|zählt als|gilt als|wie) (?:volle )?arbeitszeit\b/,
  /\bcomme (?:du )?temps de travail(?: effectif)?\b/,
  /\bcomo (?:tiempo de trabajo|horas trabajadas)\b/,
];
const NONE = [
  /^(?:none|no|nothing|nil|zero|0|0 .{0,12}|keine?|aucune|ninguna)\.?$/,
  /\b(?:unpaid|not (?:separately )?paid|no (?:extra |separate |additional )?(?:pay|payment|compensation)|without (?:extra |additional )?pay|unbezahlt|non rémunérée?s?|sin (?:paga|remuneración))\b/,
];
const NEGATED = /\b(?:not|never|nor|nicht|kein\w*|pas|no)\b[^,;.]{0,30}$/;
// "Calls count as hours worked" says nothing about the waiting.
const OF_CALLS_ALONE = /\b(?:calls?|called|call-?outs?|callbacks?|einsätze?|einsatz)\b/;

/** Reads `onCall.pay`. English, German, French and Spanish phrases are known; other words count as an allowance. */
export function onCallPayOf({ onCall }: Pick<SyncDuty, 'onCall'>): OnCallPay {
  const text = (onCall?.pay ?? '')
    .trim()
    .toLowerCase()
    .replaceAll(/\bon[ -]call\b/g, 'standby');
  if (text === '') return 'missing';
  const sentences = text.split(/(?<=[.;])\s+/);
  if (sentences.some((sentence) => !OF_CALLS_ALONE.test(sentence) && isSaid(sentence))) return 'as-work';
  const isAllNone = sentences.some((sentence) => NONE.some((none) => none.test(sentence))) && sentences.length === 1;
  return isAllNone ? 'none' : 'allowance';
}

function isSaid(sentence: string): boolean {
  return AS_WORK.some((phrase) => {
    const found = phrase.exec(sentence);
    return found !== null && !NEGATED.test(sentence.slice(0, found.index));
  });
}
