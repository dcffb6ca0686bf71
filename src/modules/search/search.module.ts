import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { DocumentsRepository } from './documents.repository.js';
import { IndexingJobs } from './indexing.jobs.js';
import { Indexing } from './indexing.service.js';
import { SavedSearchesController } from './saved-searches.controller.js';
import { SavedSearchesRepository } from './saved-searches.repository.js';
import { SavedSearches } from './saved-searches.service.js';
import { SearchController } from './search.controller.js';
import { SearchIndexModule } from './search-index.module.js';
import { SearchItemsRepository } from './search-items.repository.js';
import { Search } from './search.service.js';

@Module({
  imports: [DatabaseModule, JobsModule, HttpModule, SearchIndexModule],
  controllers: [SearchController, SavedSearchesController],
  providers: [
    Search,
    SearchItemsRepository,
    SavedSearches,
    SavedSearchesRepository,
    Indexing,
    IndexingJobs,
    DocumentsRepository,
  ],
  exports: [Search, SavedSearches, Indexing],
})
export class SearchModule {}
