import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRole, type Finding } from '#analysis';
import { projectRoot } from '#program';
import { formatFault, parseRoleFile } from '#work-model';
import { CHECK_OPTIONS } from './realistic-roles.fixture.js';

/** Findings in an example file after some of its text has been changed; each change must be there to be made. */
function findingsIn(
  example: string,
  ...changes: readonly (readonly [before: string, after: string])[]
): readonly Finding[] {
  let text = readFileSync(join(projectRoot(), 'examples', `${example}.yaml`), 'utf8');
  for (const [before, after] of changes) {
    if (!text.includes(before)) throw new Error(`${example} does not hold “${before}”.`);
    text = text.replaceAll(before, after);
  }
  const parsed = parseRoleFile(text, { file: example });
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return checkRole(parsed.model, CHECK_OPTIONS).findings;
}

const inShort = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);

describe('the examples of the article', () => {
  it.each([
    ['article-1-front-desk', []],
    // Before 9 comes before the clients of the day: the one open question in the article itself.
    ['article-2-client-counselor', ['warning permitted-window-before-input /async/0/permitted']],
    ['article-3-4-creative-team', []],
    ['article-5-6-designer', []],
    ['article-7-contractors', []],
    ['spectrum-submit-on-monday', []],
    ['spectrum-work-from-home-friday', []],
    ['design-firm-designer', []],
    ['clinic-front-desk', []],
    ['remote-engineer', []],
    // The same 225 minutes of meetings in blocks and peppered over the day: the fourth recommendation.
    ['day-in-blocks', ['info fragmented-meetings /sync']],
    [
      'day-peppered',
      [
        'warning no-focus-block /role/workingWindow',
        'warning fragmented-meetings /sync',
        'warning duty-in-wrong-time-block /sync/2/startMinute',
        'info meeting-outside-meeting-block /sync/1/startMinute',
        'info meeting-outside-meeting-block /sync/4/startMinute',
      ],
    ],
  ])('%s has exactly the findings that it should have', (example, expected) => {
    expect(inShort(findingsIn(example))).toEqual(expected);
  });

  it('with “Friday afternoon” in place of a clock time lack a deadline', () => {
    const found = findingsIn('article-7-contractors', [
      'due: FR 17:00 America/New_York',
      'due: { text: Friday afternoon }',
    ]);
    expect(inShort(found)).toEqual([
      ...[0, 1, 2].map((index) => `error deadline-imprecise /async/${index}/due/text`),
      // “… that the task list names by Friday”: with no deadline on Friday, that word is no longer made precise by one.
      'warning vague-term /texts/duties/0/text',
    ]);
    expect(found[0]?.message).toContain('“Friday afternoon”');
  });

  it('with a required Monday stand-up make an employee of a contractor', () => {
    const standUp = `sync:
  - { title: Stand-up, kind: meeting, days: MO, from: '09:00', to: '09:30', place: video, participants: [creative-director], owner: creative-director, reason: collaboration }
async:`;
    const found = findingsIn('article-7-contractors', ['\nasync:', `\n${standUp}`]);
    expect(inShort(found)).toEqual([
      'warning us-contractor-control-signals /sync/0',
      // The text goes on saying that there are no meetings.
      'warning text-contradicts-model /texts/flexibility',
    ]);
    expect(found[0]?.data['signals']).toEqual(['set hours', 'a required staff meeting (“Stand-up”)']);
  });

  it('with a meeting on a no-meeting day, or on another day than the meeting days, contradict themselves', () => {
    const onTuesday = findingsIn('article-3-4-creative-team', ['days: MO #', 'days: TU #']);
    expect(onTuesday.map(({ rule }) => rule)).toContain('sync-on-protected-day');
    const elsewhere = findingsIn('article-5-6-designer', ['meetingDays: [MO, TH]', 'meetingDays: [MO]']);
    expect(elsewhere.map(({ rule }) => rule)).toContain('meeting-outside-meeting-days');
  });

  it('with a meeting during the front desk hours leave the desk', () => {
    const meeting = `  - { title: Staff meeting, kind: meeting, days: MO, from: '10:00', to: '11:00', place: main-office, participants: [team], owner: center-director, reason: collaboration }
async:`;
    const found = findingsIn('article-2-client-counselor', ['\nasync:', `\n${meeting}`]);
    expect(found.map(({ rule }) => rule)).toContain('sync-duties-overlap');
  });
});
