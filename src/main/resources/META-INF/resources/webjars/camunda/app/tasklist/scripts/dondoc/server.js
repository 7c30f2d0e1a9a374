// Our own interface: same session as the page, one error contract {type, message, faults}.

import { heard, whose } from './person.js';

export { callAs } from './person.js';

/** @property status 0 if the server could not be reached */
export class Refusal extends Error {
  constructor(status, body) {
    super((body && body.message) || DEFAULTS[status] || DEFAULTS.other);
    this.status = status;
    this.faults = (body && body.faults) || [];
  }
}

const DEFAULTS = {
  0: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại; nội dung đang nhập vẫn còn trên trang này.',
  401: 'Phiên làm việc đã hết.',
  403: 'Ông/bà không có quyền làm việc này.',
  404: 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của ông/bà.',
  409: 'Công việc này vừa được người khác xử lý; hãy tải lại danh sách.',
  413: 'Tệp quá lớn.',
  other: 'Máy chủ gặp lỗi, chưa có gì được lưu. Hãy thử lại; nếu vẫn lỗi, hãy báo quản trị hệ thống.',
};

/** @throws Refusal */
export async function call(method, address, body, options = {}) {
  return (await ask(method, address, body, options)).content;
}

/**
 * One page of a list.
 *
 * @returns its rows, and how many there are in all
 * @throws Refusal
 */
export async function callPage(address, options = {}) {
  const { answer, content } = await ask('GET', address, undefined, options);
  return { rows: content, total: Number(answer.headers.get('X-Total-Count')) };
}

async function ask(method, address, body, options) {
  let answer;
  try {
    answer = await fetch(address, { method, credentials: 'same-origin', body, headers: headers(body), ...options });
  } catch (fault) {
    if (fault.name === 'AbortError') {
      throw fault;
    }
    throw new Refusal(0);
  }
  heard(answer);
  const content = await json(answer);
  if (!answer.ok) {
    throw new Refusal(answer.status, content);
  }
  return { answer, content };
}

/**
 * Sends one file; unlike fetch it tells how far it has come.
 *
 * @param progress is told the share sent, 0 to 1
 * @throws Refusal
 */
export function upload(address, file, progress) {
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    Object.entries(headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total ? loaded / total : 0));
    request.addEventListener('load', () => (request.status < 300 ? resolve(request.response) : reject(new Refusal(request.status, request.response))));
    request.addEventListener('error', () => reject(new Refusal(0)));
    request.addEventListener('abort', () => reject(new Refusal(0)));
    request.send(body);
  });
}

/** What a failed completion tells: the engine's client keeps the answer beside its own error. */
export function refusalOf(error) {
  const answer = error && error.response;
  return new Refusal((error && error.status) || 0, answer && answer.body);
}

function headers(body) {
  const made = { Accept: 'application/json', 'X-DONDOC-CSRF': cookie('DONDOC-CSRF'), ...whose() };
  return body === undefined ? made : { ...made, 'Content-Type': 'application/json' };
}

async function json(answer) {
  try {
    return await answer.json();
  } catch (noJson) {
    return null;
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}
