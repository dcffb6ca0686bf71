import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { JobHandler } from '../../platform/jobs/job-handler.decorator.js';
import { RefreshTokensRepository } from './refresh-tokens.repository.js';
import { SignInAttempts } from './sign-in-attempts.repository.js';
import { SiteSessionsRepository } from './site-sessions.repository.js';

/** Clears away what has expired. Nothing hangs on it: every query looks at the time itself. */
@Injectable()
export class IdentityJobs {
  constructor(
    private readonly database: Database,
    private readonly refreshTokens: RefreshTokensRepository,
    private readonly siteSessions: SiteSessionsRepository,
    private readonly attempts: SignInAttempts,
  ) {}

  @JobHandler('identity.forget-expired', { schedule: '41 * * * *' })
  async forgetExpired(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.refreshTokens.deleteExpired(tx);
      await this.siteSessions.deleteExpired(tx);
      await this.attempts.deleteExpired(tx);
    });
  }
}
