// A file that is looked at before it is applied: sent for a preview, then sent again with the token of what was seen.

import { call } from "./api.js";
import { FileChoice } from "/camunda/app/tasklist/scripts/dondoc/files/choice.js";
import { byId } from "./dom.js";

/**
 * @param address tells where the chosen file belongs; asked when it is sent for the preview
 * @param show puts the preview before the person's eyes
 * @param applied is called with the answer once the file is in force
 * @return takes the preview away; an answer that is still under way is not shown any more
 */
export function previewedUpload(address, show, applied) {
  let preview;
  let previewed;
  let round = 0;
  const choice = new FileChoice(byId("file"));

  function hide() {
    round++;
    preview = undefined;
    byId("preview").hidden = true;
    byId("refused").hidden = true;
  }

  async function send(path, done) {
    const mine = round;
    const buttons = document.querySelectorAll("#upload-form button, #apply");
    buttons.forEach((one) => (one.disabled = true));
    byId("refused").hidden = true;
    const form = new FormData();
    form.append("file", previewed.file);
    try {
      const result = await (await call("POST", `${previewed.address}${path}`, form)).json();
      if (mine === round) {
        await done(result);
      }
    } catch (fault) {
      byId("refused").textContent = fault.message;
      byId("refused").hidden = false;
    } finally {
      buttons.forEach((one) => (one.disabled = false));
    }
  }

  byId("file").addEventListener("change", hide);
  byId("upload-form").addEventListener("submit", (event) => {
    event.preventDefault();
    hide();
    const file = choice.file();
    if (!file) {
      return;
    }
    previewed = { address: address(), file };
    send("/preview", (result) => {
      preview = result;
      show(result);
    });
  });
  byId("apply").addEventListener("click", () => send(`?token=${preview.token}`, applied));
  return hide;
}
