import type { officer as en } from '../en/officer.js';

/** The officer’s desk, in Korean. */
export const officer: Record<keyof typeof en, string> = {
  'officer.title': '담당관 업무',
  'officer.offers': '오퍼',
  'officer.companies': '기업',
  'officer.reports': '신고',
  'officer.empty': '대기 중인 건이 없습니다',
  'officer.waiting': '{date}부터 대기',
  'officer.overdue': '기한 초과',
  'officer.deadline': '기한 {date}',
  'officer.claimed': '{name} 담당',
  'officer.review': '검토',
  'officer.decision': '결정',
  'officer.approve': '승인 및 게시',
  'officer.requestChanges': '수정 요청',
  'officer.reject': '반려',
  'officer.reason': '사유',
  'officer.reasonHint': '승인이 아닌 경우 필수',
  'officer.note': '기업에 전달할 의견',
  'officer.changes': '변경 내용',
  'officer.before': '현재 게시 내용',
  'officer.after': '제안된 내용',
  'officer.decide': '결정 저장',
  'officer.level': '{level}등급 신청',
  'officer.viaApi': '현재는 API로 처리합니다.',
};
