// Writes the files that are made from code and kept in git, so that a reviewer sees the change. `--check` writes nothing and
// exits 1 when a kept file is not what the code makes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ensureBuilt } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');

ensureBuilt();
const { workModelJsonSchema } = await import('../dist/libs/work-model/src/index.js');
const { ALL_RULES, FAMILIES, FAMILY_TITLES } = await import('../dist/libs/analysis/src/index.js');
const { environment, envExample } = await import('../dist/libs/platform/src/index.js');
const { AppModule } = await import('../dist/apps/server/src/app.module.js');
const { openApiOf } = await import('../dist/apps/server/src/http/openapi/openapi-document.js');
const { schemaTypes } = await import('../libs/api-client/schema-types.mjs');
const { configJsonSchema } = await import('../dist/apps/cli/src/checking/config-json-schema.js');

const openApi = await openApiOf(AppModule.register(environment({})));

const RULES_INTRODUCTION = `<!-- Made by \`npm run generate\`. Do not edit. -->

# Rules

The ${ALL_RULES.length} rules by which \`workpact check\` looks at a role. Each has a page that says why it is there, when it speaks and how to mend what
it finds. \`workpact explain <rule>\` prints the page.

- **Severity** is the usual one; a rule can find worse or milder cases, and its page says which. An \`error\` cannot be true as written, or
  lacks what nothing can be signed without. A \`warning\` is a likely problem, an \`info\` an improvement.
- **Legal** rules rest on tables of law. They are general information, not legal advice: they are never errors, and they can be lowered but
  not switched off.
- **Needs** names what a role file does not hold. Without it the rule is skipped, and the report says so.
`;

const generated = {
  'schemas/work-model.schema.json': `${JSON.stringify(workModelJsonSchema(), null, 2)}\n`,
  'schemas/workpact-config.schema.json': `${JSON.stringify(configJsonSchema(), null, 2)}\n`,
  '.env.example': envExample(),
  'docs/api/openapi.json': await formatted('docs/api/openapi.json', JSON.stringify(openApi)),
  'libs/api-client/src/generated/schema.ts': await formatted(
    'libs/api-client/src/generated/schema.ts',
    await schemaTypes(openApi),
  ),
  'docs/rules/README.md': await formatted('docs/rules/README.md', rulesIndex()),
};

for (const [name, content] of Object.entries(generated)) {
  const path = join(root, name);
  const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === content;
  if (isCurrent) continue;
  if (isCheck) {
    console.error(`${name} is not what the code makes. Run: npm run generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`Wrote ${relative(process.cwd(), path)}.`);
  }
}

/** The catalogue of rules as a page, one table a family, each rule with a link to its own page. */
function rulesIndex() {
  const sections = FAMILIES.map((family) => {
    const rows = ALL_RULES.filter((rule) => rule.family === family).map(ruleRow);
    const head = '| Rule | Severity | Legal | Needs | What it finds |\n| --- | --- | --- | --- | --- |';
    return `## ${FAMILY_TITLES[family]}\n\n${head}\n${rows.join('\n')}\n`;
  });
  return [RULES_INTRODUCTION, ...sections].join('\n');
}

function ruleRow({ id, severity, isLegal, needs = [], title }) {
  const page = `../../libs/analysis/src/rules/${id}/${id}.md`;
  const inputs = needs.map((name) => `\`${name}\``).join(', ');
  return `| [\`${id}\`](${page}) | ${severity} | ${isLegal ? 'yes' : ''} | ${inputs} | ${title.replaceAll('|', '\\|')} |`;
}

/** As the check of the format wants it. */
async function formatted(name, content) {
  const path = join(root, name);
  return format(content, { ...(await resolveConfig(path)), filepath: path });
}
