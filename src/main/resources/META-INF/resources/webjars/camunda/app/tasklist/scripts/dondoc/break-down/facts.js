// Names of facts, and which of them are only inferred.

export const NAMES = {
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  subject: 'Trích yếu',
  field: 'Lĩnh vực',
  urgency: 'Độ khẩn',
  secrecy: 'Độ mật',
  originatingInstruction: 'Ý kiến chỉ đạo gốc',
  reportTo: 'Báo cáo kết quả cho',
  signedBy: 'Người ký',
  recipients: 'Nơi nhận',
  ordinal: 'Cách tách nhiệm vụ',
  title: 'Tên nhiệm vụ',
  content: 'Nội dung giao',
  lead: 'Cơ quan chủ trì',
  coordinating: 'Cơ quan phối hợp',
  kind: 'Loại nhiệm vụ',
  deadline: 'Thời hạn',
  proposalRequired: 'Yêu cầu đề xuất',
  beneficiaryListRequired: 'Yêu cầu lập danh sách',
};

export const URGENCIES = { NONE: 'Không', URGENT: 'Khẩn', VERY_URGENT: 'Thượng khẩn', IMMEDIATE: 'Hỏa tốc' };

export const KINDS = {
  CASE: 'Vụ việc cụ thể',
  REVIEW: 'Rà soát, tham mưu',
  GUIDANCE: 'Chỉ đạo, hướng dẫn',
  STANDING: 'Thường xuyên',
};

export const INFERRED = 'INFERRED';

export function inferredOf(part) {
  return Object.keys(part.basis || {}).filter((fact) => part.basis[fact] === INFERRED);
}
