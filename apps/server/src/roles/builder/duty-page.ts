import type { RoleSummary } from '#roles';
import { REASON_CODES, SET_TIME_KINDS, typedTime, type AsyncDuty, type WorkModel } from '#work-model';
import { pageOf, pageTemplates, Typed, type PageProblem, type PageReader } from '../../pages/index.js';
import { DUES, REPEATS } from './duty-forms.js';
import { FormFields, type FormValues } from './form-fields.js';
import { problemWords } from './problem-words.js';
import { daysIn, rhythmOf } from './rhythm.js';
import { builderWords, type BuilderSay } from './words.js';

const templates = pageTemplates('builder');

export interface DutyPage {
  readonly role: Pick<RoleSummary, 'id' | 'title' | 'revision'>;
  readonly model: WorkModel;
  /** Null: a new one. */
  readonly dutyId: string | null;
  readonly kind: 'set-time' | 'own-time';
  /** Null: nothing was typed yet. */
  readonly typed: Typed | null;
  readonly problem: PageProblem | null;
}

/** The form of one duty. */
export function dutyPage(reader: PageReader, page: DutyPage): string {
  const say = builderWords(reader.language);
  const { role, model, dutyId, kind, typed, problem } = page;
  const isSetTime = kind === 'set-time';
  const address = `/roles/${role.id}/edit`;
  const duty = (isSetTime ? model.sync : model.async).find(({ id }) => id === dutyId) ?? null;
  const values = typed ?? new Typed(isSetTime ? setTimeValues(model, dutyId) : ownTimeValues(model, dutyId));
  const frame = {
    title: duty?.title ?? say(isSetTime ? 'newSetTime' : 'newOwnTime'),
    part: 'roles',
    crumbs: [
      { title: say('roles'), address: '/roles' },
      { title: role.title, address },
    ],
    problem: problem === null ? null : problemWords(problem, say),
  } as const;
  const form = new FormFields(values, problem?.faults ?? [], say);
  return pageOf(templates, 'builder/duty', reader, frame, {
    address: `${address}/${kind}/${dutyId ?? 'new'}`,
    revision: role.revision,
    ...(isSetTime ? setTimeFields(form, model, dutyId, say) : ownTimeFields(form, say)),
    remove: dutyId === null ? null : `${address}/${kind}/${dutyId}/remove`,
    back: address,
    say: say.words,
  });
}

function setTimeFields(form: FormFields, model: WorkModel, dutyId: string | null, say: BuilderSay): object {
  const before = model.sync.find(({ id }) => id === dutyId) ?? null;
  const { isOther, words } = rhythmOf(before);
  const repeats = REPEATS.filter((repeat) => repeat !== 'as-before' || isOther);
  const places = [...model.role.places.map(({ id, name }) => ({ value: id, words: name })), ...builtIn(model, say)];
  return {
    first: [
      form.field('title', { label: say('title'), hint: say('titleHintSet'), isRequired: true }),
      form.field('kind', {
        label: say('kind'),
        options: SET_TIME_KINDS.map((kind) => ({ value: kind, words: say(kind) })),
      }),
    ],
    days: form.days(say('days')),
    times: [form.field('from', { label: say('from') }), form.field('to', { label: say('to') })],
    timesHint: say('timesHint'),
    rhythm: [
      form.field('repeats', {
        label: say('repeats'),
        options: repeats.map((value) => ({ value, words: repeatWords(value, words, say) })),
      }),
      form.field('firstDay', { label: say('firstDay'), hint: say('firstDayHint'), type: 'date' }),
    ],
    more: [
      form.field('place', { label: say('place'), options: [{ value: '', words: say('noPlace') }, ...places] }),
      form.field('reasonCode', {
        label: say('reason'),
        hint: say('reasonHint'),
        options: [
          { value: '', words: say('noReason') },
          ...REASON_CODES.map((code) => ({ value: code, words: say(code === 'coverage' ? 'reason-coverage' : code) })),
        ],
      }),
      form.field('reasonText', { label: say('reasonText') }),
      form.field('participants', { label: say('participants'), hint: say('participantsHint') }),
      form.field('owner', { label: say('owner') }),
      form.field('description', { label: say('description'), rows: 3 }),
    ],
    effort: null,
  };
}

function builtIn(model: WorkModel, say: BuilderSay): readonly { value: string; words: string }[] {
  const named = new Set(model.role.places.map(({ id }) => id));
  return (['home', 'video', 'phone', 'anywhere'] as const)
    .filter((id) => !named.has(id))
    .map((id) => ({ value: id, words: say(id) }));
}

function repeatWords(repeat: (typeof REPEATS)[number], words: string, say: BuilderSay): string {
  if (repeat === 'week') return say('everyWeek');
  return repeat === 'other-week' ? say('everyOtherWeek') : say('asBefore', { cadence: words });
}

function ownTimeFields(form: FormFields, say: BuilderSay): object {
  const dues = { weekly: 'dueWeekly', date: 'dueDate', project: 'dueProject', ongoing: 'dueOngoing' } as const;
  return {
    first: [
      form.field('title', { label: say('title'), hint: say('titleHintOwn'), isRequired: true }),
      form.field('due', { label: say('due'), options: DUES.map((due) => ({ value: due, words: say(dues[due]) })) }),
    ],
    days: form.days(say('days')),
    times: [form.field('time', { label: say('dueTime') }), form.field('date', { label: say('dueDay'), type: 'date' })],
    timesHint: say('timesHint'),
    rhythm: [form.field('source', { label: say('dueSource') })],
    effort: [
      form.field('effort', { label: say('effort'), hint: say('effortHint') }),
      form.field('effortPer', {
        label: say('effortPer'),
        options: [
          { value: 'occurrence', words: say('occurrence') },
          { value: 'week', words: say('perWeek') },
        ],
      }),
    ],
    more: [
      form.field('receiver', { label: say('receiver') }),
      form.field('channel', { label: say('channel') }),
      form.field('definitionOfDone', { label: say('definitionOfDone'), rows: 2 }),
      form.field('ifLate', { label: say('ifLate') }),
      form.field('owner', { label: say('owner') }),
      form.field('description', { label: say('description'), rows: 3 }),
    ],
  };
}

function setTimeValues(model: WorkModel, id: string | null): FormValues {
  const duty = model.sync.find((one) => one.id === id);
  if (duty === undefined) return { kind: 'meeting', repeats: 'week' };
  const { isOther, everyWeeks, days } = rhythmOf(duty);
  return {
    title: duty.title,
    kind: duty.kind,
    days,
    from: timeOf(duty.startMinute),
    to: timeOf(duty.endMinute),
    repeats: isOther ? 'as-before' : everyWeeks === 2 ? 'other-week' : 'week',
    firstDay: duty.dtstart,
    place: duty.place,
    participants: duty.participants.join(', '),
    reasonCode: duty.reason?.code ?? null,
    reasonText: duty.reason?.text ?? null,
    owner: duty.owner,
    description: duty.description,
  };
}

function ownTimeValues(model: WorkModel, id: string | null): FormValues {
  const duty = model.async.find((one) => one.id === id);
  if (duty === undefined) return { due: 'weekly', effortPer: 'occurrence' };
  const { due, effortMinutes, effortPer } = duty;
  return {
    title: duty.title,
    due: dueKind(duty),
    days: daysIn(due.rrule),
    time: timeOf(due.minute),
    date: due.type === 'one-off' ? due.date : null,
    source: due.source,
    effort: effortMinutes === null ? null : `${effortMinutes} min`,
    effortPer,
    owner: duty.owner,
    receiver: duty.receiver,
    channel: duty.channel,
    definitionOfDone: duty.definitionOfDone,
    ifLate: duty.ifLate,
    description: duty.description,
  };
}

function dueKind({ due }: AsyncDuty): (typeof DUES)[number] {
  const kinds = { recurring: 'weekly', 'one-off': 'date', 'per-project': 'project', ongoing: 'ongoing' } as const;
  return kinds[due.type];
}

function timeOf(minute: number | null): string | null {
  return minute === null ? null : typedTime(minute);
}
