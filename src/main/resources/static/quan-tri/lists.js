// What is there: one list for each tab.

import { getJson, getPage } from "./api.js";
import { byId, day, element, tableHead, tableRow } from "./dom.js";

const PAGE_SIZE = 50;
const LEVELS = { province: "Tỉnh", office: "Văn phòng", department: "Sở, ban, ngành", district: "Huyện" };
const ROLES = { CLERK: "văn thư", OFFICER: "chuyên viên", LEADER: "lãnh đạo", CHAIR: "chủ tịch", ADMIN: "quản trị" };

function badges(...texts) {
  const cell = document.createDocumentFragment();
  texts.filter(Boolean).forEach(([text, kind]) => cell.append(element("span", text, `badge ${kind ?? ""}`)));
  return cell;
}

const demo = (row) => row.demo && ["trình diễn"];

function period(row) {
  const from = row.validFrom ? `từ ${day(row.validFrom)}` : "";
  const to = row.validTo ? `đến ${day(row.validTo)}` : "";
  return `${from} ${to}`.trim();
}

const AGENCIES = {
  labels: ["Mã", "Tên cơ quan", "Tên viết tắt", "Loại", "Cấp trên", "Hiệu lực", ""],
  cells: (row) => [
    row.code, row.name, row.shortName, LEVELS[row.kind] ?? row.kind, row.parentCode, period(row), badges(demo(row)),
  ],
};

const FIELDS = {
  labels: ["Mã", "Tên lĩnh vực", "Chuyên viên Văn phòng", "Lãnh đạo Văn phòng", "Phó Chủ tịch", "Ghi chú", ""],
  cells: (row) => [
    row.field, row.name, row.officeOfficer, row.officeLeader, row.viceChair, row.note, badges(demo(row)),
  ],
};

function acts(person, handlers) {
  const cell = document.createDocumentFragment();
  const add = (text, act) => {
    const button = element("button", text);
    button.type = "button";
    button.setAttribute("aria-label", `${text}: ${person.fullName}`);
    button.addEventListener("click", () => act(person));
    cell.append(button);
  };
  add("Đặt mật khẩu", handlers.setPassword);
  add(person.active ? "Ngừng" : "Mở lại", person.active ? handlers.switchOff : handlers.switchOn);
  return cell;
}

const persons = (handlers) => ({
  paged: true,
  labels: ["Tên đăng nhập", "Họ và tên", "Chức vụ", "Thư điện tử", "Tình trạng", "Thao tác"],
  cells: (row) => [
    row.id, row.fullName, row.title, row.email,
    badges(!row.active && ["đã ngừng", "off"], !row.hasPassword && ["chưa có mật khẩu", "off"], demo(row)),
    acts(row, handlers),
  ],
});

const GRANTS = {
  paged: true,
  labels: ["Tên đăng nhập", "Họ và tên", "Vai trò"],
  cells: (row) => {
    const roles = element("ul");
    row.grants.forEach((grant) => {
      const text = [ROLES[grant.role] ?? grant.role, grant.agencyCode, period(grant)].filter(Boolean).join(" ");
      roles.append(element("li", text));
    });
    return [row.id, row.fullName, row.grants.length ? roles : "chưa có vai trò"];
  },
};

export class Lists {
  #view;
  #kind;
  #page = 0;
  #asked = 0;

  constructor(handlers) {
    this.views = { agencies: AGENCIES, fields: FIELDS, persons: persons(handlers), grants: GRANTS };
    byId("search-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#turn(0);
    });
    byId("previous").addEventListener("click", () => this.#turn(this.#page - 1));
    byId("next").addEventListener("click", () => this.#turn(this.#page + 1));
    this.onFault = handlers.onFault;
  }

  open(kind) {
    this.#kind = kind;
    this.#view = this.views[kind];
    this.#page = 0;
    byId("search").value = "";
    byId("search-form").hidden = !this.#view.paged;
    byId("list-head").replaceChildren(tableHead(this.#view.labels));
    byId("list-rows").replaceChildren();
    return this.reload();
  }

  async reload() {
    const mine = ++this.#asked;
    try {
      const { rows, total } = await this.#load();
      // A slower answer for a tab that was left must not fill the present one.
      if (mine === this.#asked) {
        this.#show(rows, total);
      }
    } catch (fault) {
      if (mine === this.#asked) {
        this.onFault(fault);
      }
    }
  }

  #turn(page) {
    this.#page = page;
    return this.reload();
  }

  async #load() {
    if (this.#view.paged) {
      const query = new URLSearchParams({ q: byId("search").value, page: this.#page, size: PAGE_SIZE });
      return getPage(`/persons?${query}`);
    }
    const rows = await getJson(`/${this.#kind}`);
    return { rows, total: rows.length };
  }

  #show(rows, total) {
    const { labels, cells, paged } = this.#view;
    byId("list-rows").replaceChildren(
      ...rows.map((row) => {
        const made = tableRow(labels, cells(row));
        if (labels.includes("Thao tác")) {
          made.lastElementChild.className = "acts";
        }
        return made;
      }),
    );
    byId("list-empty").hidden = total > 0;
    const last = Math.max(0, Math.ceil(total / PAGE_SIZE) - 1);
    byId("page").textContent = paged ? `${total} người - trang ${this.#page + 1}/${last + 1}` : `${total} dòng`;
    byId("previous").hidden = !paged || this.#page === 0;
    byId("next").hidden = !paged || this.#page >= last;
  }
}
