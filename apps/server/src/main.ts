/**
 * The HTTP door. For now it has one feature: the gallery, which makes the documents of every role in `examples/` and shows
 * them on a page of this machine.
 */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { Gallery } from './gallery/gallery.js';
import { listenNearby } from './listen.js';
import { openInBrowser } from './open-in-browser.js';

try {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await app.get(Gallery).make((line) => process.stdout.write(`${line}\n`));
  const address = await listenNearby(app, Number(process.env['PORT'] ?? 4680));
  process.stdout.write(`\nWorkpact is ready: ${address}\nPress Ctrl-C to stop.\n`);
  openInBrowser(address);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
