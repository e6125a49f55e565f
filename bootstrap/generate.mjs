// Writes the files that are made from code and kept in git, so that a reviewer sees the change. `--check` writes nothing and
// exits 1 when a kept file is not what the code makes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');

ensureBuilt();
const { workModelJsonSchema } = await import('../dist/libs/work-model/src/index.js');

const generated = {
  'schemas/work-model.schema.json': `${JSON.stringify(workModelJsonSchema(), null, 2)}\n`,
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
