import { access } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import {
  ALL_RULES,
  checkConfigSchema,
  ConfigInvalid,
  resolveConfig,
  type CheckConfig,
  type ResolvedRule,
} from '#analysis';
import { ExitCode, Failure } from '../failure.js';
import { shownPath } from './role-file-search.js';
import type { SettingsFault } from './schema-faults.js';
import { readSettings, type SettingsFile } from './settings-file.js';

const CONFIG_NAMES = ['workpact.config.yaml', 'workpact.config.yml', 'workpact.config.json'];

/** What holds for one file. */
export interface FileSettings {
  readonly isIgnored: boolean;
  readonly rules: readonly ResolvedRule[];
}

/** Finds and reads configurations: the nearest one upward from a file holds for it, each is read once. */
export class ConfigFiles {
  readonly #byFolder = new Map<string, Promise<Configuration>>();
  readonly #explicit: Promise<Configuration> | null;

  /** @param file The configuration that holds for all files; null searches upward from each. */
  constructor(file: string | null) {
    this.#explicit = file === null ? null : readConfiguration(file);
    // Nobody may be waiting yet when it fails; those who ask later still get the failure.
    this.#explicit?.catch(() => undefined);
  }

  /** @throws Failure (bad input) when the configuration has faults */
  async settingsFor(path: string): Promise<FileSettings> {
    const configuration = await (this.#explicit ?? this.#nearest(dirname(path)));
    return configuration.settingsFor(path);
  }

  /** The configurations that were read, for whoever watches them. */
  async paths(): Promise<string[]> {
    const all = await Promise.all([...this.#byFolder.values(), ...(this.#explicit ? [this.#explicit] : [])]);
    return [...new Set(all.map(({ path }) => path).filter((path) => path !== null))];
  }

  #nearest(folder: string): Promise<Configuration> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found = this.#search(folder);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #search(folder: string): Promise<Configuration> {
    const own = await existing(CONFIG_NAMES.map((name) => join(folder, name)));
    const [path, other] = own;
    if (path && other) {
      const names = own.map((one) => shownPath(one)).join(' and ');
      throw new Failure(ExitCode.badInput, `There are two configurations in one folder: ${names}. Keep one.`);
    }
    if (path) return readConfiguration(path);
    const above = dirname(folder);
    return above === folder ? new Configuration(null) : this.#nearest(above);
  }
}

async function existing(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => path,
        () => null,
      ),
    ),
  );
  return found.filter((path) => path !== null);
}

async function readConfiguration(path: string): Promise<Configuration> {
  return new Configuration(await readSettings(path, checkConfigSchema));
}

/** One configuration, with its globs made ready. Without a file: what holds when nobody configured anything. */
class Configuration {
  readonly path: string | null;
  readonly #config: CheckConfig;
  readonly #isIgnored: (path: string) => boolean;
  readonly #overrides: readonly ((path: string) => boolean)[];
  /** Thousands of files share a few sets of rules; parsing options for each file anew would cost more than the check. */
  readonly #resolved = new Map<string, readonly ResolvedRule[]>();

  constructor(file: SettingsFile<CheckConfig> | null) {
    this.path = file?.path ?? null;
    this.#config = file?.value ?? checkConfigSchema.parse({});
    const problems = negatedGlobs(this.#config);
    if (file && problems.length > 0) throw file.refusal(problems);
    this.#isIgnored = matcher(this.#config.ignore);
    this.#overrides = this.#config.overrides.map(({ files }) => matcher(files));
    if (file) assertRulesExist(file);
  }

  settingsFor(path: string): FileSettings {
    const near = this.path === null ? path : relative(dirname(this.path), path).replaceAll(sep, '/');
    return { isIgnored: this.#isIgnored(near), rules: this.#rulesFor(near) };
  }

  #rulesFor(path: string): readonly ResolvedRule[] {
    const holding = this.#overrides.map((matches) => matches(path));
    const key = holding.map(Number).join('');
    const known = this.#resolved.get(key);
    if (known) return known;
    const globs = new Map(
      this.#config.overrides.map(({ files }, index) => [files as readonly string[], holding[index]]),
    );
    const rules = resolveConfig(ALL_RULES, this.#config, (files) => globs.get(files) ?? false);
    this.#resolved.set(key, rules);
    return rules;
  }
}

/** A folder's name stands for all that is in it. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  const whole = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/+$/, ''));
  return whole.length === 0 ? () => false : picomatch([...whole, ...whole.map((glob) => `${glob}/**`)], { dot: true });
}

/** `!x` in a list of globs would match every file but x, which nobody means. */
function negatedGlobs({ ignore, overrides }: CheckConfig): SettingsFault[] {
  const placed = [
    ...ignore.map((glob, index) => ({ glob, path: ['ignore', index] })),
    ...overrides.flatMap(({ files }, at) =>
      files.map((glob, index) => ({ glob, path: ['overrides', at, 'files', index] })),
    ),
  ];
  return placed
    .filter(({ glob }) => glob.startsWith('!'))
    .map(({ path }) => ({
      path,
      at: 'value',
      message: 'a glob that begins with ! is not understood',
      suggestion: null,
    }));
}

function assertRulesExist(file: SettingsFile<CheckConfig>): void {
  try {
    resolveConfig(ALL_RULES, file.value);
  } catch (error) {
    if (!(error instanceof ConfigInvalid)) throw error;
    throw file.refusal(
      error.problems.map(({ pointer, message, suggestion }) => ({
        path: pointer.split('/').slice(1).map(keyOf),
        at: message.startsWith('there is no rule') ? 'key' : 'value',
        message,
        suggestion,
      })),
    );
  }
}

function keyOf(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key.replaceAll('~1', '/').replaceAll('~0', '~');
}
