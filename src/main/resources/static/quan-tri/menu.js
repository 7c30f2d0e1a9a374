// The menu that all pages of administration share: here a page is added to every one of them.

import { csrf } from "./api.js";
import { byId, element } from "./dom.js";
import "./validity.js";

const PAGES = [
  ["./", "Cơ quan, người dùng"],
  ["lich-lam-viec.html", "Lịch làm việc"],
  ["nguyen-nhan-cham.html", "Nguyên nhân chậm"],
  ["bang-quyet-dinh.html", "Bảng quyết định"],
  ["kenh-gui.html", "Kênh gửi"],
  ["/camunda/app/cockpit/default/", "Vận hành"],
];

/** A folder and its index.html are one page. */
const place = (url) => new URL(url, location.href).pathname.replace(/\/index\.html$/, "/");

byId("menu").prepend(...PAGES.map(([address, name]) => {
  const link = element("a", name);
  link.href = address;
  if (place(address) === place(location.href)) {
    link.setAttribute("aria-current", "page");
  }
  return link;
}));
byId("csrf").value = csrf();
