import { z } from 'zod';
import { roleFileSchema } from './reading/file-schema/role-file.js';

/** Where the schema lives once published; editors resolve it from the file, so the address is a name only. */
const SCHEMA_ID = 'https://workpact.org/schemas/work-model.schema.json';

/**
 * JSON Schema (draft 2020-12) of a role file, both notations, for editors and other programs. It is the shape only: that ids
 * are unique, that references point somewhere and that a date exists is said by `parseRoleFile` alone.
 */
export function workModelJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(roleFileSchema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      // Words for our own messages; JSON Schema has no place for them.
      delete jsonSchema['named'];
      delete jsonSchema['expected'];
    },
  });
  return {
    ...schema,
    $id: SCHEMA_ID,
    title: 'Workpact role file',
    description:
      'What a role asks for: what is done together at set times, what is owed on one’s own schedule, and how people reach each other.',
  };
}
