import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import { newId } from '../../platform/ids/ids.js';
import {
  type Exhibition,
  exhibitionCursor,
  type ExhibitionQuery,
  type Report,
  reportCursor,
  type ReportQuery,
  type ReportSummary,
} from './trade-info.dto.js';
import { tradeInfoError } from './trade-info.errors.js';
import { TradeInfoRepository } from './trade-info.repository.js';

/** Country reports and the exhibition calendar. */
@Injectable()
export class TradeInfo {
  constructor(private readonly info: TradeInfoRepository) {}

  async reports(query: ReportQuery): Promise<Page<ReportSummary>> {
    const after = decodeCursor(query.cursor, reportCursor) ?? null;
    const rows = await this.info.reports(query.country ?? null, after, query.limit + 1);
    return toPage(
      rows,
      query.limit,
      (row) => [row.publishedAt, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError `report_not_found` (404) */
  async report(slug: string): Promise<Report> {
    const report = await this.info.report(slug);
    if (!report) throw tradeInfoError('report_not_found');
    return report;
  }

  async exhibitions(query: ExhibitionQuery): Promise<Page<Exhibition>> {
    const after = decodeCursor(query.cursor, exhibitionCursor) ?? null;
    const filter = { country: query.country ?? null, sector: query.sector ?? null, past: query.past === 'true' };
    const rows = await this.info.exhibitions(filter, after, query.limit + 1);
    return toPage(
      rows,
      query.limit,
      (row) => [row.endsOn, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError `exhibition_not_found` (404) */
  async exhibition(slug: string): Promise<Exhibition> {
    const exhibition = await this.info.exhibition(slug);
    if (!exhibition) throw tradeInfoError('exhibition_not_found');
    return exhibition;
  }

  /** Publishes a report, or a new edition of the one with the same slug. */
  async publishReport(tx: Tx, report: Omit<Report, 'id'>): Promise<void> {
    await this.info.saveReport(tx, { ...report, id: newId() });
  }

  /** Announces an exhibition, or changes the one with the same slug. */
  async announceExhibition(tx: Tx, exhibition: Omit<Exhibition, 'id'>): Promise<void> {
    await this.info.saveExhibition(tx, { ...exhibition, id: newId() });
  }
}
