// Every text that a person can see or hear on the page: words, what fields and pictures are called, the page's title.
() => {
  const texts = [document.title];
  const skipped = 'script, style, noscript, code, pre, kbd, [lang=en], [data-technical]';
  const visible = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue.trim();
    const owner = walker.currentNode.parentElement;
    if (text && !owner.closest(skipped) && (visible(owner) || owner.closest('option'))) {
      texts.push(text);
    }
  }
  document.body.querySelectorAll('[title], [placeholder], [aria-label], [alt]').forEach(element => {
    if (!element.closest(skipped) && visible(element)) {
      ['title', 'placeholder', 'aria-label', 'alt'].forEach(name => {
        const text = (element.getAttribute(name) || '').trim();
        if (text) {
          texts.push(text);
        }
      });
    }
  });
  return [...new Set(texts)];
}
