// Whole đồng: shown as 1.234.567, typed with or without dots.

/** The digits, or null for what is no whole amount. */
export function readMoney(text) {
  const plain = text.trim();
  return /^\d{1,15}$/.test(plain) || /^\d{1,3}(\.\d{3}){1,4}$/.test(plain) ? plain.replaceAll('.', '') : null;
}

export function writeMoney(digits) {
  return String(digits).replace(/\B(?=(\d{3})+$)/g, '.');
}

export function keepTidy(input) {
  input.addEventListener('blur', () => {
    const read = readMoney(input.value);
    if (read !== null) {
      input.value = writeMoney(read.replace(/^0+(?=\d)/, ''));
    }
  });
}
