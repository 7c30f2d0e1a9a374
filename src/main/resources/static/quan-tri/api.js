// Calls to our own interface: one place for the CSRF header and for what a refusal looks like.

import { heard, whose } from "/camunda/app/tasklist/scripts/dondoc/person.js";

const BASE = "/api/organisation";

/** @property faults what is wrong with which field, if the server said so */
export class Refusal extends Error {
  constructor(message, faults = []) {
    super(message);
    this.faults = faults;
  }
}

export function csrf() {
  const cookie = document.cookie.split("; ").find((part) => part.startsWith("DONDOC-CSRF="));
  return cookie ? decodeURIComponent(cookie.slice("DONDOC-CSRF=".length)) : "";
}

/**
 * @param address the whole address; other pages of ours use this too
 * @param keepalive lets it arrive although the page is being left
 * @param accept the form of the answer that is asked for
 */
export async function call(method, address, body, keepalive = false, accept = "application/json") {
  const headers = { Accept: accept, ...whose() };
  if (method !== "GET") {
    headers["X-DONDOC-CSRF"] = csrf();
  }
  if (body !== undefined && !(body instanceof FormData)) {
    headers["Content-Type"] = "application/json";
    body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(address, { method, headers, body, credentials: "same-origin", keepalive });
  } catch {
    throw new Refusal("Không kết nối được máy chủ; hãy thử lại.");
  }
  heard(response);
  if (response.ok) {
    return response;
  }
  throw await refusal(response);
}

async function refusal(response) {
  if (response.status === 401) {
    return new Refusal("Phiên làm việc đã hết; hãy đăng nhập lại rồi quay lại trang này.");
  }
  if (response.status === 413) {
    return new Refusal("Tệp lớn hơn 5 MB; hãy chia thành nhiều tệp.");
  }
  try {
    const { message, faults = [] } = await response.json();
    if (faults.length > 1) {
      return new Refusal(faults.map((fault) => fault.message).join("\n"), faults);
    }
    if (message) {
      return new Refusal(message, faults);
    }
  } catch {
    // Not our own answer: a proxy's page, for instance.
  }
  return new Refusal(`Máy chủ không thực hiện được (mã ${response.status}); hãy tải lại trang rồi thử lại.`);
}

export const getJson = async (path) => (await call("GET", BASE + path)).json();

export async function getPage(path) {
  const response = await call("GET", BASE + path);
  return { rows: await response.json(), total: Number(response.headers.get("X-Total-Count")) };
}

export const send = (method, path, body) => call(method, BASE + path, body);

export async function upload(kind, file, apply) {
  const form = new FormData();
  form.append("file", file);
  return (await call("POST", `${BASE}/import/${kind}?apply=${apply}`, form)).json();
}

export const templateAddress = (kind) => `${BASE}/import/${kind}/template`;
