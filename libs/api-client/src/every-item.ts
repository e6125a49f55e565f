interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * All items of a list, page after page, as they are needed:
 * `for await (const role of everyItem((query) => client.GET('/api/v1/roles', { params: { query } }))) …`
 * @param readPage asks for the page that the query names
 */
export async function* everyItem<T>(
  readPage: (query: { cursor?: string }) => Promise<{ readonly data?: Page<T> | undefined }>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | null = null;
  do {
    const { data }: { readonly data?: Page<T> | undefined } = await readPage(cursor === null ? {} : { cursor });
    if (!data) throw new Error('The list gave a page without content.');
    yield* data.items;
    cursor = data.nextCursor;
  } while (cursor !== null);
}
