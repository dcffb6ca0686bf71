import { describe, expect, it } from '@jest/globals';
import { columnFields, suggestFields } from './import-columns.js';

describe('suggestFields', () => {
  it('knows the names of spreadsheets in several languages', () => {
    expect(suggestFields(['Art.-Nr.', 'Bezeichnung', 'Stückpreis', 'Währung', 'Lieferzeit (Tage)'])).toEqual([
      'sku',
      'title.de',
      'price',
      'price.currency',
      'leadTimeDays',
    ]);
    expect(suggestFields(['품번', '품명', '단가', 'HS 코드', '최소 주문 수량'])).toEqual([
      'sku',
      'title.ko',
      'price',
      'hsCode',
      'moq.quantity',
    ]);
  });

  it('takes our own names for what they are', () => {
    const names = Object.values(columnFields).flat();
    expect(suggestFields(names)).toEqual(names);
    expect(suggestFields(['attributes', 'attributes.Max. load'])).toEqual(['attributes', 'attributes.Max. load']);
  });

  it('gives a field to one column only, and says nothing of strangers', () => {
    expect(suggestFields(['Item no.', 'Internal remark', 'Part number'])).toEqual(['sku', null, null]);
  });
});
