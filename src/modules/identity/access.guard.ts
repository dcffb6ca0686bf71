import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { platformError } from '../../platform/errors/platform-errors.js';
import { OPEN_METADATA } from '../../platform/security/open.decorator.js';
import { ACCESS_METADATA, type AccessLevel, meets } from './access.js';
import { Authentication, isSafeMethod } from './authentication.service.js';
import { FormProtection } from './form-protection.js';

const REMEDY: Readonly<Record<AccessLevel, string>> = {
  public: '',
  'signed-in': '',
  'company-member': 'Only people of a company can do this; officers act for the agency.',
  'company-owner': 'Only the owner of the company can do this.',
  officer: 'Only officers of the agency can do this.',
};

/**
 * Stands before every route and lets nobody through whom its `@Access` doesn't name; a route that names none is shut.
 * Sets `request.actor` and `request.principalScope` for whoever is signed in, also on public routes.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    private readonly forms: FormProtection,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    // Sockets are authenticated at their handshake and authorised at each event by their gateway.
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    const level = this.reflector.getAllAndOverride<AccessLevel | undefined>(ACCESS_METADATA, targets);
    if (level === undefined) {
      if (this.reflector.getAllAndOverride<true | undefined>(OPEN_METADATA, targets)) return true;
      throw platformError('forbidden');
    }
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // Most requests are strangers' reads: those cost no more than this line.
    const { authorization, cookie } = request.headers;
    if (level === 'public' && authorization === undefined && cookie === undefined) return true;
    return this.admit(level, request);
  }

  private async admit(level: AccessLevel, request: FastifyRequest): Promise<boolean> {
    const found = await this.authentication.ofRequest(request);
    if (found?.by === 'session' && !isSafeMethod(request.method)) this.forms.assertFormAllowed(request);
    if (found) {
      const { userId, companyId } = found.actor;
      request.actor = found.actor;
      request.principalScope = companyId ? `company:${companyId}` : `user:${userId}`;
    } else if (request.headers.authorization !== undefined || level !== 'public') {
      // A token that isn't valid is refused even where none is needed: its sender believes to be signed in.
      throw platformError('unauthenticated');
    }
    if (!meets(level, request.actor)) throw platformError('forbidden', { detail: REMEDY[level] });
    return true;
  }
}
