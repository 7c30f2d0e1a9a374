// "5 phút trước" is counted by the system's clock: the computer's may be wrong, and in a rehearsal the system is ahead of it.

const SMALL = 60_000;

/** Milliseconds by which the system is ahead of this computer; what lies on the way to it does not count. */
export async function aheadOfComputer() {
  try {
    const response = await fetch('/api/messages/unread-count', { headers: { Accept: 'application/json' } });
    const ahead = Date.parse((await response.json()).now) - Date.now();
    return Math.abs(ahead) > SMALL ? ahead : 0;
  } catch (e) {
    console.warn('Đôn Đốc: không hỏi được giờ của hệ thống', e);
    return 0;
  }
}

/** @param moment the library by which the web apps say how long ago something was */
export function goBySystemClock(moment, ahead) {
  moment.now = () => Date.now() + ahead;
}
