import type {
  CodeAction,
  CodeActionContext,
  CompletionItem,
  Diagnostic,
  Hover,
  Position,
  Range,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkConfigSchema, checkRole, ALL_RULES, resolveConfig } from '#analysis';
import { openRoleFile } from '#work-model';
import { ConfigFiles, type FileSettings } from '../checking/config-files.js';
import { faultFindings } from '../checking/fault-findings.js';
import { placedFindings } from '../checking/finding-places.js';
import { looksLikeRoleFile } from '../checking/role-file-signs.js';
import { Failure } from '../failure.js';
import type { CheckedDocument, CheckedRole } from './checked-document.js';
import type { ClientSkills } from './client-skills.js';
import { codeActionsFor } from './code-actions.js';
import { completionAt } from './completion/completion.js';
import { diagnosticsOf } from './diagnostics.js';
import { mayBeRole, pathOf } from './document-files.js';
import { hoverAt } from './hover.js';
import { TextPlaces } from './text-places.js';

/** Answers an editor's questions about open documents. */
export class RoleChecker {
  #configs = new ConfigFiles(null);
  readonly #known = new Map<string, CheckedDocument>();
  /** The role as it was when it could last be read: what is being typed still names its people and places. */
  readonly #lastRoles = new Map<string, CheckedRole>();
  /** A role file stays one while its first key is being rewritten. */
  readonly #roles = new Set<string>();

  constructor(private readonly skills: ClientSkills) {}

  forgetConfigs(): void {
    this.#configs = new ConfigFiles(null);
    this.#known.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#lastRoles.delete(uri);
    this.#roles.delete(uri);
  }

  async diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    const known = await this.#lookAt(document);
    if (known === null) return [];
    return diagnosticsOf(known, this.skills.showsRelated ? document.uri : null);
  }

  async hover(document: TextDocument, position: Position): Promise<Hover | null> {
    const known = await this.#lookAt(document);
    return known && hoverAt(position, known, this.skills);
  }

  async completion(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    if (!mayBeRole(document)) return [];
    const isRole = (await this.#lookAt(document)) !== null;
    return completionAt(
      document,
      position,
      { checked: this.#lastRoles.get(document.uri) ?? null, isRole },
      this.skills,
    );
  }

  async codeActions(document: TextDocument, range: Range, { only }: CodeActionContext): Promise<CodeAction[]> {
    const known = await this.#lookAt(document);
    return known === null ? [] : codeActionsFor({ document, range, only }, known, this.skills);
  }

  /** Null when the document is no role file, or the configuration leaves it out. */
  async #lookAt(document: TextDocument): Promise<CheckedDocument | null> {
    const { uri, version } = document;
    const remembered = this.#known.get(uri);
    if (remembered?.version === version) return remembered;
    if (!this.#isRole(document)) return null;
    const settings = await this.#settingsFor(pathOf(document));
    if (settings.isIgnored) return null;
    const known = this.#checked(document, settings);
    this.#known.set(uri, known);
    return known;
  }

  #isRole(document: TextDocument): boolean {
    if (!mayBeRole(document)) return false;
    if (looksLikeRoleFile(document.getText())) this.#roles.add(document.uri);
    return this.#roles.has(document.uri);
  }

  #checked(document: TextDocument, { rules, obstacle }: Settings): CheckedDocument {
    const places = new TextPlaces(document);
    const opened = openRoleFile(document.getText(), { file: pathOf(document) });
    const about = { version: document.version, places, obstacle };
    if (!opened.ok) return { ...about, checked: null, findings: faultFindings(opened.faults, places.text) };
    const options = { today: Temporal.Now.plainDateISO().toString(), rules };
    const report = checkRole(opened.model, options);
    const checked = { role: opened.file, report, options };
    this.#lastRoles.set(document.uri, checked);
    return { ...about, checked, findings: placedFindings(report.findings, opened.file) };
  }

  async #settingsFor(path: string): Promise<Settings> {
    try {
      return { ...(await this.#configs.settingsFor(path)), obstacle: null };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const rules = resolveConfig(ALL_RULES, checkConfigSchema.parse({}));
      const message = `The configuration cannot be used, so this is checked as if there were none.\n${error.message}`;
      return { isIgnored: false, rules, obstacle: message };
    }
  }
}

type Settings = FileSettings & { readonly obstacle: string | null };
