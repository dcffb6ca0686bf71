import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { platformError } from '../errors/platform-errors.js';
import { Open } from '../security/open.decorator.js';
import { metrics } from './metrics.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For whoever runs the site: is the process alive, can it serve, and what do its figures say. */
@ApiExcludeController()
@SkipThrottle()
@Open()
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectPinoLogger(HealthController.name) private readonly log: PinoLogger,
  ) {}

  /** 200 as long as the process can answer at all. */
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 when requests can be served, else 503: a proxy takes this process out of its list meanwhile. */
  @Get('health/ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    try {
      await reply.send(await this.health.check([() => this.databaseAnswers()]));
    } catch (error) {
      this.log.warn({ err: error }, 'not ready');
      await reply
        .status(503)
        .header('retry-after', '2')
        .send({ status: 'error', details: { database: { status: 'down' } } });
    }
  }

  /** Prometheus' text format; open to loopback, to others with `SILKGATE_METRICS_TOKEN` as bearer token. */
  @Get('metrics')
  @Header('content-type', metrics.contentType)
  async metrics(@Req() request: FastifyRequest): Promise<string> {
    const { metricsToken } = this.config;
    const allowed =
      metricsToken === null
        ? LOOPBACK.has(request.ip)
        : same(request.headers.authorization ?? '', `Bearer ${metricsToken}`);
    if (!allowed) throw platformError('not_found');
    return metrics.metrics();
  }

  private async databaseAnswers() {
    const indicator = this.indicators.check('database');
    await this.database.query('SELECT 1');
    return indicator.up();
  }
}

/** Compared by digest: the time says nothing about the token, and any length or character will do. */
const same = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted));
const digest = (text: string) => createHash('sha256').update(text).digest();
