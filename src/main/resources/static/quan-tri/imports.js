// A file: first what it would do and what is wrong with it, then the same for good.

import { templateAddress, upload } from "./api.js";
import { FileChoice } from "/camunda/app/tasklist/scripts/dondoc/files/choice.js";
import { byId, element, notice, tableRow } from "./dom.js";

/** More rows would only slow the browser; the counts are of all. */
const SHOWN = 500;

const HINTS = {
  agencies: "Cột: Mã, Tên cơ quan, Tên viết tắt, Loại (tỉnh, văn phòng, sở, huyện), Cơ quan cấp trên, Từ ngày, Đến ngày.",
  fields: "Cột: Mã lĩnh vực, Tên lĩnh vực, Chuyên viên Văn phòng, Lãnh đạo Văn phòng, Phó Chủ tịch, Ghi chú. Nạp người dùng trước.",
  persons: "Cột: Tên đăng nhập (chữ cái không dấu và chữ số), Họ và tên, Chức vụ, Thư điện tử, Mật khẩu ban đầu (chỉ dùng khi chưa có mật khẩu).",
  grants: "Cột: Tên đăng nhập, Mã cơ quan, Vai trò (văn thư, chuyên viên, lãnh đạo, chủ tịch, quản trị), Từ ngày, Đến ngày. Nạp cơ quan và người dùng trước.",
};

export class Imports {
  #kind;
  #file;
  #round = 0;

  constructor(onApplied) {
    this.onApplied = onApplied;
    const choice = new FileChoice(byId("file"));
    byId("import-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#file = choice.file();
      if (this.#file) {
        this.#run(false);
      }
    });
    byId("file").addEventListener("change", () => this.#hide());
    byId("apply").addEventListener("click", () => this.#run(true));
  }

  open(kind) {
    this.#kind = kind;
    byId("import-form").reset();
    byId("import-hint").textContent = HINTS[kind];
    byId("template").href = templateAddress(kind);
    this.#hide();
  }

  #hide() {
    this.#round++;
    byId("preview").hidden = true;
  }

  async #run(apply) {
    const round = ++this.#round;
    const buttons = document.querySelectorAll("#import-form button, #apply");
    buttons.forEach((button) => (button.disabled = true));
    notice(apply ? "Đang áp dụng…" : "Đang đọc tệp…");
    try {
      const result = await upload(this.#kind, this.#file, apply);
      if (apply) {
        this.#done(result, round);
      } else if (round === this.#round) {
        notice("");
        this.#show(result);
      }
    } catch (fault) {
      notice(fault.message, true);
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  }

  #done(result, round) {
    notice(`Đã áp dụng: thêm ${result.added}, sửa ${result.changed}, giữ nguyên ${result.unchanged}.`);
    if (round === this.#round) {
      this.#hide();
      byId("import-form").reset();
    }
    this.onApplied();
  }

  #show({ rows, added, changed, unchanged, changes, faults }) {
    const count = (text, bad) => element("li", text, bad ? "bad" : "");
    byId("counts").replaceChildren(
      count(`${rows} dòng`), count(`${added} thêm mới`), count(`${changed} thay đổi`), count(`${unchanged} giữ nguyên`),
      ...(faults.length ? [count(`${faults.length} lỗi`, true)] : []),
    );
    byId("fault-rows").replaceChildren(...faults.slice(0, SHOWN).map((fault) =>
      tableRow(["Dòng", "Cột", "Lý do"], [fault.row, fault.column, fault.reason])));
    byId("change-rows").replaceChildren(...changes.slice(0, SHOWN).map((change) =>
      tableRow(["Dòng", "Mã", "Việc", "Thay đổi"],
        [change.row, change.key, change.type === "NEW" ? "Thêm mới" : "Thay đổi", change.details.join("; ")])));
    byId("faults").hidden = !faults.length;
    byId("changes").hidden = !changes.length;
    const cut = Math.max(faults.length, changes.length) > SHOWN;
    byId("cut").hidden = !cut;
    byId("cut").textContent = cut ? `Mỗi bảng chỉ hiện ${SHOWN} dòng đầu.` : "";
    byId("apply").hidden = faults.length > 0 || changes.length === 0;
    byId("preview").hidden = false;
    byId("preview-title").focus();
  }
}
