// The CSRF token comes as a cookie; a plain form has to send it as a field.
const token = document.cookie.split('; ').find((cookie) => cookie.startsWith('DONDOC-CSRF='));
document.getElementById('csrf').value = token ? decodeURIComponent(token.split('=')[1]) : '';

// The part behind # says which task was open; the redirect after the login carries it back.
document.querySelector('form').action += location.hash;

const query = new URLSearchParams(location.search);
const error = document.getElementById('error');
error.hidden = !query.has('sai') && !query.has('cho');
if (query.has('cho')) {
  const seconds = Number.parseInt(query.get('cho'), 10) || 60;
  error.textContent = `Đã nhập sai mật khẩu quá nhiều lần. Hãy thử lại sau ${seconds} giây.`;
}

const answer = await fetch('/public/demonstration');
const demonstration = answer.ok ? await answer.json() : { people: [] };
if (demonstration.people.length > 0) {
  document.getElementById('demo').hidden = false;
  document.getElementById('demo-password').textContent = demonstration.password;
  document.getElementById('demo-people').replaceChildren(...demonstration.people.map(line));
}

function line(person) {
  const button = document.createElement('button');
  button.type = 'button';
  const id = document.createElement('strong');
  id.textContent = person.id;
  button.append(id, ` - ${person.what}`);
  button.addEventListener('click', () => {
    document.getElementById('username').value = person.id;
    document.getElementById('password').focus();
  });
  const item = document.createElement('li');
  item.append(button);
  return item;
}
