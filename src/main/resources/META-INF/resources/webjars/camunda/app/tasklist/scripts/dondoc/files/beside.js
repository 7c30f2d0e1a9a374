// A file that is dropped where none is taken: the browser would open it, and the page with all that is written on it would be gone.

export function refuseDropsBeside() {
  ['dragover', 'drop'].forEach((name) =>
    window.addEventListener(name, (event) => {
      if (!event.defaultPrevented && event.dataTransfer && event.dataTransfer.types.includes('Files')) {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'none';
      }
    }),
  );
}
