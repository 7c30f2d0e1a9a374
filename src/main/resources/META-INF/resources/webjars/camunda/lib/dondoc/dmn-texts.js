/*
 * Cockpit draws decision tables by a library that writes its English straight into them, without a key or a hook: it is replaced
 * as it appears. What a cell of the table holds stays as it is stored.
 */
const WHOLE = {
  When: 'Nếu',
  And: 'và',
  Then: 'Thì',
  Annotations: 'Ghi chú',
  'Input type': 'Kiểu giá trị vào',
  'Input values': 'Giá trị vào cho phép',
  'Output name': 'Tên kết quả',
  'Output label': 'Nhãn kết quả',
  'Output type': 'Kiểu kết quả',
  'Output values': 'Giá trị kết quả cho phép',
  'Hit policy:': 'Cách chọn dòng:',
  'View DRD': 'Xem sơ đồ quyết định',
  Unique: 'Duy nhất',
  First: 'Dòng đầu tiên',
  Priority: 'Ưu tiên',
  Any: 'Dòng bất kỳ',
  Collect: 'Gộp',
  string: 'chữ',
  boolean: 'đúng/sai',
  integer: 'số nguyên',
  long: 'số nguyên lớn',
  double: 'số thập phân',
  number: 'số',
  date: 'ngày',
  'Collects the values of all matching rules': 'Gộp kết quả của mọi dòng đúng',
  'Collects the values of all matching rules and sums up to a single value': 'Cộng kết quả của mọi dòng đúng',
  'Collects the values of all matching rules and uses the lowest value': 'Lấy kết quả nhỏ nhất của các dòng đúng',
  'Collects the values of all matching rules and uses the highest value': 'Lấy kết quả lớn nhất của các dòng đúng',
  'Collects the values of all matching rules and counts the number of them': 'Đếm các dòng đúng',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': 'Chỉ một dòng đúng được',
  'Rules may overlap. The first matching rule will be chosen': 'Nhiều dòng có thể đúng; dòng đúng đầu tiên được dùng',
  'Rules may overlap. The one with the highest priority will be chosen': 'Nhiều dòng có thể đúng; dòng ưu tiên cao nhất được dùng',
  'Rules may overlap. Their output have to match': 'Nhiều dòng có thể đúng; kết quả phải giống nhau'
};

const BEGINNINGS = {
  'Decision name: ': 'Tên bảng: ',
  'Input label: ': 'Giá trị vào: ',
  'Input expression: ': 'Biểu thức vào: ',
  'Output label: ': 'Kết quả: ',
  'Output name: ': 'Tên kết quả: '
};

const CELLS = 'tbody';

function inVietnamese(text) {
  const bare = text.trim();
  if (Object.hasOwn(WHOLE, bare)) {
    return text.replace(bare, WHOLE[bare]);
  }
  const beginning = Object.keys(BEGINNINGS).find(english => text.startsWith(english));
  return beginning ? BEGINNINGS[beginning] + text.slice(beginning.length) : text;
}

function translate(table) {
  const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const vietnamese = text.parentElement.closest(CELLS) ? text.nodeValue : inVietnamese(text.nodeValue);
    if (vietnamese !== text.nodeValue) {
      text.nodeValue = vietnamese;
    }
  }
  table.querySelectorAll('[title]').forEach(element => {
    const vietnamese = inVietnamese(element.title);
    if (vietnamese !== element.title) {
      element.title = vietnamese;
    }
  });
}

export function translateDecisionTables() {
  new MutationObserver(() => document.querySelectorAll('.dmn-decision-table-container').forEach(translate))
    .observe(document.body, { childList: true, subtree: true });
}
