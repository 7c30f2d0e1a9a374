/** The date picker and Angular's own number and date filters. */
export function formatAsVietnamese($locale) {
  const months = Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`);
  Object.assign($locale.DATETIME_FORMATS, {
    DAY: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
    SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    MONTH: months,
    STANDALONEMONTH: months,
    SHORTMONTH: months.map(month => month.replace('Tháng', 'Thg')),
    AMPMS: ['SA', 'CH'],
    FIRSTDAYOFWEEK: 0,
    short: 'dd/MM/yyyy HH:mm',
    shortDate: 'dd/MM/yyyy',
    shortTime: 'HH:mm',
    medium: 'dd/MM/yyyy HH:mm:ss',
    mediumDate: 'dd/MM/yyyy',
    mediumTime: 'HH:mm:ss',
    longDate: 'dd/MM/yyyy',
    fullDate: 'EEEE, dd/MM/yyyy'
  });
  Object.assign($locale.NUMBER_FORMATS, { DECIMAL_SEP: ',', GROUP_SEP: '.' });
}

/** Angular sorts by code point, which puts "Đơn vị" after "Vụ việc". */
export function sortAsVietnamese($provide) {
  const collator = new Intl.Collator('vi', { numeric: true });
  const last = ['null', 'undefined'];
  const compare = (a, b) => {
    if (a.type === 'string' && b.type === 'string') {
      return collator.compare(a.value, b.value);
    }
    if (a.type !== b.type) {
      return last.indexOf(a.type) - last.indexOf(b.type) || (a.type < b.type ? -1 : 1);
    }
    const [left, right] = a.type === 'object' ? [a.index, b.index] : [a.value, b.value];
    return left === right ? 0 : left < right ? -1 : 1;
  };
  $provide.decorator('orderByFilter', ['$delegate', orderBy => (list, by, reverse, comparator) =>
    orderBy(list, by, reverse, comparator || compare)
  ]);
}
