import type { Finding } from '#analysis';
import { openRoleFile, type RoleFileText } from '#work-model';
import type { CheckedFile, PlacedFinding } from '../checked-file.js';
import { faultFindings } from '../fault-findings.js';
import { placedFindings } from '../finding-places.js';
import { Tally, type RunSummary } from '../run-summary.js';

/** A role file with two set times that overlap; line numbers in specs are those of this text. */
export const ROLE_TEXT = `workpact: 1
organisation: { legalName: Northlight Design LLC }
role:
  title: Designer
  engagement: employee
  timeZone: America/New_York
sync:
  - title: Stand-up # 每日
    kind: meeting
    days: [MO]
    from: '09:00'
    to: '10:00'
  - title: Review
    kind: meeting
    days: [MO]
    from: '09:30'
    to: '10:30'
`;

export function roleOf(text: string, file = 'roles/a.yaml'): RoleFileText {
  const opened = openRoleFile(text, { file });
  if (!opened.ok) throw new Error(`The fixture ${file} has faults.`);
  return opened.file;
}

const bare = { data: {}, fixes: [], sources: [] };

/** Findings as rules give them: one of each severity, with each kind of fix, and characters that formats must escape. */
const FINDINGS: readonly Finding[] = [
  {
    ...bare,
    rule: 'sync-duties-overlap',
    severity: 'error',
    path: '/sync/1/startMinute',
    messageId: 'overlap',
    message: '“Review” and “Stand-up” overlap, 100%: <both> & at once.',
    data: { other: 'stand-up', minutes: 30 },
    fixes: [
      {
        title: 'Move “Review” to Monday 10:00–11:00',
        patch: [
          { op: 'replace', path: '/sync/1/startMinute', value: 600 },
          { op: 'replace', path: '/sync/1/endMinute', value: 660 },
        ],
        isSafe: false,
      },
    ],
    sources: ['Nobody is in two places at once'],
  },
  {
    ...bare,
    rule: 'missing-change-notice',
    severity: 'warning',
    path: '/notice',
    messageId: 'missing',
    message: 'Nothing says how long before a change people hear of it.',
    fixes: [
      { title: 'Give 14 days of notice', patch: [{ op: 'add', path: '/notice/changeDays', value: 14 }], isSafe: true },
    ],
  },
  {
    ...bare,
    rule: 'vague-term',
    severity: 'info',
    path: '/sync/0/title',
    messageId: 'vague',
    message: 'Two lines\nof text.',
    fixes: [{ title: 'Say it in numbers', patch: null, isSafe: false }],
  },
];

export function checkedFile(changes: Partial<CheckedFile> = {}): CheckedFile {
  const role = roleOf(ROLE_TEXT);
  return {
    file: role.file,
    text: role.text,
    role,
    findings: placedFindings(FINDINGS, role),
    waived: [],
    ran: ['sync-duties-overlap', 'missing-change-notice', 'vague-term', 'missing-owner'],
    skipped: [{ rule: 'coverage-understaffed', reason: 'needs-input', detail: 'team' }],
    fixed: [],
    notFixed: [],
    ...changes,
  };
}

export function waivedFinding(): CheckedFile['waived'][number] {
  const [first] = checkedFile().findings;
  if (!first) throw new Error('The fixture has findings.');
  const waiver = {
    rule: 'vague-term',
    path: '/sync/0',
    reason: 'The team knows it by this name',
    by: 'Ada',
    until: '2026-09-01',
  };
  return { ...first, waiver };
}

/** A file that is no role. */
export function brokenFile(): CheckedFile {
  const text = 'workpact: 1\norganisation: { legalName: A }\nrole: { title: B, engagement: employe }\n';
  const opened = openRoleFile(text, { file: 'b.yaml' });
  const findings: PlacedFinding[] = opened.ok ? [] : faultFindings(opened.faults, text);
  return checkedFile({ file: 'b.yaml', text, role: null, findings, ran: [], skipped: [] });
}

/** What a run over these files amounts to, in a time that does not change. */
export function summaryOf(files: readonly CheckedFile[], maxWarnings: number | null = null): RunSummary {
  const tally = new Tally();
  for (const file of files) tally.add(file);
  return { ...tally.summary(maxWarnings), milliseconds: 1234 };
}
