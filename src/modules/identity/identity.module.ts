import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { AccessGuard } from './access.guard.js';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { AccessTokens } from './access-tokens.service.js';
import { AuthController } from './auth.controller.js';
import { Authentication } from './authentication.service.js';
import { FormGuard, FormProtection } from './form-protection.js';
import { IdentityJobs } from './identity.jobs.js';
import { Passwords } from './passwords.service.js';
import { RefreshTokensRepository } from './refresh-tokens.repository.js';
import { RouteAccess } from './route-access.js';
import { SignInAttempts } from './sign-in-attempts.repository.js';
import { SignIn } from './sign-in.service.js';
import { SiteSessionsRepository } from './site-sessions.repository.js';
import { SiteSessions } from './site-sessions.service.js';
import { User } from './user.entity.js';
import { UsersRepository } from './users.repository.js';
import { Users } from './users.service.js';

/** Who there is, who is acting, and what they may call. */
@Module({
  imports: [
    TypeOrmModule.forFeature([User]),
    DatabaseModule,
    JobsModule,
    ClockModule,
    DiscoveryModule,
    JwtModule.register({}),
  ],
  controllers: [AuthController],
  providers: [
    Users,
    SignIn,
    SiteSessions,
    Passwords,
    AccessTokens,
    AccessTokenStrategy,
    Authentication,
    FormProtection,
    FormGuard,
    SignInAttempts,
    UsersRepository,
    RefreshTokensRepository,
    SiteSessionsRepository,
    IdentityJobs,
    RouteAccess,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Users, SignIn, SiteSessions, Passwords, Authentication, FormProtection, FormGuard, RouteAccess],
})
export class IdentityModule {}
