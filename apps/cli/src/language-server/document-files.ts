import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The path of a document; one that has not been saved, or comes from elsewhere, is taken to lie in the working folder. */
export function pathOf(document: TextDocument): string {
  const { uri } = document;
  try {
    if (uri.startsWith('file:')) return fileURLToPath(uri);
  } catch {
    // A host or a drive that this machine does not know.
  }
  return join(process.cwd(), isJsonDocument(document) ? 'untitled.json' : 'untitled.yaml');
}

/** Whether the checker reads it as JSON by its name; the notation of what is inserted follows. */
export function isJsonDocument({ uri, languageId }: TextDocument): boolean {
  return languageId.startsWith('json') || uri.toLowerCase().endsWith('.json');
}

/** Whether editors may send us such a document as a role file. Comments in JSON are a fault of the file, which is told. */
export function mayBeRole({ uri, languageId }: TextDocument): boolean {
  return !isConfigUri(uri) && (/^(?:yaml|json)/.test(languageId) || /\.(?:ya?ml|json)$/i.test(uri));
}

export function isConfigUri(uri: string): boolean {
  return /\/workpact\.config\.(?:ya?ml|json)$/.test(uri);
}

export const BYTE_ORDER_MARK = '\uFEFF';
