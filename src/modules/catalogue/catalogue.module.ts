import { Module } from '@nestjs/common';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { StorageModule } from '../../platform/storage/storage.module.js';
import { CompaniesModule } from '../companies/index.js';
import { CataloguePrintPages } from './catalogue-print.pages.js';
import { CatalogueDeskPages } from './catalogue-desk.pages.js';
import { ExportsController } from './exports.controller.js';
import { CatalogueExports } from './exports.service.js';
import { ImportPages } from './imports.pages.js';
import { ImportsController } from './imports.controller.js';
import { ImportJobs } from './imports.jobs.js';
import { ImportsRepository } from './imports.repository.js';
import { CatalogueImports } from './imports.service.js';
import { MediaController } from './media.controller.js';
import { OwnCatalogueRepository } from './own-catalogue.repository.js';
import { OwnCatalogue } from './own-catalogue.service.js';
import { ProductFilePages } from './product-files.pages.js';
import { ProductFilesController } from './product-files.controller.js';
import { ProductFilesRepository } from './product-files.repository.js';
import { ProductFiles } from './product-files.service.js';
import { ProductsController } from './products.controller.js';
import { ProductsRepository } from './products.repository.js';
import { Products } from './products.service.js';
import { SectorsController } from './sectors.controller.js';
import { SectorsService } from './sectors.service.js';
import { SizedImages } from './sized-images.service.js';

@Module({
  imports: [DatabaseModule, JobsModule, HttpModule, StorageModule, ClockModule, CompaniesModule],
  controllers: [
    ProductsController,
    ProductFilesController,
    ImportsController,
    ExportsController,
    SectorsController,
    MediaController,
    CataloguePrintPages,
    CatalogueDeskPages,
    ProductFilePages,
    ImportPages,
  ],
  providers: [
    Products,
    ProductsRepository,
    ProductFiles,
    ProductFilesRepository,
    CatalogueImports,
    ImportsRepository,
    ImportJobs,
    CatalogueExports,
    SectorsService,
    SizedImages,
    OwnCatalogue,
    OwnCatalogueRepository,
  ],
  exports: [Products, ProductFiles, CatalogueImports, SectorsService],
})
export class CatalogueModule {}
