import { eventually } from '../eventually.js';
import type { Asker } from './asker.js';

export interface DocumentBody {
  readonly id: string;
  readonly state: 'queued' | 'rendering' | 'ready' | 'failed';
  readonly sha256: string | null;
  readonly fault: { readonly code: string; readonly detail: string; readonly isFinal: boolean } | null;
}

/** Asks for a document and waits for nothing. */
export function askedFor(asker: Asker, roleId: string, kind = 'expectation-sheet'): Promise<DocumentBody> {
  return asker.post<DocumentBody>('/api/v1/documents?wait=0', { roleId, kind, language: 'en' });
}

/** The document once it is in a state. */
export function documentOnce(
  asker: Asker,
  id: string,
  state: DocumentBody['state'],
  seconds = 40,
): Promise<DocumentBody> {
  return eventually(async () => {
    const document = await asker.get<DocumentBody>(`/api/v1/documents/${id}`);
    return document.state === state ? document : undefined;
  }, seconds);
}

export interface DeadJobBody {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
}

/** The work that failed for the last time, as soon as there is some. */
export function deadJob(asker: Asker): Promise<DeadJobBody> {
  return eventually(async () => (await asker.get<{ items: DeadJobBody[] }>('/api/v1/jobs/dead')).items[0]);
}
