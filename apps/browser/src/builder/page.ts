interface Answer {
  readonly isSaved: boolean;
  readonly page: Document;
}

/** A page of the server whose parts can be renewed without losing one's place. */
export class Page {
  constructor(private readonly document: Document) {}

  /** Sends a form and follows to the page that comes of it. Null: the server cannot be reached, or is in trouble. */
  async send(address: string, body: URLSearchParams): Promise<Answer | null> {
    try {
      const response = await fetch(address, { method: 'POST', body, headers: { accept: 'text/html' } });
      if (response.status >= 500 || response.status === 429) return null;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      return { isSaved: response.ok, page };
    } catch {
      return null;
    }
  }

  /** Puts in the parts named by `data-live`, and all revisions of forms. */
  renew(page: Document): void {
    for (const part of this.document.querySelectorAll<HTMLElement>('[data-live]')) {
      const next = page.querySelector(`[data-live="${part.dataset['live'] ?? ''}"]`);
      if (next === null || next.innerHTML === part.innerHTML) continue;
      keepTyped(part, next);
      part.replaceChildren(...next.childNodes);
    }
    const revision = page.querySelector<HTMLInputElement>('input[name=revision]')?.value;
    for (const field of this.document.querySelectorAll<HTMLInputElement>('input[name=revision]'))
      field.value = revision ?? field.value;
  }
}

/** What somebody is typing beside is theirs. */
function keepTyped(part: Element, next: Element): void {
  for (const field of part.querySelectorAll<HTMLInputElement>('input[id]')) {
    const same = next.querySelector<HTMLInputElement>(`#${field.id}`);
    if (same !== null) same.value = field.value;
  }
}
