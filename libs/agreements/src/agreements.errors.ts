import { ProductError, type InputFault, type JsonValue } from '#platform';
import type { Condition, Hindrance, Step } from './states/agreement-states.js';

export class AgreementNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'agreement-not-found';

  constructor() {
    super('There is no such agreement in this organisation.');
  }
}

export class PartyNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'agreement-party-not-found';

  constructor() {
    super('The agreement has no such party.');
  }
}

export class QuestionNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'agreement-question-not-found';

  constructor() {
    super('The agreement has no such question.');
  }
}

/** The parties do not make an agreement. */
export class PartiesInvalid extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'agreement-parties-invalid';

  constructor(override readonly faults: readonly InputFault[]) {
    super('With these parties nothing can be agreed. Mend what "faults" lists.');
  }
}

export class BatchNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'agreement-batch-not-found';

  constructor() {
    super('There is no such order of agreements in this organisation.');
  }
}

/** Everybody who signed an older version has a notice already, or nobody did. */
export class NoticesNotNeeded extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'change-notices-not-needed';

  constructor() {
    super('Nobody is left who signed an older version of this role and has no notice about the newest.');
  }
}

/** Somebody has answered it before. */
export class QuestionSettled extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'agreement-question-settled';

  constructor() {
    super('This question has been answered already.');
  }
}

/** The checker finds an error in what is proposed: it would make a role that cannot be published. */
export class ProposalNotAcceptable extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'proposal-not-acceptable';

  constructor() {
    super(
      'With this change the terms contradict themselves or break a rule. See its findings; answer it, or make a new version of the role.',
    );
  }
}

/** The agreement is not where the step could be taken, or something that it needs is missing. */
export class StepHindered extends ProductError {
  readonly kind = 'conflict';
  readonly code: string;
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(
    /** `change` leads to no other state, and is hindered like the steps that do. */
    readonly step: Step | 'change',
    readonly hindrances: readonly Hindrance[],
  ) {
    super(hindrances.map(inWords).join(' '));
    this.code = hindrances.some(({ kind }) => kind === 'state') ? 'agreement-state-unfit' : 'agreement-step-hindered';
    this.extra = { step, hindrances: hindrances.map((hindrance) => JSON.parse(JSON.stringify(hindrance))) };
  }
}

function inWords(hindrance: Hindrance): string {
  if (hindrance.kind === 'state')
    return `The agreement is ${hindrance.state}; this can be done only while it is ${hindrance.from.join(' or ')}.`;
  return (hindrance.mustBe ? MISSING : IN_THE_WAY)[hindrance.condition];
}

const MISSING: Readonly<Record<Condition, string>> = {
  hasApprovers: 'Nobody is asked to approve it. Add an approver, or send it.',
  allHaveApproved: 'Not all approvers have approved it yet.',
  hasBothSides: 'It needs a new hire and somebody who signs for the company.',
  documentIsCurrent: 'The role has changed since this document was made. Make a new version of the agreement.',
  digestIsTheOneShown: 'What was to be signed is not what was shown. Look at the document once more and confirm it.',
  isTheirTurn: 'Others come first.',
  hasConsented: 'They have not agreed to sign electronically.',
  isLastToSign: 'Others have still to sign.',
};
const IN_THE_WAY: Readonly<Record<Condition, string>> = {
  ...MISSING,
  hasApprovers: 'Approvers are named: submit it for approval first.',
  isLastToSign: 'Nobody else has to sign.',
};

/** There is nothing to update: the agreement says what the role says. */
export class AgreementIsCurrent extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'agreement-is-current';

  constructor() {
    super('The agreement says what the role says now; there is nothing to update.');
  }
}

/** Somebody else changed it after it was read. */
export class AgreementChanged extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'agreement-changed';

  constructor(revision: number) {
    super(`The agreement was changed after you read it; its revision is ${revision} by now. Read it again.`);
  }
}

/** A link, session or code of a party that is good for nothing (any more). It says no more, so that guessing teaches nothing. */
export class LinkNotGood extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'agreement-link-not-good';

  constructor() {
    super(
      'This link does not work: it is not complete, has been used or replaced, or its time is over. Ask for a new one.',
    );
  }
}

export class SignerSessionEnded extends ProductError {
  readonly kind = 'unauthenticated';
  readonly code = 'signer-session-ended';

  constructor() {
    super('Your session has ended. Ask for a new link.');
  }
}

export class CodeWrong extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'agreement-code-wrong';

  constructor(readonly triesLeft: number) {
    super(
      triesLeft > 0
        ? `This is not the code that was mailed. You can try ${triesLeft} more ${triesLeft === 1 ? 'time' : 'times'}.`
        : 'This is not the code that was mailed, and it works no more. Ask for a new one.',
    );
  }
}

export class CodeNeeded extends ProductError {
  readonly kind = 'forbidden';
  readonly code = 'agreement-code-needed';

  constructor() {
    super('Enter the code that was mailed to you first.');
  }
}

/** How they want to sign cannot be put into the document. */
export class MarkUnusable extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'signature-mark-unusable';
  override readonly faults: readonly InputFault[];

  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.faults = [{ pointer: '/mark', detail: why }];
  }
}

/** What was typed is not what stands in the PDF. */
export class ConsentCheckWrong extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'consent-check-wrong';
  override readonly faults: readonly InputFault[] = [{ pointer: '/code', detail: 'is not the word in the PDF' }];

  constructor() {
    super(
      'Open the small PDF and type the word that stands in it. If it does not open, ask for the agreement on paper.',
    );
  }
}

/** Somebody else signed between looking and confirming, or too much time has passed. */
export class PreparedOutdated extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'prepared-signature-outdated';

  constructor() {
    super(
      'The document has changed since it was shown to you, or too much time has passed. Look at it once more and confirm it.',
    );
  }
}

export class IntentMissing extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'intent-missing';
  override readonly faults: readonly InputFault[] = [{ pointer: '/intent', detail: 'must be ticked' }];

  constructor() {
    super('Say that you intend to sign: tick the box above the signature.');
  }
}

/** They have not read all of it, by their own account. */
export class NotAllAcknowledged extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'not-all-acknowledged';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(expectations: readonly string[]) {
    super('Go through all expectations first: each is either understood, or a question about it is answered.');
    this.extra = { expectations };
  }
}

export class ExpectationUnknown extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'expectation-unknown';

  constructor(id: string) {
    super(`The agreement states no expectation "${id}".`);
  }
}

/** A proposal that does not fit the model, or whose result is no role. */
export class ProposalRefused extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'proposal-refused';
  override readonly faults: readonly InputFault[];

  constructor(pointer: string, why: string) {
    super('The change does not fit the terms. Nothing was sent.');
    this.faults = [{ pointer, detail: why }];
  }
}

/** What a party wants to change is not theirs to change any more. */
export class PartyIsDone extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'agreement-party-done';

  constructor() {
    super('This party has done their part already.');
  }
}

/** The law keeps it, or a legal hold does. */
export class AgreementIsKept extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'agreement-is-kept';

  constructor(why: string) {
    super(`The agreement is kept: ${why}.`);
  }
}
