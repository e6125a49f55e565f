import {
  DocumentKindUnfitError,
  MissingExpectationsError,
  MissingGlyphs,
  MissingValuesError,
  TemplateError,
} from '#documents';
import { ProductError, type InputFault } from '#platform';

/** Why a document was not made, as it is kept. */
export interface DocumentFault {
  /** The fact in kebab-case. */
  readonly code: string;
  readonly detail: string;
  /** Places in the role's model, or in the template's sources when the code begins with `template`. */
  readonly faults: readonly InputFault[];
  /** The same inputs would fail again. False: the machine failed, and asking again may help. */
  readonly isFinal: boolean;
}

/** What is wrong with the inputs, or null when it was not they. */
export function faultOfInputs(error: unknown): DocumentFault | null {
  if (error instanceof DocumentKindUnfitError) return final('document-kind-unfit', error.message);
  if (error instanceof MissingGlyphs) return final('characters-not-printable', error.message);
  if (error instanceof MissingValuesError) {
    const faults = error.missing.map(({ pointer, add }) => ({ pointer, detail: add }));
    return final('document-values-missing', error.message, faults);
  }
  if (error instanceof MissingExpectationsError) {
    const faults = error.missing.map(({ pointer, id }) => ({
      pointer,
      detail: `The document does not state “${id}”.`,
    }));
    return final('document-incomplete', error.message, faults);
  }
  if (error instanceof TemplateError) {
    return final('template-unfit', error.message, [{ pointer: pointerOf(error.template), detail: error.message }]);
  }
  // Of the library itself, such as a draft that changed after its sample was asked for.
  if (error instanceof ProductError && error.kind !== 'unavailable')
    return final(error.code, error.message, error.faults ?? []);
  return null;
}

/** What is told when a worker gave up. What went wrong inside is for the log, not for whoever asked. */
export const MACHINE_FAULT: DocumentFault = {
  code: 'document-not-printed',
  detail:
    'The document could not be printed although nothing is wrong with it. Ask for it again; if it goes on, see the failed jobs.',
  faults: [],
  isFinal: false,
};

function final(code: string, detail: string, faults: readonly InputFault[] = []): DocumentFault {
  return { code, detail, faults, isFinal: true };
}

function pointerOf(template: string): string {
  const partial = /^partials\/(.+)\.hbs$/.exec(template)?.[1];
  if (partial !== undefined) return `/partials/${partial}`;
  return template.endsWith('.css') ? '/style' : '/body';
}
