/** A text that shows itself as a page: by its declaration, or by the tags a page can't do without. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4096).trimStart();
  return (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head) ||
    /<(?:html|head|body)[\s>]/i.test(head)
  );
}

/** A fragment of a page is one too, when the name says so. */
export function hasHtmlTags(text: string): boolean {
  return (
    looksLikeHtml(text) ||
    /<(?:p|div|article|main|section|h[1-6]|br|table|ul|ol|span)\b[^<>]{0,1000}>/i.test(text.slice(0, 100_000))
  );
}
