import { Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { idParam } from '../../platform/http/request-context.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages } from '../../site/design/site-pages.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { Records } from './records.service.js';
import { RecordView } from './views/record.view.js';
import { RoomView } from './views/room.view.js';

/** So many lines stand in the page; the room's script fetches what comes after. */
const LINES = 1_000;

const recordPage = z.object({ after: z.coerce.number().int().min(0).max(2_147_483_647).catch(0) });

/** `/{locale}/consultations/{id}/room` and `…/record`: the live part, and what is kept of it. */
@SitePages('consultations')
export class RoomPages {
  constructor(private readonly records: Records) {}

  @Get(':id/room')
  @Access('signed-in')
  async room(
    @Page() page: PageContext,
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const record = await this.records.get(actor, id, { after: 0, limit: LINES });
    const { room, state } = record.consultation;
    if (room?.canEnter) return <RoomView page={page} record={record} />;
    return seeOther(reply, href(page, `/consultations/${id}${state === 'ended' ? '/record' : ''}`));
  }

  @Get(':id/record')
  @Access('signed-in')
  async record(
    @Page() page: PageContext,
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: recordPage }) { after }: z.output<typeof recordPage>,
  ) {
    return <RecordView page={page} record={await this.records.get(actor, id, { after, limit: LINES })} />;
  }
}
