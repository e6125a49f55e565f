import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { workpactVersion } from '#program';
import { FIX_ALL_KIND } from './code-action-kinds.js';
import { clientSkills } from './client-skills.js';
import { isConfigUri } from './document-files.js';
import type { RoleChecker } from './role-checker.js';

/** Long enough that a word is typed in one go, short enough that it feels immediate. */
const QUIET_MILLISECONDS = 150;

/**
 * Wires an editor to the checker. The checker with its rules takes longer to load than an editor should wait for the answer to `initialize`, so it
 * is loaded when the editor says that it has that answer.
 */
export function serveEditor(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const starting = Promise.withResolvers<InitializeParams>();
  connection.onInitialize((params) => {
    starting.resolve(params);
    return capabilities();
  });
  const checker = remembered(async () => {
    const params = await starting.promise;
    const { RoleChecker } = await import('./role-checker.js');
    return new RoleChecker(clientSkills(params));
  });
  const checking = new Checking(connection, documents, checker);
  connection.onInitialized(async () => {
    await checker();
    watchConfigs(connection, await starting.promise);
  });
  documents.onDidChangeContent(({ document }) => checking.soon(document.uri));
  documents.onDidSave(({ document }) => isConfigUri(document.uri) && checking.allAnew());
  documents.onDidClose(({ document }) => checking.forget(document.uri));
  connection.onDidChangeWatchedFiles(() => checking.allAnew());
  answerQuestions(connection, documents, checker);
  documents.listen(connection);
}

type Loading = () => Promise<RoleChecker>;

function remembered(load: Loading): Loading {
  let loading: Promise<RoleChecker> | null = null;
  return () => (loading ??= load());
}

function answerQuestions(connection: Connection, documents: TextDocuments<TextDocument>, checker: Loading): void {
  const asked = async <T>(
    uri: string,
    answer: (checker: RoleChecker, document: TextDocument) => Promise<T>,
  ): Promise<T | null> => {
    const loaded = await checker();
    const document = documents.get(uri);
    return document ? answer(loaded, document) : null;
  };
  connection.onHover(({ textDocument, position }) =>
    asked(textDocument.uri, (loaded, document) => loaded.hover(document, position)),
  );
  connection.onCompletion(({ textDocument, position }) =>
    asked(textDocument.uri, (loaded, document) => loaded.completion(document, position)),
  );
  connection.onCodeAction(({ textDocument, range, context }) =>
    asked(textDocument.uri, (loaded, document) => loaded.codeActions(document, range, context)),
  );
}

function capabilities(): InitializeResult {
  return {
    serverInfo: { name: 'workpact', version: workpactVersion() },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [':', ' ', '-', '"', "'", '/'] },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
    },
  };
}

/** A change of the configuration changes what is found in files that nobody touched. */
function watchConfigs(connection: Connection, { capabilities: { workspace } }: InitializeParams): void {
  if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = [{ globPattern: '**/workpact.config.{yaml,yml,json}' }];
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error: unknown) => {
    connection.console.warn(`Changes of the configuration will not be seen: ${told(error)}`);
  });
}

/** When which document is checked. */
class Checking {
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #opened = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly checker: Loading,
  ) {}

  /** At once when it has just been opened, later while somebody types. */
  soon(uri: string, milliseconds = this.#opened.has(uri) ? QUIET_MILLISECONDS : 0): void {
    this.#opened.add(uri);
    clearTimeout(this.#waiting.get(uri));
    const timer = setTimeout(() => {
      this.#waiting.delete(uri);
      this.#check(uri).catch((error: unknown) =>
        this.connection.console.error(`${uri} could not be checked: ${told(error)}`),
      );
    }, milliseconds);
    this.#waiting.set(uri, timer);
  }

  async allAnew(): Promise<void> {
    (await this.checker()).forgetConfigs();
    for (const uri of this.documents.keys()) this.soon(uri, 0);
  }

  async forget(uri: string): Promise<void> {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#opened.delete(uri);
    (await this.checker()).forget(uri);
    await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #check(uri: string): Promise<void> {
    const checker = await this.checker();
    const document = this.documents.get(uri);
    if (!document) return;
    const { version } = document;
    const diagnostics = await checker.diagnostics(document);
    // Something was typed meanwhile: what was found speaks of another text, and the next check is on its way.
    if (this.documents.get(uri)?.version !== version) return;
    await this.connection.sendDiagnostics({ uri, version, diagnostics });
  }
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
