/**
 * The terminal door: `workpact <command>`. It only describes the commands; each is loaded when it is called, so that
 * `--help` answers at once.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { workpactVersion } from '#program';
import { ExitCode, reportFailure } from './failure.js';

const examples = `
Examples:
  $ workpact check roles/
  $ workpact explain vague-term
  $ workpact render examples/clinic-front-desk.yaml
  $ workpact render role.yaml --document onboarding-agreement --lang de --out agreement.pdf
  $ workpact render roles/*.yaml --format html --out site/
  $ cat role.yaml | workpact measure - --format json
  $ workpact diff role-v1.yaml role-v2.yaml
  $ workpact verify agreement.pdf --root roots.json

Exit codes: 0 ok, 1 findings, 2 bad input, 3 something is wrong with this machine (see workpact doctor).`;

function program(): Command {
  const workpact = new Command('workpact')
    .description('Say exactly how a job works: measure a role file and make its documents.')
    .version(workpactVersion())
    .option('--json', 'print errors as JSON on standard error')
    .addHelpText('after', examples)
    .showHelpAfterError('(run with --help to see what is possible)')
    .exitOverride();

  workpact
    .command('render')
    .description('make the documents of one or more roles')
    .argument('<file...>', 'role files (YAML or JSON); - is standard input')
    .addOption(
      new Option('-d, --document <kind...>', 'which documents (default: all that fit the role)').choices([
        'job-description',
        'expectation-sheet',
        'onboarding-agreement',
        'statement-of-work',
      ]),
    )
    .addOption(
      new Option('-f, --format <format>', 'what to make').choices(['pdf', 'html', 'json', 'ics']).default('pdf'),
    )
    .addOption(
      new Option('-l, --lang <language>', "language of the sentences (default: the role file's)").choices(['en', 'de']),
    )
    .addOption(new Option('-p, --paper <size>', 'paper (default: by jurisdiction)').choices(['a4', 'letter']))
    .option('-o, --out <path>', 'a folder, a file when there is one document, or - for standard output', 'out')
    .action(async (files, options) => (await import('./commands/render.js')).render(files, options));

  addCheckingCommands(workpact);
  addReadingCommands(workpact);
  addInstallationCommands(workpact);
  return workpact;
}

/** The checker and what explains it. */
function addCheckingCommands(workpact: Command): void {
  workpact
    .command('check')
    .description('find what is wrong with roles before a candidate does; exit code 1 when there are errors')
    .argument('<file|folder...>', 'role files, or folders with role files; - is standard input')
    .addOption(
      new Option('-f, --format <format>', 'how to print')
        .choices(['pretty', 'json', 'sarif', 'github', 'junit'])
        .default('pretty'),
    )
    .option('-o, --output <file>', 'write the report to a file')
    .option('--max-warnings <n>', 'most warnings with which the check still passes', wholeNumber)
    .option('--fix', 'make the safe fixes in the files, keeping comments and layout')
    .option('--rule <id...>', 'only these rules')
    .option('--input <file>', 'team, posting, document and more that role files do not hold (YAML or JSON)')
    .option('--config <file>', 'configuration for all files (default: the nearest workpact.config.yaml upward)')
    .option('--today <date>', 'check as on this day (YYYY-MM-DD)')
    .option('-q, --quiet', 'show errors only')
    .option('--verbose', 'name every rule that did not run')
    .option('-w, --watch', 'check again whenever a file is saved')
    .action(async (targets, options) => (await import('./commands/check.js')).check(targets, options));

  workpact
    .command('explain')
    .description('print the page of a rule: why, when it speaks, how to mend it; without a rule, list them all')
    .argument('[rule]', 'id of a rule')
    .option('--json', 'print as JSON')
    // The program knows --json too and takes it wherever it stands.
    .action(async (rule, _options, command: Command) =>
      (await import('./commands/explain.js')).explain(rule, command.optsWithGlobals()),
    );
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a number from 0 up.');
  return Number(text);
}

/** Commands that read and say, and make no document. */
function addReadingCommands(workpact: Command): void {
  workpact
    .command('measure')
    .description('count set time, own time, focus, meetings and reachability')
    .argument('<file>', 'a role file; - is standard input')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .action(async (file, options) => (await import('./commands/measure.js')).measureFile(file, options));

  workpact
    .command('diff')
    .description('say in words what changed between two versions of a role; exit code 1 when something did')
    .argument('<a>', 'the role file before')
    .argument('<b>', 'the role file after')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .action(async (a, b, options) => (await import('./commands/diff.js')).diffFiles(a, b, options));

  workpact
    .command('verify')
    .description('say of signed documents whether they are as they were signed, and by whom')
    .argument('<file...>', 'PDFs; exit code 0 when all are authentic, 1 when one is not')
    .option('-r, --root <file...>', 'certificates that are trusted: PEM, DER, or roots.json of an installation', [])
    .option('--timestamp-root <file...>', 'certificates of time stamping authorities whose word counts', [])
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addOption(new Option('-l, --lang <language>', 'language of the words').choices(['en', 'de']).default('en'))
    .action(async (files, options) => (await import('./commands/verify.js')).verifyFiles(files, options));

  workpact
    .command('schema')
    .description('print the JSON Schema of role files, for editors')
    .action(async () => (await import('./commands/schema.js')).printSchema());

  workpact
    .command('lsp')
    .description('check role files in an editor: a language server over standard input and output')
    // Editors' clients say these to every server. There is no other way to talk to this one, and its library looks for the editor's process itself.
    .addOption(new Option('--stdio').hideHelp())
    .addOption(new Option('--clientProcessId <pid>').hideHelp())
    .action(async () => (await import('./commands/lsp.js')).lsp());

  workpact
    .command('doctor')
    .description('check what Workpact needs of this machine, with a fix for each fault')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .action(async (options) => (await import('./commands/doctor.js')).doctor(options));
}

/** What runs, makes, keeps and brings back an installation. Settings come from the environment: see .env.example. */
function addInstallationCommands(workpact: Command): void {
  workpact
    .command('serve')
    .description('run everything on this machine: database, server and workers')
    .option('--workers <n>', 'worker processes', wholeNumber, 1)
    .action(async (options) => (await import('./commands/serve.js')).serve(options));

  workpact
    .command('migrate')
    .description('make or update the tables of DATABASE_OWNER_URL, and let the login of DATABASE_URL use them')
    .action(async () => (await import('./commands/migrate.js')).migrateDatabase());

  workpact
    .command('found')
    .description('make an organisation; prints a link with which its owner signs in')
    .argument('<name>', 'name of the organisation')
    .requiredOption('--owner <email>', 'e-mail address of its first owner')
    .option('--owner-name <name>', 'how the owner is called (default: the address)')
    .option('--slug <slug>', 'short name for addresses (default: made of the name)')
    .action(async (name, options) => (await import('./commands/found.js')).found(name, options));

  workpact
    .command('backup')
    .description('write everything that is kept, tables and files, into one archive; the servers may go on')
    .argument('<file>', 'the archive to write (.tar)')
    .action(async (file) => (await import('./commands/backup.js')).backupTo(file));

  workpact
    .command('restore')
    .description('bring an archive back into an empty installation')
    .argument('<file>', 'the archive that workpact backup wrote')
    .action(async (file) => (await import('./commands/backup.js')).restoreFrom(file));
}

// A reader that has seen enough (`workpact schema | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(ExitCode.ok);
});

try {
  await program().parseAsync();
} catch (error) {
  const alreadyPrinted = error instanceof CommanderError;
  if (alreadyPrinted) process.exitCode = error.exitCode === 0 ? ExitCode.ok : ExitCode.badInput;
  else process.exitCode = reportFailure(error, { asJson: process.argv.includes('--json') });
}
