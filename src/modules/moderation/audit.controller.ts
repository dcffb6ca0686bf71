import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../identity/index.js';
import { AuditTrail } from './audit-trail.service.js';
import { auditPageResponse, type AuditQuery, auditQuery } from './audit.dto.js';

@ApiTags('Officer')
@ApiBearerAuth()
@Controller('api/v1/officer/audit')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  @Get()
  @Access('officer')
  @ApiOperation({ summary: 'Every officer action and every state transition, newest first' })
  @ApiOkResponse({ standardSchema: auditPageResponse })
  list(@Query({ schema: auditQuery }) query: AuditQuery) {
    return this.trail.list(query);
  }
}
