import type { AgreementDetail, LoggedEvent } from '#agreements';
import { eventWords } from '#documents';
import {
  momentInWords,
  pageOf,
  pageTemplates,
  type PageProblem,
  type PageReader,
  type Typed,
} from '../../pages/index.js';
import { actionsView, partyActions } from './agreement-actions.js';
import { sendingWords } from './sending-words.js';
import { agreementsWords, STATE_STYLE, type AgreementsSay } from './words.js';

const templates = pageTemplates('agreements');

/** A thing that can be done with an agreement and is told once it is. */
export const DONE = [
  'made',
  'sent',
  'submitted',
  'updated',
  'retried',
  'voided',
  'reminded',
  'time',
  'answered',
  'accepted',
] as const;
type Done = (typeof DONE)[number];

export interface AgreementPage {
  readonly detail: AgreementDetail;
  readonly roleTitle: string;
  readonly events: readonly LoggedEvent[];
  /** Every entry of the log holds the hash of the one before. */
  readonly isLogWhole: boolean;
  /** What was just done, what was typed, and what kept it from happening. */
  readonly done: Done | null;
  readonly typed: Typed | null;
  readonly problem: PageProblem | null;
}

/** One agreement: where it is, whom it waits for, and what happened to it. */
export function agreementPage(reader: PageReader, page: AgreementPage): string {
  const say = agreementsWords(reader.language);
  const { detail, roleTitle, isLogWhole } = page;
  const { agreement, parties, files, isCurrent } = detail;
  const hire = parties.find(({ part }) => part === 'new-hire');
  const frame = {
    title: hire?.displayName ?? say('nobody'),
    part: 'agreements',
    crumbs: [{ title: say('title'), address: '/agreements' }],
    done: page.done === null ? null : sendingWords(reader.language)(`done-${page.done}`),
    problem: page.problem?.words ?? null,
  } as const;
  const isOpen = agreement.endedAt === null && agreement.state !== 'draft';
  return pageOf(templates, 'agreements/agreement', reader, frame, {
    state: { words: say(`state-${agreement.state}`), style: STATE_STYLE[agreement.state] },
    waits: isOpen ? waitingWords(detail, say) : null,
    fault: agreement.fault === null ? null : say('faultNow', { message: agreement.fault.message }),
    notCurrent: isOpen && !isCurrent ? say('notCurrent') : null,
    role: {
      title: roleTitle,
      address: `/roles/${agreement.roleId}`,
      version: say('version', { number: agreement.roleVersion }),
    },
    ...actionsView(reader, detail, page),
    parties: parties.map(({ id, displayName, title, email, part, state }) => ({
      can: partyActions(reader, detail, id),
      name: displayName,
      title,
      email,
      part: say(`part-${part}`),
      state: part === 'copy' || part === 'viewer' ? null : say(`party-${state}`),
    })),
    files:
      files.length === 0
        ? null
        : files.map(({ kind, position }) => ({
            words: say(kind),
            address: `/api/v1/agreements/${agreement.id}/files/${position}`,
          })),
    events: timeline(page, reader),
    times: say('times', { zone: reader.timeZone.replaceAll('_', ' ') }),
    log: isLogWhole ? say('whole') : null,
    say: say.words,
  });
}

function waitingWords({ waitsFor }: AgreementDetail, say: AgreementsSay): string {
  if (waitsFor.length === 0) return say('waitsNobody');
  return say('waits', { names: waitsFor.map(({ name }) => name).join(', ') });
}

const GOOD = new Set(['agreement-signed', 'agreement-countersigned', 'agreement-sealed', 'agreement-delivered']);
const BAD = new Set(['agreement-declined', 'agreement-seal-failed', 'agreement-expired', 'mail-bounced']);

function timeline({ events, detail }: AgreementPage, { language, timeZone }: PageReader): readonly object[] {
  const names = new Map(detail.parties.map(({ id, displayName }) => [id, displayName]));
  return events.map(({ fact, at, partyId }) => ({
    words: eventWords(language, fact),
    name: partyId === null ? null : (names.get(partyId) ?? null),
    iso: at,
    moment: momentInWords(new Date(at), language, timeZone),
    style: GOOD.has(fact) ? 'good' : BAD.has(fact) ? 'alarm' : 'plain',
  }));
}
