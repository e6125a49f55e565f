import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { projectRoot } from '#program';

/** What a rich editor says of itself. */
const RICH: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'], insertTextModeSupport: { valueSet: [1, 2] } } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};

/** A program's editor: speaks to the real `workpact lsp` by a client library of the protocol, over the child's standard streams. */
export class Editor {
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #published: PublishDiagnosticsParams[] = [];
  #onPublished = (): void => undefined;
  /** Methods that the server asked to be told of. */
  readonly registered: Promise<string[]>;
  readonly ended: Promise<number | null>;

  private constructor() {
    const bin = join(projectRoot(), 'apps/cli/bin/workpact.mjs');
    const { NODE_OPTIONS: _jestOptions, ...env } = process.env;
    this.#child = spawn(process.execPath, [bin, 'lsp', '--stdio'], {
      cwd: projectRoot(),
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdout, stdin } = this.#child;
    this.ended = new Promise((resolve) => this.#child.on('exit', resolve));
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout!), new StreamMessageWriter(stdin!));
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.push(params);
      this.#onPublished();
    });
    this.registered = new Promise((resolve) => {
      this.#connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
        resolve(registrations.map(({ method }) => method));
      });
    });
    this.#connection.listen();
  }

  static async start(capabilities = RICH): Promise<Editor & { readonly answer: InitializeResult }> {
    const editor = new Editor();
    const answer = await editor.#connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
    });
    await editor.#connection.sendNotification('initialized', {});
    return Object.assign(editor, { answer });
  }

  /** Opens a text under a path and waits for what is found. */
  async open(path: string, text: string, languageId = 'yaml'): Promise<Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#documents.set(path, document);
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return this.found(path);
  }

  /** Types: replaces text by incremental edits, made together, and waits for what is found then. */
  async edit(path: string, edits: readonly TextEdit[]): Promise<Diagnostic[]> {
    const { uri, version } = this.document(path);
    // From the last to the first, so that none moves the place of another.
    const sorted = edits.toSorted(
      (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
    );
    const contentChanges = sorted.map(({ range, newText }) => ({ range, text: newText }));
    TextDocument.update(this.document(path), contentChanges, version + 1);
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: version + 1 },
      contentChanges,
    });
    return this.found(path);
  }

  /** Replaces the first place where some words stand. */
  replace(path: string, words: string, newText: string): Promise<Diagnostic[]> {
    return this.edit(path, [{ range: this.rangeOf(path, words), newText }]);
  }

  /** Makes the change of a code action as an editor does. */
  apply(path: string, { edit }: CodeAction): Promise<Diagnostic[]> {
    return this.edit(path, editsIn(edit, this.document(path)));
  }

  /** The diagnostics of the document's present version. */
  async found(path: string): Promise<Diagnostic[]> {
    const { uri, version } = this.document(path);
    for (;;) {
      const own = this.#published.findLast((one) => one.uri === uri && one.version === version);
      if (own) return own.diagnostics;
      await this.#nextPublished();
    }
  }

  /** Waits for another answer about a document that did not change. */
  async foundAnew(path: string, because: () => Promise<void>): Promise<Diagnostic[]> {
    const { uri } = this.document(path);
    this.#published.splice(0);
    await because();
    for (;;) {
      const own = this.#published.find((one) => one.uri === uri);
      if (own) return own.diagnostics;
      await this.#nextPublished();
    }
  }

  hover(path: string, position: Position): Promise<Hover | null> {
    return this.#ask('hover', path, { position });
  }

  completion(path: string, position: Position): Promise<CompletionItem[]> {
    return this.#ask('completion', path, { position });
  }

  codeActions(path: string, range: Range, context: CodeActionContext = { diagnostics: [] }): Promise<CodeAction[]> {
    return this.#ask('codeAction', path, { range, context });
  }

  notify(method: string, params: object): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  document(path: string): TextDocument {
    const document = this.#documents.get(path);
    if (!document) throw new Error(`${path} is not open.`);
    return document;
  }

  text(path: string): string {
    return this.document(path).getText();
  }

  /** Where some words stand first. @param inside Which of them is meant, when the words around are needed to find it. */
  rangeOf(path: string, words: string, inside = words): Range {
    const document = this.document(path);
    const at = document.getText().indexOf(words);
    if (at < 0) throw new Error(`“${words}” is not in ${path}.`);
    const start = at + words.indexOf(inside);
    return { start: document.positionAt(start), end: document.positionAt(start + inside.length) };
  }

  async shutDown(): Promise<number | null> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    return this.ended;
  }

  kill(): void {
    this.#connection.dispose();
    this.#child.kill();
  }

  #ask<T>(question: string, path: string, params: object): Promise<T> {
    const textDocument = { uri: this.document(path).uri };
    return this.#connection.sendRequest<T>(`textDocument/${question}`, { textDocument, ...params });
  }

  #nextPublished(): Promise<void> {
    return new Promise((resolve) => (this.#onPublished = resolve));
  }
}

function editsIn(edit: WorkspaceEdit | undefined, { uri, version }: TextDocument): TextEdit[] {
  const own = edit?.documentChanges?.[0];
  if (own === undefined) return edit?.changes?.[uri] ?? [];
  if (!('textDocument' in own)) throw new Error('The action wants to make or remove a file.');
  expect(own.textDocument).toEqual({ uri, version });
  return own.edits as TextEdit[];
}
