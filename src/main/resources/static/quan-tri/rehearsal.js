// The demonstration's clock: where it stands, and putting it forward.

import { faultOf } from "/camunda/app/tasklist/scripts/dondoc/validation.js";
import { showFault, tidyDay } from "/camunda/app/tasklist/scripts/dondoc/fields.js";
import { call } from "./api.js";
import { byId, notice } from "./dom.js";
import { day, moment, readDay, readTime } from "./moments.js";

/** Most of what the ladder says goes out within minutes of the office's opening. */
const MORNING = "08:00";

const dayInput = byId("moment-day");
const timeInput = byId("moment-time");
let today;

/** Proposes the next working morning, so that one can go from day to day. */
export function showRehearsal({ now, aheadHours, rehearsalPossible, nextWorkingDay }) {
  byId("rehearsal").hidden = !rehearsalPossible;
  today = readDay(moment(now).split(" ")[0]);
  byId("rehearsal-now").textContent = `Bây giờ trong hệ thống là ${moment(now)}, ${aheadHours ? `đi trước giờ thật ${ahead(aheadHours)}` : "đúng giờ thật"}.`;
  dayInput.value = day(nextWorkingDay);
  timeInput.value = MORNING;
}

function ahead(hours) {
  const days = Math.floor(hours / 24);
  return [days ? `${days} ngày` : "", hours % 24 ? `${hours % 24} giờ` : ""].filter(Boolean).join(" ");
}

function timeFault() {
  return readTime(timeInput.value) ? "" : "Hãy nhập giờ:phút, ví dụ 08:00.";
}

/** @param moved is called when the clock stands elsewhere */
export function beginRehearsal(moved) {
  tidyDay(dayInput);
  byId("rehearsal-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const faults = [[dayInput, faultOf(dayInput, null, today)], [timeInput, timeFault()]];
    faults.forEach(([input, fault]) => showFault(input, fault));
    const wrong = faults.find(([, fault]) => fault);
    if (wrong) {
      wrong[0].focus();
      return;
    }
    try {
      await call("POST", "/api/system/rehearsal", { moment: `${readDay(dayInput.value)}T${readTime(timeInput.value)}` });
    } catch (fault) {
      showFault(dayInput, fault.message);
      dayInput.focus();
      return;
    }
    notice(`Đã chuyển đồng hồ tới ${dayInput.value} ${readTime(timeInput.value)}; việc đến hạn đang chạy, xong trong ít giây.`);
    await moved();
  });
}
