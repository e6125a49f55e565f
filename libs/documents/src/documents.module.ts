import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { DocumentRenderer } from './rendering/document-renderer.js';

/** Gives Nest doors one renderer, and with it one browser, that ends when the application does. */
@Module({
  providers: [{ provide: DocumentRenderer, useFactory: () => new DocumentRenderer() }],
  exports: [DocumentRenderer],
})
export class DocumentsModule implements OnApplicationShutdown {
  constructor(private readonly renderer: DocumentRenderer) {}

  async onApplicationShutdown(): Promise<void> {
    await this.renderer.close();
  }
}
