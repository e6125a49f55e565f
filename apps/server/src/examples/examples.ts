import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { displayMeasures, measure, type DisplayMeasures } from '#analysis';
import { calendarFile, documentKindsFor, DocumentRenderer, type DocumentKind, type Language } from '#documents';
import { projectRoot } from '#program';
import { readExampleRoles, type ExampleRole } from './example-roles.js';

export interface ExampleDocument {
  readonly kind: DocumentKind;
  /** The document's name in the page's language. */
  readonly name: string;
  /** `<role>.<kind>[.de]`, without the format. */
  readonly files: Readonly<Record<Language, string>>;
}

export interface ShownExample extends ExampleRole {
  readonly documents: readonly ExampleDocument[];
  readonly measures: DisplayMeasures;
}

export interface ExampleFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** The roles in `examples/` and what can be made of them. Files are made when somebody asks: same role, same bytes. */
@Injectable()
export class Examples {
  private listed: Promise<readonly ShownExample[]> | null = null;

  constructor(private readonly renderer: DocumentRenderer) {}

  roles(): Promise<readonly ShownExample[]> {
    this.listed ??= readExampleRoles(join(projectRoot(), 'examples')).then((examples) =>
      examples.map((example) => this.describe(example)),
    );
    return this.listed;
  }

  /** @returns null when there is no file of this name */
  async file(name: string): Promise<ExampleFile | null> {
    for (const role of await this.roles()) {
      const { id, model, measures, documents } = role;
      if (name === `${id}.ics`) return { type: 'text/calendar', content: calendarFile(model, { language: 'en' }) };
      if (name === `${id}.measures.json`) {
        return { type: 'application/json', content: JSON.stringify(measures, null, 2) };
      }
      for (const { kind, files } of documents) {
        const language = name.startsWith(`${files.de}.`) ? 'de' : 'en';
        const request = { model, kind, language } as const;
        if (name === `${files[language]}.html`) return { type: 'text/html', content: this.renderer.html(request).html };
        if (name === `${files[language]}.pdf`)
          return { type: 'application/pdf', content: await this.renderer.pdf(request) };
      }
    }
    return null;
  }

  private describe(example: ExampleRole): ShownExample {
    const { id, model } = example;
    const documents = documentKindsFor(model).map((kind) => ({
      kind,
      name: this.renderer.html({ model, kind, language: 'en' }).view.meta.documentName,
      files: { en: `${id}.${kind}`, de: `${id}.${kind}.de` },
    }));
    return { ...example, documents, measures: displayMeasures(measure(model)) };
  }
}
