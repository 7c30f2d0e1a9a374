/** Runs a change of the interface; one that fails leaves its part in English and says so in the console. */
export function attempt(change) {
  try {
    return change();
  } catch (e) {
    console.warn('Đôn Đốc: một phần giao diện chưa được dịch', e);
    return undefined;
  }
}
