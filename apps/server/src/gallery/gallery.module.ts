import { Module } from '@nestjs/common';
import { DocumentsModule } from '#documents';
import { GalleryController } from './gallery.controller.js';
import { Gallery } from './gallery.js';

/** The documents of the example roles, made at start and shown on a page. */
@Module({ imports: [DocumentsModule], controllers: [GalleryController], providers: [Gallery] })
export class GalleryModule {}
