import type { Trade } from '../families/family.js';

/**
 * Why a company posts an offer just now, in its own words. The texts may name `{goods}`, `{brand}`, `{year}`, `{month}` (the
 * next one), `{moq}`, `{days}` (to the shipment) and `{stock}` (the quantity on hand).
 */
export interface Occasion {
  trades: readonly Trade[];
  title: string;
  ko: string;
  /** One of them begins the description. */
  opening: readonly string[];
  /** Of the list price. */
  price?: number;
  /** Of the usual minimum order. */
  moq?: number;
  /** Days to the shipment, where they aren't the usual ones. */
  lead?: readonly [number, number];
  /** There is a lot of so many minimum orders on hand. */
  stock?: readonly [number, number];
}

/** What is made and packed for anybody: all but fresh produce and services. */
export const GOODS = ['CONSUMER', 'EQUIPMENT', 'PARTS', 'MATERIAL', 'BUILDING', 'FOOD', 'MEDICAL'] as const;
