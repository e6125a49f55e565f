import { ProductError, type InputFault, type JsonValue } from '#platform';

export class DocumentNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'document-not-found';

  constructor() {
    super('There is no such document in this organisation.');
  }
}

/** The file of a document was asked for before there is one. */
export class DocumentNotReady extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'document-not-ready';
  override readonly retryAfterSeconds = 2;

  constructor(state: string) {
    super(`The document is ${state}, so it has no file. Read the document until its state is "ready".`);
  }
}

/** The document cannot be made of this role, kind and template; asking again would change nothing. */
export class DocumentNotMade extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'document-not-made';
  override readonly faults: readonly InputFault[];
  override readonly extra: Readonly<Record<string, JsonValue>>;

  /** @param documentId of the document that keeps the fault; null when none was begun */
  constructor(
    readonly fault: { readonly code: string; readonly detail: string; readonly faults: readonly InputFault[] },
    documentId: string | null,
  ) {
    super(fault.detail);
    this.faults = fault.faults;
    this.extra = { cause: fault.code, documentId };
  }
}

/** The workers could not print it, though nothing is wrong with it. */
export class DocumentNotPrinted extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'document-not-printed';
  override readonly retryAfterSeconds = 30;

  constructor() {
    super(
      'The document could not be printed at the moment, although nothing is wrong with it. Ask for it again later.',
    );
  }
}

export class RoleNotPublished extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'role-not-published';

  constructor() {
    super('The role has no published version yet, and documents are made of published versions. Publish it first.');
  }
}

export class BatchNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'document-batch-not-found';

  constructor() {
    super('There is no such order of documents in this organisation.');
  }
}

export class TemplateNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'document-template-not-found';

  constructor() {
    super('There is no such document template in this organisation.');
  }
}

export class TemplateVersionNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'document-template-version-not-found';

  constructor(number: number) {
    super(
      number === 0
        ? 'The template was never published. Publish it first.'
        : `The template has no version ${number}. See its list of versions.`,
    );
  }
}

/** A template is for one kind of document, and another was asked for. */
export class TemplateOfOtherKind extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'document-template-of-other-kind';

  constructor(templateKind: string, documentKind: string) {
    super(
      `The template is for the kind "${templateKind}", not for "${documentKind}". Choose another template or kind.`,
    );
  }
}

/** Somebody else changed the template meanwhile. Both sides are in the answer. */
export class TemplateChanged extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'document-template-changed';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(yours: Readonly<Record<string, JsonValue>>, current: Readonly<Record<string, JsonValue>>) {
    super(
      'The template was changed by somebody else since you read it. Put both sides together and send the result with the new ETag.',
    );
    this.extra = { yours, current };
  }
}

/** The draft has faults: documents could not be made with it, or would leave something out. */
export class TemplateNotPublishable extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'document-template-not-publishable';

  constructor(override readonly faults: readonly InputFault[]) {
    super(
      `The template cannot be published: it has ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}. Mend what "faults" lists.`,
    );
  }
}

export class TemplateUnchanged extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'document-template-unchanged';

  constructor(number: number) {
    super(`The draft says what version ${number} says already, so there is nothing to publish.`);
  }
}

/** Documents were or can be made with it, and must stay explicable. */
export class TemplatePublished extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'document-template-published';

  constructor() {
    super(
      'The template has published versions and stays, so that documents can say what they were made with. Take "isDefault" away to stop using it.',
    );
  }
}

export class TemplateNeverPublished extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'document-template-never-published';

  constructor() {
    super('The template has no published version, so documents cannot be made with it by default. Publish it first.');
  }
}
