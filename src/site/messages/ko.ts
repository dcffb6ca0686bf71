import type { MessageKey } from '../design/page-context.js';

/** Korean messages. */
export const ko: Readonly<Record<MessageKey, string>> = {
  'site.name': 'Silkgate',
  'site.tagline': '제조사와 바이어를 이곳과 모든 제휴 사이트에서 찾으세요.',
  'site.skip': '본문으로 건너뛰기',
  'site.language': '언어',
  'site.menu': '주 메뉴',
  'site.signIn': '로그인',
  'site.signOut': '로그아웃',
  'site.signedInAs': '{name} 님',
  'site.api': 'API',
  'site.footer': '오픈 소스 무역 마켓플레이스',
  'site.more': '더 보기',
  'site.back': '뒤로',
  'error.title.404': '찾으시는 내용이 없습니다',
  'error.title.403': '볼 수 있는 권한이 없습니다',
  'error.title.410': '더 이상 제공되지 않습니다',
  'error.title.other': '처리하지 못했습니다',
  'error.trace': '문의용 번호: {traceId}',
  'error.home': '홈으로',
};
