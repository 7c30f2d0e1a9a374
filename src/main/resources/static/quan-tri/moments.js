// Moments in the office's time, whatever zone the computer is set to.

const SHOWN = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit",
});

/** dd/MM/yyyy HH:mm */
export function moment(iso) {
  const parts = Object.fromEntries(SHOWN.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}`;
}
