import { Module } from '@nestjs/common';
import { PeopleModule } from '#people';
import { PeopleController } from './people.controller.js';
import { PreferredWindowController } from './preferred-window.controller.js';

/** People over HTTP. */
@Module({ imports: [PeopleModule], controllers: [PeopleController, PreferredWindowController] })
export class PeopleDoor {}
