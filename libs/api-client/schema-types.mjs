import openapiTS, { astToString } from 'openapi-typescript';

/**
 * TypeScript types of the API, for `src/generated/schema.ts`.
 * @param {object} document the OpenAPI description, as in docs/api/openapi.json
 * @returns {Promise<string>} source text, not yet formatted
 */
export async function schemaTypes(document) {
  const nodes = await openapiTS(structuredClone(document), { alphabetize: true, immutable: true });
  return `// Made by \`npm run generate\` from docs/api/openapi.json. Do not edit.\n/* oxlint-disable */\n\n${astToString(nodes)}`;
}
