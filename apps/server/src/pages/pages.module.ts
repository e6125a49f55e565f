import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { AssetsController } from './assets.controller.js';
import { FontsController } from './fonts.controller.js';
import { Pages } from './pages.js';

/** The frame of all pages, with styles, scripts and fonts. */
@Module({
  imports: [AccountsModule],
  controllers: [AssetsController, FontsController],
  providers: [Pages],
  exports: [Pages],
})
export class PagesModule {}
