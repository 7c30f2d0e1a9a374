// Calls to our own interface: one place for the CSRF header and for what a refusal looks like.

const BASE = "/api/organisation";

export class Refusal extends Error {}

export function csrf() {
  const cookie = document.cookie.split("; ").find((part) => part.startsWith("DONDOC-CSRF="));
  return cookie ? decodeURIComponent(cookie.slice("DONDOC-CSRF=".length)) : "";
}

async function call(method, path, body) {
  const headers = { Accept: "application/json" };
  if (method !== "GET") {
    headers["X-DONDOC-CSRF"] = csrf();
  }
  if (body !== undefined && !(body instanceof FormData)) {
    headers["Content-Type"] = "application/json";
    body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(BASE + path, { method, headers, body, credentials: "same-origin" });
  } catch {
    throw new Refusal("Không kết nối được máy chủ; hãy thử lại.");
  }
  if (response.ok) {
    return response;
  }
  throw new Refusal(await reason(response));
}

async function reason(response) {
  if (response.status === 401) {
    return "Phiên làm việc đã hết; hãy đăng nhập lại rồi quay lại trang này.";
  }
  if (response.status === 413) {
    return "Tệp lớn hơn 5 MB; hãy chia thành nhiều tệp.";
  }
  try {
    const problem = await response.json();
    if (Array.isArray(problem.faults) && problem.faults.length > 1) {
      return problem.faults.map((fault) => fault.message).join("\n");
    }
    if (problem.message) {
      return problem.message;
    }
  } catch {
    // Not our own answer: a proxy's page, for instance.
  }
  return `Máy chủ không thực hiện được (mã ${response.status}); hãy tải lại trang rồi thử lại.`;
}

export const getJson = async (path) => (await call("GET", path)).json();

export async function getPage(path) {
  const response = await call("GET", path);
  return { rows: await response.json(), total: Number(response.headers.get("X-Total-Count")) };
}

export const send = (method, path, body) => call(method, path, body);

export async function upload(kind, file, apply) {
  const form = new FormData();
  form.append("file", file);
  return (await call("POST", `/import/${kind}?apply=${apply}`, form)).json();
}

export const templateAddress = (kind) => `${BASE}/import/${kind}/template`;
