import { workModelJsonSchema } from '#work-model';

/** Prints the JSON Schema that editors use to complete and check role files. */
export function printSchema(): void {
  process.stdout.write(`${JSON.stringify(workModelJsonSchema(), null, 2)}\n`);
}
