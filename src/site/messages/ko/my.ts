import type { my as en } from '../en/my.js';

/** My Trade, in Korean. */
export const my: Record<keyof typeof en, string> = {
  'my.title': '마이 트레이드',
  'my.offers': '내 오퍼',
  'my.noOffers': '아직 오퍼가 없습니다',
  'my.noOffersText': '첫 오퍼를 등록하면 이곳과 모든 제휴 사이트에 게시됩니다.',
  'my.offer': '오퍼',
  'my.state': '상태',
  'my.valid': '유효 기간',
  'my.requests': '답변을 기다리는 상담',
  'my.see': '오퍼 페이지 보기',
  'my.booth': '내 기업 페이지',
};
