// The pages that somebody has use for, as links; whether one may open them is decided there.

import { element } from "/quan-tri/dom.js";

function door(address, name, what) {
  const made = element("a", null, "door");
  made.href = address;
  made.append(element("strong", name), element("span", what));
  return made;
}

export function doors(me, unread) {
  const atWork = me.places.length > 0;
  const all = [
    [atWork, "/camunda/app/tasklist/default/", "Công việc", "Nhận, xử lý, ký, phát hành"],
    [true, "/thong-bao/", "Thông báo", unread ? `${unread} tin chưa đọc` : "Không có tin chưa đọc"],
    [atWork, "/xu-ly-thay/", "Xử lý thay", "Ai xử lý, ký thay ai"],
    [me.cockpit, "/camunda/app/cockpit/default/", "Giám sát", "Tiến độ và vận hành"],
    [me.administrator, "/quan-tri/", "Quản trị", "Cơ quan, người dùng, lịch, bảng quyết định, kênh gửi"],
    [true, "/huong-dan/", "Hướng dẫn", "Cách làm từng việc, có hình"],
  ];
  return all.filter(([open]) => open).map(([, ...rest]) => door(...rest));
}
