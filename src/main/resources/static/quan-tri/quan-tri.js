// The administrator's page: tabs, persons' accounts, and the end of the demonstration.

import { call, send } from "./api.js";
import { byId, notice } from "./dom.js";
import { Imports } from "./imports.js";
import { Lists } from "./lists.js";
import { beginRehearsal, showRehearsal } from "./rehearsal.js";

const CONFIRMATION = "XOA TRINH DIEN";
const failed = (fault) => notice(fault.message, true);

const lists = new Lists({ setPassword: askPassword, switchOff: askOff, switchOn, onFault: failed });
const imports = new Imports(() => lists.reload());
const tabs = [...document.querySelectorAll("[role=tab]")];
let person;

function open(tab) {
  tabs.forEach((other) => {
    other.setAttribute("aria-selected", String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
  });
  byId("panel").setAttribute("aria-labelledby", tab.id);
  history.replaceState(null, "", `#${tab.dataset.kind}`);
  notice("");
  imports.open(tab.dataset.kind);
  lists.open(tab.dataset.kind);
}

tabs.forEach((tab, place) => {
  tab.addEventListener("click", () => open(tab));
  tab.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = tabs[(place + step + tabs.length) % tabs.length];
      next.focus();
      open(next);
    }
  });
});

async function changed(act, done) {
  try {
    await act();
  } catch (fault) {
    failed(fault);
    return false;
  }
  notice(done);
  await lists.reload();
  return true;
}

const address = (id, act) => `/persons/${encodeURIComponent(id)}/${act}`;

function switchOn(chosen) {
  return changed(() => send("POST", address(chosen.id, "switch-on")), `Đã mở lại tài khoản ${chosen.id}.`);
}

function askOff(chosen) {
  person = chosen;
  byId("off-person").textContent = `${chosen.fullName} (${chosen.id})`;
  byId("off-dialog").showModal();
}

byId("off-cancel").addEventListener("click", () => byId("off-dialog").close());
byId("off-form").addEventListener("submit", (event) => {
  event.preventDefault();
  byId("off-dialog").close();
  changed(() => send("POST", address(person.id, "switch-off")), `Đã ngừng tài khoản ${person.id}.`);
});

function askPassword(chosen) {
  person = chosen;
  byId("password-person").textContent = `${chosen.fullName} (${chosen.id})`;
  byId("password-fault").hidden = true;
  byId("password-form").reset();
  byId("password-dialog").showModal();
}

byId("password-cancel").addEventListener("click", () => byId("password-dialog").close());
byId("password-dialog").addEventListener("close", () => byId("password-form").reset());
byId("password-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    await send("PUT", address(person.id, "password"), { password: byId("password").value });
    byId("password-dialog").close();
    notice(`Đã đặt mật khẩu cho ${person.id}.`);
    await lists.reload();
  } catch (fault) {
    byId("password-fault").textContent = fault.message;
    byId("password-fault").hidden = false;
  }
});

byId("confirmation").addEventListener("input", (event) => {
  byId("purge").disabled = event.target.value.trim() !== CONFIRMATION;
});
byId("purge-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  byId("purge").disabled = true;
  notice("Đang xóa dữ liệu trình diễn…");
  const purged = await changed(
    () => send("POST", "/purge-demonstration", {
      confirmation: byId("confirmation").value,
      newAdminPassword: byId("admin-password").value,
    }),
    "Đã xóa dữ liệu trình diễn. Từ nay tài khoản admin dùng mật khẩu mới.",
  );
  if (purged) {
    byId("purge-form").reset();
  } else {
    byId("purge").disabled = false;
  }
});

open(tabs.find((tab) => `#${tab.dataset.kind}` === location.hash) ?? tabs[0]);

/** Says so if this machine's clock is wrong; whatever else fails is shown by the lists. */
async function lookAtClock() {
  try {
    showClock(await (await call("GET", "/api/system/clock")).json());
  } catch {
    byId("clock").hidden = true;
  }
}

function showClock(clock) {
  const { trusted, behindSeconds } = clock;
  byId("clock").hidden = trusted;
  byId("clock").textContent = `Đồng hồ máy chủ đang ${behindSeconds > 0 ? "chậm" : "nhanh"} ${Math.abs(behindSeconds)} giây so với cơ sở dữ liệu: máy này tạm dừng các việc tự động (hẹn giờ, gửi tin). Hãy chỉnh lại giờ hệ thống.`;
  showRehearsal(clock);
}

beginRehearsal(lookAtClock);
lookAtClock();
