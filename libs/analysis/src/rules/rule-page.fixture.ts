import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { checkInputsSchema } from '../checking/inputs.js';
import type { CaseSettings, Overlay } from '../checking/rule-cases.fixture.js';

interface PageExample {
  readonly title: string;
  readonly fires: boolean;
  readonly isAtBoundary: boolean;
  readonly overlay: Overlay;
  readonly settings: CaseSettings;
}

export interface RulePage {
  readonly text: string;
  readonly headings: readonly string[];
  readonly examples: readonly PageExample[];
}

export const RULES_FOLDER = join(import.meta.dirname);

const settingsSchema = z.strictObject({
  options: z.exactOptional(z.record(z.string(), z.unknown())),
  inputs: z.exactOptional(checkInputsSchema),
  today: z.exactOptional(z.string()),
});

/** Reads the page beside a rule. */
export function rulePage(id: string): RulePage {
  const text = readFileSync(join(RULES_FOLDER, id, `${id}.md`), 'utf8');
  return {
    text,
    headings: [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? ''),
    examples: examplesOf(text),
  };
}

/**
 * `### ❌ …` or `### ✅ …`, then a fence of YAML: what is laid over the base role. A second YAML document in the fence holds what the check
 * is given besides: `options`, `inputs`, `today`.
 */
function examplesOf(text: string): PageExample[] {
  const found = text.matchAll(/^### (❌|✅) (.+)\n+((?:(?!^#).*\n)*?)```yaml\n([\s\S]*?)^```/gm);
  return [...found].map(([, mark, title = '', , yaml = '']) => {
    const [overlay, settings] = parseAllDocuments(yaml).map((document): unknown => {
      if (document.errors.length > 0) throw document.errors[0] ?? new Error('unreadable');
      return document.toJS();
    });
    return {
      title,
      fires: mark === '❌',
      isAtBoundary: title.startsWith('At the boundary'),
      overlay: z.record(z.string(), z.unknown()).parse(overlay ?? {}),
      settings: settingsSchema.parse(settings ?? {}),
    };
  });
}
