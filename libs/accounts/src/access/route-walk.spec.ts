import { Controller, Get, Module, Post, type INestApplicationContext, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Public, Requires } from './route-access.js';
import { RouteWalk } from './route-walk.js';

@Controller('api/v1/roles')
class RolesController {
  @Get()
  @Requires('roles:read')
  list(): void {}

  @Post(':roleId/publish')
  @Requires('roles:publish')
  publish(): void {}

  notARoute(): void {}
}

@Controller(['healthz', 'readyz'])
@Public('machines ask')
class HealthController {
  @Get()
  check(): void {}

  @Get('details')
  @Requires('jobs:read')
  details(): void {}
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  @Requires('roles:read')
  declared(): void {}

  @Get('hole')
  hole(): void {}
}

class InheritingController extends ForgottenController {}
Controller('inheriting')(InheritingController);

function start(...controllers: Type[]): Promise<INestApplicationContext> {
  class Root {}
  Module({ imports: [DiscoveryModule], controllers, providers: [RouteWalk] })(Root);
  return NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
}

describe('the walk over all routes', () => {
  it('knows each with its method, path and access; what a method says goes before what its controller says', async () => {
    const app = await start(RolesController, HealthController);
    expect(app.get(RouteWalk).routes()).toEqual([
      { handler: 'RolesController.list', method: 'GET', path: '/api/v1/roles', access: { permission: 'roles:read' } },
      {
        handler: 'RolesController.publish',
        method: 'POST',
        path: '/api/v1/roles/:roleId/publish',
        access: { permission: 'roles:publish' },
      },
      { handler: 'HealthController.check', method: 'GET', path: '/healthz', access: { publicBecause: 'machines ask' } },
      { handler: 'HealthController.check', method: 'GET', path: '/readyz', access: { publicBecause: 'machines ask' } },
      {
        handler: 'HealthController.details',
        method: 'GET',
        path: '/healthz/details',
        access: { permission: 'jobs:read' },
      },
      {
        handler: 'HealthController.details',
        method: 'GET',
        path: '/readyz/details',
        access: { permission: 'jobs:read' },
      },
    ]);
    await app.close();
  });

  it('keeps the application from starting while a route says nothing, and names the route', async () => {
    await expect(start(RolesController, ForgottenController)).rejects.toThrow(
      'ForgottenController.hole (GET /forgotten/hole)',
    );
  });

  it('sees routes that a controller inherits', async () => {
    await expect(start(InheritingController)).rejects.toThrow('InheritingController.hole (GET /inheriting/hole)');
  });
});
