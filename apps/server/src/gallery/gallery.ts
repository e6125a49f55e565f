import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { displayMeasures, measure, type DisplayMeasures } from '#analysis';
import { calendarFile, documentKindsFor, DocumentRenderer, type DocumentKind, type Language } from '#documents';
import { projectRoot } from '#platform';
import { readExampleRoles, type ExampleRole } from './example-roles.js';

/** Languages in which every example is made. */
const LANGUAGES: readonly Language[] = ['en', 'de'];

export interface GalleryDocument {
  readonly kind: DocumentKind;
  /** The document's name in the page's language. */
  readonly name: string;
  /** `<role>.<kind>[.de]`, without the format. */
  readonly files: Readonly<Record<Language, string>>;
}

export interface GalleryRole extends ExampleRole {
  readonly documents: readonly GalleryDocument[];
  readonly measures: DisplayMeasures;
}

/** Makes the documents of every example into `out/` and remembers what there is to show. */
@Injectable()
export class Gallery {
  readonly folder = join(projectRoot(), 'out');
  private made: readonly GalleryRole[] = [];

  constructor(private readonly renderer: DocumentRenderer) {}

  get roles(): readonly GalleryRole[] {
    return this.made;
  }

  /** @param say receives one line of progress at a time */
  async make(say: (line: string) => void): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const examples = await readExampleRoles(join(projectRoot(), 'examples'));
    say(`Making the documents of ${examples.length} example roles …`);
    let count = 0;
    this.made = await Promise.all(
      examples.map(async (example) => {
        const role = await this.makeRole(example);
        count += role.documents.length * LANGUAGES.length;
        say(`  ${example.model.role.title} (${example.id})`);
        return role;
      }),
    );
    say(`${count} PDFs, with their HTML, calendars and measures, are in out/.`);
  }

  private async makeRole(example: ExampleRole): Promise<GalleryRole> {
    const { id, model } = example;
    await this.write(`${id}.ics`, calendarFile(model, { language: 'en' }));
    const measures = displayMeasures(measure(model));
    await this.write(`${id}.measures.json`, JSON.stringify(measures, null, 2));
    const documents = await Promise.all(documentKindsFor(model).map((kind) => this.makeDocument(example, kind)));
    return { ...example, documents, measures };
  }

  private async makeDocument({ id, model }: ExampleRole, kind: DocumentKind): Promise<GalleryDocument> {
    const files = { en: `${id}.${kind}`, de: `${id}.${kind}.de` };
    let name: string = kind;
    for (const language of LANGUAGES) {
      const { html, view } = this.renderer.html({ model, kind, language });
      if (language === 'en') name = view.meta.documentName;
      await this.write(`${files[language]}.html`, html);
      await this.write(`${files[language]}.pdf`, await this.renderer.pdf({ model, kind, language }));
    }
    return { kind, name, files };
  }

  private write(name: string, content: string | Uint8Array): Promise<void> {
    return writeFile(join(this.folder, name), content);
  }
}
