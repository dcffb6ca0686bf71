import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { DocumentsRepository } from './documents.repository.js';
import { IndexingJobs } from './indexing.jobs.js';
import { Indexing } from './indexing.service.js';
import { SearchController } from './search.controller.js';
import { SearchIndexModule } from './search-index.module.js';
import { SearchItemsRepository } from './search-items.repository.js';
import { Search } from './search.service.js';

@Module({
  imports: [DatabaseModule, JobsModule, SearchIndexModule],
  controllers: [SearchController],
  providers: [Search, SearchItemsRepository, Indexing, IndexingJobs, DocumentsRepository],
  exports: [Search, Indexing],
})
export class SearchModule {}
