// What a browser says about an input that is not filled in properly, in Vietnamese whatever language the browser speaks.

function words({ validity, min, max, minLength }) {
  if (validity.valueMissing) {
    return "Hãy nhập nội dung này.";
  }
  if (validity.tooShort) {
    return `Hãy nhập ít nhất ${minLength} ký tự.`;
  }
  if (validity.rangeUnderflow || validity.rangeOverflow) {
    return `Hãy nhập số từ ${min} đến ${max}.`;
  }
  return "Nội dung này chưa đúng.";
}

const forget = (input) => input.setCustomValidity?.("");

document.addEventListener("invalid", ({ target }) => target.setCustomValidity(words(target)), true);
document.addEventListener("input", ({ target }) => forget(target), true);
// What is filled in otherwise than by typing is judged anew.
document.addEventListener("click", ({ target }) => {
  const form = target.closest?.("[type=submit]")?.form;
  [...(form?.elements ?? [])].forEach(forget);
}, true);
