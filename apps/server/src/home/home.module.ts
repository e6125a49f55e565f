import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { AgreementsModule } from '#agreements';
import { RolesModule } from '#roles';
import { AccountsDoor } from '../accounts/accounts.module.js';
import { PagesModule } from '../pages/index.js';
import { HomeController } from './home.controller.js';

/** The first page, and the way out. */
@Module({
  imports: [AccountsModule, AccountsDoor, AgreementsModule, RolesModule, PagesModule],
  controllers: [HomeController],
})
export class HomeDoor {}
