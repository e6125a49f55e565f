import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { ENV, type Env } from '#platform';

const CHANNEL = 'workpact_documents';
/** Between two attempts to listen, when Postgres is away or a pooler between forbids it. */
const LISTEN_AGAIN_MS = 5_000;

/** Tells everybody who listens, in all servers, once the transaction is committed. */
export async function tellOfDocument(tx: EntityManager, tenantId: string, documentId: string): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, `${tenantId} ${documentId}`]);
}

/** Somebody who waits for news. Close it when done. */
export interface Ear {
  /** Returns at the first news since the last call, or after `mostMs` without any; then look at the table, which alone knows. */
  heard(mostMs: number): Promise<void>;
  close(): void;
}

/**
 * Wakes whoever waits for a document, by one connection a process that listens to Postgres. News only save time: without them everybody
 * looks as often as they chose to.
 */
@Injectable()
export class DocumentNews implements OnApplicationShutdown {
  private readonly wakers = new Set<(tenantId: string, documentId: string) => void>();
  private listening: Promise<Client | null> | null = null;
  private closed = false;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** @param isAbout whether a piece of news is worth waking for */
  ear(isAbout: (tenantId: string, documentId: string) => boolean): Ear {
    this.listening ??= this.listen();
    let isNew = false;
    let wake = (): void => undefined;
    const waker = (tenantId: string, documentId: string): void => {
      if (!isAbout(tenantId, documentId)) return;
      isNew = true;
      wake();
    };
    this.wakers.add(waker);
    return {
      heard: async (mostMs) => {
        if (!isNew && !this.closed) {
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, mostMs);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        }
        isNew = false;
        wake = () => undefined;
      },
      close: () => void this.wakers.delete(waker),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    const client = await this.listening;
    await client?.end().catch(() => undefined);
  }

  private async listen(): Promise<Client | null> {
    const client = new Client({
      connectionString: this.env.DATABASE_URL,
      application_name: 'workpact-news',
      keepAlive: true,
    });
    const lost = (): void => {
      setTimeout(() => {
        if (!this.closed) this.listening = null;
      }, LISTEN_AGAIN_MS).unref();
    };
    client.on('error', lost);
    client.on('notification', ({ payload }) => this.tell(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      return client;
    } catch {
      await client.end().catch(() => undefined);
      lost();
      return null;
    }
  }

  private tell(payload: string): void {
    const [tenantId = '', documentId = ''] = payload.split(' ');
    for (const waker of this.wakers) waker(tenantId, documentId);
  }
}
