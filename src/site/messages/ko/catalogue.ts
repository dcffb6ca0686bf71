import type { catalogue as en } from '../en/catalogue.js';

/** Catalogue: list, editor, import, export, in Korean. */
export const catalogue: Record<keyof typeof en, string> = {
  'import.title': '카탈로그 가져오기',
  'import.lead':
    '한 줄에 상품 하나씩 담긴 NDJSON(gzip 가능) 또는 sku와 title 열이 있는 CSV 파일입니다. SKU로 대조하므로 같은 파일을 두 번 보내도 달라지지 않습니다.',
  'import.file': '파일',
  'import.dryRun': '검사만 하고 변경하지 않기',
  'import.submit': '업로드',
  'import.state.queued': '대기 중',
  'import.state.running': '진행 중',
  'import.state.completed': '완료',
  'import.state.failed': '실패',
  'import.progress': '진행률',
  'import.lines': '읽은 줄',
  'import.created': '신규',
  'import.updated': '변경',
  'import.unchanged': '변경 없음',
  'import.failed': '오류',
  'import.errors': '오류 목록',
  'import.line': '줄',
  'import.field': '항목',
  'import.reason': '사유',
  'import.last': '이전 가져오기',
  'import.none': '아직 가져온 파일이 없습니다.',
  'import.refresh': '가져오기가 끝날 때까지 이 페이지가 자동으로 새로고침됩니다.',
  'import.dryRunDone': '검사만 했으며 변경된 내용은 없습니다.',
};
