import { Module } from '@nestjs/common';
import { GalleryModule } from './gallery/gallery.module.js';

@Module({ imports: [GalleryModule] })
export class AppModule {}
