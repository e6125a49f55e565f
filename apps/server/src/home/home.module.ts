import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { PagesModule } from '../pages/index.js';
import { HomeController } from './home.controller.js';

/** The first page, and the way out. */
@Module({ imports: [AccountsModule, PagesModule], controllers: [HomeController] })
export class HomeDoor {}
