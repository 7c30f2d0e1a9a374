// Entry of our task forms in Tasklist (config.js, customScripts). Tasklist does not start at all if a custom script cannot be
// loaded, therefore the forms themselves are loaded behind a catch: a fault in them costs the forms, not the whole application.

let openForm;
let notLoaded;
try {
  ({ openForm } = await import('./dondoc/form.js'));
} catch (fault) {
  console.error(fault);
  notLoaded = fault;
}

const FAILED = 'Không tải được phần hỗ trợ biểu mẫu. Hãy tải lại trang; nếu vẫn lỗi, hãy báo quản trị hệ thống.';

function fail(camForm, fault) {
  console.error(fault);
  camForm.on('submit', () => {
    camForm.submitPrevented = true;
  });
  const notice = document.createElement('p');
  notice.className = 'dd-banner dd-banner-danger';
  notice.setAttribute('role', 'alert');
  // The server answers so for a script of the release with which this page began.
  notice.textContent = notLoaded && notLoaded.name === 'NewRelease' ? notLoaded.message : FAILED;
  camForm.formElement[0].prepend(notice);
}

/** Called by the script of each form. */
window.dondocForm = (camForm, scope) => {
  try {
    openForm(camForm, scope);
  } catch (fault) {
    fail(camForm, fault);
  }
};

export default [];
