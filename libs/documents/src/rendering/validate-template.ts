import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseRoleFile, type WorkModel } from '#work-model';
import { projectRoot } from '#program';
import { LANGUAGES, type Language } from '../language/language.js';
import { bodyPath, stylePath, type DocumentTemplates } from '../templating/document-templates.js';
import { BudgetSpent } from '../templating/filling-budget.js';
import { organisationTemplates, sourceFaults } from '../templating/organisation-templates.js';
import { TemplateError } from '../templating/template-error.js';
import type { TemplateSources } from '../templating/template-sources.js';
import { assertComplete, MissingExpectationsError, statedIn } from '../views/completeness.js';
import { documentKindsFor, type DocumentKind } from '../views/document-kinds.js';
import { documentInput } from './document-input.js';
import { renderView, viewOf, type DocumentView } from './render-html.js';
import { sampleView } from './sample-view.js';

/** What is wrong with an organisation's template, in the words of whoever edits it. */
export interface TemplateFault {
  /** JSON Pointer into the sources: `/body`, `/style`, `/partials/<name>`. A shipped partial that is called wrongly is named as `/body`. */
  readonly pointer: string;
  /** Path of the template as it would lie under `templates/`. */
  readonly template: string;
  /** From 1; null when the fault has no place in the text. */
  readonly line: number | null;
  /** What the template asks for; null when the fault is not about a value. */
  readonly value: string | null;
  readonly reason: string;
}

/** More are not read; the first ones are often the cause of the others. */
const MOST_FAULTS = 50;

/**
 * Checks a template before it is kept: reads it, refuses markup and style that could load, run or hide something, follows each path
 * through the shape of the view, fills it with the sample and with every example role, and requires that each document states
 * every expectation.
 *
 * @returns all faults that could be found, none when documents can be made with it
 */
export async function validateTemplate(kind: DocumentKind, sources: TemplateSources): Promise<TemplateFault[]> {
  const faults = sourceFaults(kind, sources);
  const found = faults.length > 0 ? faults : await fillingFaults(kind, organisationTemplates(kind, sources));
  return found.slice(0, MOST_FAULTS).map((fault) => templateFault(kind, sources, fault));
}

/** A fault as it is told to whoever edits the template. */
function templateFault(kind: DocumentKind, sources: TemplateSources, error: TemplateError): TemplateFault {
  const { template, line, value, reason } = error;
  const partial = /^partials\/(.+)\.hbs$/u.exec(template)?.[1];
  const isOwn = partial !== undefined && Object.hasOwn(sources.partials, partial);
  const pointer = template === stylePath(kind) ? '/style' : isOwn ? `/partials/${partial}` : '/body';
  return { pointer, template, line, value, reason };
}

/** One fault a document that cannot be made, each fault once. Lets others work between two documents: all take a quarter of a second. */
async function fillingFaults(kind: DocumentKind, templates: DocumentTemplates): Promise<TemplateError[]> {
  const faults = new Map<string, TemplateError>();
  for (const { name, view, assertWhole } of trials(kind)) {
    await setImmediate();
    const fault = faultOfFilling(kind, name, () => assertWhole(renderView(view, templates)));
    if (fault === null) continue;
    // A template that leaves something out does so for all examples: the first says enough.
    const what = fault.value === null && fault.line === null ? 'whole' : fault.message;
    if (!faults.has(what)) faults.set(what, fault);
    // It would spend as much on each of the others.
    if (fault.cause instanceof BudgetSpent) break;
  }
  return [...faults.values()];
}

function faultOfFilling(kind: DocumentKind, name: string, fill: () => void): TemplateError | null {
  try {
    fill();
    return null;
  } catch (error) {
    if (error instanceof TemplateError) return error;
    if (error instanceof MissingExpectationsError) {
      return new TemplateError(bodyPath(kind), null, null, `for the example “${name}”: ${error.message}`, {
        cause: error,
      });
    }
    throw error;
  }
}

interface Trial {
  readonly name: string;
  readonly view: DocumentView;
  /** @throws MissingExpectationsError, TemplateError */
  readonly assertWhole: (html: string) => void;
}

function* trials(kind: DocumentKind): Generator<Trial> {
  const view = sampleView(kind);
  yield { name: 'sample', view, assertWhole: (html) => assertSampleWhole(kind, view, html) };
  for (const { name, model } of exampleRoles()) {
    if (!documentKindsFor(model).includes(kind)) continue;
    for (const language of LANGUAGES) yield exampleTrial(kind, `${name} (${language})`, model, language);
  }
}

function exampleTrial(kind: DocumentKind, name: string, model: WorkModel, language: Language): Trial {
  const view = viewOf(kind, documentInput({ model, kind, language }));
  return { name, view, assertWhole: (html) => assertComplete(kind, model, html) };
}

/** The sample was made of a role that has every sort of expectation, but the role does not lie beside it. */
function assertSampleWhole(kind: DocumentKind, view: DocumentView, html: string): void {
  const stated = statedIn(html);
  const missing = view.states.filter((id) => !stated.has(id));
  if (missing.length === 0) return;
  const reason = `the document is not complete: the sample role expects ${missing.join(', ')}, which it does not state. Mark the element that states an expectation with {{states expectation}}.`;
  throw new TemplateError(bodyPath(kind), null, null, reason);
}

let examples: readonly { readonly name: string; readonly model: WorkModel }[] | null = null;

/** The example roles that ship with Workpact, read once in a process. */
function exampleRoles(): readonly { readonly name: string; readonly model: WorkModel }[] {
  examples ??= readExamples(join(projectRoot(), 'examples'));
  return examples;
}

function readExamples(folder: string): { name: string; model: WorkModel }[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => {
    const read = parseRoleFile(readFileSync(join(folder, name)), { file: name });
    return read.ok ? [{ name: read.model.role.title, model: read.model }] : [];
  });
}
