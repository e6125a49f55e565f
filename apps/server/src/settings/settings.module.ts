import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { PagesModule } from '../pages/index.js';
import { ApiKeyPagesController } from './api-key-pages.controller.js';

/** Settings as pages. */
@Module({ imports: [AccountsModule, PagesModule], controllers: [ApiKeyPagesController] })
export class SettingsDoor {}
