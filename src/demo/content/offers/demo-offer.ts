import type {
  LocalizedText,
  Moq,
  PaymentTerms,
  Price,
  Quantity,
  SectorSlug,
  SupplyAbility,
} from '../../../vocabulary/index.js';

/** What an offer says, but for the id of its product, which only the loader knows. */
export interface DemoOfferContent {
  title: LocalizedText;
  description: LocalizedText;
  sector: SectorSlug;
  categoryId: string;
  hsCode?: string;
  price?: Price;
  quantity?: Quantity;
  moq?: Moq;
  supplyAbility?: SupplyAbility;
  leadTimeDays?: number;
  paymentTerms: PaymentTerms[];
  packaging?: string;
  /** UN/LOCODE. */
  portOfLoading?: string;
  /** UN/LOCODE. */
  destination?: string;
  certifications?: string[];
}

export interface DemoOffer {
  companySlug: string;
  /** The company's own article that a sell offer is about. */
  productSku?: string;
  direction: 'SELL' | 'BUY';
  content: DemoOfferContent;
  /** Days that the offer is valid from now on. */
  validDays: number;
  /** Live when left out. */
  state?: 'draft' | 'pending_review' | 'changes_requested' | 'published';
}
