import type { Waiver, WorkModel } from '#work-model';
import type { Finding, Fix } from './finding.js';
import type { AnyRule } from './rule.js';

/** A finding that someone has accepted, and how. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

export interface Waived {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** About the waivers themselves. */
  readonly ownFindings: readonly Finding[];
}

/** Findings of the checker about waivers, not of a rule; they cannot be waived. */
export const WAIVER_FINDINGS = {
  'waiver-expired':
    'The waiver of “{rule}” ended on {until}. Look again: mend what it covers, or waive it anew with a reason.',
  'waiver-too-long':
    'The waiver of “{rule}” holds until {until}, more than 12 months ahead. The latest date today is {latest}.',
  'waiver-unused':
    'The waiver of “{rule}” at {path} covers no finding. Take it out, so that it does not hide a later one.',
  'waiver-unknown-rule': 'The waiver names a rule “{rule}” that does not exist.',
} as const;

/**
 * Takes out what is waived. Findings of legal rules stay, lowered to info and marked as reviewed: the law does not go away by a
 * signature. Expired, too long, unused and misspelt waivers are findings.
 *
 * @param ran Rules that looked at the model; a waiver of a rule that did not run is not called unused.
 */
export function withoutWaived(
  model: WorkModel,
  findings: readonly Finding[],
  { today, rules, ran }: { today: string; rules: readonly AnyRule[]; ran: ReadonlySet<string> },
): Waived {
  const kept: Finding[] = [];
  const waived: WaivedFinding[] = [];
  const used = new Set<Waiver>();
  const idOf = (name: string): string | undefined =>
    rules.find((rule) => rule.id === name || rule.formerIds?.includes(name))?.id;
  const legal = new Set(rules.filter((rule) => rule.isLegal).map((rule) => rule.id));
  const personal = new Set(rules.filter((rule) => rule.isPrivate === true).map((rule) => rule.id));
  const valid = model.waivers.filter((waiver) => waiver.until >= today && waiver.until <= latestEnd(today));
  for (const finding of findings) {
    const waiver = personal.has(finding.rule)
      ? undefined
      : valid.find((one) => idOf(one.rule) === finding.rule && covers(model, one.path, finding.path));
    if (waiver === undefined) {
      kept.push(finding);
      continue;
    }
    used.add(waiver);
    waived.push({ finding, waiver });
    if (legal.has(finding.rule)) kept.push(reviewed(finding, waiver));
  }
  const ownFindings = model.waivers.flatMap((waiver, index) => {
    const id = idOf(waiver.rule);
    if (id === undefined) return [own('waiver-unknown-rule', index, waiver, today)];
    if (waiver.until < today) return [own('waiver-expired', index, waiver, today)];
    if (waiver.until > latestEnd(today)) return [own('waiver-too-long', index, waiver, today)];
    return used.has(waiver) || !ran.has(id) ? [] : [own('waiver-unused', index, waiver, today)];
  });
  return { findings: kept, waived, ownFindings };
}

/** The last day on which a waiver written today may end: 12 months on, or the last day of a shorter month. */
export function latestEnd(today: string): string {
  return Temporal.PlainDate.from(today).add({ months: 12 }).toString();
}

function covers(model: WorkModel, waiverPath: string, findingPath: string): boolean {
  const exact = withIndexes(model, waiverPath);
  return findingPath === exact || findingPath.startsWith(`${exact}/`);
}

/** `/sync/team-meeting/place` → `/sync/2/place`: ids stay when lines move. */
function withIndexes(model: WorkModel, path: string): string {
  let here: unknown = model;
  const parts = path.split('/').map((part) => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (part === '') return part;
    const index = Array.isArray(here) ? here.findIndex((item) => hasId(item, key)) : -1;
    const name = index >= 0 ? String(index) : key;
    here = typeof here === 'object' && here !== null ? Reflect.get(here, name) : undefined;
    return index >= 0 ? name : part;
  });
  return parts.join('/');
}

function hasId(item: unknown, id: string): boolean {
  return typeof item === 'object' && item !== null && 'id' in item && item.id === id;
}

function reviewed(finding: Finding, { by, until, reason }: Waiver): Finding {
  const note = `Reviewed by ${by}, until ${until}: ${reason}`;
  return { ...finding, severity: 'info', message: `${finding.message} ${note}` };
}

function own(id: keyof typeof WAIVER_FINDINGS, index: number, waiver: Waiver, today: string): Finding {
  const data = { rule: waiver.rule, path: waiver.path, until: waiver.until, latest: latestEnd(today) };
  const path = `/waivers/${index}`;
  const removal: Fix = {
    title: 'Take the waiver out',
    patch: [{ op: 'remove', path }],
    isSafe: id === 'waiver-unused',
  };
  return {
    rule: id,
    severity: 'warning',
    path,
    messageId: id,
    message: WAIVER_FINDINGS[id].replaceAll(/\{(\w+)\}/g, (_, key: keyof typeof data) => data[key]),
    data,
    fixes: [removal],
    sources: [],
  };
}
