import { Controller, Get, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { Open } from '../../platform/security/open.decorator.js';
import { Access } from './access.js';
import { RouteAccess } from './route-access.js';

@Access('officer')
@Controller('api/v1/things/')
class DeclaredController {
  @Get()
  list(): void {}

  @Post(':id/open')
  @Access('public')
  open(): void {}

  helper(): void {}
}

@Open()
@Controller()
class OpenController {
  @Get(['health', 'alive'])
  health(): void {}
}

@Controller('forgotten')
class ForgottenController {
  @Get('one')
  @Access('public')
  one(): void {}

  @Get('two')
  two(): void {}
}

const moduleWith = (
  ...controllers: (typeof DeclaredController | typeof OpenController | typeof ForgottenController)[]
) => Test.createTestingModule({ imports: [DiscoveryModule], providers: [RouteAccess], controllers }).compile();

describe('the route table', () => {
  it('names every route with its access, the method before the class', async () => {
    const module = await moduleWith(DeclaredController, OpenController);
    expect(
      module
        .get(RouteAccess)
        .routes()
        .map(({ method, path, access }) => `${method} ${path} ${access}`),
    ).toEqual([
      'GET /api/v1/things officer',
      'POST /api/v1/things/:id/open public',
      'GET /health open',
      'GET /alive open',
    ]);
    await expect(module.init()).resolves.toBeDefined();
  });

  it('keeps the application from starting while a route does not say who may call it', async () => {
    const module = await moduleWith(DeclaredController, ForgottenController);
    await expect(module.init()).rejects.toThrow(/GET \/forgotten\/two \(ForgottenController\.two\)$/);
  });
});
