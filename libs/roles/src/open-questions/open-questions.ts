import type { WorkModel } from '#work-model';

/** The four questions that the article opens with. A role cannot be published while one is unanswered. */
export const QUESTIONS = ['mode', 'place', 'schedule', 'coordination'] as const;
type Question = (typeof QUESTIONS)[number];

/** A question that the role does not answer yet. */
export interface OpenQuestion {
  readonly question: Question;
  /** JSON Pointer into the model, to where the answer belongs. */
  readonly pointer: string;
  /** What is not known, one sentence. */
  readonly why: string;
  /** What to write, one sentence. */
  readonly howToAnswer: string;
}

/** What of the four questions a role leaves open, in their order; empty when all are answered. */
export function openQuestions(model: WorkModel): OpenQuestion[] {
  return [...modeOf(model), ...placeOf(model), ...scheduleOf(model), ...coordinationOf(model)];
}

/** 1. Is the work synchronous or asynchronous? Each duty says it by the list it stands in, so there must be one. */
function modeOf({ sync, async: own }: WorkModel): OpenQuestion[] {
  if (sync.length + own.length > 0) return [];
  return [
    {
      question: 'mode',
      pointer: '/sync',
      why: 'No duty is listed, so nobody can tell what is done together at set times and what on one’s own schedule.',
      howToAnswer:
        'List each duty under "sync" with its days and times, or under "async" with the result and the time it is owed by.',
    },
  ];
}

/** 2. Is it remote, hybrid or onsite, and where? */
function placeOf({ role }: WorkModel): OpenQuestion[] {
  if (role.locationMode === null)
    return [
      {
        question: 'place',
        pointer: '/role/locationMode',
        why: 'It is not said whether the work is onsite, hybrid or remote.',
        howToAnswer: 'Set "locationMode" to onsite, hybrid or remote.',
      },
    ];
  const hasSite = role.places.some(({ kind }) => kind === 'site' || kind === 'client-site');
  if (role.locationMode === 'remote' || hasSite) return [];
  return [
    {
      question: 'place',
      pointer: '/role/places',
      why: `The work is ${role.locationMode}, and no place to come to is named.`,
      howToAnswer:
        'Add to "places" each place that the person must come to, with its kind (site or client-site) and address.',
    },
  ];
}

/** 3. Is the schedule shared or up to the individual? "No set hours" is an answer; an empty window is none. */
function scheduleOf({ role }: WorkModel): OpenQuestion[] {
  if (role.noSetHours || role.workingWindow !== null) return [];
  return [
    {
      question: 'schedule',
      pointer: '/role/workingWindow',
      why: 'It is not said between which hours the person works, or that there are no set hours.',
      howToAnswer: 'Give the earliest and latest hours as "workingWindow", or set "noSetHours" to true.',
    },
  ];
}

/** 4. How do people coordinate and communicate? */
function coordinationOf({ norms }: WorkModel): OpenQuestion[] {
  if (norms.length > 0) return [];
  return [
    {
      question: 'coordination',
      pointer: '/norms',
      why: 'It is not said how people reach each other and how soon they answer.',
      howToAnswer:
        'Add at least one norm: the channel, who uses it, whether it is sync or async, and the time to reply.',
    },
  ];
}
