/** The office's zone: days and hours are shown as they are there, whatever zone the computer is set to. */
const ZONE = 'Asia/Ho_Chi_Minh';

// As the engine writes an instant: 2026-11-24T08:00:00.000+0700. A text without an offset is no instant and stays; so does what a
// date picker holds (a Date): day and hour as they were picked, which its field must show.
const INSTANT = /T.*(Z|[+-]\d\d:?\d\d)$/;

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit'
});

function instant(value) {
  if (typeof value === 'string') {
    return INSTANT.test(value) ? new Date(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : undefined;
  }
  return typeof value === 'number' ? new Date(value) : undefined;
}

/** The same instant as the office's clock shows it, without an offset: what reads it takes it for the computer's own zone. */
export function inOfficeZone(value) {
  const moment = instant(value);
  return moment && !Number.isNaN(moment.getTime()) ? clock.format(moment).replace(' ', 'T') : value;
}

/** Everything that the web apps write as a date goes through this one filter of theirs. */
export function showOfficeTime($provide) {
  $provide.decorator('camDateFilter', ['$delegate', camDate => (value, variant) => camDate(inOfficeZone(value), variant)]);
  $provide.decorator('camWidgetFooterDirective', ['$delegate', footers => {
    footers.forEach(footer => {
      const { link } = footer;
      footer.compile = () => (scope, ...rest) => {
        link(scope, ...rest);
        scope.timezoneName = ZONE;
      };
    });
    return footers;
  }]);
}
