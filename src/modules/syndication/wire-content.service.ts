import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { categoryPath, pickText, type SectorSlug } from '../../vocabulary/index.js';
import { Products } from '../catalogue/index.js';
import { Companies } from '../companies/index.js';
import { type OfferResponse, OfferReader } from '../offers/index.js';
import type { Subject } from './deliveries.repository.js';
import type { WireOffer, WireProfile, WireTombstone } from './wire/index.js';

/** Says in the records of the wire what an offer or company is now. */
@Injectable()
export class WireContent {
  constructor(
    private readonly offers: OfferReader,
    private readonly products: Products,
    private readonly companies: Companies,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The canonical address of an offer, by which everybody knows it. */
  offerUrl(id: string): string {
    return `${this.config.publicUrl}/offers/${id}`;
  }

  /** The live ones among the subjects, in their order; those that nobody may see now are missing. */
  async offersOf(subjects: readonly Pick<Subject, 'subject_id' | 'wire_rev'>[]): Promise<WireOffer[]> {
    const live = new Map(
      (await this.offers.getLive(subjects.map(({ subject_id: id }) => id))).map((offer) => [offer.id, offer]),
    );
    const found = subjects.flatMap(({ subject_id: id, wire_rev: rev }) => {
      const offer = live.get(id);
      return offer?.company ? [{ offer, rev }] : [];
    });
    return Promise.all(found.map(({ offer, rev }) => this.toWire(offer, rev)));
  }

  /** What would leave this house about an offer that isn't live yet. */
  preview(offer: OfferResponse, rev: number): Promise<WireOffer> {
    return this.toWire(offer, rev);
  }

  tombstone(subject: Subject): WireTombstone {
    return {
      id: subject.subject_id,
      rev: subject.wire_rev,
      url: this.offerUrl(subject.subject_id),
      direction: subject.direction ?? 'SELL',
      deletedAt: subject.changed_at,
    };
  }

  /** A company's public profile; `undefined` while it is suspended. */
  async profileOf(subject: Pick<Subject, 'subject_id' | 'wire_rev'>): Promise<WireProfile | undefined> {
    const card = await this.companies.getCard(subject.subject_id);
    if (!card?.visible) return undefined;
    const company = await this.companies.view(card.id, undefined);
    const [language = 'en'] = Object.keys(company.description);
    return {
      id: company.id,
      rev: subject.wire_rev,
      url: this.companyUrl(company.id),
      name: company.name,
      country: company.country,
      description: company.description['en'] ?? company.description[language] ?? '',
      language: company.description['en'] === undefined ? language : 'en',
      sectors: company.sectors as SectorSlug[],
      ...(company.website && { website: company.website }),
      ...(company.established && { foundedYear: company.established }),
      ...(company.employees && { employees: company.employees }),
    };
  }

  private companyUrl(id: string): string {
    return `${this.config.publicUrl}/companies/${id}`;
  }

  private async toWire(offer: OfferResponse, rev: number): Promise<WireOffer> {
    const { company } = offer;
    if (!company) throw new Error(`Offer ${offer.id} is another site's and is not passed on`);
    const product = offer.productId === undefined ? undefined : await this.products.findVisible(offer.productId);
    const categories = offer.categoryId === undefined ? [] : categoryPath(offer.categoryId).map(({ name }) => name);
    const gtin = product?.gtin[0];
    return {
      id: offer.id,
      rev,
      url: this.offerUrl(offer.id),
      direction: offer.direction,
      title: pickText(offer.title, offer.language),
      description: pickText(offer.description, offer.language),
      language: offer.language,
      sector: offer.sector,
      ...(categories.length > 0 && { categories }),
      company: { id: company.id, url: this.companyUrl(company.id), name: company.name, country: company.country },
      ...(offer.price && { price: offer.price }),
      ...(offer.moq && { moq: offer.moq }),
      ...(offer.supplyAbility && { supplyAbility: offer.supplyAbility }),
      ...(offer.leadTimeDays !== undefined && { leadTimeDays: offer.leadTimeDays }),
      ...(offer.paymentTerms && { paymentTerms: offer.paymentTerms }),
      ...(offer.hsCode && { hsCode: offer.hsCode }),
      ...(gtin && { gtin }),
      ...(product?.model && { mpn: product.model }),
      images: offer.images.map((path) => new URL(path, this.config.publicUrl).href),
      validFrom: new Date(offer.validFrom),
      validThrough: new Date(offer.validThrough),
      publishedAt: new Date(offer.publishedAt ?? offer.createdAt),
      updatedAt: new Date(offer.updatedAt),
    };
  }
}
