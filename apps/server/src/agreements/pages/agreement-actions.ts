import type { AgreementDetail } from '#agreements';
import { field, type PageProblem, type PageReader, type Typed } from '../../pages/index.js';
import { sendingWords, type SendingSay } from './sending-words.js';

/** What a sender can do with an agreement as it is; nothing for those who may only look. */
export function actionsView(
  { caller, language }: PageReader,
  detail: AgreementDetail,
  { typed, problem }: { readonly typed: Typed | null; readonly problem: PageProblem | null },
): object {
  if (!caller.permissions.has('agreements:write')) return { next: null, accept: '', takeBack: null };
  const say = sendingWords(language);
  const address = `/agreements/${detail.agreement.id}`;
  const steps = stepsOf(detail, address, say);
  const questions = questionsOf(detail, address, say, { typed, problem });
  const canBeTakenBack = detail.agreement.endedAt === null && detail.agreement.state !== 'sealed';
  const reason = { name: 'reason', label: say('reason'), rows: 2, value: typed?.text('reason') ?? null };
  return {
    next:
      steps.length + questions.length === 0
        ? null
        : { steps: nullIfNone(steps), questions: nullIfNone(questions), say: say.words },
    accept: say('accept'),
    takeBack: canBeTakenBack
      ? {
          address: `${address}/void`,
          title: say('void'),
          hint: say('voidHint'),
          go: say('voidGo'),
          isOpen: (typed?.text('reason') ?? null) !== null,
          reason: field(reason, problem?.faults ?? []),
        }
      : null,
  };
}

function nullIfNone<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

interface Step {
  readonly address: string;
  readonly words: string;
  readonly hint: string | null;
  readonly revision: number;
  readonly style: string;
}

function stepsOf(detail: AgreementDetail, address: string, say: SendingSay): readonly Step[] {
  const { agreement, parties, isCurrent } = detail;
  const { state, revision } = agreement;
  const isOut = agreement.endedAt === null && !['draft', 'in-approval', 'approved', 'sealed'].includes(state);
  const step = (key: 'send' | 'submit' | 'update' | 'retry', hint: string | null, isFirst: boolean): Step => ({
    address: `${address}/${key}`,
    words: say(key),
    hint,
    revision,
    style: isFirst ? 'button first' : 'button',
  });
  const isApproved = parties.every(({ part }) => part !== 'approver') || state === 'approved';
  if (state === 'draft' || state === 'approved')
    return [isApproved ? step('send', say('sendHint'), true) : step('submit', say('submitHint'), true)];
  return [
    ...(isOut && !isCurrent ? [step('update', say('updateHint'), true)] : []),
    ...(agreement.fault === null ? [] : [step('retry', null, isCurrent)]),
  ];
}

function questionsOf(
  { questions, parties }: AgreementDetail,
  address: string,
  say: SendingSay,
  { typed, problem }: { readonly typed: Typed | null; readonly problem: PageProblem | null },
): readonly object[] {
  const names = new Map(parties.map(({ id, displayName }) => [id, displayName]));
  return questions.map(({ id, kind, partyId, text, state, answer, judgement }) => {
    const name = names.get(partyId) ?? '';
    const isOpen = state === 'open';
    return {
      who: kind === 'proposal' ? say('proposes', { name }) : say('asks', { name }),
      text,
      ...judged(judgement),
      answered: isOpen || answer === null ? null : say('answered', { answer }),
      answer: isOpen
        ? {
            address: `${address}/questions/${id}/answer`,
            field: field(
              {
                name: `answer-${id}`,
                label: say('yourAnswer'),
                rows: 2,
                value: typed?.text(`answer-${id}`) ?? null,
              },
              problem?.faults ?? [],
            ),
            words: say(kind === 'proposal' ? 'refuse' : 'answer'),
          }
        : null,
      accept: isOpen && judgement?.canBeAccepted === true ? `${address}/questions/${id}/accept` : null,
    };
  });
}

/** What would change, and what the checker says of it; of a question nothing. */
function judged(judgement: AgreementDetail['questions'][number]['judgement']): object {
  return {
    changes: judgement === null ? null : judgement.changes.map(({ sentence }) => sentence),
    findings: judgement === null ? null : judgement.newFindings.map(({ message }) => message),
  };
}

/** What can be done for one party while it is asked: `reminds` and `moreTime` are addresses. */
export function partyActions(
  { caller, language }: PageReader,
  { agreement, waitsFor }: AgreementDetail,
  partyId: string,
): object | null {
  const isAsked = waitsFor.some((one) => one.partyId === partyId && one.state !== 'waiting');
  if (!caller.permissions.has('agreements:write') || !isAsked || agreement.endedAt !== null) return null;
  const say = sendingWords(language);
  const address = `/agreements/${agreement.id}/parties/${partyId}`;
  return {
    remind: { address: `${address}/send-now`, words: say('remind') },
    moreTime: { address: `${address}/give-time`, words: say('moreTime') },
  };
}
