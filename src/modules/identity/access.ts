import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ActorKind } from '../../platform/audit/audit-log.js';
import { platformError } from '../../platform/errors/platform-errors.js';

/** What a user is: the owner or a member of a company, or an officer of the agency. */
export type Role = 'OWNER' | 'MEMBER' | 'OFFICER';

/** Who is acting. Use cases and repositories take it and see only what it may see. */
export interface Actor {
  userId: string;
  role: Role;
  /** `null` for officers only. */
  companyId: string | null;
}

/** Somebody who acts for a company. */
export interface CompanyActor extends Actor {
  companyId: string;
  role: 'OWNER' | 'MEMBER';
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard for everybody who is signed in. */
    actor?: Actor;
  }
}

/**
 * Who may call a route. Each level but `public` needs a valid token or page session:
 * `signed-in` anybody, `company-member` owner or member of a company, `company-owner` the owner, `officer` officers.
 */
export type AccessLevel = 'public' | 'signed-in' | 'company-member' | 'company-owner' | 'officer';

/** @internal */
export const ACCESS_METADATA = 'silkgate:access';

/** Says who may call a route. A route that doesn't say it keeps the application from starting. */
export const Access = (level: AccessLevel) => SetMetadata(ACCESS_METADATA, level);

/** Whether the actor meets the level; anonymous is `undefined`. */
export function meets(level: AccessLevel, actor: Actor | undefined): boolean {
  if (level === 'public') return true;
  if (!actor) return false;
  if (level === 'signed-in') return true;
  if (level === 'officer') return actor.role === 'OFFICER';
  if (level === 'company-owner') return actor.role === 'OWNER';
  return actor.role === 'OWNER' || actor.role === 'MEMBER';
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

/** The signed-in user; for routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = requestOf(context);
  if (!actor) throw platformError('unauthenticated');
  return actor;
});

/** The signed-in user of a company; for routes of level `company-member` or `company-owner`. */
export const CurrentCompanyActor = createParamDecorator((_: unknown, context: ExecutionContext): CompanyActor => {
  const { actor } = requestOf(context);
  if (!actor) throw platformError('unauthenticated');
  return asCompanyActor(actor);
});

/** The signed-in user on a public route, or `undefined`. */
export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => requestOf(context).actor,
);

/** @throws DomainError `forbidden` (403) for an officer, who acts for no company */
export function asCompanyActor(actor: Actor): CompanyActor {
  if (actor.companyId === null || actor.role === 'OFFICER') {
    throw platformError('forbidden', { detail: 'Only people of a company can do this; officers act for the agency.' });
  }
  return { ...actor, companyId: actor.companyId, role: actor.role };
}

/** In what quality the actor is written into the audit log. */
export const actorKind = (actor: Actor): ActorKind =>
  actor.role === 'OFFICER' ? 'officer' : actor.role === 'OWNER' ? 'owner' : 'member';
