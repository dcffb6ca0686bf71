import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { FacetsRepository } from './postgres/facets.repository.js';
import { IndexWriterRepository } from './postgres/index-writer.repository.js';
import { PostgresSearchIndex } from './postgres/postgres-search-index.js';
import { ReadingChooser } from './postgres/reading.js';
import { SearchReads } from './postgres/search-reads.js';
import { SearchRepository } from './postgres/search.repository.js';
import { SuggestionsRepository } from './postgres/suggestions.repository.js';
import { TermStatisticsRepository } from './postgres/term-statistics.js';
import { SEARCH_INDEX } from './search-index.port.js';

/** Binds the {@link SEARCH_INDEX} port to PostgreSQL. */
@Module({
  imports: [DatabaseModule],
  providers: [
    SearchReads,
    SearchRepository,
    FacetsRepository,
    IndexWriterRepository,
    SuggestionsRepository,
    TermStatisticsRepository,
    ReadingChooser,
    { provide: SEARCH_INDEX, useClass: PostgresSearchIndex },
  ],
  exports: [SEARCH_INDEX],
})
export class SearchIndexModule {}
