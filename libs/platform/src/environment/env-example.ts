import { envSchema } from './env.js';

const INTRODUCTION = `# Settings of Workpact, all optional: without any of them everything runs on this machine.
# An empty value is the same as none. Made by \`npm run generate\` from libs/platform/src/environment/env.ts.
`;

/** The text of `.env.example`: every setting with what it means and what it is when empty. */
export function envExample(): string {
  const settings = Object.entries(envSchema.shape).map(([name, schema]) => {
    const { description = '', example } = schema.meta() ?? {};
    const byDefault = schema.safeParse(undefined).data;
    const lines = [`# ${description}`];
    if (typeof example === 'string') lines.push(`# Example: ${example}`);
    return [...lines, `${name}=${byDefault === undefined ? '' : String(byDefault)}`].join('\n');
  });
  return `${INTRODUCTION}\n${settings.join('\n\n')}\n`;
}
