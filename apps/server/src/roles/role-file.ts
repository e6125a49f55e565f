import { StreamableFile } from '@nestjs/common';

/** A role file to be saved under its name. Names are made of ids, which are safe in a header. */
export function roleFile({ name, text }: { readonly name: string; readonly text: string }): StreamableFile {
  const type = name.endsWith('.json') ? 'application/json' : 'application/yaml';
  return new StreamableFile(Buffer.from(text, 'utf8'), {
    type: `${type}; charset=utf-8`,
    disposition: `attachment; filename="${name}"`,
  });
}
