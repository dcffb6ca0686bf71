import { Injectable, type OnApplicationBootstrap, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { OPEN_METADATA } from '../../platform/security/open.decorator.js';
import { ACCESS_METADATA, type AccessLevel } from './access.js';

/** A route as its controller declares it. `access` is `open` for what lies below the modules (health, metrics). */
export interface DeclaredRoute {
  method: string;
  path: string;
  access: AccessLevel | 'open' | undefined;
  /** `OffersController.create` */
  handler: string;
}

type Handler = (...parameters: unknown[]) => unknown;

/** Knows every route with its access, and keeps the application from starting while one doesn't declare it. */
@Injectable()
export class RouteAccess implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const undeclared = this.routes().filter((route) => route.access === undefined);
    if (undeclared.length === 0) return;
    const list = undeclared.map((route) => `  ${route.method} ${route.path} (${route.handler})`).join('\n');
    throw new Error(`These routes don't say who may call them; give each an @Access:\n${list}`);
  }

  /** The route table, for the check above and for tests that walk it. */
  routes(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => this.routesOf(metatype as Type, prototype[name] as Handler, `${metatype.name}.${name}`));
    });
  }

  private routesOf(controller: Type, handler: Handler, name: string): DeclaredRoute[] {
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const targets = [handler, controller];
    const access =
      this.reflector.getAllAndOverride<AccessLevel | undefined>(ACCESS_METADATA, targets) ??
      (this.reflector.getAllAndOverride<true | undefined>(OPEN_METADATA, targets) ? 'open' : undefined);
    return pathsOf(controller).flatMap((prefix) =>
      pathsOf(handler).map((path) => ({
        method: RequestMethod[method],
        path: join(prefix, path),
        access,
        handler: name,
      })),
    );
  }
}

const pathsOf = (target: Handler | Type): string[] =>
  [(Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined) ?? ''].flat();

const join = (prefix: string, path: string) =>
  `/${[prefix, path]
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/')}`;
