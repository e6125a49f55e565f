import openapiTS, { astToString } from 'openapi-typescript';

/**
 * TypeScript types of the API, for `src/generated/schema.ts`.
 * @param {object} document the OpenAPI description, as in docs/api/openapi.json
 * @returns {Promise<string>} source text, not yet formatted
 */
export async function schemaTypes(document) {
  const nodes = await openapiTS(structuredClone(document), {
    alphabetize: true,
    // openapi-fetch takes read-only lists for objects, and then nobody could go through a list of an answer.
    immutable: false,
    // What has a default may be left out of a request; what an answer always has is required there.
    defaultNonNullable: false,
  });
  return `// Made by \`npm run generate\` from docs/api/openapi.json. Do not edit.\n/* oxlint-disable */\n\n${astToString(nodes)}`;
}
